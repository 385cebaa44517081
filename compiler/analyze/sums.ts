/**
 * Sums of points that depend on the cell of a variable each: for any lead the whole lies between the least and the greatest of every variable,
 * added up. So two rules on different titles are not both counted, and a rule on the title and one on the country are.
 */
import { type Mask, sizeOf } from './masks.ts';

/** From the least to the most, in units; infinite where nothing bounds it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is added in some cells of a variable, and nothing in the others. */
export interface Piece extends Span {
  readonly mask: Mask;
}

/** A sum: what no variable decides, and what each does. Built by adding to it. */
export interface Sum {
  from: number;
  to: number;
  readonly pieces: Map<number, Piece[]>;
}

export const emptySum = (): Sum => ({ from: 0, to: 0, pieces: new Map() });

export function addSpan(sum: Sum, { from, to }: Span): void {
  sum.from += from;
  sum.to += to;
}

export function addPiece(sum: Sum, variable: number, piece: Piece): void {
  if (piece.mask.length === 0 || (piece.from === 0 && piece.to === 0)) return;
  const known = sum.pieces.get(variable);
  if (known === undefined) sum.pieces.set(variable, [piece]);
  else known.push(piece);
}

export function addSum(sum: Sum, other: Sum): void {
  addSpan(sum, other);
  for (const [variable, pieces] of other.pieces) for (const piece of pieces) addPiece(sum, variable, piece);
}

/** The sum with one of its sides put elsewhere: what is below or above then depends on no variable. */
export function withSide(sum: Sum, side: 'from' | 'to', value: number): Sum {
  const pieces = new Map([...sum.pieces].map(([variable, all]) => [variable, all.map((piece) => ({ ...piece, [side]: 0 }))]));
  return { ...sum, [side]: value, pieces };
}

/** The least and the most that a sum comes to. */
export function spanOf(sum: Sum, counts: readonly number[]): Span {
  let { from, to } = sum;
  for (const [variable, pieces] of sum.pieces) {
    const extremes = extremesOf(pieces, counts[variable]!);
    from += extremes.from;
    to += extremes.to;
  }
  return { from, to };
}

export interface Extremes extends Span {
  /** The runs of cells in which it is least, and in which it is most. */
  readonly lowest: Mask;
  readonly highest: Mask;
}

interface Turn {
  readonly at: number;
  /** 1 where a piece begins, -1 where it ends. */
  readonly step: 1 | -1;
  readonly piece: Piece;
}

/** The least and the most of the pieces of one variable over its cells. */
export function extremesOf(pieces: readonly Piece[], count: number): Extremes {
  const turns: Turn[] = [];
  for (const piece of pieces) {
    for (let at = 0; at < piece.mask.length; at += 2) {
      turns.push({ at: piece.mask[at]!, step: 1, piece }, { at: piece.mask[at + 1]!, step: -1, piece });
    }
  }
  turns.sort((one, other) => one.at - other.at);
  const state = { from: 0, to: 0, endlessBelow: 0, endlessAbove: 0 };
  let best: { from: number; to: number; lowest: number[]; highest: number[] } | null = null;
  let cell = 0;
  for (let next = 0; cell < count; ) {
    while (next < turns.length && turns[next]!.at <= cell) turn(state, turns[next++]!);
    const end = Math.min(turns[next]?.at ?? count, count);
    const from = state.endlessBelow > 0 ? -Infinity : state.from;
    const to = state.endlessAbove > 0 ? Infinity : state.to;
    best ??= { from, to, lowest: [], highest: [] };
    if (from < best.from) Object.assign(best, { from, lowest: [] });
    if (to > best.to) Object.assign(best, { to, highest: [] });
    if (from === best.from) best.lowest.push(cell, end);
    if (to === best.to) best.highest.push(cell, end);
    cell = end;
  }
  return best ?? { from: 0, to: 0, lowest: [], highest: [] };
}

function turn(state: { from: number; to: number; endlessBelow: number; endlessAbove: number }, { step, piece }: Turn): void {
  if (piece.from === -Infinity) state.endlessBelow += step;
  else state.from += step * piece.from;
  if (piece.to === Infinity) state.endlessAbove += step;
  else state.to += step * piece.to;
}

/** The variable that tells most: the one of which the fewest cells remain. */
export function narrowest(cells: ReadonlyMap<number, Mask>, counts: readonly number[]): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (const [variable, mask] of cells) {
    const share = sizeOf(mask) / counts[variable]!;
    if (share < least) [found, least] = [variable, share];
  }
  return found;
}

export const hull = (one: Span, other: Span): Span => ({ from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) });

export const overlap = (one: Span, other: Span): Span => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) });
