// Text: what counts as the same, and the ways in which one text is looked for in another.

import { CASE_TABLE } from './case-table.ts';

/**
 * The text as conditions see it: without white space around it, and without letter case. One code point becomes one, by one pinned table,
 * so that I with a dot gives i, a capital sigma the same everywhere, and ß stays; nothing is normalised.
 */
export function fold(text: string): string {
  const trimmed = trimSpace(text);
  // Up to U+00FF every engine's small letters are the table's, and an engine sees at once that a text of such letters has none beyond.
  return BEYOND_LATIN.test(trimmed) ? withoutCase(trimmed) : trimmed.toLowerCase();
}

/** Whether a text holds anything beyond U+00FF. */
export const BEYOND_LATIN = /[\u0100-\uffff]/;

/** The text without White_Space and U+FEFF at its ends (`trim` would leave U+0085). */
export function trimSpace(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** Whether a code unit is White_Space of Unicode, or U+FEFF. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  // The engine's spaces are those of Unicode here; letters are asked no more than that.
  return unit <= 0x3000 ? SPACE.test(String.fromCharCode(unit)) : unit === 0xfeff;
}

export const SPACE = /\s/;

/** The text with every code point that the table names replaced by its small letter; halves of surrogate pairs stay as they are. */
export function withoutCase(text: string): string {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    const width = point > 0xffff ? 2 : 1;
    const small = SMALL_LETTERS.get(point);
    if (small !== undefined) {
      result += text.slice(copied, at) + String.fromCodePoint(small);
      copied = at + width;
    }
    at += width - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** The small letter of every code point that has one. */
export const SMALL_LETTERS: ReadonlyMap<number, number> = smallLettersOf(CASE_TABLE);

/** The table as a map; its form is explained where it stands. */
export function smallLettersOf(table: string): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  let point = 0;
  for (const [, gap, how, more, distance] of table.matchAll(/(\w+)(?:([*/])(\w+))?([-+]\w+)/g)) {
    const [start, count, far] = [gap, more ?? '0', distance].map((text) => Number.parseInt(text!, 36));
    point += start!;
    letters.set(point, point + far!);
    for (let left = count!; left > 0; left--) {
      point += how === '*' ? 1 : 2;
      letters.set(point, point + far!);
    }
  }
  return letters;
}

/** The words of a text: runs of letters, marks, digits and `_`. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{Nd}_]+/gu) ?? [];
}

/**
 * The words of a text with a single space before, between and after, or nothing where there are none: so that consecutive words can be
 * looked for as one text. `VP, Sales` gives ` VP Sales `.
 */
export function spacedWords(text: string): string {
  const found = wordsIn(text);
  return found.length === 0 ? '' : ` ${found.join(' ')} `;
}

/** Whether the spaced words of a text hold those of a phrase one after the other. A phrase without a word is nowhere. */
export function hasPhrase(spaced: string, spacedPhrase: string): boolean {
  return spacedPhrase !== '' && spaced.includes(spacedPhrase);
}

/** Whether a text holds all words of a phrase, one after the other. Both are folded. */
export function containsWord(text: string, phrase: string): boolean {
  return hasPhrase(spacedWords(text), spacedWords(phrase));
}

/**
 * Whether all of a text is like a pattern, in which `*` stands for anything and `?` for one code point. Both are folded.
 * On a mismatch only the last `*` takes more, so that the time is at most the product of both lengths.
 */
export function isLike(text: string, pattern: string): boolean {
  let inText = 0;
  let inPattern = 0;
  let afterStar = -1;
  let starEnds = 0;
  while (inText < text.length) {
    const point = text.codePointAt(inText)!;
    const wanted = pattern.codePointAt(inPattern);
    if (wanted === 0x2a) {
      inPattern += 1;
      afterStar = inPattern;
      starEnds = inText;
    } else if (wanted === 0x3f || wanted === point) {
      inPattern += wanted > 0xffff ? 2 : 1;
      inText += point > 0xffff ? 2 : 1;
    } else if (afterStar >= 0) {
      starEnds += text.codePointAt(starEnds)! > 0xffff ? 2 : 1;
      inText = starEnds;
      inPattern = afterStar;
    } else {
      return false;
    }
  }
  while (pattern.codePointAt(inPattern) === 0x2a) inPattern += 1;
  return inPattern === pattern.length;
}

/** What follows the last `@` of a folded e-mail address, folded too; null without `@`, or with nothing after it. */
export function domainOf(address: string | null): string | null {
  if (address === null) return null;
  const at = address.lastIndexOf('@');
  return (at >= 0 && trimSpace(address.slice(at + 1))) || null;
}

/** Whether a list holds any of the texts. */
export function hasAny(list: readonly string[], texts: ReadonlySet<string>): boolean {
  return list.some((text) => texts.has(text));
}

/** Whether a list holds all of the texts. */
export function hasAll(list: readonly string[], texts: ReadonlySet<string>): boolean {
  const found = new Set<string>();
  for (const text of list) if (texts.has(text)) found.add(text);
  return found.size === texts.size;
}
