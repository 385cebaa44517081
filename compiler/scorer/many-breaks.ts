// Tables of numbers that very many rules compare with. A row for each place would say again what nearly all others say, so that all of them would
// take the square of the rules in memory. Here what is added up and which bits are set is kept for one place in some dozen, with what changes from
// each place to the next; and rules are told by rows for many places together. What grows is n log n, for rules that hold anywhere.

import { nestedRows } from './nested-rows.ts';
import type { NumberTable } from './number-table.ts';
import { FEW_SUMS, NEXT_ACROSS, NEXT_ALONE, ROW_HEAD, reservedInPassing, type TableRow } from './rows.ts';
import { type Stretch, stretchesOfRules, stretchesOfTests } from './stretches.ts';
import type { TableSource } from './tables.ts';

export interface ManyBreaks {
  readonly source: TableSource;
  /** From one place that is kept to the next. */
  readonly every: number;
  /** The first sum that gets points, and how many follow. */
  readonly first: number;
  readonly sums: number;
  /** Of kept places, one behind the other: their points and their words. */
  readonly points: Float64Array;
  readonly words: Int32Array;
  /** What changes: a sum, counted from the first, by so many units; and bits. */
  readonly gifts: Changes;
  readonly bits: Changes;
  /** By place, the first of the rows for rules across fields, and for a trace. */
  readonly across: Int32Array;
  readonly alone: Int32Array;
}

/** What changes at places, and by how much, in their order; those of a place begin at its `from` and end at that of the next. */
export interface Changes {
  readonly from: Int32Array;
  readonly what: Int32Array;
  readonly by: Float64Array;
}

export interface Change {
  readonly place: number;
  readonly what: number;
  readonly by: number;
}

/** A table whose rows would hold no more numbers is given a row for each place; nor would they be found for more tests and places. */
export const MOST_IN_ROWS = 2 ** 20;
export const MOST_LOOKED_AT = 2 ** 24;

/** Whether rows for all places would take too much. */
export function hasManyBreaks(table: NumberTable): boolean {
  const { source, tests, breaks } = table;
  const { alone, checks, candidates, words, sums } = source;
  const places = breaks.length + 1;
  if (places * tests.length > MOST_LOOKED_AT) return true;
  let numbers = places * (ROW_HEAD + words + 2 * Math.min(sums, FEW_SUMS));
  for (const { what, from, to } of stretchesOfTests(table)) {
    const length = (alone[what]?.length ?? 0) + (checks[what]?.length ?? 0) + (candidates[what]?.length ?? 0);
    numbers += (to - from) * length;
  }
  return numbers > MOST_IN_ROWS;
}

/** What takes the place of rows. */
export function manyBreaksOf(table: NumberTable): ManyBreaks {
  const { source, breaks } = table;
  const { rules, words, noneHolds, bits, notBits, checks, candidates } = source;
  const places = breaks.length + 1;
  const tests = stretchesOfTests(table);
  const giving = stretchesOfRules(tests, source.alone, rules);
  const [first, sums] = sumsOf(source, giving);

  const gifts = giving.flatMap(({ what: rule, from, to }): readonly Change[] => {
    const [, sum, units] = rules[rule]!;
    return [
      { place: from, what: sum - first, by: units },
      { place: to, what: sum - first, by: -units },
    ];
  });
  const flipped = tests.flatMap(({ what: test, from, to }) => {
    const ofTest = [bits.get(test), notBits.get(test)].filter((bit) => bit !== undefined);
    return ofTest.flatMap((what): readonly Change[] => [from, to].map((place) => ({ place, what, by: 1 })));
  });
  // What is kept takes as much as what changes.
  const every = Math.max(LEAST_EVERY, sums, words);
  const kept = Math.ceil(places / every);
  const many: ManyBreaks = {
    source,
    every,
    first,
    sums,
    points: new Float64Array(kept * sums),
    words: new Int32Array(kept * words),
    gifts: changesOf(places, gifts),
    bits: changesOf(places, flipped),
    across: nestedRows(source.rows, places, tests, (test) => [checks[test] ?? [], candidates[test] ?? [], []], NEXT_ACROSS),
    alone: nestedRows(source.rows, places, giving, (rule) => [[], [], [rule]], NEXT_ALONE),
  };
  many.words.set(noneHolds);
  for (let index = 0; index < kept; index++) {
    const [pointsAt, wordsAt] = [index * sums, index * words];
    if (index > 0) {
      many.points.copyWithin(pointsAt, pointsAt - sums, pointsAt);
      many.words.copyWithin(wordsAt, wordsAt - words, wordsAt);
    }
    change(many, index === 0 ? 0 : (index - 1) * every + 1, index * every, many.points, pointsAt, many.words, wordsAt);
  }
  return many;
}

/** Fewer changes take hardly any time. */
export const LEAST_EVERY = 32;

/** The first sum that rules add to, and how many there are up to the last: few are all in each row. */
export function sumsOf({ rules, sums }: TableSource, giving: readonly Stretch[]): readonly [first: number, count: number] {
  if (sums <= FEW_SUMS) return [0, FEW_SUMS];
  let [first, last] = [sums, -1];
  for (const { what } of giving) {
    first = Math.min(first, rules[what]![1]);
    last = Math.max(last, rules[what]![1]);
  }
  return [first, Math.max(0, last - first + 1)];
}

/** Changes by place, of which the last is behind all others. */
export function changesOf(places: number, changes: readonly Change[]): Changes {
  const inOrder = [...changes].sort((left, right) => left.place - right.place);
  const from = new Int32Array(places + 2);
  for (const { place } of inOrder) from[place + 1]! += 1;
  for (let place = 0; place <= places; place++) from[place + 1]! += from[place]!;
  return { from, what: Int32Array.from(inOrder, ({ what }) => what), by: Float64Array.from(inOrder, ({ by }) => by) };
}

/** Changes points and words, which begin at places of a memory each, by all that changes from one place to another, both counted in. */
export function change(
  { gifts, bits }: ManyBreaks,
  first: number,
  last: number,
  points: Float64Array,
  pointsAt: number,
  whole: Int32Array,
  wordsAt: number,
): void {
  for (let at = gifts.from[first]!; at < gifts.from[last + 1]!; at++) points[pointsAt + gifts.what[at]!]! += gifts.by[at]!;
  for (let at = bits.from[first]!; at < bits.from[last + 1]!; at++) {
    const bit = bits.what[at]!;
    whole[wordsAt + (bit >> 5)]! ^= 1 << bit;
  }
}

/** The row of a place, which is not kept. */
export function rowOfPlace(many: ManyBreaks, place: number): TableRow {
  const { source, every, first, sums, across, alone } = many;
  const { rows, words } = source;
  const pointsEnd = ROW_HEAD + 2 * sums;
  const row = reservedInPassing(rows, pointsEnd + words);
  const { whole, points } = rows;
  const kept = Math.floor(place / every);
  whole[row] = first;
  whole[row + 1] = row + pointsEnd;
  for (let head = 2; head <= 5; head++) whole[row + head] = row + pointsEnd + words;
  whole[row + NEXT_ACROSS] = across[place]!;
  whole[row + NEXT_ALONE] = alone[place]!;
  const pointsAt = (row + ROW_HEAD) / 2;
  for (let sum = 0; sum < sums; sum++) points[pointsAt + sum] = many.points[kept * sums + sum]!;
  for (let word = 0; word < words; word++) whole[row + pointsEnd + word] = many.words[kept * words + word]!;
  change(many, kept * every + 1, place, points, pointsAt, whole, row + pointsEnd);
  return ~row;
}
