/** What stood from `start` to `end` in the last version of a text gave way to `length` code units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** By how much a change makes a text longer. */
export const growthOf = ({ start, end, length }: Change): number => length - (end - start);

/** Two changes, the second of the text after the first, as one. */
export function bothChanges(first: Change, second: Change): Change {
  // As the text between the two counts.
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.length, second.end);
  return { start, end: end - growthOf(first), length: end + growthOf(second) - start };
}
