// What compiled scorers read leads with: `admit.ts` again, with a short way for what leads mostly hold. A missing text is empty here, which
// no known text is, so that no test has to ask first.

import type { Problem } from '../result.ts';
import { admitChoice, admitNumber, admitText, type DeclaredChoice, type DeclaredField, type DeclaredNumber, isWithin } from './admit.ts';
import { readField } from './lead.ts';
import { fold, spacedWords } from './text.ts';

/** A text as `admitText` gives it; empty where it is missing. */
export function textOf(value: unknown, declared: DeclaredField, problems: Problem[]): string {
  if (typeof value === 'string' && declared.missing.size === 0) return fold(value);
  if (value === null || value === undefined) return '';
  return admitText(value, declared, problems) ?? '';
}

/** `one of [..]`, and the folded text of every value by its declared spelling, without those that count as missing. */
export interface SpelledChoice extends DeclaredChoice {
  readonly spellings: ReadonlyMap<unknown, string>;
}

/** A text as `admitChoice` gives it; empty where it is missing. */
export function choiceOf(value: unknown, declared: SpelledChoice, problems: Problem[]): string {
  const folded = declared.spellings.get(value);
  if (folded !== undefined) return folded;
  if (value === null || value === undefined) return '';
  return admitChoice(value, declared, problems) ?? '';
}

/** A number as `admitNumber` gives it. */
export function numberOf(value: unknown, declared: DeclaredNumber, problems: Problem[]): number {
  if (typeof value === 'number' && declared.missing.size === 0 && isWithin(value, declared)) return value + 0;
  if (value === null || value === undefined) return Number.NaN;
  return admitNumber(value, declared, problems);
}

/** The object that a value is, or an empty one: where nested fields are looked for. */
export function inside(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : NOTHING_INSIDE;
}

/** An object without anything, not even what every object inherits. */
export const NOTHING_INSIDE: { readonly [name: string]: unknown } = Object.freeze(Object.create(null));

/** What a lead holds for every field, by the field's name: for a lead in which reading one of them throws. */
export function readFields<Fields>(lead: object, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, readField(lead, name.split('.'))])) as Fields;
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
