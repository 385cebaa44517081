/** Nests again what was read again, and leaves the blocks before and behind it as they are. */
import { type Nested, nest, type Unit } from '../nesting.ts';
import type { Source } from '../source.ts';
import { movedProblem } from './problems.ts';
import type { Stretch } from './stretch.ts';
import type { Reread } from './window.ts';

/** `stretches` are those of the new version. */
export function nestAgain(last: Nested, source: Source, stretches: readonly Stretch[], found: Reread, by: number): Nested {
  const { units } = last;
  const [firstUnit, first] = skipTo(units, 0, 0, (pieces) => pieces <= found.before);
  const [endUnit, end] = skipTo(units, firstUnit, first, (_, before) => before < found.behind);
  const endNow = end + found.stretches.length - (found.behind - found.before);
  const again = last.isBalanced ? nest(source, piecesOf(stretches.slice(first, endNow))) : null;
  if (again === null || !again.isBalanced) return nest(source, piecesOf(stretches));
  const start = stretches[first]?.span.start ?? Number.POSITIVE_INFINITY;
  const behind = (stretches[endNow]?.span.start ?? Number.POSITIVE_INFINITY) - by;
  const problems = [
    ...last.problems.filter(({ span }) => span.start < start).map((problem) => movedProblem(problem, 0, source)),
    ...again.problems,
    ...last.problems.filter(({ span }) => span.start >= behind).map((problem) => movedProblem(problem, by, source)),
  ];
  return { units: [...units.slice(0, firstUnit), ...again.units, ...units.slice(endUnit)], problems, isBalanced: true };
}

const piecesOf = (stretches: readonly Stretch[]) => stretches.map(({ piece }) => piece);

/** The first unit, from one on, that ends after so many pieces that it is not to be skipped; and how many pieces stand before it. */
function skipTo(
  units: readonly Unit[],
  unit: number,
  pieces: number,
  isSkipped: (end: number, start: number) => boolean,
): readonly [unit: number, pieces: number] {
  let [at, before] = [unit, pieces];
  while (at < units.length && isSkipped(before + units[at]!.pieces, before)) {
    before += units[at]!.pieces;
    at += 1;
  }
  return [at, before];
}
