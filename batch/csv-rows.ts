/** Text to rows of a table, by csv-parse: RFC 4180, and what real files do besides. A quote opens a quoted cell only as its first character. */
import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Dialect, Row } from './dialect.ts';

/** In bytes; a quote that is never closed would else read the whole file into memory. */
const LONGEST_ROW = 64 * 1024 * 1024;

/** Why there are no more rows: what csv-parse says, and the line on which the row begins that it could not end. */
export interface RowFault {
  readonly kind: 'unclosed-quote' | 'row-too-long';
  readonly line: number;
}

/** Takes a text piece by piece. */
export interface RowReader {
  /** The rows that this piece completes. */
  readonly read: (piece: string) => readonly Row[] | RowFault;
  /** The rows that the end of the text completes. */
  readonly end: () => Promise<readonly Row[] | RowFault>;
}

/** A reader of a text that begins on this line of its file. */
export function rowReader(dialect: Dialect, firstLine: number): RowReader {
  // No piece has too many rows: they are taken before the next piece is written.
  const options = { ...optionsOf(dialect), readableHighWaterMark: Number.MAX_SAFE_INTEGER };
  const parser = parse(options);
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
  });
  const rows = rowsFrom(firstLine);
  return {
    read: (piece) => {
      // csv-parse works while `write` does, so its rows can be taken at once: only what is asked for is read.
      parser.write(piece, (error) => {
        failure = error ?? null;
      });
      return failure === null ? taken(parser, rows.row) : faultOf(failure, rows.nextLine());
    },
    end: async () => {
      await new Promise<void>((resolve) => parser.end(() => resolve()));
      return failure === null ? taken(parser, rows.row) : faultOf(failure, rows.nextLine());
    },
  };
}

/** All rows of a text, and what stopped them before its end, if anything did. */
export function rowsOf(text: string, dialect: Dialect, firstLine = 1): { readonly rows: readonly Row[]; readonly fault: RowFault | null } {
  const rows: Row[] = [];
  const { row, nextLine } = rowsFrom(firstLine);
  const keep = (record: unknown): null => {
    const read = row(record as Parsed);
    if (!isBlank(read)) rows.push(read);
    return null;
  };
  try {
    parseWhole(text, { ...optionsOf(dialect), on_record: keep } as object);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, fault: faultOf(error, nextLine()) };
  }
  return { rows, fault: null };
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

/** Makes rows of what csv-parse gives, and counts lines: csv-parse itself takes a CRLF within quotes for two. */
function rowsFrom(firstLine: number): { readonly row: (parsed: Parsed) => Row; readonly nextLine: () => number } {
  let next = firstLine;
  return {
    row: ({ record, raw }) => {
      const text = raw.replace(/[\r\n]+$/, '');
      const line = next;
      next += 1 + linesIn(text);
      return { line, raw: text, cells: record };
    },
    nextLine: () => next,
  };
}

function taken(parser: Parser, row: (parsed: Parsed) => Row): readonly Row[] {
  const rows: Row[] = [];
  for (let parsed = parser.read(); parsed !== null; parsed = parser.read()) {
    const read = row(parsed);
    if (!isBlank(read)) rows.push(read);
  }
  return rows;
}

const isBlank = ({ cells, raw }: Row): boolean => cells.length === 1 && raw.trim() === '';

function faultOf(error: Error, line: number): RowFault {
  if (!(error instanceof CsvError)) throw error;
  return { kind: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'row-too-long', line };
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
