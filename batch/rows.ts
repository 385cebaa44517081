/** Text to rows or lines, piece by piece, in memory that a single row bounds. */
import type { Dialect, Row, Scanned } from './dialect.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { scanLines, scanRows, scanWords } from './scan-rows.ts';

/** In characters; a quote that is never closed would else read the whole file into memory. */
const LONGEST_ROW = 64 * 1024 * 1024;

/** Where the text begins within its file. */
export interface Start {
  readonly offset: number;
  readonly line: number;
}

/** Rows in batches of a piece of text each. An error is the last thing that comes. */
export function readRows(
  text: AsyncIterable<string | InputError>,
  start: Start,
  dialect: Dialect,
  path: string,
): AsyncGenerator<readonly Row[] | InputError> {
  const scan: Scan<Row> =
    dialect.delimiter === 'spaces'
      ? (piece, from, line, isLast) => scanWords(piece, from, line, isLast)
      : (piece, from, line, isLast) => scanRows(piece, from, line, isLast, dialect);
  return pieceByPiece(text, start, scan, path);
}

export interface Line {
  readonly line: number;
  readonly raw: string;
}

/** Lines that are not blank, in batches. */
export function readLines(text: AsyncIterable<string | InputError>, path: string): AsyncGenerator<readonly Line[] | InputError> {
  const scan: Scan<Line> = (piece, from, line, isLast) => {
    const rows: Line[] = [];
    const scanned = scanLines(piece, from, line, isLast, (raw, at) => {
      if (raw.trim() !== '') rows.push({ line: at, raw });
    });
    return { rows, ...scanned, open: null };
  };
  return pieceByPiece(text, { offset: 0, line: 1 }, scan, path);
}

type Scan<R> = (text: string, from: number, line: number, isLast: boolean) => Omit<Scanned, 'rows'> & { readonly rows: readonly R[] };

async function* pieceByPiece<R>(
  text: AsyncIterable<string | InputError>,
  start: Start,
  scan: Scan<R>,
  path: string,
): AsyncGenerator<readonly R[] | InputError> {
  let { offset, line } = start;
  let pieces: string[] = [];
  let length = 0;
  let enough = 0;
  for await (const piece of text) {
    if (isInputError(piece)) {
      yield piece;
      return;
    }
    pieces.push(piece);
    length += piece.length;
    if (length < enough) continue;
    const whole = pieces.length === 1 ? pieces[0]! : pieces.join('');
    const scanned = scan(whole, offset, line, false);
    if (scanned.rows.length > 0) yield scanned.rows;
    const rest = whole.slice(scanned.next);
    pieces = [rest];
    length = rest.length;
    offset = 0;
    line = scanned.line;
    // A row longer than a piece is looked at again only when it has doubled, so that its length costs its length and not its square.
    enough = length * 2;
    if (length > LONGEST_ROW) {
      yield tooLong(path, scanned);
      return;
    }
  }
  const scanned = scan(pieces.join(''), offset, line, true);
  if (scanned.rows.length > 0) yield scanned.rows;
  if (scanned.open !== null) yield unclosed(path, scanned.open);
}

function tooLong(path: string, { open, line }: Pick<Scanned, 'open' | 'line'>): InputError {
  if (open !== null) return unclosed(path, open);
  const message = `The row that begins on line ${line} of ${path} has more than ${LONGEST_ROW / 1024 / 1024} million characters.`;
  return inputError('row-too-long', path, message, 'Check that the file has line breaks.', { line });
}

function unclosed(path: string, open: { readonly line: number; readonly cell: number }): InputError {
  const message = `The quote that opens on line ${open.line} of ${path}, in column ${open.cell + 1}, is never closed.`;
  return inputError('unclosed-quote', path, message, 'Close it, or write a quote within quotes twice ("").', { line: open.line });
}
