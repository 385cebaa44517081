/** Lists of things that stand one behind the other in a text. */
import type { Span } from '../source.ts';

interface Placed {
  readonly span: Span;
}

/** The index of the first that begins at an offset or behind it; the length of the list where none does. */
export function firstFrom(list: readonly Placed[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves those from an index on, in place: their places are their own. */
export function moveFrom(list: readonly Placed[], first: number, by: number): void {
  if (by === 0) return;
  for (let index = first; index < list.length; index += 1) {
    const span = list[index]!.span as { start: number; end: number };
    span.start += by;
    span.end += by;
  }
}

/** As many can be handed over at once. */
const MOST_AT_ONCE = 1000;

/** Puts others in the place of those from one index to before another, in place. */
export function replace<Item>(list: Item[], from: number, to: number, put: readonly Item[]): void {
  // In one go, so that a long list stays where it is in memory: to make it anew at each letter would be most of what a letter leaves to clean up.
  if (put.length <= MOST_AT_ONCE) {
    list.splice(from, to - from, ...put);
    return;
  }
  const rest = list.slice(to);
  list.length = from;
  for (const item of put) list.push(item);
  for (const item of rest) list.push(item);
}
