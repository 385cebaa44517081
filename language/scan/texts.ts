/** Text between quotes, straight or not. */
import { endOfLine, isLineEnd, isNamePart } from '../characters.ts';
import { Text } from '../tokens.ts';
import { quoteText } from '../words.ts';
import { push, type Reading, replacing, report } from './reading.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Reads from a straight double quote. */
export function readText(reading: Reading): void {
  const { text, position: start } = reading;
  let index = start + 1;
  while (index < text.length && !isLineEnd(text.charCodeAt(index))) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) {
      if (readQuoteWithin(reading, index)) return;
      push(reading, Text, index + 1);
      return;
    }
    if (unit === BACKSLASH) index += readEscape(reading, index);
    else index += 1;
  }
  closeEarly(reading);
}

/** `"It"s"`, the last of its line: told, and read as one text; false where the text ends with its second quote. */
function readQuoteWithin(reading: Reading, quote: number): boolean {
  const { text, position: start } = reading;
  if (!isNamePart(text, quote + 1)) return false;
  const rest = /^[^"]*"(?=[ \t]*(?:#.*)?$)/.exec(text.slice(quote + 1, endOfLine(text, quote)))?.[0];
  if (rest === undefined) return false;
  const span = { start, end: quote + 1 + rest.length };
  const meant = quoteText(text.slice(start + 1, span.end - 1));
  report(reading, span, 'unclosed-text', [meant], [replacing(span, meant)]);
  push(reading, Text, span.end, meant);
  return true;
}

/** The length of the escape at `index`; any but `\"` and `\\` is told. */
function readEscape(reading: Reading, index: number): number {
  const escaped = reading.text.charCodeAt(index + 1);
  if (escaped === QUOTE || escaped === BACKSLASH) return 2;
  const span = { start: index, end: index + 1 };
  report(reading, span, 'unknown-escape', [], [replacing(span, '\\\\')]);
  return 1;
}

/** What a text's image means: between its quotes, escapes undone. */
export function meaningOfText(image: string): string {
  const inner = image.slice(1, -1);
  return inner.includes('\\') ? inner.replace(/\\(["\\])/g, '$1') : inner;
}

const closers: Readonly<Record<string, string>> = {
  '\u201c': '\u201d\u201c"',
  '\u201d': '\u201d\u201c"',
  '\u201e': '\u201c\u201d"',
  '\u201f': '\u201d"',
  '\u2018': "\u2019\u2018'",
  '\u2019': "\u2019\u2018'",
  '\u201a': "\u2018\u2019'",
  '\u201b': "\u2019'",
  "'": "'\u2019",
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab\u00bb',
  '\u2039': '\u203a',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
  '\uff02': '\uff02"',
  '\uff07': "\uff07'",
};

/** Whether the character opens a text in some other writing: `'CEO'`, `“CEO”`, `«CEO»`. */
export const opensForeignText = (character: string): boolean => Object.hasOwn(closers, character);

/** Reads a text between other quotes, as the text that is meant. */
export function readForeignText(reading: Reading): void {
  const { text, position: start } = reading;
  const closing = closers[text.charAt(start)]!;
  let end = start + 1;
  while (end < text.length && !isLineEnd(text.charCodeAt(end)) && !closing.includes(text.charAt(end))) end += 1;
  if (end === text.length || isLineEnd(text.charCodeAt(end))) {
    closeEarly(reading);
    return;
  }
  const span = { start, end: end + 1 };
  const meant = quoteText(text.slice(start + 1, end));
  report(reading, span, 'foreign-quotes', [meant], [replacing(span, meant, 'Use straight double quotes')]);
  push(reading, Text, end + 1, meant);
}

/** Where a text that nobody closed most likely ends: before the words that go on with the statement, else with its line. */
const likelyEnd = /\s+(?:add|subtract|because|and|or|qualify|disqualify|limit|treat|fires)\b|[\])},{]|\s*$/;

function closeEarly(reading: Reading): void {
  const { text, position: start } = reading;
  const line = text.slice(start + 1, endOfLine(text, start));
  const end = start + 1 + likelyEnd.exec(line)!.index;
  const span = { start, end };
  const meant = quoteText(text.slice(start + 1, end).replace(/\\(["\\])/g, '$1'));
  report(reading, span, 'unclosed-text', [meant], [replacing(span, meant, `Close the text: ${meant}`)]);
  push(reading, Text, end, meant);
}
