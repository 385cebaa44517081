/** Text to lines, piece by piece, in memory that a single line bounds. */
import { type InputError, inputError, isInputError } from './input-error.ts';

/** In characters. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface Line {
  /** From 1. */
  readonly line: number;
  /** Without its end. */
  readonly raw: string;
}

/** The lines that are not blank, in batches. An error is the last thing that comes. */
export async function* readLines(
  text: AsyncIterable<string | InputError>,
  path: string,
  firstLine = 1,
): AsyncGenerator<readonly Line[] | InputError> {
  let line = firstLine;
  // A line longer than a piece is put together once, when its end has come.
  let begun: string[] = [];
  let length = 0;
  for await (const piece of text) {
    if (isInputError(piece)) {
      yield piece;
      return;
    }
    const lastEnd = piece.lastIndexOf('\n');
    if (lastEnd === -1) {
      begun.push(piece);
      length += piece.length;
      if (length > LONGEST_LINE) {
        yield tooLong(path, line);
        return;
      }
      continue;
    }
    const ended = begun.join('') + piece.slice(0, lastEnd);
    begun = [piece.slice(lastEnd + 1)];
    length = begun[0]!.length;
    yield linesOf(ended, line);
    line += ended.split('\n').length;
  }
  yield linesOf(begun.join(''), line);
}

/** The lines of a text that are not blank. */
export const linesOf = (text: string, firstLine = 1): readonly Line[] =>
  text
    .split('\n')
    .map((raw, index) => ({ line: firstLine + index, raw: raw.endsWith('\r') ? raw.slice(0, -1) : raw }))
    .filter(({ raw }) => raw.trim() !== '');

function tooLong(path: string, line: number): InputError {
  const message = `Line ${line} of ${path} has more than ${LONGEST_LINE / 1024 / 1024} million characters.`;
  return inputError('row-too-long', path, message, 'Check that the file has line breaks.', { line });
}
