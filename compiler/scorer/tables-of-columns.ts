// What rows of columns come to in tables.

import { addUp } from './add-up.ts';
import type { AnswersRoom, NumbersRoom, TextsRoom } from './columns.ts';
import { answerRow, type NumberTable, numberRow } from './number-table.ts';
import type { Tables } from './tables.ts';
import { newTextRow, type TextTable } from './text-table.ts';

/** The rows in a table of numbers, so many. */
export function tableRowsOfNumbers(table: NumberTable, numbers: Float64Array, { tableRows }: NumbersRoom, count: number): Int32Array {
  for (let at = 0; at < count; at++) {
    const row = numberRow(table, numbers[at]!);
    tableRows[at] = row;
    // It is not kept, so that each lead will be scored by itself.
    if (row < 0) break;
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

/**
 * The points of the rules of all tables for so many leads, lead by lead and sum by sum, from the rows of their fields. False where one of several
 * leads has a row that is not kept: by the time that it is its turn, another may lie there.
 */
export function addUpRows(tables: Tables, fields: readonly Int32Array[], count: number, into: Float64Array): boolean {
  const rows: number[] = new Array(fields.length).fill(0);
  for (let at = 0; at < count; at++) {
    for (let field = 0; field < fields.length; field++) {
      const row = fields[field]![at]!;
      if (row < 0 && count > 1) return false;
      rows[field] = row;
    }
    const sums = addUp(tables, rows, false);
    for (let sum = 0; sum < sums.length; sum++) into[at * sums.length + sum] = sums[sum]!;
  }
  return true;
}
