// One automaton for all that is looked for in a text (Aho and Corasick, 1975): the text is gone through once, however many parts there are.

/** Stand before the first and after the last unit of a text; no unit of a text is as great. */
export const TEXT_BEGINS = 0x10000;
export const TEXT_ENDS = 0x10001;

/** A state is a beginning of some part; from each a unit of the text leads to the longest beginning that the text then ends with. */
export interface Finder {
  /** The column of a unit in `next`; units that are in no part have column 0. Those of everyday texts stand in a list of their own. */
  readonly columns: ReadonlyMap<number, number>;
  readonly usual: Uint16Array;
  readonly width: number;
  /** By state and column: the state after it. */
  readonly next: Int32Array;
  /** By state: the tests whose parts the text now ends with. */
  readonly found: readonly (readonly number[])[];
}

/** What is looked for, as units, and the test that it is for. */
export type SoughtPart = readonly [units: readonly number[], test: number];

/** Units of everyday texts: those of ASCII. */
export const USUAL_UNITS = 128;

/** The most that one finder may hold: states by columns. */
export const MOST_CELLS = 1_000_000;

/** Finders for parts: one, or several where many parts are of many different letters. */
export function findersOf(parts: readonly SoughtPart[]): readonly Finder[] {
  if (parts.length === 0) return [];
  const units = new Set(parts.flatMap(([each]) => each));
  const states = parts.reduce((sum, [each]) => sum + each.length, 1);
  const half = Math.ceil(parts.length / 2);
  if (states * units.size <= MOST_CELLS || parts.length === 1) return [finderOf(parts)];
  return [...findersOf(parts.slice(0, half)), ...findersOf(parts.slice(half))];
}

/** One finder for parts. */
export function finderOf(parts: readonly SoughtPart[]): Finder {
  const columns = new Map<number, number>();
  for (const [units] of parts) for (const unit of units) if (!columns.has(unit)) columns.set(unit, columns.size + 1);
  const width = columns.size + 1;
  const states = 1 + parts.reduce((sum, [units]) => sum + units.length, 0);
  const next = new Int32Array(states * width);
  const found: number[][] = [[]];
  for (const [units, test] of parts) {
    let state = 0;
    for (const unit of units) {
      const at = state * width + columns.get(unit)!;
      if (next[at] === 0) next[at] = found.push([]) - 1;
      state = next[at]!;
    }
    found[state]!.push(test);
  }
  completeFinder(next, width, found);
  const usual = Uint16Array.from({ length: USUAL_UNITS }, (_, unit) => columns.get(unit) ?? 0);
  return { columns, usual, width, next, found };
}

/** Fills in where the text goes on from a state by a unit that no part goes on with there. */
export function completeFinder(next: Int32Array, width: number, found: number[][]): void {
  const fallback = new Int32Array(found.length);
  const queue = [0];
  for (const state of queue) {
    for (let column = 1; column < width; column++) {
      const at = state * width + column;
      const shorter = state === 0 ? 0 : next[fallback[state]! * width + column]!;
      const child = next[at]!;
      if (child === 0) next[at] = shorter;
      else {
        fallback[child] = shorter;
        found[child]!.push(...found[shorter]!);
        queue.push(child);
      }
    }
  }
}

/** Tells for which tests something is found in a text. A test may be told several times. */
export function findIn({ columns, usual, width, next, found }: Finder, text: string, tell: TestSet): void {
  let state = next[columns.get(TEXT_BEGINS) ?? 0]!;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : TEXT_ENDS;
    const column = unit < USUAL_UNITS ? usual[unit]! : (columns.get(unit) ?? 0);
    state = column === 0 ? 0 : next[state * width + column]!;
    const tests = found[state]!;
    for (let index = 0; index < tests.length; index++) addTest(tell, tests[index]!);
  }
}

/** Tests that hold, each once: made anew for every text by counting rounds instead of emptying. */
export interface TestSet {
  readonly tests: number[];
  /** By test: the round in which it was added last. */
  readonly rounds: Uint32Array;
  round: number;
}

/** An empty set for so many tests. */
export function testSet(count: number): TestSet {
  return { tests: [], rounds: new Uint32Array(count), round: 0 };
}

/** The same set, empty. */
export function emptied(set: TestSet): TestSet {
  set.tests.length = 0;
  set.round = (set.round + 1) % 2 ** 32;
  // After so many rounds the old ones would count again.
  if (set.round === 0) set.rounds.fill(2 ** 32 - 1);
  return set;
}

/** Adds a test, unless it is there. */
export function addTest({ tests, rounds, round }: TestSet, test: number): void {
  if (rounds[test] === round) return;
  rounds[test] = round;
  tests.push(test);
}
