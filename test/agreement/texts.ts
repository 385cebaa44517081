/**
 * Random texts of models: every statement of the language, over fields and events of every type. Any rows of numbers give a text
 * without errors.
 */
import fc from 'fast-check';
import type { Drawing } from './draw/drawing.ts';
import { createHead, eventDeclarations } from './draw/head.ts';
import { drawActions, drawGrades, drawSettings, drawTierNames, drawTiers, drawTotal } from './draw/results.ts';
import { readRow, rowOfNumbers } from './draw/row.ts';
import { drawRule, groupsAmong } from './draw/rules.ts';

/** What a text is read off. Each rule at the top has a row of its own, so that shrinking takes it away and leaves the others as they are. */
export interface TextRows {
  readonly rules: readonly (readonly number[])[];
  readonly results: readonly number[];
  readonly settings: readonly number[];
}

export const anyTextRows: fc.Arbitrary<TextRows> = fc.record(
  {
    rules: fc.array(rowOfNumbers(0, 150), { minLength: 1, maxLength: 8 }),
    results: rowOfNumbers(0, 100),
    settings: rowOfNumbers(0, 30),
  },
  { noNullPrototype: true },
);

/** With `isSpelledOut`, the same model without its shorthands: `not (a = b)` for `a != b`. */
export function drawModel({ rules: rows, results, settings }: TextRows, isSpelledOut = false): string {
  const row = readRow(results);
  const layout = readRow(settings);
  const drawing: Drawing = { row, head: createHead(), tiers: drawTierNames(row), isSpelledOut, isWithoutEvents: false, groups: [] };
  const rules = rows.map((numbers) => drawRule({ ...drawing, row: readRow(numbers) }, 0, null));
  const total = drawTotal(drawing, groupsAmong(rules));
  const grades = drawGrades(drawing);
  const tiers = drawTiers(drawing, grades);
  const set = drawSettings({ ...drawing, row: layout });
  const rulesOfAll = rules.map(({ text }) => text);
  const actions = drawActions(drawing);
  const declarations = [...drawing.head.declarations, ...eventDeclarations(drawing.head)];
  const sections = [set, declarations, rulesOfAll, total, grades.map(({ text }) => text), tiers, actions].filter(
    ({ length }) => length > 0,
  );
  // Order does not matter, but for grades and tiers among each other.
  const text = (layout.chance(30) ? layout.shuffled(sections) : sections)
    .map((section) => section.join('\n'))
    .join(layout.one(['\n', '\n\n']));
  const commented = layout.chance(15) ? text.replaceAll(/^(when|field|tier) .*$/gm, '$& # as agreed "*/"') : text;
  return layout.chance(5) ? `${commented}\n`.replaceAll('\n', '\r\n') : `${commented}\n`;
}
