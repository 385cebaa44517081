/** Where places of an earlier text are in the text now: all that lies before the change, or behind it. */
import { type Difference, differenceOf } from './difference.ts';

/** Gives an offset now; null for what lies within the change. What stands where text was put in is behind it. */
export function placesNow(before: string, now: string): (offset: number) => number | null {
  if (before === now) return (offset) => offset;
  const { start, end } = lastDifference(before, now);
  const grown = now.length - before.length;
  return (offset) => (offset < start ? offset : offset >= end ? offset + grown : null);
}

let last: { readonly before: string; readonly now: string; readonly difference: Difference } | null = null;

/** Many places are asked of the same two texts, one after the other. */
function lastDifference(before: string, now: string): Difference {
  if (last?.before !== before || last.now !== now) last = { before, now, difference: differenceOf(before, now) };
  return last.difference;
}
