/**
 * Text to rows of a table: RFC 4180, and what real files do besides. A quote opens a quoted cell only as its first character.
 *
 * csv-parse reads what holds a quote. Text without one, as most files are nearly throughout, is cut at its line ends and delimiters, which
 * is the same and takes a quarter of the time.
 */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Dialect, Row } from './dialect.ts';

/** In characters; a quote that is never closed would else read the whole file into memory. */
const LONGEST_ROW = 64 * 1024 * 1024;

/** Why there are no more rows, and the line on which the row begins that could not be ended. */
export interface RowFault {
  readonly kind: 'unclosed-quote' | 'row-too-long';
  readonly line: number;
}

/** Takes a text piece by piece. */
export interface RowReader {
  /** The rows that this piece completes. */
  readonly read: (piece: string) => readonly Row[] | RowFault;
  /** The rows that the end of the text completes. */
  readonly end: () => readonly Row[] | RowFault;
}

/** A reader of a text that begins on this line of its file; `readWhole` makes rows of whole ones. */
export function rowReader(dialect: Dialect, firstLine: number, readWhole: ReadWhole = readText): RowReader {
  const lineEnd = dialect.newline === '\r' ? '\r' : '\n';
  let line = firstLine;
  // The text of the row under way; its pieces are put together once it may have ended.
  let begun: string[] = [];
  let length = 0;
  // A row that goes on behind a line end is within a quote: it is read again when there is twice as much of it.
  let enough = 0;

  const keep = (text: string): void => {
    begun = text === '' ? [] : [text];
    length = text.length;
  };
  const rowsIn = (text: string): readonly Row[] => {
    const { rows, nextLine, rest, fault } = readWhole(text, dialect, line);
    line = nextLine;
    if (fault !== null) begun.unshift(rest);
    enough = fault === null ? 0 : rest.length * 2;
    return rows;
  };
  return {
    read: (piece) => {
      const end = piece.lastIndexOf(lineEnd) + 1;
      if (end === 0 || length + piece.length < enough) {
        begun.push(piece);
        length += piece.length;
        return length > LONGEST_ROW ? { kind: 'row-too-long', line } : [];
      }
      const text = begun.join('') + piece.slice(0, end);
      keep(piece.slice(end));
      const rows = rowsIn(text);
      length = begun.reduce((sum, each) => sum + each.length, 0);
      return rows;
    },
    end: () => {
      const { rows, fault } = rowsOf(begun.join(''), dialect, line);
      return fault ?? rows;
    },
  };
}

/** All rows of a text, and what stopped them before its end, if anything did. */
export function rowsOf(text: string, dialect: Dialect, firstLine = 1): { readonly rows: readonly Row[]; readonly fault: RowFault | null } {
  return readText(text, dialect, firstLine);
}

export interface ReadText {
  /** Those that are not blank. */
  readonly rows: readonly Row[];
  readonly nextLine: number;
  /** What follows the last row; empty without a fault. */
  readonly rest: string;
  readonly fault: RowFault | null;
}

/** Reads a text of whole rows that begins on this line. */
export type ReadWhole = (text: string, dialect: Dialect, firstLine: number) => ReadText;

export function readText(text: string, dialect: Dialect, firstLine: number): ReadText {
  return dialect.newline === '\r' || text.includes('"') ? readQuoted(text, dialect, firstLine) : readPlain(text, dialect, firstLine);
}

function readPlain(text: string, { delimiter }: Dialect, firstLine: number): ReadText {
  const rows: Row[] = [];
  let line = firstLine;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const raw = text.slice(start, end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end);
    const row = { line, raw, cells: raw.split(delimiter) };
    if (!isBlank(row)) rows.push(row);
    line += 1;
    start = end + 1;
  }
  return { rows, nextLine: line, rest: '', fault: null };
}

const CARRIAGE_RETURN = 13;

function readQuoted(text: string, dialect: Dialect, firstLine: number): ReadText {
  const rows: Row[] = [];
  let line = firstLine;
  let end = 0;
  const take = (parsed: unknown): null => {
    const row = rowFrom(parsed as Parsed, line);
    line += 1 + linesIn(row.raw);
    end = text.indexOf(row.raw, end) + row.raw.length;
    if (!isBlank(row)) rows.push(row);
    return null;
  };
  try {
    parse(text, { ...optionsOf(dialect), on_record: take } as object);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const kind = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'row-too-long';
    return { rows, nextLine: line, rest: text.slice(end).replace(/^[\r\n]+/, ''), fault: { kind, line } };
  }
  return { rows, nextLine: line, rest: '', fault: null };
}

const optionsOf = ({ delimiter, newline }: Dialect): Options => ({
  delimiter,
  record_delimiter: newline === '\r' ? ['\r'] : ['\r\n', '\n'],
  relax_quotes: true,
  // A row with too few or too many cells is the reader's to reject, with its text.
  relax_column_count: true,
  max_record_size: LONGEST_ROW,
  raw: true,
});

/** What csv-parse gives of a row with `raw`. */
interface Parsed {
  readonly record: readonly string[];
  /** With its line end, or half of it. */
  readonly raw: string;
}

/** csv-parse itself takes a CRLF within quotes for two lines, so they are counted here. */
const rowFrom = ({ record, raw }: Parsed, line: number): Row => ({ line, raw: raw.replace(/[\r\n]+$/, ''), cells: record });

const isBlank = ({ cells, raw }: Row): boolean => cells.length === 1 && raw.trim() === '';

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
