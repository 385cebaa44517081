/** What a rule found among a lead's events: which of them counted, which were dropped by which step, and what age left of their points. */
import type { Evidence, Occurrence } from '@scorelang/runtime';
import { formatPoints } from '../count.ts';

/** Occurrences that are shown one by one. */
const MOST_SHOWN = 6;

/** The lines below a rule's own, without a margin. The latest occurrences first. */
export function evidenceLines(evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap((each) => [
    ...(evidence.length > 1 ? [`${each.text}: ${each.value ?? 'missing'}`] : []),
    ...occurrenceLines(each),
  ]);
}

function occurrenceLines({ occurrences }: Evidence): readonly string[] {
  const counted = occurrences.filter(({ dropped }) => dropped === null).toReversed();
  const shown = counted.slice(0, MOST_SHOWN).map((each) => `${momentOf(each)} ${each.event}${pointsOf(each)}`);
  const more = counted.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : []), ...droppedLines(occurrences)];
}

const momentOf = ({ at }: Occurrence): string => at.slice(0, 16).replace('T', ' ');

/** `+5`, or `+5, with age +3.5`. */
function pointsOf({ full, points }: Occurrence): string {
  if (full === null || points === null) return '';
  return full === points ? `  ${formatPoints(points)}` : `  ${formatPoints(full)}, with age ${formatPoints(points)}`;
}

const WHY = {
  future: 'after the moment of scoring',
  ignored: 'before the date from which events count',
  where: 'not as `where` asks',
  window: 'out of the window',
  once: 'another counts for the same time or value',
} as const satisfies Record<Exclude<Occurrence['dropped'], null>, string>;

function droppedLines(occurrences: readonly Occurrence[]): readonly string[] {
  return Object.entries(WHY).flatMap(([step, why]) => {
    const count = occurrences.filter(({ dropped }) => dropped === step).length;
    return count === 0 ? [] : [`${count} left out: ${why}`];
  });
}
