/** Stretches that follow each other move as one: a letter moves as many numbers as there are runs behind it, and not one for each segment. */
import type { Run } from '../tree/spans.ts';
import { replace } from './placed.ts';
import { move, type Stretch } from './stretch.ts';

/** So many stretches are in a run at first; it is parted again where twice as many have come to stand in it. */
const USUAL = 128;

/** Puts stretches that are in no run yet into runs. */
export function putInRuns(stretches: readonly Stretch[]): void {
  for (let first = 0; first < stretches.length; first += USUAL) {
    const run: Run = { by: 0, pieces: 0 };
    for (const stretch of stretches.slice(first, first + USUAL)) join(stretch, run);
  }
}

/** Moves all stretches from an index on, in place. */
export function moveAllFrom(stretches: readonly Stretch[], first: number, by: number): void {
  if (by === 0) return;
  let index = first;
  // Of a run of which a part stays, each moves by itself.
  const staying = stretches[first - 1]?.shift.run;
  for (; stretches[index] !== undefined && stretches[index]!.shift.run === staying; index += 1) move(stretches[index]!, by);
  while (index < stretches.length) {
    const { run } = stretches[index]!.shift;
    run.by += by;
    index += run.pieces;
  }
}

/** Puts stretches that are in no run yet in the place of those from one index to before another. */
export function replaceStretches(stretches: Stretch[], from: number, to: number, put: readonly Stretch[]): void {
  for (let index = from; index < to; index += 1) stretches[index]!.shift.run.pieces -= 1;
  const run = (stretches[from - 1] ?? stretches[to])?.shift.run;
  replace(stretches, from, to, put);
  if (run === undefined) {
    putInRuns(put);
    return;
  }
  for (const stretch of put) join(stretch, run);
  if (run.pieces > 2 * USUAL) part(stretches, run, from);
}

/** Makes several of a run, one of whose stretches stands at an index or right before it. */
function part(stretches: readonly Stretch[], run: Run, at: number): void {
  let first = at;
  while (stretches[first - 1]?.shift.run === run) first -= 1;
  putInRuns(stretches.slice(first, first + run.pieces));
}

/** Puts a stretch into a run, where it is as far as it was. */
function join({ shift }: Stretch, run: Run): void {
  shift.by += shift.run.by - run.by;
  shift.run = run;
  run.pieces += 1;
}
