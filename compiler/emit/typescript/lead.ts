/** Reading a lead: a variable for every field, as its declaration admits it. */

import { elementExpectationOf, expectationOf, type FieldType, type PlanField } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { type Code, code, entry, join, key, member, NOTHING, number } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import type { Answers } from './answers.ts';
import { filled } from './lists.ts';
import { isPlain } from './plain-fields.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText, textRowLine } from './sums.ts';

/** What a field's declaration is, as a type of the prelude. */
const DECLARED = {
  text: 'DeclaredField',
  'one of': 'SpelledChoice',
  number: 'DeclaredNumber',
  'yes/no': 'DeclaredField',
  date: 'DeclaredMoment',
  datetime: 'DeclaredMoment',
  list: 'DeclaredList',
} as const satisfies Record<FieldType['kind'], string>;

/** What a field is read with. */
export function readerOf(field: PlanField): string {
  const { type, missing } = field;
  switch (type.kind) {
    case 'text':
      return isPlain(field) ? 'textOf' : 'otherText';
    case 'one of':
      return 'choiceOf';
    case 'number':
      // The quick ways leave it to others to look for what else counts as missing.
      if (missing.texts.length + missing.numbers.length > 0) return 'otherNumber';
      if (isPlain(field)) return type.whole ? 'wholeNumberOf' : 'numberOf';
      return type.whole ? 'boundedWholeNumberOf' : 'boundedNumberOf';
    case 'yes/no':
      return isPlain(field) ? 'answerOf' : 'otherAnswer';
    case 'date':
      return 'admitDate';
    case 'datetime':
      return 'admitMoment';
    case 'list':
      return 'admitList';
  }
}

/** Whether the lead's own properties are its fields: none is nested, and none has a name that every object inherits. */
export function isFlat(scene: Scene): boolean {
  return scene.plan.fields.every(({ name }) => !name.includes('.') && !(name in Object.prototype));
}

/** `const title = textOf(lead.title, 'title', problems);` for every field, and what is made of it. */
export function fieldLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const source = isFlat(scene) ? code`lead` : code`fields`;
  const fields = scene.plan.fields.map((field, index) => {
    const { declaration } = scene.fields[index]!;
    const answers = scene.answers[index]!;
    const held = member(source, field.name);
    const isUnread = isText(field) && !isRead(scene, index, isLookedAt);
    if (isUnread && scene.tables[index]) return textRowLine(scene, index, held);
    if (answers) return line(code`const ${answers.given} = ${answersCode(scene, index, answers, held)};`);
    if (isUnread && field.type.kind === 'text') {
      return line(code`${prelude(scene, isPlain(field) ? 'checkText' : 'otherText')}(${held}, ${declaration}, problems);`);
    }
    return line(code`${variableOf(scene, index, isLookedAt)}${readerCode(scene, index)}(${held}, ${declaration}, problems);`);
  });
  return [...fields, ...derivedLines(scene, isLookedAt)];
}

/** `const visits = `, or nothing where only problems of the field are asked for. */
function variableOf(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): Code {
  const { value, domain, day } = scene.fields[field]!;
  const isUsed = scene.tables[field] || [value, domain, day].some(isLookedAt) || scene.entries.has('explain');
  return isUsed ? code`const ${value} = ` : NOTHING;
}

/** The domain of an address, the day of a moment. */
export function derivedLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.fields.flatMap(({ value, domain, day }, index) => [
    ...(isLookedAt(domain) ? [domainLine(scene, index)] : []),
    ...(isLookedAt(day) ? [line(code`const ${day} = ${prelude(scene, 'dayOfMoment')}(${value}, ${scene.plan.zoneMinutes});`)] : []),
  ]);
}

/** What a value is answered with. */
export function answersCode(scene: Scene, field: number, { way }: Answers, value: Code): Code {
  switch (way.kind) {
    case 'memory':
      return code`${way.seen}.get(${value}) ?? ${way.ask}(${value}, problems)`;
    case 'search':
      return code`${prelude(scene, 'answersInText')}(${way.parts}, ${value}, ${scene.fields[field]!.declaration}, problems)`;
    case 'each':
      return code`${way.ask}(${value}, problems)`;
  }
}

/** Whether a field's text has a variable of its own beside the row of its table. */
export function isRead(scene: Scene, field: number, isLookedAt: (name: Code) => boolean): boolean {
  const { value, domain } = scene.fields[field]!;
  return isLookedAt(value) || isLookedAt(domain);
}

/** What a field is read with, by name. */
export function readerCode(scene: Scene, field: number): Code {
  return prelude(scene, readerOf(scene.plan.fields[field]!));
}

/** `const emailDomain = domainOf(email) ?? '';` */
export function domainLine(scene: Scene, field: number): Line {
  const { value, domain } = scene.fields[field]!;
  return line(code`const ${domain} = ${prelude(scene, 'domainOf')}(${value}) ?? '';`);
}

/** The function that finds nested fields, and those with names that every object inherits; none for a flat lead. */
export function fieldsOfLines(scene: Scene): readonly Line[] {
  if (isFlat(scene)) return [];
  const type = typed(scene, code`: Fields`);
  return [
    ...(scene.isTyped
      ? block(
          line(code`interface Fields {`),
          scene.plan.fields.map(({ name }) => line(code`readonly ${key(name)}: unknown;`)),
          line(code`}`),
        ).concat(line(NOTHING))
      : []),
    line(code`/** What the lead holds for every field. */`),
    ...block(line(code`function fieldsOf(lead${typed(scene, code`: Lead`)})${type} {`), heldLines(scene, member), line(code`}`)),
  ];
}

/** `return { title: lead.title, .. };`: what a lead holds for every field, each found by `find`. */
export function heldLines(scene: Scene, find: (holder: Code, name: string) => Code, type: Code = NOTHING): readonly Line[] {
  const entries = scene.plan.fields.map(({ name }) => line(code`${entry(name, pathCode(scene, name.split('.'), find))},`));
  return block(line(code`return {`), entries, line(code`}${type};`));
}

function pathCode(scene: Scene, path: readonly string[], find: (holder: Code, name: string) => Code): Code {
  let value = code`lead`;
  for (const [depth, name] of path.entries()) {
    const holder = depth === 0 ? value : code`${prelude(scene, 'inside')}(${value})`;
    // An empty object stands for what is no object, so only names that a lead itself could inherit need the careful way.
    value = name in Object.prototype ? code`${prelude(scene, 'ownOrInherited')}(${holder}, ${name})` : find(holder, name);
  }
  return value;
}

/** The declarations, as constants, of the fields that say more than their type: `const SIZE_FIELD = { name: 'size', .. };`. */
export function declarationLines(scene: Scene): readonly Line[] {
  return scene.plan.fields.flatMap((field, index) => {
    if (isPlain(field)) return [];
    const type = typed(scene, code`: ${prelude(scene, DECLARED[field.type.kind])}`);
    return filled(code`const ${scene.fields[index]!.declaration}${type} = {`, declarationOf(scene, field), code`};`, code` `);
  });
}

function declarationOf(scene: Scene, { name, type, missing }: PlanField): readonly Code[] {
  const values = [...missing.texts, ...missing.numbers];
  const common = [code`name: ${name}`, code`missing: ${setOf(values)}`, code`expected: ${expectationOf(type)}`];
  switch (type.kind) {
    case 'text':
    case 'yes/no':
      return common;
    case 'number': {
      const [from, to] = [type.from, type.to].map((bound) => (bound === null ? null : number(bound)));
      const bounds = [code`least: ${from ?? code`-Number.MAX_VALUE`}`, code`most: ${to ?? code`Number.MAX_VALUE`}`];
      return [...common, code`whole: ${type.whole}`, ...bounds];
    }
    case 'date':
    case 'datetime':
      return [...common, code`zoneMinutes: ${scene.plan.zoneMinutes}`];
    case 'one of': {
      const spellings = type.values
        .map((value) => [value, fold(value)] as const)
        .filter(([, folded]) => folded !== '' && !missing.texts.includes(folded));
      const folded = [...new Set(type.values.map(fold))];
      return [
        ...common,
        code`values: ${setOf(folded)}`,
        code`spellings: new Map([${join(
          spellings.map((pair) => code`${pair}`),
          code`, `,
        )}])`,
      ];
    }
    case 'list': {
      const admitted = type.values === null ? code`null` : setOf([...new Set(type.values.map(fold))]);
      return [...common, code`values: ${admitted}`, code`element: ${elementExpectationOf(type)}`];
    }
  }
}

function setOf(values: readonly (string | number)[]): Code {
  return values.length === 0
    ? code`new Set()`
    : code`new Set([${join(
        values.map((value) => code`${value}`),
        code`, `,
      )}])`;
}

/** What an explanation shows of the values: `{ title: title || null, employees: seenNumber(employees) }`. */
export function seenLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const source = isFlat(scene) ? code`lead` : code`fields`;
  const entries = scene.plan.fields.map(({ name, type }, field) => {
    const { value, declaration } = scene.fields[field]!;
    // A text that has no variable is read for this alone; its problems are known by now.
    const hasVariable =
      scene.answers[field] === null && (isRead(scene, field, isLookedAt) || !(scene.tables[field] || type.kind === 'text'));
    const text = hasVariable || !isText({ type }) ? null : code`${readerCode(scene, field)}(${member(source, name)}, ${declaration}, [])`;
    return line(code`${entry(name, seenCode(scene, type, text ?? value))},`);
  });
  return block(line(code`trace.values = {`), entries, line(code`};`));
}

function seenCode(scene: Scene, type: FieldType, value: Code): Code {
  switch (type.kind) {
    case 'text':
    case 'one of':
      return code`${value} || null`;
    case 'number':
      return code`${prelude(scene, 'seenNumber')}(${value})`;
    case 'date':
      return code`${prelude(scene, 'seenDay')}(${value})`;
    case 'datetime':
      return code`${prelude(scene, 'seenMoment')}(${value}, ${scene.plan.zoneMinutes})`;
    case 'yes/no':
    case 'list':
      return value;
  }
}
