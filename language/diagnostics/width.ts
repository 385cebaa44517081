/** How many columns a text takes on a terminal: CJK and emoji take two, marks that combine take none. */

const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F251}\u{20000}-\u{3FFFD}]/u;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const PLAIN_ASCII = /^[\x20-\x7E]*$/;

let segmenter: Intl.Segmenter | null = null;

/** The characters as a reader counts them, each with its columns and its place in the text. */
export interface Character {
  readonly text: string;
  readonly offset: number;
  readonly columns: number;
}

export function charactersOf(text: string): readonly Character[] {
  if (PLAIN_ASCII.test(text)) return Array.from(text, (character, offset) => ({ text: character, offset, columns: 1 }));
  // Made at the first use: what Node then loads of the world's scripts takes as long as a hundred rules.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, offset: index, columns: columnsOfOne(segment) }));
}

export function columnsOf(text: string): number {
  if (PLAIN_ASCII.test(text)) return text.length;
  return charactersOf(text).reduce((sum, character) => sum + character.columns, 0);
}

/** The text cut to so many columns, with `…` where something was cut. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let used = 0;
  let kept = '';
  for (const character of charactersOf(text)) {
    if (used + character.columns > columns - 1) break;
    used += character.columns;
    kept += character.text;
  }
  return `${kept}…`;
}

/** Followed by spaces up to so many columns. */
export const padToColumns = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

function columnsOfOne(character: string): number {
  if (NOTHING.test(character)) return 0;
  return EMOJI.test(character) || WIDE.test(character) ? 2 : 1;
}
