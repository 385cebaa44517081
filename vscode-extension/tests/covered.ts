/** Which rules fired in a run of several files of tests: one answer for each model. */
import type { CoveredPlace, RuleCoverage } from '@scorelang/lsp/protocol';

/** The same rule of the same model is one place; its times add up. */
export function mergeCoverage(parts: readonly RuleCoverage[]): readonly RuleCoverage[] {
  const models = new Map<string, Map<string, CoveredPlace>>();
  for (const { uri, rules } of parts) {
    const places = models.get(uri) ?? new Map<string, CoveredPlace>();
    models.set(uri, places);
    for (const rule of rules) {
      const key = JSON.stringify(rule.range);
      const known = places.get(key);
      places.set(key, known === undefined ? rule : { ...rule, fired: known.fired || rule.fired, times: known.times + rule.times });
    }
  }
  return [...models].map(([uri, places]) => ({ uri, rules: [...places.values()] }));
}
