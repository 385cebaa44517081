// Rows of columns, some hundred at a time: what they hold, as the declarations of the fields admit it. Each gives the same memory every time.

import type { Problem } from '@scorelang/runtime';
import { momentOfDay } from '@scorelang/runtime/prelude';
import type { AnswersColumn, Numbers, NumbersColumn, ReadyColumn, TextsColumn, ValuesColumn } from './columns.ts';

/** What a value comes to; what is not admitted is listed. */
export type ReadValue<Value> = (value: unknown, problems: Problem[]) => Value;

/** Numbers that a field takes as they are. */
export interface UsualNumbers {
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
}

export const ANY_NUMBER: UsualNumbers = { whole: false, least: -Number.MAX_VALUE, most: Number.MAX_VALUE };
export const ANY_WHOLE_NUMBER: UsualNumbers = { whole: true, least: -Number.MAX_VALUE, most: Number.MAX_VALUE };

/** Times a number it leaves it as it is, or makes it missing: by the bit that says whether it is there. */
export const ABSENT_OR_THERE: readonly number[] = [Number.NaN, 1];

/** The numbers of rows of a typed array, those of days as moments; NaN where there is none. */
export function numbersInRows({ numbers, valid, zoneMinutes }: ReadyColumn, from: number, to: number): Float64Array {
  const some = numbers!.subarray(from, to);
  if (some instanceof Float64Array && valid === null) return some;
  const into = typeof some[0] === 'bigint' ? ofGreatNumbers(some) : new Float64Array(some as Float64Array);
  if (valid !== null) for (let row = from; row < to; row++) into[row - from]! *= ABSENT_OR_THERE[(valid[row >> 3]! >> (row & 7)) & 1]!;
  const areDays = zoneMinutes !== null && some.BYTES_PER_ELEMENT <= 4 && !(some instanceof Float32Array);
  if (areDays) for (let at = 0; at < into.length; at++) into[at] = momentOfDay(into[at]!, zoneMinutes);
  return into;
}

/** Whole numbers of 64 bits as floating-point numbers: one by one, which takes a third of what `Float64Array.from` does. */
export function ofGreatNumbers(some: Numbers): Float64Array {
  const into = new Float64Array(some.length);
  for (let at = 0; at < into.length; at++) into[at] = Number(some[at]);
  return into;
}

/** The codes of rows of a dictionary: below 0 where there is none. */
export function codesInRows({ codes, valid }: ReadyColumn, from: number, to: number): Int32Array {
  if (codes instanceof Int32Array && valid === null) return codes.subarray(from, to);
  const into = new Int32Array(to - from);
  for (let row = from; row < to; row++) {
    const isThere = valid === null || ((valid[row >> 3]! >> (row & 7)) & 1) === 1;
    const code = isThere ? Number(codes![row]) : -1;
    // No dictionary has a text at 0.5, nor at a place beyond 32 bits; cut off to these, either would be another.
    into[row - from] = (code | 0) === code ? code : -1;
  }
  return into;
}

/** What rows hold, as leads would hold it: undefined or NaN where it is missing. */
export function heldInRows(column: ReadyColumn, from: number, to: number): ArrayLike<unknown> {
  if (column.numbers !== null) return numbersInRows(column, from, to);
  const { values, valid } = column;
  if (column.codes !== null) return Array.from(codesInRows(column, from, to), (code) => (code < 0 ? undefined : values[code]));
  const held: unknown[] = [];
  for (let row = from; row < to; row++) {
    const isThere = valid === null || ((valid[row >> 3]! >> (row & 7)) & 1) === 1;
    held.push(isThere ? values[row] : undefined);
  }
  return held;
}

/** Numbers, dates or moments of rows. Those of a typed array that are as usual are not read one by one; without `usual` all are. */
export function numbersOfRows(
  column: NumbersColumn,
  from: number,
  to: number,
  read: ReadValue<number>,
  usual: UsualNumbers | null,
  problems: Problem[],
): Float64Array {
  const { into } = column;
  if (column.numbers === null || usual === null) {
    const held = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[at], problems);
    return into;
  }
  const { whole, least, most } = usual;
  const numbers = numbersInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const number = numbers[at]!;
    // No comparison holds for a missing number, so it goes the way of most.
    const isUnusual = number < least || number > most || (whole && number - Math.floor(number) > 0);
    into[at] = isUnusual ? read(number, problems) : number + 0;
  }
  return into;
}

/** By 1 more than a number that stands for an answer, or 0 for none. */
export const ANSWERS_BY_NUMBER: readonly (boolean | null)[] = [null, false, true];

/** Answers of rows. */
export function answersOfRows(
  column: ValuesColumn<boolean | null>,
  from: number,
  to: number,
  read: ReadValue<boolean | null>,
  problems: Problem[],
): readonly (boolean | null)[] {
  if (column.numbers === null) return valuesOfRows(column, from, to, read, problems);
  const { into } = column;
  const numbers = numbersInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const number = numbers[at]!;
    // 0 for the two that are answers, and no number where there is none.
    const other = number * (1 - number);
    into[at] = other < 0 || other > 0 ? read(number, problems) : ANSWERS_BY_NUMBER[(number + 1) | 0]!;
  }
  return into;
}

/** Values of rows, each read by itself. */
export function valuesOfRows<Value>(
  column: ValuesColumn<Value>,
  from: number,
  to: number,
  read: ReadValue<Value>,
  problems: Problem[],
): readonly Value[] {
  const { into } = column;
  const held = heldInRows(column, from, to);
  for (let at = 0; at < to - from; at++) into[at] = read(held[at], problems);
  return into;
}

/** What texts of rows come to; those of a dictionary are asked once. */
export function classesOfRows(column: AnswersColumn, from: number, to: number, read: ReadValue<number>, problems: Problem[]): Int32Array {
  const { kept, into } = column;
  if (column.codes === null) {
    const held = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[at], problems);
    return into;
  }
  const codes = codesInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const code = codes[at]!;
    // Whatever is below 0 becomes -1.
    const place = ((code >> 31) | code) + 1;
    const known = place < kept.length ? kept[place]! : -1;
    into[at] = known >= 0 ? known : newClass(column, place, read, problems);
  }
  return into;
}

/** The same for one that was not asked before; it is kept unless it is a problem, or a row of a table that is not kept either: a number below 0. */
export function newClass({ values, kept }: AnswersColumn, place: number, read: ReadValue<number>, problems: Problem[]): number {
  const before = problems.length;
  const found = read(place === 0 ? undefined : values[place - 1], problems);
  if (problems.length === before && found >= 0 && place < kept.length) kept[place] = found;
  return found;
}

/** Texts of rows; those of a dictionary are read once. */
export function textsOfRows(
  column: TextsColumn,
  from: number,
  to: number,
  read: ReadValue<string>,
  problems: Problem[],
): readonly string[] {
  const { values, kept, into } = column;
  if (column.codes === null) {
    const held = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[at], problems);
    return into;
  }
  const codes = codesInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const code = codes[at]!;
    const before = problems.length;
    const known = code < 0 ? '' : kept[code];
    into[at] = known ?? read(values[code], problems);
    // A code that the dictionary does not have today may be one that it is given.
    if (known === undefined && problems.length === before && code < values.length) kept[code] = into[at]!;
  }
  return into;
}
