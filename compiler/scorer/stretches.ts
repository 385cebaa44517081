// Where tests of a number hold, told by places between its breaks.

import type { NumberTable } from './number-table.ts';
import type { TableRule } from './tables.ts';

/** Places one after the other, from one to before another, in which something holds, by its number. */
export interface Stretch {
  readonly what: number;
  readonly from: number;
  readonly to: number;
}

/** Where each test of a table holds for a number that is there. */
export function stretchesOfTests({ tests, breaks, endOf }: NumberTable): readonly Stretch[] {
  const places = new Map(Array.from(breaks, (each, index) => [each, index + 1]));
  return tests.flatMap(({ ranges }, what) =>
    ranges.map(([from, to]) => ({
      what,
      from: from === -Infinity ? 0 : places.get(from)!,
      to: to === Infinity ? breaks.length + 1 : places.get(endOf(to))!,
    })),
  );
}

/** Where each rule gives points that asks one test and nothing else: of a rate, where no band before it does. */
export function stretchesOfRules(
  tests: readonly Stretch[],
  alone: readonly (readonly number[] | undefined)[],
  rules: readonly TableRule[],
): readonly Stretch[] {
  const given: Stretch[] = [];
  const rates = new Map<number, Stretch[]>();
  for (const { what: test, from, to } of tests) {
    for (const what of alone[test] ?? []) {
      const rate = rules[what]![4];
      if (rate === undefined) given.push({ what, from, to });
      else if (rates.has(rate)) rates.get(rate)!.push({ what, from, to });
      else rates.set(rate, [{ what, from, to }]);
    }
  }
  for (const bands of rates.values()) {
    const inOrder = bands.sort((left, right) => rules[left.what]![0] - rules[right.what]![0]);
    for (const stretch of withoutCovered(inOrder)) given.push(stretch);
  }
  return given;
}

/** What each stretch leaves of those after it. */
export function withoutCovered(stretches: readonly Stretch[]): readonly Stretch[] {
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((left, right) => left - right);
  const numbers = new Map(edges.map((edge, index) => [edge, index]));
  // From an edge on: the first that begins a piece which is left, or one nearer to it.
  const next = Int32Array.from(edges, (_, index) => index);
  const leftFrom = (edge: number): number => {
    let at = edge;
    while (next[at] !== at) {
      next[at] = next[next[at]!]!;
      at = next[at]!;
    }
    return at;
  };
  return stretches.flatMap(({ what, from, to }) => {
    const last = numbers.get(to)!;
    const pieces: Stretch[] = [];
    for (let at = leftFrom(numbers.get(from)!); at < last; at = leftFrom(at)) {
      const begin = at;
      while (at < last && next[at] === at) {
        next[at] = at + 1;
        at += 1;
      }
      pieces.push({ what, from: edges[begin]!, to: edges[at]! });
    }
    return pieces;
  });
}
