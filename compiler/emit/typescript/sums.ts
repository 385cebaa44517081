/** What a lead's fields come to in their tables. */
import type { NumberValue, PlanField } from '@scorelang/runtime';
import { FEW_SUMS } from '../../scorer/rows.ts';
import { type Code, code } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { filled } from './lists.ts';
import { numberCode } from './numbers.ts';
import { prelude, type Scene, typed } from './scene.ts';

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
  const rows = layout.tables.map(({ field, number }) =>
    number ? workedOutRowCode(scene, field, number) : rowCode(scene, field, isRead(field)),
  );
  return [
    ...rows.map((row, index) => line(code`ROWS[${index}] = ${row};`)),
    line(code`const sums = ${prelude(scene, 'addUp')}(TABLES, ROWS, ${scene.traces ? code`trace !== null` : code`false`});`),
  ];
}

/** The same for rows of columns that are read together. */
export function columnSumLines(scene: Scene, isRead: (field: number) => boolean): readonly Line[] {
  const { layout } = scene;
  if (layout === null) return [];
  const rows = layout.tables.map(({ field, number }) =>
    number ? workedOutRowsCode(scene, field, number) : columnRowsCode(scene, field, isRead(field)),
  );
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

/** `numberRow(CREATED_AGE_TABLE, today - created)` */
function workedOutRowCode(scene: Scene, field: number, number: NumberValue): Code {
  return code`${prelude(scene, 'numberRow')}(${scene.tables[field]!.name}, ${numberCode(scene, number)})`;
}

/** The same for rows of columns, of which it takes what they hold from where it was read. */
function workedOutRowsCode(scene: Scene, field: number, number: NumberValue): Code {
  const days = daysOf(number);
  const fields = scene.fields.map((names, index) => {
    const held = code`${names.column}[at]${typed(scene, code`!`)}`;
    const day = days.includes(index) ? code`${prelude(scene, 'dayOfMoment')}(${held}, ${scene.plan.zoneMinutes})` : names.day;
    return { ...names, value: held, day };
  });
  const row = workedOutRowCode({ ...scene, fields }, field, number);
  return code`${prelude(scene, 'tableRowsWorkedOut')}(to - from, (at) => ${row})`;
}

/** The fields whose day a number asks for. */
function daysOf(number: NumberValue): readonly number[] {
  if (number.kind === 'Arithmetic') return [...daysOf(number.left), ...daysOf(number.right)];
  return number.kind === 'DayOf' ? [number.field] : [];
}

/** How many sums of a row of columns lie one behind the other. */
export function sumsARow({ layout }: Scene): number {
  return Math.max(layout?.sums.length ?? 0, FEW_SUMS);
}
