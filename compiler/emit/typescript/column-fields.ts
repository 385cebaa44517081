/** Reading columns: for every field what rows hold that are read together, as its declaration admits it. */

import type { PlanField } from '@scorelang/runtime';
import { type Code, code, NOTHING } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { answersCode, isRead, readerCode, readerOf } from './lead.ts';
import { isPlain } from './plain-fields.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText } from './sums.ts';

/** What is made of the values of a column: a whole number of each text, the texts, numbers, answers, or anything else. */
type Making = 'classes' | 'texts' | 'numbers' | 'answers' | 'values';

/** How each is made ready, what that is as a type, and how its rows are read. */
const MAKINGS = {
  classes: { ready: 'answersColumn', type: 'AnswersColumn', rows: 'classesOfRows' },
  texts: { ready: 'textsColumn', type: 'TextsColumn', rows: 'textsOfRows' },
  numbers: { ready: 'numbersColumn', type: 'NumbersColumn', rows: 'numbersOfRows' },
  answers: { ready: 'valuesColumn', type: 'ValuesColumn', rows: 'answersOfRows' },
  values: { ready: 'valuesColumn', type: 'ValuesColumn', rows: 'valuesOfRows' },
} as const satisfies Record<Making, { readonly ready: string; readonly type: string; readonly rows: string }>;

function makingOf(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Making {
  const { type } = scene.plan.fields[field]!;
  switch (type.kind) {
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
      return 'values';
  }
}

/** `answersColumn(columns, 'title', rows, TITLE_KEPT)`: a field's column made ready. */
export function readyCode(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const { name, type } = scene.plan.fields[field]!;
  const making = makingOf(scene, field, isLookedAt);
  const ready = code`${prelude(scene, MAKINGS[making].ready)}${making === 'values' ? typed(scene, code`<readonly string[]>`) : NOTHING}`;
  const given = code`columns, ${name}, rows`;
  switch (making) {
    case 'classes':
    case 'texts':
      return code`${ready}(${given}, ${scene.fields[field]!.kept})`;
    case 'numbers':
      return code`${ready}(${given}, ${type.kind === 'date' ? scene.plan.zoneMinutes : null})`;
    case 'answers':
    case 'values':
      return code`${ready}(${given})`;
  }
}

/** The type of that. */
export function readyTypeCode(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const making = makingOf(scene, field, isLookedAt);
  const type = prelude(scene, MAKINGS[making].type);
  if (making === 'answers') return code`${type}<boolean | null>`;
  return making === 'values' ? code`${type}<readonly string[] | null>` : type;
}

/** `const titleColumn = classesOfRows(given.title, from, to, readTitle, problems);` for every field. */
export function columnLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.plan.fields.map((plan, field) => {
    const { value, column, read } = scene.fields[field]!;
    const making = makingOf(scene, field, isLookedAt);
    const usual = making === 'numbers' ? code`, ${usualCode(scene, plan, field)}` : NOTHING;
    const rows = code`${prelude(scene, MAKINGS[making].rows)}(given.${value}, from, to, ${read}${usual}, problems);`;
    // A table finds numbers, answers and texts where they were read.
    const isNamed = isUsed(scene, field, isLookedAt) || (scene.tables[field] !== null && making === 'classes');
    return line(isNamed ? code`const ${column} = ${rows}` : rows);
  });
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

/** `const TITLE_KEPT = new WeakMap();` for every field whose texts are asked once for each of a dictionary. */
export function keptLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.plan.fields.flatMap((plan, field) => {
    if (!isText(plan)) return [];
    const kept = makingOf(scene, field, isLookedAt) === 'texts' ? code`(string | undefined)[]` : code`Int32Array`;
    const type = typed(scene, code`: ${prelude(scene, 'KeptOfDictionaries')}<${kept}>`);
    return [line(code`const ${scene.fields[field]!.kept}${type} = new WeakMap();`)];
  });
}

/** `const readPages = (value, problems) => wholeNumberOf(value, 'pages', problems);` for every field that is not asked by a function of its own. */
export function readingLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const parameters = scene.isTyped ? code`value: unknown, problems: ${prelude(scene, 'Problem')}[]` : code`value, problems`;
  return scene.plan.fields.flatMap((_, field) => {
    if (scene.answers[field]?.way.kind === 'each') return [];
    return [line(code`const ${scene.fields[field]!.read} = (${parameters}) => ${readingCode(scene, field, isLookedAt)};`)];
  });
}

function readingCode(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const answers = scene.answers[field];
  const table = scene.tables[field];
  if (answers) return answersCode(scene, field, answers, code`value`);
  const read = code`${readerCode(scene, field)}(value, ${scene.fields[field]!.declaration}, problems)`;
  if (makingOf(scene, field, isLookedAt) !== 'classes') return read;
  if (table) return code`${table.name}.seen.get(value) ?? ${prelude(scene, 'newTextRow')}(${table.name}, value, problems)`;
  // Nothing is asked of it, but whether it is admitted.
  return code`(${read}, 0)`;
}
