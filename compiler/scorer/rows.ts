// The rows of all tables. A row is what follows from the value of one field; all of them lie in one memory, one behind the other, so that what
// a lead needs is read in few places. A row is known by its place.

import { BITS_A_WORD, type TableRule, type TableSource } from './tables.ts';

/**
 * The place of a row. There are: the first sum that gets points, then where each of the following begins, and where the row ends; the two rows
 * that are looked at as well, 0 for none: one for rules across fields, and one for a trace; the points of rules on this field alone, sum by sum;
 * words whose bits say which tests hold; rules across fields that fire if one or two other tests hold (their bits; the rule and its gift);
 * candidates; rules on this field alone, for a trace. Less than none is a row that is not kept: its place is what all its bits turned over give.
 */
export type TableRow = number;

/** Numbers before the points of a row, and where among them are the rows to look at as well. */
export const ROW_HEAD = 8;
export const NEXT_ACROSS = 6;
export const NEXT_ALONE = 7;

export interface Rows {
  /** One memory, seen as whole numbers and as points. It is doubled when it is full. */
  whole: Int32Array;
  points: Float64Array;
  end: number;
  /** Where rows are put that are not kept: one behind the other, and then from the beginning again. */
  passing: { readonly from: number; readonly to: number; next: number };
  /** How many rows a lead needs. */
  readonly needed: number;
}

/** No rows yet, for so many tables. */
export function rowsFor(needed: number): Rows {
  const points = new Float64Array(FIRST_POINTS);
  return { whole: new Int32Array(points.buffer), points, end: 0, passing: { from: 0, to: 0, next: 0 }, needed };
}

export const FIRST_POINTS = 4096;

/** With no more sums than this, all rows have points for so many, which are added up side by side. */
export const FEW_SUMS = 4;

/** The row of a value for which these tests hold. */
export function rowOfTests(source: TableSource, tests: readonly number[], isKept: boolean): TableRow {
  const { rows, rules, bits, notBits, noneHolds, sums } = source;
  const alone = withoutLaterBands(rules, listed(source.alone, tests));
  const [checks, candidates] = [listed(source.checks, tests), listed(source.candidates, tests)];
  const isWhole = sums <= FEW_SUMS;
  const first = isWhole ? 0 : alone.reduce((least, rule) => Math.min(least, rules[rule]![1]), sums);
  const last = isWhole ? FEW_SUMS - 1 : alone.reduce((most, rule) => Math.max(most, rules[rule]![1]), -1);
  const pointsEnd = ROW_HEAD + 2 * Math.max(0, last - first + 1);
  const ends = [pointsEnd];
  for (const { length } of [noneHolds, checks, candidates, alone]) ends.push(ends.at(-1)! + length);
  const place = isKept ? reserved(rows, ends.at(-1)!) : reservedInPassing(rows, ends.at(-1)!);

  const { whole, points } = rows;
  whole.fill(0, place, place + ends.at(-1)!);
  whole[place] = first;
  for (const [index, end] of ends.entries()) whole[place + 1 + index] = place + end;
  for (const rule of alone) points[(place + ROW_HEAD) / 2 + rules[rule]![1] - first]! += rules[rule]![2];
  whole.set(noneHolds, place + pointsEnd);
  for (const test of tests) {
    for (const bit of [bits.get(test), notBits.get(test)]) {
      // Whether it holds is 0 where none does, whether it does not is 1.
      if (bit !== undefined) whole[place + pointsEnd + Math.floor(bit / BITS_A_WORD)]! ^= 1 << (bit % BITS_A_WORD);
    }
  }
  for (const [index, list] of [checks, candidates, alone].entries()) whole.set(list, place + ends[index + 1]!);
  return isKept ? place : ~place;
}

/** What is listed for any of the tests. */
export function listed(lists: readonly (readonly number[] | undefined)[], tests: readonly number[]): number[] {
  const all: number[] = [];
  for (const test of tests) for (const value of lists[test] ?? []) all.push(value);
  return all;
}

/** Of each rate only the first band. */
export function withoutLaterBands(rules: readonly TableRule[], numbers: readonly number[]): readonly number[] {
  if (numbers.every((rule) => rules[rule]![4] === undefined)) return numbers;
  const rates = new Set<number>();
  const inOrder = [...numbers].sort((left, right) => rules[left]![0] - rules[right]![0]);
  return inOrder.filter((rule) => {
    const rate = rules[rule]![4];
    return rate === undefined || (!rates.has(rate) && rates.add(rate));
  });
}

/** A place for so many numbers; points need an even one. */
export function reserved(rows: Rows, length: number): number {
  const place = rows.end;
  rows.end += length + (length % 2);
  if (rows.end > rows.whole.length) {
    const points = new Float64Array(Math.max(rows.points.length * 2, Math.ceil(rows.end / 2)));
    points.set(rows.points);
    rows.points = points;
    rows.whole = new Int32Array(points.buffer);
  }
  return place;
}

/** Rows that are not kept stay for so many leads, as those of columns are read some together. */
export const LEADS_IN_PASSING = 8;

/** A place that will be used again, though only after several leads. */
export function reservedInPassing(rows: Rows, length: number): number {
  const even = length + (length % 2);
  // One more, as what is left over at the end is not used.
  const least = (LEADS_IN_PASSING * rows.needed + 1) * even;
  if (rows.passing.to - rows.passing.from < least) {
    const from = reserved(rows, 2 * least);
    rows.passing = { from, to: from + 2 * least, next: from };
  }
  const { passing } = rows;
  if (passing.next + even > passing.to) passing.next = passing.from;
  passing.next += even;
  return passing.next - even;
}
