/** Above a rule its share of the sample, above a tier its leads, above a test what became of it. */
import type { Lens, LensMaker } from '../features/code-lens.ts';
import { testsIn } from '../requests/tests.ts';
import { isBand, sharesNow } from './sample-lines.ts';
import { countText, leadsText, percentText } from './shares.ts';

/** A click shows the leads on which the rule fires. Bands have a hint at their end instead. */
export const ruleLenses: LensMaker = (analysis, assessment, uri) => {
  const scored = assessment?.sample?.scored ?? null;
  if (scored === null) return [];
  return sharesNow(analysis, scored)
    .filter((one) => !isBand(one, analysis))
    .map(
      ({ share, start, end }): Lens => ({
        span: { start, end },
        title: `fires on ${shareText(share.leads, scored.leads)}`,
        command: { command: 'scorelang.showLeads', arguments: [uri, share.id] },
      }),
    );
};

/** A click opens the panel. */
export const tierLenses: LensMaker = (analysis, assessment, uri) => {
  const scored = assessment?.sample?.scored ?? null;
  if (scored === null) return [];
  return analysis.file.statements.flatMap((node): readonly Lens[] => {
    if (node.kind !== 'Tier') return [];
    const tier = scored.tiers.find(({ name }) => name === node.name.text);
    if (tier === undefined) return [];
    return [
      {
        span: node.span,
        title: shareText(tier.leads, scored.leads),
        command: { command: 'scorelang.openPanel', arguments: [uri] },
      },
    ];
  });
};

/** A click runs the test. Its last result is that of the text before, as long as it is not known of this one. */
export const testLenses: LensMaker = (analysis, assessment, uri) => {
  const fates = new Map((assessment?.tests ?? []).map((fate) => [fate.id, fate]));
  return testsIn(analysis).flatMap(({ id, node }): readonly Lens[] => {
    const fate = fates.get(id);
    const span = { start: node.span.start, end: node.title.span.end };
    const command = { command: 'scorelang.runTest', arguments: [uri, id] };
    const result = fate === undefined ? [] : [{ span, title: fate.passed ? '✓ passes' : `✗ ${fate.why ?? 'fails'}`, command: null }];
    return [{ span, title: 'Run', command, needsCommand: true }, ...result];
  });
};

const shareText = (leads: number, of: number): string => `${countText(leads)} of ${leadsText(of)} (${percentText(leads, of)})`;
