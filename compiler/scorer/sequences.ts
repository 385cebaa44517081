// The rows of what is found in texts: hits one after the other lead from place to place, the last of which has the row. The same tests have
// one row, in whatever order they were found.

import type { Found, Hits } from './finder.ts';
import { rowOfTests, type TableRow } from './rows.ts';
import { addStep, noSteps, type Steps, stepFrom } from './steps.ts';
import type { TableSource } from './tables.ts';

export interface Sequences {
  readonly source: TableSource;
  readonly hits: Hits;
  /** From a place by a hit to the place that it leads to. */
  readonly steps: Steps;
  /** By place: the row of all that was found on the way there; -1 until it is needed. */
  readonly rows: TableRow[];
  /** By tests: the row. */
  readonly sets: Map<string, TableRow>;
  /** How many letters those take. */
  letters: number;
}

/** No more places are kept, nor rows; what is beyond is made anew each time. */
export const MOST_PLACES = 20_000;

/** Nor are rows kept where those of all tables hold more numbers than this, or what they are known by more letters. */
export const MOST_NUMBERS = 2 ** 22;
export const MOST_LETTERS = 2 ** 24;

/** Of longer texts, which hardly come again, the way is not kept. */
export const MOST_STEPS = 50;

/** No rows yet. */
export function sequencesOf(source: TableSource, hits: Hits): Sequences {
  return { source, hits, steps: noSteps(), rows: [-1], sets: new Map(), letters: 0 };
}

/** The row of what was found. */
export function rowOfFound(sequences: Sequences, found: Found): TableRow {
  const { steps, rows } = sequences;
  let place = 0;
  for (let index = 0; index < found.count; index++) {
    place = stepFrom(steps, place, found.hits[index]!);
    if (place === 0) return newRowOfFound(sequences, found);
  }
  const row = rows[place]!;
  return row < 0 ? newRowOfFound(sequences, found) : row;
}

/** The row of what was not found before in this order. */
export function newRowOfFound(sequences: Sequences, { hits, count }: Found): TableRow {
  const { source, sets, steps, rows } = sequences;
  const tests = new Set<number>();
  for (let index = 0; index < count; index++) {
    for (let hit = hits[index]!; hit >= 0; hit = sequences.hits[hit]!.also) for (const test of sequences.hits[hit]!.tests) tests.add(test);
  }
  const inOrder = [...tests].sort((left, right) => left - right);
  const key = inOrder.join();
  const known = sets.get(key);
  const row = known ?? rowOfTests(source, inOrder, mayKeep(sequences));
  if (row < 0) return row;
  if (known === undefined) {
    sets.set(key, row);
    sequences.letters += key.length;
  }
  if (count > MOST_STEPS || rows.length + count > MOST_PLACES) return row;
  let place = 0;
  for (let index = 0; index < count; index++) {
    const next = stepFrom(steps, place, hits[index]!);
    if (next === 0) addStep(steps, place, hits[index]!, rows.push(-1) - 1);
    place = next === 0 ? rows.length - 1 : next;
  }
  rows[place] = row;
  return row;
}

/** Whether another row may be kept. */
export function mayKeep({ source, sets, letters }: Sequences): boolean {
  return sets.size < MOST_PLACES && source.rows.end < MOST_NUMBERS && letters < MOST_LETTERS;
}
