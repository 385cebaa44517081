// The table of a number, date or moment, or of an answer: breakpoints, and a row between each two.

import { rowOfTests, type TableRow, type TableSource } from './tables.ts';

/** A test of a number: whether it is in one of the ranges, from and to both counted in; or missing, where that is said. */
export interface NumberTest {
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly missing?: true;
}

export interface NumberTable {
  readonly source: TableSource;
  readonly tests: readonly NumberTest[];
  /** Where some test begins to hold, or no longer does, in order. */
  readonly breaks: readonly number[];
  /** By how many breaks a number has reached; made when first needed. The last is that of a missing number. */
  readonly rows: (TableRow | undefined)[];
}

/** The table of the numbers that these tests ask about. */
export function numberTable(source: TableSource, tests: readonly NumberTest[]): NumberTable {
  const breaks = new Set<number>();
  for (const { ranges } of tests) {
    for (const [from, to] of ranges) {
      if (from > -Infinity) breaks.add(from);
      if (to < Infinity) breaks.add(nextNumber(to));
    }
  }
  const inOrder = [...breaks].sort((left, right) => left - right);
  return { source, tests, breaks: inOrder, rows: new Array(inOrder.length + 2).fill(undefined) };
}

/** The row of a number; NaN is missing. */
export function numberRow(table: NumberTable, number: number): TableRow {
  const { breaks, rows } = table;
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number >= breaks[middle]!) low = middle + 1;
    else high = middle;
  }
  // A missing number reaches no break.
  const place = low === 0 && Number.isNaN(number) ? breaks.length + 1 : low;
  return rows[place] ?? newNumberRow(table, place, number);
}

/** The row of a number that no number before came to. */
export function newNumberRow({ source, tests, rows }: NumberTable, place: number, number: number): TableRow {
  const holding: number[] = [];
  for (let test = 0; test < tests.length; test++) if (isAmong(tests[test]!, number)) holding.push(test);
  const row = rowOfTests(source, holding);
  rows[place] = row;
  return row;
}

/** Whether a test holds. */
export function isAmong({ ranges, missing }: NumberTest, number: number): boolean {
  if (Number.isNaN(number)) return missing === true;
  return ranges.some(([from, to]) => number >= from && number <= to);
}

/** The row of an answer, which a table holds as 1 for yes and 0 for no. */
export function answerRow(table: NumberTable, answer: boolean | null): TableRow {
  return numberRow(table, answer === null ? Number.NaN : answer ? 1 : 0);
}

/** The next number that there is above a number. */
export function nextNumber(number: number): number {
  const view = new DataView(new ArrayBuffer(8));
  if (number === 0) return Number.MIN_VALUE;
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + (number > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** The next number that there is below a number. */
export function previousNumber(number: number): number {
  return -nextNumber(-number);
}
