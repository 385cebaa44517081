// What is looked for in a text, all of it at once: one automaton for parts that may stand anywhere (Aho and Corasick, 1975), which goes through
// the text once however many parts there are; and trees for what it begins or ends with, which are left as soon as nothing fits any more.

/** Stands after the last unit of a text; no unit of a text is as great. */
export const TEXT_ENDS = 0x10000;

/** A state is a beginning of some part; from each a unit of the text leads to another state. */
export interface Finder {
  /** The column of a unit in `next`; units that are in no part have column 0. */
  readonly columns: ReadonlyMap<number, number>;
  /** The same for units up to U+00FF, a capital having the column of its small letter. */
  readonly usual: Uint16Array;
  readonly width: number;
  /** From where a state begins, by column: where the state after it begins, doubled, and 1 more where it has found something. 0 is the first state. */
  readonly next: Int32Array;
  /** By where a state begins: the tests whose parts are found there. */
  readonly found: ReadonlyMap<number, readonly number[]>;
}

/** What is looked for, as units of a folded text, and the test that it is for. */
export type SoughtPart = readonly [units: readonly number[], test: number];

/** Units whose small letters every engine knows alike. */
export const USUAL_UNITS = 256;

/** The most that one finder may hold: states by columns. */
export const MOST_CELLS = 1_000_000;

/** How parts are looked for: wherever they stand, or only where the text begins (or, read backwards, ends). */
export type Finding = 'anywhere' | 'at an end';

/** Finders for parts: one, or several where many parts are of many different letters. */
export function findersOf(parts: readonly SoughtPart[], finding: Finding): readonly Finder[] {
  if (parts.length === 0) return [];
  const half = Math.ceil(parts.length / 2);
  if (cellsOf(parts) <= MOST_CELLS || parts.length === 1) return [finderOf(parts, finding)];
  return [...findersOf(parts.slice(0, half), finding), ...findersOf(parts.slice(half), finding)];
}

/** How much a finder for parts holds at most. */
export function cellsOf(parts: readonly SoughtPart[]): number {
  const units = new Set<number>();
  let states = 1;
  for (const [each] of parts) {
    states += each.length;
    for (const unit of each) units.add(unit);
  }
  return states * (units.size + 1);
}

/** One finder for parts. */
export function finderOf(parts: readonly SoughtPart[], finding: Finding): Finder {
  const columns = new Map<number, number>();
  for (const [units] of parts) for (const unit of units) if (!columns.has(unit)) columns.set(unit, columns.size + 1);
  const width = columns.size + 1;
  const states = 1 + parts.reduce((sum, [units]) => sum + units.length, 0);
  const children = new Int32Array(states * width);
  const found: number[][] = [[]];
  for (const [units, test] of parts) {
    let state = 0;
    for (const unit of units) {
      const at = state * width + columns.get(unit)!;
      if (children[at] === 0) children[at] = found.push([]) - 1;
      state = children[at]!;
    }
    found[state]!.push(test);
  }
  const next = children.slice(0, found.length * width);
  if (finding === 'anywhere') completeFinder(next, width, found);
  for (let at = 0; at < next.length; at++) next[at] = next[at]! * width * 2 + (found[next[at]!]!.length > 0 ? 1 : 0);
  const usual = Uint16Array.from(
    { length: USUAL_UNITS },
    (_, unit) => columns.get(String.fromCharCode(unit).toLowerCase().charCodeAt(0)) ?? 0,
  );
  const whereFound = new Map(found.flatMap((tests, state) => (tests.length === 0 ? [] : [[state * width, tests] as const])));
  return { columns, usual, width, next, found: whereFound };
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

/** The column of a unit. */
export function columnOf({ columns, usual }: Finder, unit: number): number {
  return unit < USUAL_UNITS ? usual[unit]! : (columns.get(unit) ?? 0);
}

// Each of these looks at a text from a place to another, and gives false where it meets a unit beyond the usual ones in a text that is not
// folded: the text must be folded first.

/** Tells for which tests something is found anywhere in a text. A test may be told several times. */
export function findAnywhere(finder: Finder, text: string, from: number, to: number, isFolded: boolean, tell: TestSet): boolean {
  const { next, usual, found } = finder;
  let state = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= USUAL_UNITS && !isFolded) return false;
    const step = next[state + (unit < USUAL_UNITS ? usual[unit]! : columnOf(finder, unit))]!;
    state = step >> 1;
    if ((step & 1) === 1) addTests(tell, found.get(state));
  }
  return true;
}

/** Tells what a text begins with, and whether it is all of what was looked for. */
export function findAtStart(finder: Finder, text: string, from: number, to: number, isFolded: boolean, tell: TestSet): boolean {
  const { next, found } = finder;
  let state = 0;
  for (let at = from; at <= to; at++) {
    const unit = at < to ? text.charCodeAt(at) : TEXT_ENDS;
    if (unit >= USUAL_UNITS && unit !== TEXT_ENDS && !isFolded) return false;
    const step = next[state + columnOf(finder, unit)]!;
    if (step === 0) return true;
    state = step >> 1;
    if ((step & 1) === 1) addTests(tell, found.get(state));
  }
  return true;
}

/** Tells what a text ends with, of parts that are written backwards. */
export function findAtEnd(finder: Finder, text: string, from: number, to: number, isFolded: boolean, tell: TestSet): boolean {
  const { next, found } = finder;
  let state = 0;
  for (let at = to - 1; at >= from; at--) {
    const unit = text.charCodeAt(at);
    if (unit >= USUAL_UNITS && !isFolded) return false;
    const step = next[state + columnOf(finder, unit)]!;
    if (step === 0) return true;
    state = step >> 1;
    if ((step & 1) === 1) addTests(tell, found.get(state));
  }
  return true;
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

/** Adds the tests that a text is named by. */
export function addTests(set: TestSet, tests: readonly number[] | undefined): void {
  if (tests !== undefined) for (let index = 0; index < tests.length; index++) addTest(set, tests[index]!);
}
