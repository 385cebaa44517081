/** The lines of a text, found once and asked often: `positionAt` walks the text each time. */
import type { Position, Source } from '../source.ts';

export interface Lines {
  readonly count: number;
  /** Line and column, both from 1, of an offset. */
  positionAt(offset: number): Position;
  /** The text of a line, from 1, without its end; empty past the last. */
  textOf(line: number): string;
  /** Where a line, from 1, begins. */
  startOf(line: number): number;
}

/** One index a source: a file with a thousand findings is walked once. */
const known = new WeakMap<Source, Lines>();

export function linesOf(source: Source): Lines {
  const lines = known.get(source) ?? indexOf(source.text);
  known.set(source, lines);
  return lines;
}

function indexOf(text: string): Lines {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    startOf,
    textOf: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/[\r\n]+$/, ''),
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lastAtOrBefore(starts, at);
      return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
