// What rows of columns come to in tables.

import { addUpAmong } from './add-up.ts';
import type { AnswersRoom, NumbersRoom, TextsRoom } from './columns.ts';
import { type ListTable, listRow } from './list-table.ts';
import { answerRow, type NumberTable, numberRow } from './number-table.ts';
import { LEADS_IN_PASSING, type TableRow } from './rows.ts';
import type { Tables } from './tables.ts';
import { newTextRow, type TextTable } from './text-table.ts';

/** The rows in a table of numbers, so many. */
export function tableRowsOfNumbers(table: NumberTable, numbers: Float64Array, { tableRows }: NumbersRoom, count: number): Int32Array {
  for (let at = 0; at < count; at++) {
    const row = numberRow(table, numbers[at]!);
    tableRows[at] = row;
    // It is not kept, so that fewer leads will be scored together.
    if (row < 0 && count > LEADS_IN_PASSING) break;
  }
  return tableRows;
}

/** The same of answers. */
export function tableRowsOfAnswers(
  table: NumberTable,
  answers: readonly (boolean | null)[],
  { tableRows }: AnswersRoom,
  count: number,
): Int32Array {
  const [none, no, yes] = [answerRow(table, null), answerRow(table, false), answerRow(table, true)];
  for (let at = 0; at < count; at++) {
    const answer = answers[at]!;
    tableRows[at] = answer === null ? none : answer ? yes : no;
  }
  return tableRows;
}

/** The same of folded texts. */
export function tableRowsOfTexts(table: TextTable, texts: readonly string[], { tableRows }: TextsRoom, count: number): Int32Array {
  for (let at = 0; at < count; at++) tableRows[at] = table.seen.get(texts[at]) ?? newTextRow(table, texts[at], []);
  return tableRows;
}

/** The same of lists. */
export function tableRowsOfLists(table: ListTable, lists: readonly (readonly string[] | null)[]): Int32Array {
  return Int32Array.from(lists, (list) => listRow(table, list));
}

/** The same of numbers that are worked out, row by row. */
export function tableRowsWorkedOut(count: number, rowOf: (at: number) => TableRow): Int32Array {
  const tableRows = new Int32Array(count);
  for (let at = 0; at < count; at++) tableRows[at] = rowOf(at);
  return tableRows;
}

/**
 * The points of the rules of all tables for so many leads, lead by lead and sum by sum, from the rows of their fields. False where one of more leads
 * than rows that are not kept stay for has such a row. `room` is for the rows of all fields: in one memory engines are quicker.
 */
export function addUpRows(tables: Tables, fields: readonly Int32Array[], count: number, room: Int32Array, into: Float64Array): boolean {
  const rows = room.length === count * fields.length ? room : room.subarray(0, count * fields.length);
  for (const [index, field] of fields.entries()) rows.set(field.length === count ? field : field.subarray(0, count), index * count);
  const { sums } = tables;
  for (let lead = 0; lead < count; lead++) {
    if (addUpAmong(tables, rows, lead, count, null) < 0) return false;
    for (let sum = 0; sum < sums.length; sum++) into[lead * sums.length + sum] = sums[sum]!;
  }
  return true;
}

/** Scores rows fewer at a time. Gives how many values were not admitted. */
export function fewerAtOnce(from: number, to: number, evaluate: (from: number, to: number) => number): number {
  let problems = 0;
  for (let first = from; first < to; first += LEADS_IN_PASSING) problems += evaluate(first, Math.min(first + LEADS_IN_PASSING, to));
  return problems;
}
