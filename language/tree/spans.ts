/** The places in a tree, made in one place, so that all those of a piece are known when it moves. */
import type { Span } from '../source.ts';

/** What the tree's own hands may do with a place: a piece that is kept moves with the text before it. */
interface Place {
  start: number;
  end: number;
}

let made: Place[] = [];

/** A place of the piece that is being read. Every `span` of a tree comes from here, and no two nodes that move apart share one. */
export function spanFrom(start: number, end: number): Span {
  const span = { start, end };
  made.push(span);
  return span;
}

/** Does something, and tells which places were made meanwhile. */
export function withSpans<Made>(make: () => Made): { readonly made: Made; readonly spans: readonly Span[] } {
  made = [];
  return { made: make(), spans: made };
}

/** Moves places by so many code units, in place: of a large tree half may move at each letter, and copies of it would be dear. */
export function moveSpans(spans: readonly Span[], by: number): void {
  for (const span of spans as readonly Place[]) {
    span.start += by;
    span.end += by;
  }
}
