/** At the end of a rule's line: on what share of the sample it fires. */
import type { Hint, Hinter } from '../features/inlay-hints.ts';
import { isBand, sharesNow } from './sample-lines.ts';
import { leadsText, percentText, scoredText } from './shares.ts';

export const sampleHints: Hinter = (analysis, { sample }, span, rulesHaveLens) => {
  const scored = sample?.scored ?? null;
  if (sample === null || scored === null || scored.leads === 0) return [];
  const hints = new Map<number, Hint>();
  for (const one of sharesNow(analysis, scored)) {
    const { share, end } = one;
    // Said above the rule already.
    if (rulesHaveLens && !isBand(one, analysis)) continue;
    if (end < span.start || end > span.end) continue;
    const percent = percentText(share.leads, scored.leads);
    const others = hints.get(end);
    // Bands that share a line are told one after the other.
    const label = others === undefined ? `${percent} of ${leadsText(scored.leads)}` : `${percent} · ${others.label}`;
    const tooltip = `Fires on ${leadsText(share.leads)}: ${percent} of ${scoredText(scored.leads, scored.of)} in \`${sample.path}\`.`;
    hints.set(end, { offset: end, label, tooltip: others === undefined ? tooltip : `${others.tooltip}\n\n${tooltip}` });
  }
  return [...hints.values()];
};
