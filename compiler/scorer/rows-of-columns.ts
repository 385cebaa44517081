// Rows of columns, some hundred at a time: what they hold, as the declarations of the fields admit it. Numbers, answers and what texts come to
// lie in the same memory every time, which their column has.

import type { Problem } from '@scorelang/runtime';
import { momentOfDay } from '@scorelang/runtime/prelude';
import { bitAt } from './bits.ts';
import type { AnswersRoom, ClassesRoom, Numbers, NumbersRoom, ReadyColumn, TextsRoom } from './columns.ts';

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

/** Some rows of something: the first is at a place of it. */
export interface SomeRows<Held> {
  readonly held: Held;
  readonly first: number;
}

/** Times a number it makes it missing, or leaves it as it is: by that bit. */
export const ABSENT_OR_THERE: readonly number[] = [Number.NaN, 1];

/** The numbers of rows of a typed array, those of days as moments; NaN where there is none. */
export function numbersInRows(column: ReadyColumn<unknown>, from: number, to: number): SomeRows<Float64Array> {
  const { numbers, valid, zoneMinutes } = column;
  if (numbers instanceof Float64Array && valid === null) return { held: numbers, first: from };
  const some = numbers!.subarray(from, to);
  const held = typeof some[0] === 'bigint' ? ofGreatNumbers(some) : new Float64Array(some as Float64Array);
  if (valid !== null) for (let row = from; row < to; row++) held[row - from]! *= ABSENT_OR_THERE[bitAt(valid, row)]!;
  if (zoneMinutes !== null) for (let at = 0; at < held.length; at++) held[at] = momentOfDay(held[at]!, zoneMinutes);
  return { held, first: 0 };
}

/** Whole numbers of 64 bits as floating-point numbers: one by one, which takes a third of what `Float64Array.from` does. */
export function ofGreatNumbers(some: Numbers): Float64Array {
  const into = new Float64Array(some.length);
  for (let at = 0; at < into.length; at++) into[at] = Number(some[at]);
  return into;
}

/** The codes of rows of a dictionary: below 0 where there is none. */
export function codesInRows({ codes, valid }: ReadyColumn<unknown>, from: number, to: number): SomeRows<Int32Array> {
  if (codes instanceof Int32Array && valid === null) return { held: codes, first: from };
  const held = codes instanceof Int32Array ? codes.slice(from, to) : wholeCodes(codes!, from, to);
  // One less than a bit that is 1 changes nothing, and one less than 0 is -1 whatever it is put to.
  if (valid !== null) for (let row = from; row < to; row++) held[row - from]! |= bitAt(valid, row) - 1;
  return { held, first: 0 };
}

/** The greatest code that can be asked for, which no dictionary has. */
export const BEYOND_ALL = 0x7fff_ffff;

/** Codes of other numbers. No dictionary has a text at 0.5, nor at a place beyond 32 bits; cut off to these, either would be another. */
export function wholeCodes(codes: ArrayLike<number>, from: number, to: number): Int32Array {
  if (codes instanceof Uint8Array || codes instanceof Int16Array) return new Int32Array(codes.subarray(from, to));
  const whole = new Int32Array(to - from);
  for (let row = from; row < to; row++) {
    const code = Number(codes[row]);
    if ((code | 0) === code) whole[row - from] = code;
    else whole[row - from] = code >= 0 ? BEYOND_ALL : -1;
  }
  return whole;
}

/** Throws for a code that the dictionary of its column does not have. */
export function refuseCode({ field, codes, values }: ReadyColumn<unknown>, row: number): never {
  throw new RangeError(`codes[${row}] of the column ${field} is ${codes![row]}, and its dictionary has ${values.length} values.`);
}

/** What rows hold, as leads would hold it: undefined or NaN where it is missing. */
export function heldInRows(column: ReadyColumn<unknown>, from: number, to: number): SomeRows<ArrayLike<unknown>> {
  const { numbers, values, codes, valid } = column;
  if (numbers !== null) return numbersInRows(column, from, to);
  if (codes === null && valid === null) return { held: values, first: from };
  const held: unknown[] = [];
  if (codes !== null) {
    const some = codesInRows(column, from, to);
    for (let at = 0; at < to - from; at++) {
      const code = some.held[some.first + at]!;
      if (code >= values.length) refuseCode(column, from + at);
      held.push(code < 0 ? undefined : values[code]);
    }
  } else for (let row = from; row < to; row++) held.push(bitAt(valid!, row) === 1 ? values[row] : undefined);
  return { held, first: 0 };
}

/** Numbers, dates or moments of rows. Those of a typed array that are as usual are not read one by one; without `usual` all are. */
export function numbersOfRows(
  column: ReadyColumn<NumbersRoom>,
  from: number,
  to: number,
  read: ReadValue<number>,
  usual: UsualNumbers | null,
  problems: Problem[],
): Float64Array {
  const { into } = column.room;
  if (column.numbers === null || usual === null) {
    const { held, first } = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[first + at], problems);
    return into;
  }
  const { whole, least, most } = usual;
  const { held, first } = numbersInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const number = held[first + at]!;
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
  column: ReadyColumn<AnswersRoom>,
  from: number,
  to: number,
  read: ReadValue<boolean | null>,
  problems: Problem[],
): readonly (boolean | null)[] {
  const { into } = column.room;
  if (column.numbers === null) {
    const { held, first } = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[first + at], problems);
    return into;
  }
  const { held, first } = numbersInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const number = held[first + at]!;
    // 0 for the two that are answers, and no number where there is none.
    const other = number * (1 - number);
    into[at] = other < 0 || other > 0 ? read(number, problems) : ANSWERS_BY_NUMBER[(number + 1) | 0]!;
  }
  return into;
}

/** Lists of rows. */
export function listsOfRows(
  column: ReadyColumn<null>,
  from: number,
  to: number,
  read: ReadValue<readonly string[] | null>,
  problems: Problem[],
): readonly (readonly string[] | null)[] {
  const { held, first } = heldInRows(column, from, to);
  return Array.from({ length: to - from }, (_, at) => read(held[first + at], problems));
}

/** What texts of rows come to; those of a dictionary are asked once. */
export function classesOfRows(
  column: ReadyColumn<ClassesRoom>,
  from: number,
  to: number,
  read: ReadValue<number>,
  problems: Problem[],
): Int32Array {
  const { room, values } = column;
  const { into } = room;
  if (column.codes === null) {
    const { held, first } = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) into[at] = read(held[first + at], problems);
    return into;
  }
  const kept = keptClasses(values, room);
  const { held: codes, first } = codesInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const code = codes[first + at]!;
    // Whatever is below 0 becomes -1.
    const place = ((code >> 31) | code) + 1;
    // Asked in newClass it would cost a twentieth at 20 rules, as engines put that in here.
    const known = place < kept.length ? kept[place]! : refuseCode(column, from + at);
    into[at] = known >= 0 ? known : newClass(values, kept, place, read, problems);
  }
  return into;
}

/** What is kept of a dictionary, with room for all that it has now and no more. */
export function keptClasses(dictionary: ArrayLike<unknown>, { dictionaries }: ClassesRoom): Int32Array {
  const before = dictionaries.get(dictionary);
  if (before?.length === dictionary.length + 1) return before;
  const kept = new Int32Array(dictionary.length + 1).fill(-1);
  if (before !== undefined) kept.set(before.subarray(0, kept.length));
  dictionaries.set(dictionary, kept);
  return kept;
}

/** What a text comes to that was not asked before; it is kept unless it is a problem, or a row of a table that is not kept either: a number below 0. */
export function newClass(
  dictionary: ArrayLike<unknown>,
  kept: Int32Array,
  place: number,
  read: ReadValue<number>,
  problems: Problem[],
): number {
  const before = problems.length;
  const found = read(place === 0 ? undefined : dictionary[place - 1], problems);
  if (problems.length === before && found >= 0) kept[place] = found;
  return found;
}

/** Texts of rows; those of a dictionary are read once. */
export function textsOfRows(
  column: ReadyColumn<TextsRoom>,
  from: number,
  to: number,
  read: ReadValue<string>,
  problems: Problem[],
): readonly string[] {
  const { room, values } = column;
  const texts: string[] = [];
  if (column.codes === null) {
    const { held, first } = heldInRows(column, from, to);
    for (let at = 0; at < to - from; at++) texts.push(read(held[first + at], problems));
    return texts;
  }
  const kept = room.dictionaries.get(values) ?? [];
  room.dictionaries.set(values, kept);
  const { held: codes, first } = codesInRows(column, from, to);
  for (let at = 0; at < to - from; at++) {
    const code = codes[first + at]!;
    const before = problems.length;
    const known = code < 0 ? '' : kept[code];
    if (known === undefined && code >= values.length) refuseCode(column, from + at);
    const text = known ?? read(values[code], problems);
    texts.push(text);
    if (known === undefined && problems.length === before) kept[code] = text;
  }
  return texts;
}
