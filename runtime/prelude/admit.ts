// What a declaration makes of a value. A missing text is null, a missing number, date or moment is NaN. Values that are not admitted are
// missing too, and listed as problems.

import type { Problem } from '../result.ts';
import { DAY, dayOfMoment, LAST_MOMENT, momentOfText } from './dates.ts';
import { UNREADABLE } from './lead.ts';
import { fold } from './text.ts';

/** What every declaration says. */
export interface DeclaredField {
  readonly name: string;
  /** Folded texts and numbers that count as missing. */
  readonly missing: ReadonlySet<string | number>;
  /** In words: `a whole number from 1 to 2000000`. */
  readonly expected: string;
}

/** `number` or `whole number`, with its bounds. */
export interface DeclaredNumber extends DeclaredField {
  readonly whole: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** `one of [..]`: the values folded. */
export interface DeclaredChoice extends DeclaredField {
  readonly values: ReadonlySet<string>;
}

/** `list of text` (values: null) or `list of one of [..]`, and what is expected of an element. */
export interface DeclaredList extends DeclaredField {
  readonly values: ReadonlySet<string> | null;
  readonly element: string;
}

/** `date` or `datetime`: calendar days begin at midnight in the zone. */
export interface DeclaredMoment extends DeclaredField {
  readonly zoneMinutes: number;
}

/** The longest list that is looked at. */
export const LONGEST_LIST = 1_000_000;

/** Lists a value as not admitted. */
export function report(value: unknown, field: string, expected: string, problems: Problem[]): void {
  problems.push({ field, value: value === UNREADABLE ? undefined : value, expected });
}

/** Whether a value says nothing: undefined, null, not-a-number, blank text, or what is declared to count as missing. */
export function isMissing(value: unknown, missing: ReadonlySet<string | number>): boolean {
  if (typeof value === 'number') return Number.isNaN(value) || missing.has(value);
  if (typeof value !== 'string') return value === undefined || value === null;
  const text = fold(value);
  return text === '' || missing.has(text);
}

/** A text, folded. A safe whole number counts as its digits. */
export function admitText(value: unknown, declared: DeclaredField, problems: Problem[]): string | null {
  const text = foldedText(value);
  if (text === null) report(value, declared.name, declared.expected, problems);
  return text === null || text === '' || declared.missing.has(text) ? null : text;
}

/** A text as `admitText` gives it, if it is one of those declared. */
export function admitChoice(value: unknown, declared: DeclaredChoice, problems: Problem[]): string | null {
  const text = foldedText(value);
  if (text === '' || (text !== null && declared.missing.has(text))) return null;
  if (text !== null && declared.values.has(text)) return text;
  report(value, declared.name, declared.expected, problems);
  return null;
}

/** The folded text of a text or safe whole number; empty where the value is missing, null where it is of another kind. */
export function foldedText(value: unknown): string | null {
  if (typeof value === 'string') return fold(value);
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** A finite number within its bounds, from a number or a text that is a plain decimal number. */
export function admitNumber(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  if (isMissing(value, declared.missing)) return Number.NaN;
  const number = typeof value === 'string' ? numberOfText(value) : value;
  if (typeof number === 'number' && isWithin(number, declared)) {
    // Adding 0 makes 0 of -0. A text may spell a number that counts as missing: `0.0`.
    return declared.missing.has(number) ? Number.NaN : number + 0;
  }
  report(value, declared.name, declared.expected, problems);
  return Number.NaN;
}

/** Whether a number is what a declaration admits. */
export function isWithin(number: number, { whole, from, to }: DeclaredNumber): boolean {
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return false;
  return (from === null || number >= from) && (to === null || number <= to);
}

/** The number that a text spells: `-12`, `+0.5`, `1e6`; null for any other text. */
export function numberOfText(text: string): number | null {
  const folded = fold(text);
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(folded) ? Number(folded) : null;
}

/** Texts that mean yes or no. */
export const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['n', false],
  ['false', false],
  ['0', false],
]);

/** True for yes, false for no: of a boolean, 1 or 0, or one of the texts for them. */
export function admitYesNo(value: unknown, declared: DeclaredField, problems: Problem[]): boolean | null {
  if (typeof value === 'boolean') return value;
  if (isMissing(value, declared.missing)) return null;
  const answer = value === 1 || value === 0 ? value === 1 : typeof value === 'string' ? ANSWERS.get(fold(value)) : undefined;
  if (answer === undefined) report(value, declared.name, declared.expected, problems);
  return answer ?? null;
}

/** A day: of an ISO text, a Date, or milliseconds since 1970. */
export function admitDate(value: unknown, declared: DeclaredMoment, problems: Problem[]): number {
  return dayOfMoment(admitMoment(value, declared, problems), declared.zoneMinutes);
}

/** A moment in whole milliseconds: of an ISO text, a Date, or milliseconds since 1970. */
export function admitMoment(value: unknown, declared: DeclaredMoment, problems: Problem[]): number {
  if (isMissing(value, declared.missing)) return Number.NaN;
  const moment = momentOf(value, declared.zoneMinutes);
  if (moment === null) report(value, declared.name, declared.expected, problems);
  return moment ?? Number.NaN;
}

/** The moment that a text, a Date or a number of milliseconds stands for, or null. */
export function momentOf(value: unknown, zoneMinutes: number): number | null {
  const moment =
    typeof value === 'string' ? momentOfText(fold(value), zoneMinutes) : typeof value === 'number' ? value : momentOfDate(value);
  // A day less than a Date can hold, so that the day in any zone is one that a Date can hold.
  return moment !== null && Math.abs(moment) <= LAST_MOMENT - DAY ? Math.floor(moment) : null;
}

/** The moment of a Date of any realm, or null for everything else. */
export function momentOfDate(value: unknown): number | null {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}

/** A list of folded texts. Missing elements are left out; one that is not admitted is left out and is a problem of its own. */
export function admitList(value: unknown, declared: DeclaredList, problems: Problem[]): readonly string[] | null {
  if (isMissing(value, declared.missing)) return null;
  if (isList(value)) {
    const known = problems.length;
    try {
      return admittedElements(value, declared, problems);
    } catch {
      problems.length = known;
      report(UNREADABLE, declared.name, declared.expected, problems);
      return null;
    }
  }
  report(value, declared.name, declared.expected, problems);
  return null;
}

/** Whether a value is an array that is not beyond measure. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value) && value.length <= LONGEST_LIST;
  } catch {
    return false;
  }
}

/** The texts of a list that are admitted. Throws what reading an element throws. */
export function admittedElements(list: readonly unknown[], declared: DeclaredList, problems: Problem[]): readonly string[] {
  const admitted: string[] = [];
  for (let at = 0; at < list.length && at < LONGEST_LIST; at++) {
    const element = list[at];
    const text = foldedText(element);
    if (text === '' || (text !== null && declared.missing.has(text))) continue;
    if (text !== null && (declared.values === null || declared.values.has(text))) admitted.push(text);
    else report(element, declared.name, declared.element, problems);
  }
  return admitted;
}
