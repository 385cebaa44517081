/**
 * Sets of cells of one variable, as runs: `[0, 3, 7, 8]` holds the cells 0, 1, 2 and 7. Runs are in order and do not touch, so that a test for
 * one text among ten thousand, and the test for all others, are both short.
 */

export type Mask = readonly number[];

export const NO_CELLS: Mask = [];

export const allCells = (count: number): Mask => (count === 0 ? NO_CELLS : [0, count]);

/** Those cells, in any order. */
export function maskOf(cells: Iterable<number>): Mask {
  const runs: number[] = [];
  for (const cell of [...new Set(cells)].sort((one, other) => one - other)) {
    if (runs.length > 0 && runs[runs.length - 1] === cell) runs[runs.length - 1] = cell + 1;
    else runs.push(cell, cell + 1);
  }
  return runs;
}

export const isEmpty = (mask: Mask): boolean => mask.length === 0;

export const isAll = (mask: Mask, count: number): boolean => mask.length === 2 && mask[0] === 0 && mask[1] === count;

export function sizeOf(mask: Mask): number {
  let size = 0;
  for (let at = 0; at < mask.length; at += 2) size += mask[at + 1]! - mask[at]!;
  return size;
}

export function complement(mask: Mask, count: number): Mask {
  const runs: number[] = [];
  let from = 0;
  for (let at = 0; at < mask.length; at += 2) {
    if (mask[at]! > from) runs.push(from, mask[at]!);
    from = mask[at + 1]!;
  }
  if (from < count) runs.push(from, count);
  return runs;
}

export function intersect(one: Mask, other: Mask): Mask {
  const runs: number[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    const from = Math.max(one[left]!, other[right]!);
    const to = Math.min(one[left + 1]!, other[right + 1]!);
    if (from < to) runs.push(from, to);
    if (one[left + 1]! < other[right + 1]!) left += 2;
    else right += 2;
  }
  return runs;
}

export function union(one: Mask, other: Mask): Mask {
  const runs: number[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const isLeft = right >= other.length || (left < one.length && one[left]! <= other[right]!);
    const from = isLeft ? one[left]! : other[right]!;
    const to = isLeft ? one[left + 1]! : other[right + 1]!;
    if (isLeft) left += 2;
    else right += 2;
    if (runs.length > 0 && runs[runs.length - 1]! >= from) runs[runs.length - 1] = Math.max(runs[runs.length - 1]!, to);
    else runs.push(from, to);
  }
  return runs;
}

export const without = (one: Mask, other: Mask, count: number): Mask => intersect(one, complement(other, count));

/** The first cell; null for none. */
export const firstCell = (mask: Mask): number | null => mask[0] ?? null;

export function hasCell(mask: Mask, cell: number): boolean {
  for (let at = 0; at < mask.length; at += 2) if (mask[at]! <= cell && cell < mask[at + 1]!) return true;
  return false;
}
