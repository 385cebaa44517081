/** Offsets to the protocol's positions and back. Both count UTF-16 code units; a position counts them within its line, from 0. */
import { linesOf, type Source, type Span } from '@scorelang/language';
import type { Position, Range } from 'vscode-languageserver-types';

/** The position of an offset; past the end of the text, that of its end. Between CR and LF no position is: it is that before both. */
export function positionOf(source: Source, offset: number): Position {
  const { text } = source;
  const isWithinLineEnd = text.charCodeAt(offset) === LF && text.charCodeAt(offset - 1) === CR;
  const { line, column } = linesOf(source).positionAt(isWithinLineEnd ? offset - 1 : offset);
  return { line: line - 1, character: column - 1 };
}

const CR = 13;
const LF = 10;

/** The offset of a position. One behind its line's end means that end, one behind the last line the end of the text. */
export function offsetOf(source: Source, { line, character }: Position): number {
  const lines = linesOf(source);
  if (line >= lines.count) return source.text.length;
  const start = lines.startOf(Math.max(0, line) + 1);
  return start + Math.min(Math.max(0, character), lines.textOf(Math.max(0, line) + 1).length);
}

export const rangeOf = (source: Source, { start, end }: Span): Range => ({
  start: positionOf(source, start),
  end: positionOf(source, end),
});

export const spanOf = (source: Source, { start, end }: Range): Span => ({ start: offsetOf(source, start), end: offsetOf(source, end) });
