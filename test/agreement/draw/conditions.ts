// Every choice is drawn before it is known how it is spelled, so that both texts of a row make the same choices.
/** Conditions on a lead: every test of the language. */
import type { Drawing } from './drawing.ts';
import { drawHappening } from './events.ts';
import { drawField, drawLet, drawList, writeValue } from './head.ts';
import { drawNumber, drawSubject } from './numbers.ts';
import { between, compared, drawComparison, drawIn, spelled } from './spelling.ts';
import { drawConstant, drawDuration, drawMoment, drawPattern, gap, listOf, quoted } from './writing.ts';

/** `leaf` draws what is joined: in the line of a tier also tests of points. */
export function drawCondition(drawing: Drawing, depth: number, leaf: (drawing: Drawing) => string = drawTest): string {
  const { row, head } = drawing;
  if (head.inside === null && !drawing.isWithoutEvents && row.chance(15)) return drawHappening(drawing);
  if (depth === 0 || !row.chance(40)) return leaf(drawing);
  const inner = (): string => drawCondition(drawing, depth - 1, leaf);
  switch (row.upTo(5)) {
    case 0:
      return `not (${inner()})`;
    case 1:
      return `not ${leaf(drawing)}`;
    case 2:
    case 3:
      return drawAlike(drawing);
    default: {
      const joined = row.some(2, 3, () => (row.chance(40) ? `(${inner()})` : inner()));
      return joined.reduce((left, right) => `${left}${gap(row)}${row.one(['and', 'or'])} ${right}`);
    }
  }
}

export const drawTest = (drawing: Drawing): string => drawing.row.one(TESTS)(drawing);

/** Tests of one kind, which the optimiser may make one of. */
function drawAlike(drawing: Drawing): string {
  const test = drawing.row.one(TESTS);
  return drawing.row.some(2, 4, () => test(drawing)).join(` ${drawing.row.one(['or', 'and'])} `);
}

const TESTS: readonly ((drawing: Drawing) => string)[] = [
  answer,
  numbersCompared,
  numbersCompared,
  constants,
  numberBetween,
  textIs,
  textIs,
  textMatches,
  textMatches,
  textMatches,
  sameTexts,
  has,
  has,
  moment,
  moment,
  moment,
  window,
  window,
  state,
  state,
  named,
];

function answer(drawing: Drawing): string {
  const { row, head } = drawing;
  const { name } = drawField(row, head, 'yes/no');
  return row.one([
    () => name,
    () => compared(drawing, name, row.one(['=', '!=']), row.one(['no', 'yes'])),
    () => compared(drawing, name, row.one(['=', '!=']), drawField(row, head, 'yes/no').name),
    () =>
      drawIn(
        drawing,
        name,
        row.some(1, 2, () => row.one(['no', 'yes'])),
      ),
  ])();
}

function numbersCompared(drawing: Drawing): string {
  const [subject, number] = [drawSubject(drawing, 2), drawNumber(drawing, 1)];
  const [left, right] = drawing.row.chance(20) ? [number, subject] : [subject, number];
  return drawComparison(drawing, left, right);
}

/** The same for every lead. */
function constants(drawing: Drawing): string {
  const { row } = drawing;
  const sum = `${drawConstant(row)} ${row.one(['+', '/'])} ${drawConstant(row)}`;
  return drawComparison(drawing, sum, drawConstant(row));
}

function numberBetween(drawing: Drawing): string {
  const { row } = drawing;
  const subject = drawSubject(drawing, 1);
  if (row.chance(60)) return between(drawing, subject, drawNumber(drawing, 0), drawNumber(drawing, 1));
  return drawIn(
    drawing,
    subject,
    row.some(1, 3, () => row.one(['1', '50', '49.5', '-3', '1k'])),
  );
}

/** A text of the lead, and the values it is compared with. */
function drawTextSubject({ row, head }: Drawing): { readonly name: string; readonly values: readonly string[] | null } {
  const field = drawField(row, head, 'text', 'one of');
  return row.chance(20) ? { name: `domain of ${field.name}`, values: null } : field;
}

export function textIs(drawing: Drawing): string {
  const { row } = drawing;
  const subject = drawTextSubject(drawing);
  const value = (): string => writeValue(row, subject);
  return row.one([
    () => compared(drawing, subject.name, row.one(['=', '!=']), value()),
    () => drawIn(drawing, subject.name, row.some(1, 4, value)),
    () => drawInList(drawing, subject),
  ])();
}

function drawInList(drawing: Drawing, { name, values }: { readonly name: string; readonly values: readonly string[] | null }): string {
  const { row, head } = drawing;
  const list = drawList(row, head);
  const isNegated = row.chance(50);
  const plain = `${name} ${isNegated ? 'not in' : 'in'} ${list.name}`;
  if (values !== null) return plain;
  return spelled(drawing, plain, isNegated, list.texts.map((text) => `${name} = ${quoted(text)}`).join(' or '));
}

const TEXT_TESTS = [
  ['contains', 'does not contain'],
  ['contains word', 'does not contain word'],
  ['starts with', 'does not start with'],
  ['ends with', 'does not end with'],
  ['like', 'not like'],
] as const;

function textMatches(drawing: Drawing): string {
  const { row, head } = drawing;
  const { name } = drawTextSubject(drawing);
  const [how, opposite] = row.one(TEXT_TESTS);
  const isNegated = row.chance(40);
  const test = (pattern: string, patterns: readonly string[]): string =>
    spelled(
      drawing,
      `${name} ${isNegated ? opposite : how} ${pattern}`,
      isNegated,
      patterns.map((one) => `${name} ${how} ${one}`).join(' or '),
    );
  if (row.chance(30)) {
    const pattern = drawPattern(row);
    return test(pattern, [pattern]);
  }
  if (row.chance(30)) {
    const list = drawList(row, head);
    return test(`any of ${list.name}`, list.texts.map(quoted));
  }
  const patterns = row.some(1, 4, () => drawPattern(row));
  return test(`any of ${listOf(patterns)}`, patterns);
}

function sameTexts(drawing: Drawing): string {
  const { row, head } = drawing;
  return `${drawTextSubject(drawing).name} same as ${drawField(row, head, 'text', 'one of').name}`;
}

function has(drawing: Drawing): string {
  const { row, head } = drawing;
  const { name, values } = drawField(row, head, 'list');
  const value = (): string => writeValue(row, { values });
  if (row.chance(40)) {
    const [isNegated, text] = [row.chance(50), value()];
    return spelled(drawing, `${text} ${isNegated ? 'not in' : 'in'} ${name}`, isNegated, `${text} in ${name}`);
  }
  const [how, joint] = row.one([
    ['any', ' or '],
    ['all', ' and '],
  ] as const);
  const list = row.chance(30) ? drawList(row, head) : null;
  const texts = list === null ? row.some(1, 4, value) : list.texts.map(quoted);
  const plain = `${name} has ${how} of ${list === null ? listOf(texts) : list.name}`;
  return list === null || values === null ? spelled(drawing, plain, false, texts.map((text) => `${text} in ${name}`).join(joint)) : plain;
}

function moment(drawing: Drawing): string {
  const { row, head } = drawing;
  const { name } = drawField(row, head, 'date', 'datetime');
  const other = (): string => (row.chance(30) ? drawField(row, head, 'date', 'datetime').name : drawMoment(row));
  return row.one([
    () => {
      const [how, operator] = row.one([
        ['before', '<'],
        ['after', '>'],
      ] as const);
      const right = other();
      return spelled(drawing, `${name} ${how} ${right}`, false, `${name} ${operator} ${right}`);
    },
    () => drawComparison(drawing, name, other()),
    () => drawComparison(drawing, drawMoment(row), name),
    () => between(drawing, name, other(), other()),
    () =>
      drawIn(
        drawing,
        name,
        row.some(1, 3, () => drawMoment(row)),
      ),
  ])();
}

function window(drawing: Drawing): string {
  const { row, head } = drawing;
  const { name, kind } = drawField(row, head, 'date', 'datetime');
  const [duration, days] = drawDuration(row);
  const [plain, daysSpelled] = row.one([
    [`${name} within last ${duration}`, `0 <= days since ${name} and days since ${name} <= ${days}`],
    [`${name} within next ${duration}`, `0 <= days until ${name} and days until ${name} <= ${days}`],
    [`${name} more than ${duration} ago`, `days since ${name} > ${days}`],
  ] as const);
  // A datetime is compared to the millisecond, for which there are no other words.
  return kind === 'date' ? spelled(drawing, plain, false, daysSpelled) : plain;
}

function state(drawing: Drawing): string {
  const { row, head } = drawing;
  const asked = row.one([
    () => drawField(row, head, 'text', 'one of', 'number', 'yes/no', 'date', 'datetime', 'list').name,
    () => drawTextSubject(drawing).name,
    () => drawSubject(drawing, 2),
  ])();
  const isMissing = row.chance(50);
  return spelled(drawing, `${asked} is ${isMissing ? 'missing' : 'known'}`, isMissing, `${asked} is known`);
}

/** A `let` that is a condition; what it says may name others. */
function named(drawing: Drawing): string {
  const { row, head } = drawing;
  return drawLet(row, head, 'condition', () => drawCondition(drawing, 1)) ?? drawField(row, head, 'yes/no').name;
}
