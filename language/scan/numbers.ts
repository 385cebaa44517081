/** Numbers and dates, and what other places write for them. */
import { isDigit, isLineEnd, isNamePart } from '../characters.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source.ts';
import { Comparison, DateNumeral, Name, Numeral, reserved, symbol, Text, type TokenType, word } from '../tokens.ts';
import { quoteText } from '../words.ts';
import { push, type Reading, replacing, report } from './reading.ts';

const date = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?/y;
const foreignDate = /\d{1,4}([-./])\d{1,2}\1\d{1,4}/y;
const numeral = /\d+(?:_\d+)*(?:\.\d+)?/y;
const suffix = /bn|[kKmM%]/y;
const dashed = /\d+(?:[-\u2010-\u2015]\d+)+/y;
const grouped = /\d{1,3}([.,])\d{3}(?:\1\d{3})+/y;
const apostrophes = /\d{1,3}(?:['\u2019]\d{3})+(?![\p{L}\p{N}_])/uy;
const decimalComma = /\d+,\d+/y;

const endOfMatch = (pattern: RegExp, text: string, start: number): number => {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const SPACE = 32;

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const goesOn = (text: string, end: number): boolean => isNamePart(text, end);

/** Reads from a digit. */
export function readNumber(reading: Reading): void {
  const { text, position: start } = reading;
  let end = endOfDigits(text, start);
  let next = text.charCodeAt(end);
  // Most are digits and no more.
  if (next === SPACE || isLineEnd(next)) {
    push(reading, Numeral, end);
    return;
  }
  end = endOfMatch(numeral, text, start);
  next = text.charCodeAt(end);
  // `-`, `.`, `/`, `,`, `'` or a long dash, with a digit at once: rare enough to be looked at slowly.
  if ((next === 45 || next === 46 || next === 47 || next === 44 || next === 39 || next > 0x2000) && isDigit(text.charCodeAt(end + 1))) {
    if (readJoined(reading)) return;
  }
  if (next === 46 && readTrailingPoint(reading, end)) return;
  const suffixEnd = endOfMatch(suffix, text, end);
  if (suffixEnd > 0 && !goesOn(text, suffixEnd)) end = suffixEnd;
  push(reading, Numeral, end);
}

const leadingPoint = /\.\d+(?:_\d+)*(?:bn|[kKmM%])?(?![\p{L}\p{N}_.])/uy;

/** `.5`: told, and read as 0.5; false where it is no number. */
export function readLeadingPoint(reading: Reading): boolean {
  const { text, position: start, tokens } = reading;
  const end = endOfMatch(leadingPoint, text, start);
  if (end === -1 || tokens.at(-1)?.endOffset === start - 1) return false;
  const span = { start, end };
  const written = text.slice(start, end);
  const meant = `0${written}`;
  report(reading, span, 'lone-point', [meant], [replacing(span, meant)]);
  push(reading, Numeral, end, meant);
  return true;
}

/** `20.`: told, and read as 20; false where the point is part of something else. */
function readTrailingPoint(reading: Reading, end: number): boolean {
  const { text, position: start } = reading;
  const isAlone = end + 1 === text.length || /[\s,)\]}]/.test(text.charAt(end + 1));
  if (!isAlone) return false;
  const span = { start, end: end + 1 };
  const meant = text.slice(start, end);
  report(reading, span, 'lone-point', [meant], [replacing(span, meant)]);
  push(reading, Numeral, span.end, meant);
  return true;
}

/** Digits that another character joins to more digits; false if it is no more than arithmetic or a list. */
function readJoined(reading: Reading): boolean {
  const { text, position: start } = reading;
  const dateEnd = endOfMatch(date, text, start);
  if (dateEnd > 0 && !isDigit(text.charCodeAt(dateEnd))) return readDate(reading, dateEnd);
  const foreignDateEnd = endOfMatch(foreignDate, text, start);
  if (foreignDateEnd > 0 && !isDigit(text.charCodeAt(foreignDateEnd)) && readForeignDate(reading, foreignDateEnd)) return true;
  const groupedEnd = reading.openLists === 0 ? endOfMatch(grouped, text, start) : -1;
  if (groupedEnd > 0 && !isDigit(text.charCodeAt(groupedEnd))) return readGrouped(reading, groupedEnd);
  const apostropheEnd = endOfMatch(apostrophes, text, start);
  if (apostropheEnd > 0) return readGrouped(reading, apostropheEnd);
  const dashedEnd = endOfMatch(dashed, text, start);
  if (dashedEnd > 0) return readDashed(reading, dashedEnd);
  const commaEnd = reading.openLists === 0 ? endOfMatch(decimalComma, text, start) : -1;
  return commaEnd > 0 && readDecimalComma(reading, commaEnd);
}

function readDate(reading: Reading, end: number): true {
  const image = reading.text.slice(reading.position, end);
  const span = { start: reading.position, end };
  const day = image.slice(0, 10);
  const time = image.slice(11);
  if (!existsDay(day)) report(reading, span, 'no-such-date', [day]);
  else if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?$/.test(time)) report(reading, span, 'no-such-time', [time]);
  else {
    push(reading, DateNumeral, end);
    return true;
  }
  // Later steps count on a real date.
  push(reading, DateNumeral, end, existsDay(day) ? day : `${day.slice(0, 4)}-01-01`);
  return true;
}

export function existsDay(day: string): boolean {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `31.01.2026`, `1/31/2026`, `2026-1-31`: told, and read as the date that is most likely meant. */
function readForeignDate(reading: Reading, end: number): boolean {
  const { text, position: start } = reading;
  const [first, second, third] = text.slice(start, end).split(/[-./]/) as [string, string, string];
  const readings =
    first.length === 4
      ? [[first, second, third]]
      : third.length === 4
        ? [
            [third, second, first],
            [third, first, second],
          ]
        : [];
  const days = readings
    .map(([year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    .filter((day, index, all) => /^\d{4}-\d\d-\d\d$/.test(day) && existsDay(day) && all.indexOf(day) === index);
  const [likely] = days;
  if (likely === undefined) return false;
  const span = { start, end };
  report(
    reading,
    span,
    'foreign-date',
    [text.slice(start, end), days],
    days.map((day) => replacing(span, day)),
  );
  push(reading, DateNumeral, end, likely);
  return true;
}

/** `51-200`: a range, a text, or a subtraction? Told, and read as a text where the words before it do not say which. */
function readDashed(reading: Reading, end: number): true {
  const { text, position: start } = reading;
  const span = { start, end };
  const parts = text.slice(start, end).split(/[-\u2010-\u2015]/);
  const written = parts.join('-');
  if (parts.length === 2 && (readTierRange(reading, span, parts[0]!) || readRange(reading, span, parts as [string, string]))) return true;
  if (parts.length === 2 && readBare(reading, span, parts as [string, string])) return true;
  const quoted = replacing(span, quoteText(written));
  const range = parts.length === 2 ? rangeAt(reading, span, parts as [string, string]) : null;
  const fixes = range === null ? [quoted] : reading.startsLine ? [range.fix, quoted] : [quoted, range.fix];
  report(reading, span, 'dashed-numbers', [written, range?.meant ?? null, quoteText(written)], fixes);
  push(reading, Text, end, quoteText(written));
  return true;
}

/** How a range is written there: none is an item of a list, and a comparison makes way for it. */
function rangeAt(
  { tokens, openLists, startsLine }: Reading,
  span: Span,
  [low, high]: Ends,
): { readonly meant: string; readonly fix: Fix } | null {
  const before = startsLine ? undefined : tokens.at(-1);
  if (openLists > 0 || before?.tokenType === symbol['!=']) return null;
  const isCompared = before !== undefined && (before.tokenType.CATEGORIES?.includes(Comparison) || COMPARES.has(before.image));
  const meant = isCompared ? `between ${low} and ${high}` : `${low} to ${high}`;
  return { meant, fix: replacing({ start: isCompared ? before.startOffset : span.start, end: span.end }, meant) };
}

type Ends = readonly [low: string, high: string];

const COMPARES: ReadonlySet<string> = new Set(['is', 'are', 'in']);

/** `when employees 50-500 add 5`: told, and read as `between`. */
function readBare(reading: Reading, span: Span, [low, high]: Ends): boolean {
  const { tokens, startsLine } = reading;
  const first = tokens.findLast((token) => token.startsLine);
  if (startsLine || tokens.at(-1)?.tokenType !== Name || !BEGINS_CONDITION.has(first?.image ?? '')) return false;
  const text = `= ${quoteText(`${low}-${high}`)}`;
  const meant = `between ${low} and ${high}`;
  report(reading, span, 'dashed-numbers', [`${low}-${high}`, meant, text], [replacing(span, meant), replacing(span, text)]);
  push(reading, word.between, span.start, 'between');
  push(reading, Numeral, span.start + low.length, low);
  push(reading, reserved.and, span.end - high.length, 'and');
  push(reading, Numeral, span.end, high);
  return true;
}

/** The first words of lines that hold conditions. */
const BEGINS_CONDITION: ReadonlySet<string> = new Set(['when', 'if', 'and', 'or', 'not', 'let', 'expect']);

/** `tier warm 40-69`: only its lower end counts. */
function readTierRange(reading: Reading, span: Span, low: string): boolean {
  const { text, tokens } = reading;
  if (tokens.at(-2)?.image !== 'tier' || tokens.at(-2)?.startsLine !== true) return false;
  const meant = `>= ${low}`;
  report(reading, span, 'upper-line', [text.slice(span.start, span.end), meant], [replacing(span, meant)]);
  push(reading, symbol['>='], span.start, '>=');
  push(reading, Numeral, span.end, low);
  return true;
}

/** What stands before the two ends and between them, by the word before. */
const joiners: Readonly<Record<string, { readonly lead: TokenType | null; readonly joiner: TokenType }>> = {
  range: { lead: null, joiner: word.to },
  from: { lead: null, joiner: word.to },
  between: { lead: null, joiner: reserved.and },
  number: { lead: word.from, joiner: word.to },
};

/** `range 0-100`, `from 0-100`, `between 5-10`, `whole number 0-100`. */
function readRange(reading: Reading, span: Span, [low, high]: Ends): boolean {
  const before = reading.tokens.at(-1)?.image ?? '';
  const found = reading.startsLine || !Object.hasOwn(joiners, before) ? null : joiners[before]!;
  if (found === null) return false;
  const { lead, joiner } = found;
  const meant = `${lead === null ? '' : `${lead.name} `}${low} ${joiner.name} ${high}`;
  report(reading, span, 'foreign-word', [reading.text.slice(span.start, span.end), meant], [replacing(span, meant)]);
  if (lead !== null) push(reading, lead, span.start, lead.name);
  push(reading, Numeral, span.start + low.length, low);
  push(reading, joiner, span.end - high.length, joiner.name);
  push(reading, Numeral, span.end, high);
  return true;
}

/** `1,000,000`, `1.000.000` and `1'000'000`: told, and read as the number that is meant. */
function readGrouped(reading: Reading, end: number): true {
  const { text, position: start } = reading;
  const span = { start, end };
  const written = text.slice(start, end);
  const meant = written.replace(/[.,'\u2019]/g, '_');
  report(reading, span, 'grouped-digits', [written, meant], [replacing(span, meant)]);
  push(reading, Numeral, end, meant);
  return true;
}

/** `2,5` and `1,000`: told, and read as the number that is meant. */
function readDecimalComma(reading: Reading, end: number): true {
  const { text, position: start } = reading;
  const span = { start, end };
  const written = text.slice(start, end);
  const meant = /^\d{1,3},\d{3}$/.test(written) ? written.replace(',', '_') : written.replace(',', '.');
  report(reading, span, 'decimal-comma', [written, meant], [replacing(span, meant)]);
  push(reading, Numeral, end, meant);
  return true;
}

const offset = /[+-]\d{2}:\d{2}/y;

/** The end of a zone's offset (`+08:00`) at `start`, or -1. */
export const endOfOffset = (text: string, start: number): number => endOfMatch(offset, text, start);

/** Decimal places by which a suffix moves the point. */
const places: Readonly<Record<string, number>> = { '': 0, k: 3, K: 3, m: 6, M: 6, bn: 9, '%': -2 };

/** So many digits are a whole number that a double holds exactly. */
const MOST_DIGITS = 15;

/** What a numeral's image means: `1_000`, `2.5k`, `40%`. */
export function meaningOfNumber(image: string): { readonly value: number; readonly percent: boolean } {
  const whole = image.length <= MOST_DIGITS ? wholeNumberIn(image) : -1;
  if (whole >= 0) return { value: whole, percent: false };
  const digits = /^[\d_.]*/.exec(image)![0];
  const written = image.slice(digits.length);
  // Moving the point, not multiplying, keeps the value what the digits say: 0.29 * 100 is not 29.
  return { value: Number(`${digits.replaceAll('_', '')}e${places[written] ?? 0}`), percent: written === '%' };
}

/** What digits alone mean; -1 where there is anything else. */
function wholeNumberIn(image: string): number {
  let value = 0;
  for (let index = 0; index < image.length; index += 1) {
    const unit = image.charCodeAt(index);
    if (!isDigit(unit)) return -1;
    value = value * 10 + (unit - ZERO);
  }
  return value;
}

const ZERO = 48;
