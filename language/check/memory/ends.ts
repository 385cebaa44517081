/** Where two versions of a list differ. */
import type { Statement } from '../../ast.ts';

/** How many statements two lists have in common at their beginning, and at their end behind that. */
export function sameEnds(one: readonly Statement[], other: readonly Statement[]): readonly [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [start, end];
}
