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
  readonly missing: ReadonlySet<unknown>;
  /** In words: `a whole number from 1 to 2000000`. */
  readonly expected: string;
}

/** `number` or `whole number` with bounds that are always there: where it says none, those of all finite numbers. */
export interface DeclaredNumber extends DeclaredField {
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
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

/** What a value says: a text folded, anything else as it is; empty where it says nothing, as undefined, null, not-a-number and blank text do. */
export function said(value: unknown): unknown {
  if (typeof value === 'string') return fold(value);
  return value === undefined || value === null || Number.isNaN(value) ? '' : value;
}

/** Whether a value says nothing, or what is declared to count as missing. */
export function isMissing(value: unknown, { missing }: DeclaredField): boolean {
  const known = said(value);
  return known === '' || missing.has(known);
}

/** A text, folded. A safe whole number counts as its digits. */
export function admitText(value: unknown, declared: DeclaredField, problems: Problem[]): string | null {
  const text = foldedText(value);
  if (text === null) report(value, declared.name, declared.expected, problems);
  return text === '' || declared.missing.has(text) ? null : text;
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
  const known = said(value);
  if (typeof known === 'string') return known;
  return Number.isSafeInteger(known) ? String(known) : null;
}

/** A finite number within its bounds, from a number or a text that is a plain decimal number. */
export function admitNumber(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  const known = said(value);
  if (known === '' || declared.missing.has(known)) return Number.NaN;
  const number = typeof known === 'string' ? numberOfText(known) : known;
  // Adding 0 makes 0 of -0. A text may spell a number that counts as missing: `0.0`.
  if (isWithin(number, declared)) return declared.missing.has(number) ? Number.NaN : number + 0;
  report(value, declared.name, declared.expected, problems);
  return Number.NaN;
}

/** Whether a value is a number that a declaration admits. */
export function isWithin(value: unknown, { whole, least, most }: DeclaredNumber): value is number {
  return typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
}

/** The number that a folded text spells: `-12`, `+0.5`, `1e6`; null for any other text. */
export function numberOfText(text: string): number | null {
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text) ? Number(text) : null;
}

/** What means yes and what means no, beside true and false: folded texts and numbers. */
export const YES: ReadonlySet<unknown> = new Set([1, 'yes', 'y', 'true', '1']);
export const NO: ReadonlySet<unknown> = new Set([0, 'no', 'n', 'false', '0']);

/** The answer that a value says, as `said` gives it, or null. */
export function answerSaid(known: unknown): boolean | null {
  if (YES.has(known)) return true;
  return NO.has(known) ? false : null;
}

/** True for yes, false for no: of a boolean, 1 or 0, or one of the texts for them. */
export function admitYesNo(value: unknown, declared: DeclaredField, problems: Problem[]): boolean | null {
  if (typeof value === 'boolean') return value;
  if (isMissing(value, declared)) return null;
  const answer = answerSaid(said(value));
  if (answer === null) report(value, declared.name, declared.expected, problems);
  return answer;
}

/** A day: of an ISO text, a Date, or milliseconds since 1970. */
export function admitDate(value: unknown, declared: DeclaredMoment, problems: Problem[]): number {
  return dayOfMoment(admitMoment(value, declared, problems), declared.zoneMinutes);
}

/** A moment in whole milliseconds: of an ISO text, a Date, or milliseconds since 1970. */
export function admitMoment(value: unknown, declared: DeclaredMoment, problems: Problem[]): number {
  if (isMissing(value, declared)) return Number.NaN;
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
  if (isMissing(value, declared)) return null;
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
