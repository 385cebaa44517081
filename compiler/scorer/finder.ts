// What is looked for in a text, all of it at once: one automaton for parts that may stand anywhere (Aho and Corasick, 1975), which goes through
// the text once however many parts there are; and trees for what it begins or ends with, which are left as soon as nothing fits any more.

/** Stand before the first unit of a text and after the last; no unit of a text is as great. */
export const TEXT_BEGINS = 0x10000;
export const TEXT_ENDS = 0x10001;

/** A state is a beginning of some part; from each a unit of the text leads to another state. */
export interface Finder {
  /** The column of a unit in `next`; units that are in no part have column 0. */
  readonly columns: ReadonlyMap<number, number>;
  /** The same for units up to U+00FF, a capital having the column of its small letter. */
  readonly usual: Uint16Array;
  /**
   * From where a state begins, by column: where the state after it begins, doubled, and 1 more where that has found something. 0 is the first
   * state. Behind its columns a state has the number of its hit.
   */
  readonly next: Int32Array;
  readonly width: number;
  /** Where the state begins that stands before a text, and the column of what stands behind it. */
  readonly begins: number;
  readonly ends: number;
}

/** What is looked for, as units of a folded text, and the test that it is for. */
export type SoughtPart = readonly [units: readonly number[], test: number];

/** What is found at one place: the tests that it is for, and the hit of what ends there as well and is shorter, -1 for none. */
export interface Hit {
  readonly tests: readonly number[];
  readonly also: number;
}

/** Hits by their numbers. What else a hit is has a smaller number. */
export type Hits = Hit[];

/** What was found in the text in hand: hits, one after the other, of which the first so many count. */
export interface Found {
  readonly hits: number[];
  count: number;
}

/** Units whose small letters every engine knows alike. */
export const USUAL_UNITS = 256;

/** The most that one finder may hold: states by columns. */
export const MOST_CELLS = 1_000_000;

/** How parts are looked for: wherever they stand, or only where the text begins (or, read backwards, ends). */
export type Finding = 'anywhere' | 'at an end';

/** Finders for parts: one, or several where many parts are of many different letters. Their hits are added to the others. */
export function findersOf(parts: readonly SoughtPart[], finding: Finding, hits: Hits): readonly Finder[] {
  if (parts.length === 0) return [];
  const half = Math.ceil(parts.length / 2);
  if (cellsOf(parts) <= MOST_CELLS || parts.length === 1) return [finderOf(parts, finding, hits)];
  return [...findersOf(parts.slice(0, half), finding, hits), ...findersOf(parts.slice(half), finding, hits)];
}

/** How much a finder for parts holds at most. */
export function cellsOf(parts: readonly SoughtPart[]): number {
  const units = new Set<number>();
  let states = 1;
  for (const [each] of parts) {
    states += each.length;
    for (const unit of each) units.add(unit);
  }
  return states * (units.size + 2);
}

/** One finder for parts. */
export function finderOf(parts: readonly SoughtPart[], finding: Finding, hits: Hits): Finder {
  const columns = new Map<number, number>();
  for (const [units] of parts) for (const unit of units) if (!columns.has(unit)) columns.set(unit, columns.size + 1);
  const width = columns.size + 1;
  const states = 1 + parts.reduce((sum, [units]) => sum + units.length, 0);
  const children = new Int32Array(states * width);
  const tests: number[][] = [[]];
  for (const [units, test] of parts) {
    let state = 0;
    for (const unit of units) {
      const at = state * width + columns.get(unit)!;
      if (children[at] === 0) children[at] = tests.push([]) - 1;
      state = children[at]!;
    }
    tests[state]!.push(test);
  }
  const fallback = new Int32Array(tests.length);
  const inOrder = finding === 'anywhere' ? completeFinder(children, width, fallback) : tests.keys();
  const hitOf = new Int32Array(tests.length).fill(-1);
  for (const state of inOrder) {
    const also = finding === 'anywhere' ? hitOf[fallback[state]!]! : -1;
    hitOf[state] = tests[state]!.length === 0 ? also : hits.push({ tests: tests[state]!, also }) - 1;
  }

  const next = new Int32Array(tests.length * (width + 1));
  for (const state of tests.keys()) {
    for (let column = 0; column < width; column++) {
      const child = children[state * width + column]!;
      next[state * (width + 1) + column] = child * (width + 1) * 2 + (hitOf[child]! >= 0 ? 1 : 0);
    }
    next[state * (width + 1) + width] = hitOf[state]!;
  }
  const usual = Uint16Array.from(
    { length: USUAL_UNITS },
    (_, unit) => columns.get(String.fromCharCode(unit).toLowerCase().charCodeAt(0)) ?? 0,
  );
  // These are asked of every text, and a map takes its time.
  const begins = next[columns.get(TEXT_BEGINS) ?? 0]! >> 1;
  return { columns, usual, next, width, begins, ends: columns.get(TEXT_ENDS) ?? 0 };
}

/**
 * Fills in where the text goes on from a state by a unit that no part goes on with there, and of every state that of the longest end of it that is a
 * beginning too. Gives the states, shorter ones first.
 */
export function completeFinder(next: Int32Array, width: number, fallback: Int32Array): readonly number[] {
  const queue = [0];
  for (const state of queue) {
    for (let column = 1; column < width; column++) {
      const at = state * width + column;
      const shorter = state === 0 ? 0 : next[fallback[state]! * width + column]!;
      const child = next[at]!;
      if (child === 0) next[at] = shorter;
      else {
        fallback[child] = shorter;
        queue.push(child);
      }
    }
  }
  return queue;
}

/** The column of a unit. */
export function columnOf({ columns, usual }: Finder, unit: number): number {
  return unit < USUAL_UNITS ? usual[unit]! : (columns.get(unit) ?? 0);
}

// Each of these looks at a text from a place to another, and gives false where it meets a unit beyond the usual ones in a text that is not
// folded: the text must be folded first.

/** Finds what stands anywhere in a text, or where it begins or ends. */
export function findAnywhere(finder: Finder, text: string, from: number, to: number, isFolded: boolean, found: Found): boolean {
  const { next, usual, width, begins, ends } = finder;
  let state = begins;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= USUAL_UNITS && !isFolded) return false;
    const step = next[state + (unit < USUAL_UNITS ? usual[unit]! : columnOf(finder, unit))]!;
    state = step >> 1;
    if ((step & 1) === 1) found.hits[found.count++] = next[state + width]!;
  }
  const last = next[state + ends]!;
  if ((last & 1) === 1) found.hits[found.count++] = next[(last >> 1) + width]!;
  return true;
}

/** Finds what a text begins with, and whether it is all of what was looked for. */
export function findAtStart(finder: Finder, text: string, from: number, to: number, isFolded: boolean, found: Found): boolean {
  const { next, width } = finder;
  let state = 0;
  for (let at = from; at <= to; at++) {
    const unit = at < to ? text.charCodeAt(at) : TEXT_ENDS;
    if (unit >= USUAL_UNITS && unit !== TEXT_ENDS && !isFolded) return false;
    const step = next[state + columnOf(finder, unit)]!;
    if (step === 0) return true;
    state = step >> 1;
    if ((step & 1) === 1) found.hits[found.count++] = next[state + width]!;
  }
  return true;
}

/** Finds what a text ends with, of parts that are written backwards. */
export function findAtEnd(finder: Finder, text: string, from: number, to: number, isFolded: boolean, found: Found): boolean {
  const { next, width } = finder;
  let state = 0;
  for (let at = to - 1; at >= from; at--) {
    const unit = text.charCodeAt(at);
    if (unit >= USUAL_UNITS && !isFolded) return false;
    const step = next[state + columnOf(finder, unit)]!;
    if (step === 0) return true;
    state = step >> 1;
    if ((step & 1) === 1) found.hits[found.count++] = next[state + width]!;
  }
  return true;
}
