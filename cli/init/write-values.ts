/** Names, texts and numbers as a model has them. */
import { isPlainWord, PLACED_WORDS, quoteText, UNITS } from '@scorelang/language';

/** Words that the language, or a person who reads it, may take for something else than a text. */
const SUSPECT: ReadonlySet<string> = new Set([
  ...[...PLACED_WORDS, ...UNITS, ...UNITS.map((unit) => `${unit}s`)],
  ...['not', 'no', 'yes', 'missing', 'otherwise', 'in', 'when', 'each', 'always', 'and', 'or', 'is', 'add', 'subtract', 'because', 'where'],
  ...['within', 'true', 'false', 'null', 'none', 'if', 'then', 'else', 'elif', 'unless', 'nil', 'undefined', 'score', 'points'],
]);

/** A text: bare where it is a plain word that is nothing else in this model, in quotes everywhere else. */
export function writeText(text: string, names: ReadonlySet<string>): string {
  const isBare = isPlainWord(text) && /^[\p{L}\p{M}\p{Nd}_]+$/u.test(text) && !SUSPECT.has(text.toLowerCase()) && !hasName(names, text);
  return isBare ? text : inQuotes(text);
}

/** In quotes, whatever it is. */
export const inQuotes = (text: string): string => quoteText(withoutBreaks(text));

/** With spaces for line breaks: what comes from data and goes into a comment or a text must not begin a line of the model. */
export const withoutBreaks = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');

/** Whether a text of the language can hold it. */
export const isOneLine = (text: string): boolean => withoutBreaks(text) === text;

const hasName = (names: ReadonlySet<string>, text: string): boolean => names.has(text) || names.has(text.toLowerCase());

export const writeList = (texts: readonly string[], names: ReadonlySet<string>): string =>
  `[${texts.map((text) => writeText(text, names)).join(', ')}]`;

/** `500k`, `2m`, `0.25`; no exponent. */
export function writeNumber(number: number): string {
  const size = Math.abs(number);
  for (const [unit, least, word] of [
    [1e9, 1e9, 'bn'],
    [1e6, 1e6, 'm'],
    // Up to 5k, digits are read faster.
    [1e3, 5e3, 'k'],
  ] as const) {
    if (size >= least && number % (unit / 10) === 0) return `${number / unit}${word}`;
  }
  return Number.isInteger(number) ? number.toFixed(0) : number.toFixed(10).replace(/0+$/, '');
}
