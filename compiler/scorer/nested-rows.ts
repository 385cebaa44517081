// Rows that each say what is the same in many places one after the other, so that it need not be said for each of them: a tree of stretches, in
// which one of any length is put together of few. Who is in a place goes through the rows from there to the top.

import { ROW_HEAD, type Rows, reserved } from './rows.ts';
import type { Stretch } from './stretches.ts';

/** What is said of something: numbers in each of the lists that a row has. */
export type Lists = readonly [checks: readonly number[], candidates: readonly number[], alone: readonly number[]];

/**
 * Makes the rows for so many places, of the lists of what holds in each stretch; gives by place the first, 0 for none. In each row, `next` is the place
 * of the row that is to be looked at after it.
 */
export function nestedRows(
  rows: Rows,
  places: number,
  stretches: readonly Stretch[],
  listsOf: (what: number) => Lists,
  next: number,
): Int32Array {
  const lengths = LISTS.map(() => new Int32Array(2 * places));
  for (const { what, from, to } of stretches) {
    const lists = listsOf(what);
    forEachNode(places, from, to, (node) => {
      for (const list of LISTS) lengths[list]![node]! += lists[list].length;
    });
  }
  const rowOf = new Int32Array(2 * places);
  const ends = LISTS.map(() => new Int32Array(2 * places));
  for (let node = 1; node < 2 * places; node++) {
    const above = rowOf[node >> 1]!;
    const length = LISTS.reduce<number>((sum, list) => sum + lengths[list]![node]!, 0);
    rowOf[node] = length === 0 ? above : reserved(rows, ROW_HEAD + length);
    if (length === 0) continue;
    let end = rowOf[node]! + ROW_HEAD;
    const { whole } = rows;
    whole.set([0, end, end], rowOf[node]!);
    for (const list of LISTS) {
      ends[list]![node] = end;
      end += lengths[list]![node]!;
      whole[rowOf[node]! + 3 + list] = end;
    }
    whole[rowOf[node]! + next] = above;
  }
  for (const { what, from, to } of stretches) {
    const lists = listsOf(what);
    forEachNode(places, from, to, (node) => {
      for (const list of LISTS) {
        for (const value of lists[list]) rows.whole[ends[list]![node]!++] = value;
      }
    });
  }
  return rowOf.slice(places);
}

export const LISTS = [0, 1, 2] as const;

/** The nodes that make up a stretch. A node above is half the number of one, 1 is the top, and places are the last nodes. */
export function forEachNode(places: number, from: number, to: number, visit: (node: number) => void): void {
  let [left, right] = [from + places, to + places];
  while (left < right) {
    if (left % 2 === 1) visit(left++);
    if (right % 2 === 1) visit(--right);
    left >>= 1;
    right >>= 1;
  }
}
