/** What a lead's fields come to in their tables. */
import type { PlanField } from '@scorelang/runtime';
import { FEW_SUMS } from '../../scorer/rows.ts';
import { type Code, code } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { filled } from './lists.ts';
import { prelude, type Scene } from './scene.ts';

/** Whether a field holds one text. */
export function isText({ type }: Pick<PlanField, 'type'>): boolean {
  return type.kind === 'text' || type.kind === 'one of';
}

/** `const titleRow = ..;` for a text that nothing else looks at. */
export function textRowLine(scene: Scene, field: number, held: Code): Line {
  const { name, row } = scene.tables[field]!;
  return line(code`const ${row} = ${name}.seen.get(${held}) ?? ${prelude(scene, 'newTextRow')}(${name}, ${held}, problems);`);
}

/** The rows of all tables, and what they add up to. `isRead` says which texts have a variable. */
export function sumLines(scene: Scene, isRead: (field: number) => boolean): readonly Line[] {
  const { layout } = scene;
  if (layout === null) return [];
  const rows = layout.tables.map(({ field }) => rowCode(scene, field, isRead(field)));
  return [
    ...rows.map((row, index) => line(code`ROWS[${index}] = ${row};`)),
    line(code`const sums = ${prelude(scene, 'addUp')}(TABLES, ROWS, ${scene.traces ? code`trace !== null` : code`false`});`),
  ];
}

/** The same for rows of columns that are read together. */
export function columnSumLines(scene: Scene, isRead: (field: number) => boolean): readonly Line[] {
  const { layout } = scene;
  if (layout === null) return [];
  const rows = layout.tables.map(({ field }) => columnRowsCode(scene, field, isRead(field)));
  const together = code`${prelude(scene, 'addUpRows')}(TABLES, rows, to - from, given.rows, given.sums)`;
  return [
    ...filled(code`const rows = [`, rows, code`];`),
    ...block(
      line(code`if (!${together}) {`),
      [line(code`return ${prelude(scene, 'fewerAtOnce')}(from, to, (first, last) => evaluateRows(given, first, last, out));`)],
      line(code`}`),
    ),
    line(code`const sums = given.sums;`),
  ];
}

function columnRowsCode(scene: Scene, field: number, isRead: boolean): Code {
  const { name } = scene.tables[field]!;
  const { column, room } = scene.fields[field]!;
  const { type } = scene.plan.fields[field]!;
  const isOfText = isText({ type });
  if (isOfText && !isRead) return column;
  if (type.kind === 'list') return code`${prelude(scene, 'tableRowsOfLists')}(${name}, ${column})`;
  const rows = isOfText ? 'tableRowsOfTexts' : type.kind === 'yes/no' ? 'tableRowsOfAnswers' : 'tableRowsOfNumbers';
  return code`${prelude(scene, rows)}(${name}, ${column}, ${room}, to - from)`;
}

function rowCode(scene: Scene, field: number, isRead: boolean): Code {
  const { name, row } = scene.tables[field]!;
  const { value } = scene.fields[field]!;
  if (isText(scene.plan.fields[field]!)) {
    return isRead ? code`${name}.seen.get(${value}) ?? ${prelude(scene, 'newTextRow')}(${name}, ${value}, [])` : row;
  }
  const { kind } = scene.plan.fields[field]!.type;
  const rowOf = kind === 'list' ? 'listRow' : kind === 'yes/no' ? 'answerRow' : 'numberRow';
  return code`${prelude(scene, rowOf)}(${name}, ${value})`;
}

/** How many sums of a row of columns lie one behind the other. */
export function sumsARow({ layout }: Scene): number {
  return Math.max(layout?.sums.length ?? 0, FEW_SUMS);
}
