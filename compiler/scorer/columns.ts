// Leads that lie in columns, as Arrow has them: typed arrays, texts as codes into a dictionary, and bits that say which values there are.
// They are scored some hundred rows at a time: field by field in one loop each, so that an engine goes straight through memory.

import type { Problem } from '@scorelang/runtime';
import { refuseProblems } from '@scorelang/runtime/prelude';

/** Numbers side by side. Days since 1970 where they stand for a date in 32 bits or fewer, else milliseconds; 1 and 0 for yes and no. */
export type Numbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | BigInt64Array
  | BigUint64Array;

/**
 * The values of one field, lead by lead. A code below 0 is missing, and so is a value whose bit in `valid` (the least of each byte first) is 0; `bits` are
 * answers, packed as these are. The first lead has the bit `firstBit` of both, and the first of the others.
 */
export type Column =
  | Numbers
  | readonly unknown[]
  | { readonly values: Numbers | readonly unknown[]; readonly valid?: Uint8Array | null; readonly firstBit?: number }
  | { readonly bits: Uint8Array; readonly valid?: Uint8Array | null; readonly firstBit?: number }
  | {
      readonly codes: Exclude<Numbers, BigInt64Array | BigUint64Array>;
      readonly dictionary: readonly unknown[];
      readonly valid?: Uint8Array | null;
      readonly firstBit?: number;
    };

/** So many rows are read together: more would not stay in the caches of a processor. */
export const ROWS_AT_ONCE = 512;

/** A column in the one form in which rows read it. */
export interface ReadyColumn<Room> {
  readonly field: string;
  /** Where it is a typed array; and the zone, where what it holds are days. */
  readonly numbers: Numbers | null;
  readonly zoneMinutes: number | null;
  readonly values: ArrayLike<unknown>;
  readonly codes: ArrayLike<number> | null;
  readonly valid: Uint8Array | null;
  readonly room: Room;
}

// Room for what some hundred rows hold, and for their rows in a table. A scorer makes it once for each field: for few rows that takes longer than
// to score them.

export interface NumbersRoom {
  readonly into: Float64Array;
  readonly tableRows: Int32Array;
}

export interface AnswersRoom {
  readonly into: (boolean | null)[];
  readonly tableRows: Int32Array;
}

/** For texts each of which comes to a whole number: the answers to what it is asked, or its row in a table. */
export interface ClassesRoom {
  readonly into: Int32Array;
  /**
   * What dictionaries came to before, as the same one often comes with the next leads: by code and one, the first being for what is missing;
   * below 0 what is not known yet.
   */
  readonly dictionaries: WeakMap<object, Int32Array>;
}

/** For texts that are needed as they are; they are not kept any longer than their dictionary. */
export interface TextsRoom {
  readonly tableRows: Int32Array;
  readonly dictionaries: WeakMap<object, (string | undefined)[]>;
}

/** Room for numbers, dates or moments. */
export function numbersRoom(): NumbersRoom {
  return { into: new Float64Array(ROWS_AT_ONCE), tableRows: new Int32Array(ROWS_AT_ONCE) };
}

/** Room for answers. */
export function answersRoom(): AnswersRoom {
  return { into: new Array(ROWS_AT_ONCE).fill(null), tableRows: new Int32Array(ROWS_AT_ONCE) };
}

/** Room for what texts come to. */
export function classesRoom(): ClassesRoom {
  return { into: new Int32Array(ROWS_AT_ONCE), dictionaries: new WeakMap() };
}

/** Room for the rows of texts. */
export function textsRoom(): TextsRoom {
  return { tableRows: new Int32Array(ROWS_AT_ONCE), dictionaries: new WeakMap() };
}

/** How many calls are scoring rows: one already where a value that is asked for, by a getter say, makes another. */
export const CALLS = { running: 0 };

/** The room, or another for a call inside one that uses it. What dictionaries came to holds for both. */
export function freeRoom<Room>(room: Room): Room {
  if (CALLS.running === 0) return room;
  const pieces = Object.entries<Float64Array | Int32Array | readonly unknown[] | WeakMap<object, unknown>>(room ?? {});
  return Object.fromEntries(pieces.map(([name, piece]) => [name, piece instanceof WeakMap ? piece : piece.slice()])) as Room;
}

/** Scores rows one by one where they cannot be scored together. Gives how many values were not admitted. */
export function oneByOne(from: number, to: number, evaluate: (row: number) => number): number {
  let problems = 0;
  for (let row = from; row < to; row++) problems += evaluate(row);
  return problems;
}

/** What strict mode does with rows that have problems: throws a LeadError for the first, once those before it are scored. */
export function refuseRows(problems: readonly Problem[], from: number, to: number, evaluate: (row: number) => number): number {
  if (to - from === 1) refuseProblems(problems);
  return oneByOne(from, to, evaluate);
}

/** A tier's place among so many; after them the last one, where some tier is for all others, and else -1. */
export function tierCode(rank: number, tiers: number, otherwise: number): number {
  return rank < tiers ? rank : otherwise;
}
