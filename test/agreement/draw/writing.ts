// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that try to become program
/** How names, texts, numbers and dates are written: each in one of the ways that the language has for it. */
import type { Row } from './row.ts';

const RESERVED = 'not no yes missing otherwise in when each always and or is add subtract because where within'.split(' ');
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{M}\p{Nd}_]*)*$/u;
const isPlain = (word: string): boolean => PLAIN.test(word) && !RESERVED.includes(word);

export const writeName = (name: string): string => (isPlain(name) ? name : `\`${name}\``);

export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** None of these is the name of anything, so that one can stand without quotes. */
export const TEXTS = [
  'CEO',
  'CFO',
  'vp',
  'Vice President',
  'data platform',
  'ß',
  'ΣΑΣ',
  'i',
  'İ',
  '-',
  '😀',
  '</script>',
  '*/',
  '\\',
  'a"b',
  '${x}',
  '1',
  'yes',
  'ceo.example',
  // What folds by a table of its own, or is one character of two halves.
  'K',
  'ẞ',
  'straße',
  'Å',
  'ǅ',
  '𐐀',
  'e\u0301',
  '\ud83d',
  '',
];

const PATTERNS = ['\ud83d*', '*\ude00', '*\ude00*', 'i?', '*ß*', 'ch*f', 'c*', '*', '?a*', '*o', '*vp*', 'ce?', '?', '', 'vice*president'];

export const drawText = (row: Row): string => row.one(TEXTS);

/** A bare word or a text in quotes. */
export const writeText = (row: Row, text: string): string => (isPlain(text) && !row.chance(40) ? text : quoted(text));

export const drawPattern = (row: Row): string => writeText(row, row.one([...TEXTS, ...PATTERNS]));

export const listOf = (items: readonly string[]): string => `[${items.join(', ')}]`;

const NUMBERS = [1, 0, 2, 5, 10, 49, 50, 100, 49.5, 1000, -3, 0.1, 2500, 1_000_000, 0.3, 0.00001, 9_007_199_254_740_991];

export const drawConstant = (row: Row): string => writeNumber(row, row.one(NUMBERS));

/** `2500`, `2_500` or `2.5k`. */
export function writeNumber(row: Row, value: number): string {
  const plain = String(value);
  const ways = [plain];
  if (Number.isInteger(value) && Math.abs(value) >= 1000) ways.push(plain.replace(/(\d)(?=(\d{3})+$)/g, '$1_'), `${value / 1000}k`);
  if (Number.isInteger(value) && Math.abs(value) >= 100_000) ways.push(`${value / 1_000_000}m`);
  return row.one(ways);
}

/** With at most four decimals. */
const POINTS = [10, 1, 0, 5, 20, 0.5, 33.3333, 2.5, 100, 1000, 0.0001, 1_000_000, -5];

export const drawPoints = (row: Row): string => writeNumber(row, row.one(POINTS));

export const DAYS = ['1969-12-31', '2025-02-28', '2025-12-31', '2026-01-01', '2026-01-30', '2026-01-31', '2026-02-01', '2028-02-29'];
const CLOCKS = ['T12:00', 'T00:00Z', 'T09:30', 'T23:59:59Z'];

export const drawDay = (row: Row): string => row.one(DAYS);
export const drawMoment = (row: Row): string => (row.chance(40) ? drawDay(row) + row.one(CLOCKS) : drawDay(row));

/** A length of time, and how many days that is. */
export const drawDuration = (row: Row): readonly [duration: string, days: number] =>
  row.one([
    ['30 days', 30],
    ['1 day', 1],
    ['12 hours', 0.5],
    ['1 month', 30],
    ['2 weeks', 14],
    ['1 year', 365],
    ['90 minutes', 0.0625],
    ['27 seconds', 0.0003125],
    ['400 days', 400],
  ] as const);

/** A space, or now and then a line end: before words with which no statement begins. */
export const gap = (row: Row): string => (row.chance(10) ? '\n  ' : ' ');

export const drawBecause = (row: Row): string =>
  row.chance(25) ? `${gap(row)}because ${row.one(['"C-suite"', quoted('"; alert(1) //'), '"*/"', quoted('\\n${1}'), '"město"'])}` : '';
