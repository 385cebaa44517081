/**
 * Text to tokens and comments. Nothing crosses a line's end, so that an editor can read again only the lines it touched
 * (the one exception, a block comment of another language, is an error).
 */
import type { Comment } from './ast.ts';
import { beginsName, endOfLine, isDigit, isLineEnd, isPlainLetter, isSpace } from './characters.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { readForeign } from './scan/foreign.ts';
import { readListMark } from './scan/list-marks.ts';
import { readName } from './scan/names.ts';
import { endOfOffset, readNumber } from './scan/numbers.ts';
import { decidePhrases } from './scan/phrases.ts';
import { push, type Reading, report } from './scan/reading.ts';
import { readText } from './scan/texts.ts';
import type { Source } from './source.ts';
import { Offset, symbol, type Token, type TokenType } from './tokens.ts';

export interface Scanned {
  readonly tokens: Token[];
  readonly comments: Comment[];
  /** In the order of their places. */
  readonly problems: readonly Diagnostic[];
  /** How many `[` are open where a line begins, for lines where any is. */
  readonly openListsAt: ReadonlyMap<number, number>;
  /** Whether a line may depend on lines far from it, or not all was read: then no part can be read again by itself. */
  readonly crossesLines: boolean;
}

/** Far above any model (a rule takes about 17), and far below what would exhaust the memory. */
const MOST_TOKENS = 2_000_000;

/** Reads a whole text, or lines of one before which lists are open: every character ends in a token, a comment, space, or a problem. */
export function scan(source: Source, openLists = 0): Scanned {
  const { text } = source;
  const reading: Reading = {
    source,
    text,
    tokens: [],
    comments: [],
    problems: [],
    position: 0,
    startsLine: true,
    openLists,
    openListsAt: new Map(),
    crossesLines: false,
  };
  if (text.includes('\0')) {
    report(reading, { start: 0, end: 0 }, 'not-a-text-file', []);
    reading.crossesLines = true;
    return reading;
  }
  while (reading.position < text.length && reading.tokens.length < MOST_TOKENS) readNext(reading, text.charCodeAt(reading.position));
  if (reading.position < text.length) {
    report(reading, { start: reading.position, end: reading.position }, 'file-too-long', []);
    reading.crossesLines = true;
  }
  decidePhrases(reading.tokens);
  return reading;
}

function readNext(reading: Reading, unit: number): void {
  if (unit === 32) reading.position += 1;
  else if (isPlainLetter(unit)) readName(reading);
  else if (reading.startsLine && mayBeListMark(unit) && readListMark(reading)) return;
  else if (isDigit(unit)) readNumber(reading);
  else if (isLineEnd(unit)) {
    reading.position += 1;
    reading.startsLine = true;
    if (reading.openLists > 0) reading.openListsAt.set(reading.position, reading.openLists);
  } else if (unit === 34) readText(reading);
  else if (unit === 35) readComment(reading);
  else if (isSpace(unit)) reading.position += 1;
  else if (unit === 96 || beginsName(reading.text, reading.position)) readName(reading);
  else if (isOwnSymbol(unit) || !readForeign(reading)) readSymbol(reading, unit);
}

const MARKS: readonly boolean[] = Array.from({ length: 128 }, (_, unit) => '0123456789(-*+>'.includes(String.fromCharCode(unit)));

const mayBeListMark = (unit: number): boolean => (unit < 128 ? MARKS[unit]! : unit < 0x3000);

const OWN: readonly boolean[] = Array.from({ length: 128 }, (_, unit) => '()[]{},+*>'.includes(String.fromCharCode(unit)));

/** Whether a symbol begins nothing that other languages write. */
const isOwnSymbol = (unit: number): boolean => unit < 128 && OWN[unit]!;

function readComment(reading: Reading): void {
  const { text, position: start } = reading;
  const end = endOfLine(text, start);
  reading.comments.push({ span: { start, end }, text: text.slice(start, end) });
  reading.position = end;
}

const kindOfUnit: readonly (TokenType | undefined)[] = Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit);
  return text in symbol ? symbol[text as keyof typeof symbol] : undefined;
});

const kindOfPair: ReadonlyMap<string, TokenType> = new Map([
  ['!=', symbol['!=']],
  ['<=', symbol['<=']],
  ['>=', symbol['>=']],
]);

/** `readForeign` lets through only the symbols of this language. */
function readSymbol(reading: Reading, unit: number): void {
  const { text, position } = reading;
  const pair = text.charCodeAt(position + 1) === 61 ? kindOfPair.get(text.slice(position, position + 2)) : undefined;
  const offsetEnd = unit === 43 || unit === 45 ? endOfOffset(text, position) : -1;
  if (pair !== undefined) push(reading, pair, position + 2);
  else if (offsetEnd > 0) push(reading, Offset, offsetEnd);
  else {
    if (unit === 91) reading.openLists += 1;
    else if (unit === 93 || unit === 123 || unit === 125) reading.openLists = 0;
    push(reading, kindOfUnit[unit]!, position + 1, kindOfUnit[unit]!.name);
  }
}
