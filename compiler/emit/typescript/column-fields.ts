/** Reading columns: for every field what rows hold that are read together, as its declaration admits it. */

import type { PlanField } from '@scorelang/runtime';
import { type Code, code, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { fieldsOfNumber } from '../tables/worked-out.ts';
import { answersCode, isRead, readerCode, readerOf } from './lead.ts';
import { isPlain } from './plain-fields.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText } from './sums.ts';

/** What is made of the values of a column: a whole number of each text, the texts, numbers, answers or lists. */
type Making = 'classes' | 'texts' | 'numbers' | 'answers' | 'lists';

/** How rows of each are read, the room for that, and its type. */
const MAKINGS = {
  classes: { rows: 'classesOfRows', room: 'classesRoom', type: 'ClassesRoom' },
  texts: { rows: 'textsOfRows', room: 'textsRoom', type: 'TextsRoom' },
  numbers: { rows: 'numbersOfRows', room: 'numbersRoom', type: 'NumbersRoom' },
  answers: { rows: 'answersOfRows', room: 'answersRoom', type: 'AnswersRoom' },
  lists: { rows: 'listsOfRows', room: null, type: null },
} as const satisfies Record<Making, { readonly rows: string; readonly room: string | null; readonly type: string | null }>;

function makingOf(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Making {
  switch (scene.plan.fields[field]!.type.kind) {
    case 'text':
    case 'one of':
      return scene.answers[field] === null && isRead(scene, field, isLookedAt) ? 'texts' : 'classes';
    case 'number':
    case 'date':
    case 'datetime':
      return 'numbers';
    case 'yes/no':
      return 'answers';
    case 'list':
      return 'lists';
  }
}

/** `readyColumn(columns, 'title', rows, null, TITLE_ROOM)`: a field's column made ready. */
export function readyCode(scene: Scene, field: number): Code {
  const { name, type } = scene.plan.fields[field]!;
  const zone = type.kind === 'date' ? scene.plan.zoneMinutes : null;
  const room = type.kind === 'list' ? code`null` : scene.fields[field]!.room;
  return code`${prelude(scene, 'readyColumn')}(columns, ${name}, rows, ${zone}, ${room})`;
}

/** The type of that. */
export function readyTypeCode(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const { type } = MAKINGS[makingOf(scene, field, isLookedAt)];
  return code`${prelude(scene, 'ReadyColumn')}<${type === null ? code`null` : prelude(scene, type)}>`;
}

/** `const TITLE_ROOM = classesRoom();` for every field. */
export function roomLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.fields.flatMap((names, field) => {
    const { room } = MAKINGS[makingOf(scene, field, isLookedAt)];
    return room === null ? [] : [line(code`const ${names.room} = ${prelude(scene, room)}();`)];
  });
}

/** `const titleColumn = classesOfRows(given.title, from, to, readTitle, problems);` for every field. */
export function columnLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.plan.fields.map((plan, field) => {
    const { value, column, read } = scene.fields[field]!;
    const making = makingOf(scene, field, isLookedAt);
    const usual = making === 'numbers' ? code`, ${usualCode(scene, plan, field)}` : NOTHING;
    const rows = code`${prelude(scene, MAKINGS[making].rows)}(given.${value}, from, to, ${read}${usual}, problems);`;
    const isNamed = isUsed(scene, field, isLookedAt) || isInTables(scene, field);
    return line(isNamed ? code`const ${column} = ${rows}` : rows);
  });
}

/** Whether a table asks for a field, or for a number made of it. */
function isInTables({ tables, layout }: Scene, field: number): boolean {
  return tables[field] !== null || layout?.tables.some(({ number }) => number !== null && fieldsOfNumber(number).includes(field)) === true;
}

/** The numbers that need not be read one by one. */
function usualCode(scene: Scene, field: PlanField, index: number): Code {
  if (field.type.kind !== 'number' || readerOf(field) === 'otherNumber') return code`null`;
  if (!isPlain(field)) return scene.fields[index]!.declaration;
  return prelude(scene, field.type.whole ? 'ANY_WHOLE_NUMBER' : 'ANY_NUMBER');
}

/** Whether anything looks at what a row holds. */
function isUsed(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): boolean {
  if (scene.answers[field]) return true;
  const { value, domain, day } = scene.fields[field]!;
  return [value, domain, day].some(isLookedAt);
}

/** `const title = titleColumn[at];` for every field that something looks at. */
export function valueLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.fields.flatMap(({ value, column }, field) => {
    if (!isUsed(scene, field, isLookedAt)) return [];
    return [line(code`const ${scene.answers[field]?.given ?? value} = ${column}[at]${typed(scene, code`!`)};`)];
  });
}

/** `const readPages = (value, problems) => wholeNumberOf(value, 'pages', problems);` for every field that is not asked by a function of its own. */
export function readingLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const parameters = scene.isTyped ? code`value: unknown, problems: ${prelude(scene, 'Problem')}[]` : code`value, problems`;
  return scene.plan.fields.flatMap((_, field) => {
    if (scene.answers[field]?.way.kind === 'each') return [];
    const head = code`const ${scene.fields[field]!.read} = (${parameters}) =>`;
    if (!isOnlyChecked(scene, field, isLookedAt)) return [line(code`${head} ${readingCode(scene, field, isLookedAt)};`)];
    return block(line(code`${head} {`), [line(code`${checkingCode(scene, field)};`), line(code`return 0;`)], line(code`};`));
  });
}

function readingCode(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const answers = scene.answers[field];
  const table = scene.tables[field];
  if (answers) return answersCode(scene, field, answers, code`value`);
  const read = code`${readerCode(scene, field)}(value, ${scene.fields[field]!.declaration}, problems)`;
  if (makingOf(scene, field, isLookedAt) !== 'classes') return read;
  return table ? code`${table.name}.seen.get(value) ?? ${prelude(scene, 'newTextRow')}(${table.name}, value, problems)` : read;
}

/** Whether nothing is asked of a text but whether it is admitted. */
function isOnlyChecked(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): boolean {
  if (!isText(scene.plan.fields[field]!) || scene.answers[field] !== null || scene.tables[field] !== null) return false;
  return !isRead(scene, field, isLookedAt);
}

function checkingCode(scene: Scene, field: number): Code {
  const { type } = scene.plan.fields[field]!;
  const check = isPlain(scene.plan.fields[field]!) && type.kind === 'text' ? prelude(scene, 'checkText') : readerCode(scene, field);
  return code`${check}(value, ${scene.fields[field]!.declaration}, problems)`;
}
