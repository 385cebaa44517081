/** Text to rows, piece by piece, in memory that a single row bounds. */
import { type RowFault, type RowReader, rowReader } from './csv-rows.ts';
import type { Dialect, Row } from './dialect.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { type Line, readLines } from './lines.ts';

/** Rows in batches of a piece of text each, of a text that begins on this line of its file. An error is the last thing that comes. */
export function readRows(
  text: AsyncIterable<string | InputError>,
  firstLine: number,
  dialect: Dialect,
  path: string,
): AsyncGenerator<readonly Row[] | InputError> {
  return dialect.delimiter === 'spaces' ? readWords(text, firstLine, path) : readCells(text, rowReader(dialect, firstLine), path);
}

async function* readCells(
  text: AsyncIterable<string | InputError>,
  reader: RowReader,
  path: string,
): AsyncGenerator<readonly Row[] | InputError> {
  for await (const piece of text) {
    const read = isInputError(piece) ? piece : rowsOrError(reader.read(piece), path);
    if (isInputError(read) || read.length > 0) yield read;
    if (isInputError(read)) return;
  }
  const last = rowsOrError(reader.end(), path);
  if (isInputError(last) || last.length > 0) yield last;
}

async function* readWords(
  text: AsyncIterable<string | InputError>,
  firstLine: number,
  path: string,
): AsyncGenerator<readonly Row[] | InputError> {
  for await (const lines of readLines(text, path, firstLine)) yield isInputError(lines) ? lines : lines.map(wordsOfLine);
}

/** A row of words with white space between, as old reports have: no quotes, no empty cells. */
export const wordsOfLine = ({ line, raw }: Line): Row => ({ line, raw, cells: raw.trim().split(/[ \t]+/) });

export const rowsOrError = (rows: readonly Row[] | RowFault, path: string): readonly Row[] | InputError =>
  'kind' in rows ? faultError(rows, path) : rows;

/** What a person is told of rows that cannot be read on. */
export function faultError({ kind, line }: RowFault, path: string): InputError {
  switch (kind) {
    case 'unclosed-quote':
      return inputError(
        'unclosed-quote',
        path,
        `The row that begins on line ${line} of ${path} opens a quote that is never closed.`,
        'Close it, or write a quote within quotes twice ("").',
        { line },
      );
    case 'row-too-long':
      return inputError(
        'row-too-long',
        path,
        `The row that begins on line ${line} of ${path} has more than 64 million characters.`,
        'Check that the file has line breaks, and that its quotes are closed.',
        { line },
      );
  }
}
