/** Which rules and bands fired in some test, and which tiers were reached. */
import type { Explanation, Origin, Plan } from '@scorelang/runtime';
import { entriesIn } from '../plan/parts.ts';
import type { Coverage } from './report.ts';

export interface CoverageCounter {
  readonly add: (explanation: Explanation) => void;
  readonly coverage: () => Coverage;
}

export function countCoverage(plan: Plan): CoverageCounter {
  const fired = new Set<string>();
  const reached = new Set<string>();
  return {
    add: ({ lines, tier }) => {
      for (const line of lines) if (line.kind === 'rule' && line.fired) fired.add(line.id);
      if (tier !== null) reached.add(tier);
    },
    coverage: () => ({
      rules: originsIn(plan).map(({ id, line, text }) => ({ id, line, text, fired: fired.has(id) })),
      tiers: plan.tiers.map(({ name }) => ({ name, reached: reached.has(name) })),
    }),
  };
}

/** Of every rule and band, in the order of the file. */
function originsIn(plan: Plan): readonly Origin[] {
  const origins: Origin[] = [];
  for (const entry of entriesIn(plan.entries)) {
    if (entry.kind === 'Rule') origins.push(entry.origin);
    if (entry.kind === 'Rate') origins.push(...entry.bands.map((band) => band.origin));
  }
  return origins;
}
