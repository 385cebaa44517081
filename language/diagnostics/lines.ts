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

/**
 * Where the lines of a text begin, found once: a file with a thousand findings is walked once. Numbers alone: what a weak map holds stays in
 * memory for long after its key is gone, and a text of its own for each letter is much.
 */
const known = new WeakMap<Source, Uint32Array>();

export const linesOf = (source: Source): Lines => linesFrom(source.text, startsOf(source));

function startsOf(source: Source): Uint32Array {
  const starts = known.get(source) ?? lineStarts(source.text);
  known.set(source, starts);
  return starts;
}

/** Finds the lines of a text from those of the one that it was before a change. */
export function keepLines(before: Source, after: Source, { start, end, length }: Change): void {
  const old = startsOf(before);
  const by = length - (end - start);
  const stays = firstBehind(old, start - 1);
  const behind = firstBehind(old, end);
  const written: number[] = [];
  // Where a line begins is seen by the characters on both sides.
  for (let offset = start; offset <= start + length; offset += 1) if (beginsLine(after.text, offset)) written.push(offset);
  const starts = new Uint32Array(stays + written.length + old.length - behind);
  starts.set(old.subarray(0, stays));
  starts.set(written, stays);
  let next = stays + written.length;
  for (let index = behind; index < old.length; index += 1, next += 1) starts[next] = old[index]! + by;
  known.set(after, starts);
}

const beginsLine = (text: string, offset: number): boolean =>
  offset === 0 || text.charCodeAt(offset - 1) === 10 || (text.charCodeAt(offset - 1) === 13 && text.charCodeAt(offset) !== 10);

/** The index of the first that is greater. */
function firstBehind(sorted: Uint32Array, value: number): number {
  return sorted.length === 0 || sorted[0]! > value ? 0 : lastAtOrBefore(sorted, value) + 1;
}

function linesFrom(text: string, starts: Uint32Array): Lines {
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

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return Uint32Array.from(starts);
}

function lastAtOrBefore(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
