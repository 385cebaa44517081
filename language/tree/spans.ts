/**
 * The places in a tree. Those of one piece count from where it was read, and are told from how far it has moved since; pieces that follow each
 * other move as one run. So half of a large tree can move at each letter, and nothing is touched but a number a run.
 */
import type { Span } from '../source.ts';

/** How much further on a piece of a text stands than where it was read: as much as its run has moved, and what it has moved by itself. */
export interface Shift {
  by: number;
  run: Run;
}

/** Pieces that follow each other, and how far all of them have moved. */
export interface Run {
  by: number;
  pieces: number;
}

export const movedBy = ({ by, run }: Shift): number => by + run.by;

/** The one class among the nodes: what is asked of it changes, and all who ask see two numbers. */
class Place implements Span {
  readonly shift: Shift;
  readonly from: number;
  readonly to: number;

  constructor(shift: Shift, from: number, to: number) {
    this.shift = shift;
    this.from = from;
    this.to = to;
  }

  get start(): number {
    return this.from + this.shift.by + this.shift.run.by;
  }

  get end(): number {
    return this.to + this.shift.by + this.shift.run.by;
  }
}

/** The run of those that stand in none yet: it never moves. */
const NOWHERE: Run = { by: 0, pieces: 0 };

let current: Shift = { by: 0, run: NOWHERE };

/** Begins a piece: the places that are made from now on move with it. */
export function beginPiece(): Shift {
  current = { by: 0, run: NOWHERE };
  return current;
}

/** A place of the piece that is being read. Every `span` of a tree comes from here or from `alongside`. */
export const spanFrom = (start: number, end: number): Span => new Place(current, start, end);

/** A place in the text as it is now, which moves with another one from now on. */
export function alongside(other: Span, start: number, end: number): Span {
  if (!(other instanceof Place)) throw new Error(`The place at ${other.start} moves with nothing`);
  const { shift } = other;
  const by = movedBy(shift);
  return new Place(shift, start - by, end - by);
}
