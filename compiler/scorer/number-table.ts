// The table of a number, date or moment, or of an answer: breakpoints, and a row between each two.

import { hasManyBreaks, type ManyBreaks, manyBreaksOf, rowOfPlace } from './many-breaks.ts';
import { rowOfTests, type TableRow } from './rows.ts';
import type { TableSource } from './tables.ts';

/** A test of a number: whether it is in one of the ranges, from and to both counted in; or missing, where that is said. */
export interface NumberTest {
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly missing?: true;
}

/** No more parts than this, for whatever many breaks. */
export const MOST_PARTS = 4096;

export interface NumberTable {
  readonly source: TableSource;
  readonly tests: readonly NumberTest[];
  /** The first number behind a range that ends with this one. */
  readonly endOf: (to: number) => number;
  /** Where some test begins to hold, or no longer does, in order. */
  readonly breaks: Float64Array;
  /** For whole numbers that are not far apart: by how much a number is above the first break, how many it has reached. */
  readonly places: Uint16Array | null;
  /** Parts of equal width from the first break to the last, so many to a unit, and how many breaks lie below each. */
  readonly partsAUnit: number;
  readonly below: Uint32Array;
  /** By how many breaks a number has reached: its row, or -1 until it is needed. The last is that of a missing number. */
  readonly rows: Int32Array;
  /** What takes the place of rows, but for that of a missing number, where they would take too much; undefined until a first row is needed. */
  manyBreaks: ManyBreaks | null | undefined;
}

/** The table of the numbers that these tests ask about; of whole numbers, the ranges are from one to another. */
export function numberTable(source: TableSource, tests: readonly NumberTest[], areWhole: boolean): NumberTable {
  // Great numbers have no room for 1 more.
  const endOf = (to: number): number => Math.max(nextNumber(to), areWhole ? to + 1 : to);
  const breaks = new Set<number>();
  for (const { ranges } of tests) {
    for (const [from, to] of ranges) {
      if (from > -Infinity) breaks.add(from);
      if (to < Infinity) breaks.add(endOf(to));
    }
  }
  const inOrder = Float64Array.from(breaks).sort();
  const [first = 0, last = 0] = [inOrder[0], inOrder.at(-1)];
  const places = areWhole && last - first <= MOST_PARTS ? new Uint16Array(last - first + 1) : null;
  if (places !== null) for (const [index, from] of inOrder.entries()) places.fill(index + 1, from - first);
  const count = Math.min(4 * inOrder.length, MOST_PARTS);
  // Numbers that are too far apart for that stay in one part.
  const partsAUnit = Number.isFinite(count / (last - first)) ? count / (last - first) : 0;
  const below = new Uint32Array(count + 2).fill(inOrder.length);
  for (let index = inOrder.length - 1; index >= 0; index--) below.fill(index, 0, Math.floor((inOrder[index]! - first) * partsAUnit) + 1);
  const rows = new Int32Array(inOrder.length + 2).fill(-1);
  return { source, tests, endOf, breaks: inOrder, places, partsAUnit, below, rows, manyBreaks: undefined };
}

/** The row of a number; NaN is missing. */
export function numberRow(table: NumberTable, number: number): TableRow {
  const place = placeOfNumber(table, number);
  const row = table.rows[place]!;
  return row < 0 ? newNumberRow(table, place, number) : row;
}

/** How many breaks a number has reached; one more than there are breaks for a missing number. */
export function placeOfNumber({ breaks, places, partsAUnit, below }: NumberTable, number: number): number {
  if (Number.isNaN(number)) return breaks.length + 1;
  if (breaks.length === 0 || number < breaks[0]!) return 0;
  if (number >= breaks[breaks.length - 1]!) return breaks.length;
  if (places !== null) return places[number - breaks[0]!]!;
  const part = partsAUnit === 0 ? 0 : Math.floor((number - breaks[0]!) * partsAUnit);
  let low = below[part]!;
  let high = below[part + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number >= breaks[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of a number that no number before came to; or a new one each time where there are too many breaks to keep them. */
export function newNumberRow(table: NumberTable, place: number, number: number): TableRow {
  const { source, tests, rows } = table;
  if (table.manyBreaks === undefined) table.manyBreaks = hasManyBreaks(table) ? manyBreaksOf(table) : null;
  if (table.manyBreaks !== null && !Number.isNaN(number)) return rowOfPlace(table.manyBreaks, place);
  const holding: number[] = [];
  for (let test = 0; test < tests.length; test++) if (isAmong(tests[test]!, number)) holding.push(test);
  const row = rowOfTests(source, holding, true);
  rows[place] = row;
  return row;
}

/** Whether a test holds. */
export function isAmong({ ranges, missing }: NumberTest, number: number): boolean {
  if (Number.isNaN(number)) return missing === true;
  for (const range of ranges) if (number >= range[0] && number <= range[1]) return true;
  return false;
}

/** The row of an answer, which a table holds as 1 for yes and 0 for no. */
export function answerRow(table: NumberTable, answer: boolean | null): TableRow {
  return numberRow(table, answer === null ? Number.NaN : answer ? 1 : 0);
}

/** A number, and the same as the whole number that its bits make: of numbers above 0 the next has the next of these. */
export const ONE_NUMBER = new Float64Array(1);
export const ITS_BITS = new BigInt64Array(ONE_NUMBER.buffer);

/** The next number that there is above a number. */
export function nextNumber(number: number): number {
  if (number === 0) return Number.MIN_VALUE;
  ONE_NUMBER[0] = number;
  ITS_BITS[0]! += number > 0 ? 1n : -1n;
  return ONE_NUMBER[0];
}

/** The next number that there is below a number. */
export function previousNumber(number: number): number {
  return -nextNumber(-number);
}
