/** The lines of a text, found once and asked often: `positionAt` walks the text each time. */
import type { Position, Source } from '../source.ts';
import type { Change } from '../versions/change.ts';

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
const known = new WeakMap<Source, Indexed>();

export const linesOf = (source: Source): Lines => indexOf(source);

function indexOf(source: Source): Indexed {
  const lines = known.get(source) ?? linesFrom(source.text, lineStarts(source.text));
  known.set(source, lines);
  return lines;
}

/** Finds the lines of a text from those of the one that it was before a change. */
export function keepLines(before: Source, after: Source, { start, end, length }: Change): void {
  const old = indexOf(before).starts;
  const by = length - (end - start);
  const starts = old.slice(0, firstBehind(old, start - 1));
  // Where a line begins is seen by the characters on both sides.
  for (let offset = start; offset <= start + length; offset += 1) if (beginsLine(after.text, offset)) starts.push(offset);
  for (let index = firstBehind(old, end); index < old.length; index += 1) starts.push(old[index]! + by);
  known.set(after, linesFrom(after.text, starts));
}

const beginsLine = (text: string, offset: number): boolean =>
  offset === 0 || text.charCodeAt(offset - 1) === 10 || (text.charCodeAt(offset - 1) === 13 && text.charCodeAt(offset) !== 10);

/** The index of the first that is greater. */
function firstBehind(sorted: readonly number[], value: number): number {
  return sorted.length === 0 || sorted[0]! > value ? 0 : lastAtOrBefore(sorted, value) + 1;
}

interface Indexed extends Lines {
  readonly starts: readonly number[];
}

function linesFrom(text: string, starts: readonly number[]): Indexed {
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    starts,
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
