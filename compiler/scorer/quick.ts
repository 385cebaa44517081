// What compiled scorers read leads with: `admit.ts` again, with a short way for what leads mostly hold. A missing text is empty here, which
// no known text is, so that no test has to ask first.

import type { Problem } from '@scorelang/runtime';
import {
  admitChoice,
  admitNumber,
  admitText,
  admitYesNo,
  answerSaid,
  type DeclaredChoice,
  type DeclaredField,
  type DeclaredNumber,
  fold,
  numberOfText,
  ParamError,
  readField,
  report,
  said,
  spacedWords,
  UNREADABLE,
} from '@scorelang/runtime/prelude';
import type { ModelField } from './model-fields.ts';

// Each is in two: a part so short that engines put it where it is called, and the other for what is rare. Most fields say nothing but their
// type; those are read by name.

/** A text as `admitText` gives it; empty where it is missing. For a field that says nothing but its type. */
export function textOf(value: unknown, name: string, problems: Problem[]): string {
  return typeof value === 'string' ? fold(value) : unusualText(value, name, problems);
}

/** The same for a value that is no text. */
export function unusualText(value: unknown, name: string, problems: Problem[]): string {
  const known = said(value);
  if (typeof known === 'string') return known;
  if (Number.isSafeInteger(known)) return String(known);
  report(value, name, 'a text', problems);
  return '';
}

/** A text of any field. */
export function otherText(value: unknown, declared: DeclaredField, problems: Problem[]): string {
  return value === null || value === undefined ? '' : (admitText(value, declared, problems) ?? '');
}

/** Looks whether a value is a text: all that there is to find out of a field that says nothing but its type, and that no rule asks. */
export function checkText(value: unknown, name: string, problems: Problem[]): void {
  if (typeof value !== 'string') unusualText(value, name, problems);
}

/** `one of [..]`, and the folded text of every value by its declared spelling, without those that count as missing. */
export interface SpelledChoice extends DeclaredChoice {
  readonly spellings: ReadonlyMap<unknown, string>;
}

/** A text as `admitChoice` gives it; empty where it is missing. */
export function choiceOf(value: unknown, declared: SpelledChoice, problems: Problem[]): string {
  return declared.spellings.get(value) ?? otherChoice(value, declared, problems);
}

/** The same where the value is not as declared. */
export function otherChoice(value: unknown, declared: DeclaredChoice, problems: Problem[]): string {
  return value === null || value === undefined ? '' : (admitChoice(value, declared, problems) ?? '');
}

/** A number as `admitNumber` gives it. For a field that says nothing but its type. */
export function numberOf(value: unknown, name: string, problems: Problem[]): number {
  return Number.isFinite(value) ? (value as number) + 0 : unusualNumber(value, name, false, problems);
}

/** A whole number as `admitNumber` gives it. For a field that says nothing but its type. */
export function wholeNumberOf(value: unknown, name: string, problems: Problem[]): number {
  return Number.isInteger(value) ? (value as number) + 0 : unusualNumber(value, name, true, problems);
}

/** The same for a value that is no such number. */
export function unusualNumber(value: unknown, name: string, whole: boolean, problems: Problem[]): number {
  const known = said(value);
  const number = typeof known === 'string' && known !== '' ? numberOfText(known) : known;
  if (whole ? Number.isInteger(number) : Number.isFinite(number)) return (number as number) + 0;
  if (known !== '') report(value, name, `a ${whole ? 'whole ' : ''}number`, problems);
  return Number.NaN;
}

/** A number within bounds as `admitNumber` gives it. Not for whole numbers, nor for fields that say what else counts as missing. */
export function boundedNumberOf(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  return typeof value === 'number' && value >= declared.least && value <= declared.most
    ? value + 0
    : otherNumber(value, declared, problems);
}

/** A whole number within bounds as `admitNumber` gives it. Not for fields that say what else counts as missing. */
export function boundedWholeNumberOf(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  const isAdmitted = Number.isInteger(value) && (value as number) >= declared.least && (value as number) <= declared.most;
  return isAdmitted ? (value as number) + 0 : otherNumber(value, declared, problems);
}

/** A number of any field. */
export function otherNumber(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  return value === null || value === undefined ? Number.NaN : admitNumber(value, declared, problems);
}

/** An answer as `admitYesNo` gives it. For a field that says nothing but its type. */
export function answerOf(value: unknown, name: string, problems: Problem[]): boolean | null {
  return typeof value === 'boolean' ? value : unusualAnswer(value, name, problems);
}

/** The same for a value that is not true or false. */
export function unusualAnswer(value: unknown, name: string, problems: Problem[]): boolean | null {
  const known = said(value);
  if (known === '') return null;
  const answer = answerSaid(known);
  if (answer === null) report(value, name, 'yes or no', problems);
  return answer;
}

/** An answer of any field. */
export function otherAnswer(value: unknown, declared: DeclaredField, problems: Problem[]): boolean | null {
  return value === null || value === undefined ? null : admitYesNo(value, declared, problems);
}

/** Throws a ParamError for the first of the params that are given to a model that has none. */
export function refuseParams(given: NonNullable<unknown>): void {
  if (typeof given !== 'object') return;
  for (const [name, value] of Object.entries(given)) throw new ParamError(name, value, `The model has no param called ${name}.`);
}

/** The object that a value is, or an empty one: where nested fields are looked for. */
export function inside(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : NOTHING_INSIDE;
}

/** An object without anything, not even what every object inherits. */
export const NOTHING_INSIDE: { readonly [name: string]: unknown } = Object.freeze(Object.create(null));

/** What a lead holds for every field, by the field's name: for a lead in which reading one of them throws. */
export function readFields<Fields>(lead: object, fields: readonly ModelField[]): Fields {
  return Object.fromEntries(fields.map(({ name }) => [name, readField(lead, name.split('.'))])) as Fields;
}

/** What a lead holds by a name that no object inherits: UNREADABLE where reading it throws. */
export function readWithCare(lead: object, name: string): unknown {
  try {
    return Reflect.get(lead, name);
  } catch {
    return UNREADABLE;
  }
}

/** Whether a text holds any of the parts. */
export function containsAny(text: string, parts: readonly string[]): boolean {
  for (const part of parts) if (text.includes(part)) return true;
  return false;
}

/** Whether a text starts with any of the parts. */
export function startsWithAny(text: string, parts: readonly string[]): boolean {
  for (const part of parts) if (text.startsWith(part)) return true;
  return false;
}

/** Whether a text ends with any of the parts. */
export function endsWithAny(text: string, parts: readonly string[]): boolean {
  for (const part of parts) if (text.endsWith(part)) return true;
  return false;
}

/** Whether a text holds a phrase, given as `spacedWords` gives it and by its first word: as taking a text apart is slow, the word is looked for first. */
export function holdsPhrase(text: string, firstWord: string, spacedPhrase: string): boolean {
  return text.includes(firstWord) && spacedWords(text).includes(spacedPhrase);
}

/** Whether a text holds any of the phrases, given as `spacedWords` gives them. */
export function holdsAnyPhrase(text: string, spacedPhrases: readonly string[]): boolean {
  const spaced = spacedWords(text);
  for (const phrase of spacedPhrases) if (spaced.includes(phrase)) return true;
  return false;
}

/** Longer texts are not kept, and no more than so many: memory stays bounded, whatever leads hold. */
export const LONGEST_KEPT = 100;
export const MOST_KEPT = 1000;

/** Keeps what a text was answered with, as long as there is room; gives the answers. */
export function remember(seen: Map<unknown, number>, value: unknown, answers: number): number {
  if (typeof value === 'string' && value.length <= LONGEST_KEPT && seen.size < MOST_KEPT) seen.set(ownText(value), answers);
  return answers;
}

/**
 * The same text, held by itself: an engine may keep a whole file alive for a part of it. As a name of a property it is the very one that engines
 * have for short texts of JSON, which a map then finds without comparing letters.
 */
export function ownText(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}
