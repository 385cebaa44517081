/**
 * Text to rows: RFC 4180, and what real files do besides. Written by hand, as csv-parse keeps neither a row's own text (the output repeats it
 * letter for letter) nor the line of a quote that is never closed. csv-parse is its oracle in the tests.
 *
 * A quote opens a quoted cell only as its first character; anywhere else it is a character like others. Blank lines are no rows.
 */
import type { Dialect, Row, Scanned } from './dialect.ts';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Reads from `from` on, which is the beginning of a row on `line`. What is left at the end is a row only where the text `isLast`. */
export function scanRows(text: string, from: number, line: number, isLast: boolean, dialect: Dialect): Scanned {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const lineEnd = dialect.newline === '\r' ? CARRIAGE_RETURN : LINE_FEED;
  const rows: Row[] = [];
  const length = text.length;
  let start = from;
  let startLine = line;

  while (start < length) {
    const cells: string[] = [];
    let fault: string | null = null;
    let row = startLine;
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const quoted = quotedCell(text, at, isLast);
        if (quoted === null) return { rows, next: start, line: startLine, open: { line: row, cell: cells.length } };
        cells.push(quoted.value);
        row += linesIn(quoted.value);
        at = lineEnd === LINE_FEED ? beforeLineFeed(text, quoted.end) : quoted.end;
        if (at < length && text.charCodeAt(at) !== delimiter && text.charCodeAt(at) !== lineEnd) {
          // Nothing more can be told apart in this line: it is kept whole, as a reject.
          fault = 'has text after a closing quote';
          at = endOfLine(text, at, lineEnd);
        }
      } else {
        const cellStart = at;
        let code = text.charCodeAt(at);
        while (at < length && code !== delimiter && code !== lineEnd) code = text.charCodeAt(++at);
        const isBeforeBoth = code === LINE_FEED && at > cellStart && text.charCodeAt(at - 1) === CARRIAGE_RETURN;
        cells.push(text.slice(cellStart, isBeforeBoth ? at - 1 : at));
      }
      if (at >= length && !isLast) return { rows, next: start, line: startLine, open: null };
      if (at >= length || text.charCodeAt(at) === lineEnd) break;
      at += 1;
    }
    const end = at > start && lineEnd === LINE_FEED && at < length && text.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
    const isBlank = cells.length === 1 && text.charCodeAt(start) !== QUOTE && cells[0]!.trim() === '';
    if (!isBlank) rows.push({ line: startLine, raw: text.slice(start, end), cells, fault });
    start = at + 1;
    startLine = row + 1;
  }
  return { rows, next: Math.min(start, length), line: startLine, open: null };
}

/** Past a carriage return that belongs to the line's end (or is the last that has come so far). */
function beforeLineFeed(text: string, at: number): number {
  const isLineEnd = text.charCodeAt(at) === CARRIAGE_RETURN && (at + 1 === text.length || text.charCodeAt(at + 1) === LINE_FEED);
  return isLineEnd ? at + 1 : at;
}

function endOfLine(text: string, from: number, lineEnd: number): number {
  const end = text.indexOf(lineEnd === LINE_FEED ? '\n' : '\r', from);
  return end === -1 ? text.length : end;
}

/** The quoted cell that begins at a quote, or null where its end has not come yet. */
function quotedCell(text: string, from: number, isLast: boolean): { readonly value: string; readonly end: number } | null {
  let value = '';
  let start = from + 1;
  for (;;) {
    const close = text.indexOf('"', start);
    if (close === -1) return null;
    // The next character tells whether the quote is one of two, which stand for one.
    if (close + 1 === text.length && !isLast) return null;
    value += text.slice(start, close);
    if (text.charCodeAt(close + 1) !== QUOTE) return { value, end: close + 1 };
    value += '"';
    start = close + 2;
  }
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Rows of words with white space between, as old reports have: no quotes, no empty cells. */
export function scanWords(text: string, from: number, line: number, isLast: boolean): Scanned {
  const rows: Row[] = [];
  const scanned = scanLines(text, from, line, isLast, (raw, at) => {
    const words = raw.trim().split(/[ \t]+/);
    if (words[0] !== '') rows.push({ line: at, raw, cells: words, fault: null });
  });
  return { rows, ...scanned, open: null };
}

/** Calls `visit` with every whole line, without its end. */
export function scanLines(
  text: string,
  from: number,
  line: number,
  isLast: boolean,
  visit: (raw: string, line: number) => void,
): { readonly next: number; readonly line: number } {
  let start = from;
  let current = line;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    if (found === -1 && !isLast) break;
    const end = found === -1 ? text.length : found;
    visit(text.slice(start, end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end), current);
    start = end + 1;
    current += 1;
  }
  return { next: Math.min(start, text.length), line: current };
}
