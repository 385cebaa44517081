/**
 * A number cut where conditions compare it: `>= 50`, `= 500` makes below 50, 50, between, 500, above. Every comparison with one of these
 * constants has one answer in a cell, that of its representative.
 */

import { nextNumber } from '../../scorer/number-table.ts';
import { allCells, complement, type Mask, NO_CELLS } from '../masks.ts';
import type { NumberRange } from '../number-ranges.ts';

export interface NumberCells {
  readonly count: number;
  /** One number of each cell, ascending; NaN, a missing one, comes first where there may be one. */
  readonly values: readonly number[];
}

export function numberCells({ from, to, whole, mayBeMissing }: NumberRange, constants: Iterable<number>): NumberCells {
  const breaks = [...new Set(constants)].filter(Number.isFinite).sort((one, other) => one - other);
  const values = mayBeMissing ? [Number.NaN] : [];
  let before = -Infinity;
  for (const at of [...breaks, Infinity]) {
    const between = whole ? wholeBetween(before, at, from, to) : numberBetween(before, at, from, to);
    if (between !== null) values.push(between);
    if (at >= from && at <= to && at !== Infinity && (!whole || Number.isInteger(at))) values.push(at);
    before = at;
  }
  return { count: values.length, values };
}

/** A number above `low` and below `high` that lies from `from` to `to`; null for none. */
function numberBetween(low: number, high: number, from: number, to: number): number | null {
  if (from > low) return from < high && from <= to && from !== -Infinity ? from : null;
  if (to < high) return to > low ? to : null;
  if (low === -Infinity) return high === Infinity ? 0 : farBelow(high);
  if (high === Infinity) return farAbove(low);
  const middle = low + (high / 2 - low / 2);
  if (middle > low && middle < high) return middle;
  const next = nextNumber(low);
  return next < high ? next : null;
}

function wholeBetween(low: number, high: number, from: number, to: number): number | null {
  // Beyond 2^53 every number is whole, and adding 1 changes none.
  const after = Math.floor(low) + 1;
  const first = Math.max(after > low || low === -Infinity ? after : nextNumber(low), Math.ceil(from));
  if (first !== -Infinity) return first < high && first <= to ? first : null;
  const end = Math.min(high, to + 1);
  return end === Infinity ? 0 : Math.floor(farBelow(end));
}

const farBelow = (number: number): number => Math.max(-Number.MAX_VALUE, number - Math.max(1, Math.abs(number)));
const farAbove = (number: number): number | null =>
  number === Number.MAX_VALUE ? null : Math.min(Number.MAX_VALUE, number + Math.max(1, Math.abs(number)));

/** The cells in which a comparison with one of the constants holds. */
export function cellsWhere({ count, values }: NumberCells, operator: '=' | '<' | '<=' | '>' | '>=', constant: number): Mask {
  const start = Number.isNaN(values[0]) ? 1 : 0;
  const at = firstFrom(values, start, constant);
  const after = values[at] === constant ? at + 1 : at;
  switch (operator) {
    case '=':
      return run(at, after);
    case '<':
      return run(start, at);
    case '<=':
      return run(start, after);
    case '>':
      return run(after, count);
    case '>=':
      return run(at, count);
  }
}

/** The cells of numbers that are not missing. */
export const knownCells = ({ count, values }: NumberCells): Mask => (Number.isNaN(values[0]) ? complement([0, 1], count) : allCells(count));

const run = (from: number, to: number): Mask => (from < to ? [from, to] : NO_CELLS);

/** The place of the first value from `start` on that is not below a number. */
function firstFrom(values: readonly number[], start: number, number: number): number {
  let [low, high] = [start, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
