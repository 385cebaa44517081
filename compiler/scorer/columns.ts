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

/** The values of one field, lead by lead. A code below 0 is missing, and so is a value whose bit in `valid` (the least first) is 0. */
export type Column =
  | Numbers
  | readonly unknown[]
  | { readonly values: Numbers | readonly unknown[]; readonly valid?: Uint8Array | null }
  | {
      readonly codes: Exclude<Numbers, BigInt64Array | BigUint64Array>;
      readonly dictionary: readonly unknown[];
      readonly valid?: Uint8Array | null;
    };

/** So many rows are read together: more would not stay in the caches of a processor. */
export const ROWS_AT_ONCE = 512;

/** A column in the one form in which rows read it. */
export interface ReadyColumn {
  /** Where it is a typed array; and the zone, where whole numbers of 32 bits or fewer in it are days. */
  readonly numbers: Numbers | null;
  readonly zoneMinutes: number | null;
  readonly values: ArrayLike<unknown>;
  readonly codes: ArrayLike<number> | null;
  readonly valid: Uint8Array | null;
}

/** A column of numbers, with room for those of the rows that are read together, and for their rows in a table. */
export interface NumbersColumn extends ReadyColumn {
  readonly into: Float64Array;
  readonly tableRows: Int32Array;
}

/** A column of answers or lists. */
export interface ValuesColumn<Value> extends ReadyColumn {
  readonly into: Value[];
  readonly tableRows: Int32Array;
}

/** A column of texts each of which comes to a whole number: the answers to what it is asked, or its row in a table. */
export interface AnswersColumn extends ReadyColumn {
  readonly into: Int32Array;
  /** What the texts of the dictionary came to, by code and one: the first is for what is missing. Below 0 what is not known yet. */
  readonly kept: Int32Array;
}

/** A column of texts that are needed as they are, folded. */
export interface TextsColumn extends ReadyColumn {
  readonly into: string[];
  readonly tableRows: Int32Array;
  /** The same; undefined what is not known yet. */
  readonly kept: (string | undefined)[];
}

/** What dictionaries came to before, by field: the same one often comes with the next leads. */
export type KeptOfDictionaries<Kept> = WeakMap<object, Kept>;

/** Makes a column ready; one that is not given is missing for every lead. Throws a RangeError where it is shorter than there are leads. */
export function readyColumn(columns: object, field: string, rows: number, zoneMinutes: number | null): ReadyColumn {
  const column = Object.hasOwn(columns, field) ? (columns as { readonly [field: string]: Column | null | undefined })[field] : null;
  if (column === null || column === undefined) return { numbers: null, zoneMinutes, values: [], codes: null, valid: null };
  const isPlain = Array.isArray(column) || ArrayBuffer.isView(column);
  const { values, codes, dictionary, valid } = (isPlain ? { values: column } : column) as {
    readonly values?: Numbers | readonly unknown[];
    readonly codes?: ArrayLike<number>;
    readonly dictionary?: readonly unknown[];
    readonly valid?: Uint8Array | null;
  };
  const held = dictionary ?? values ?? [];
  const { length } = codes ?? held;
  if (length < rows) throw new RangeError(`The column ${field} has ${length} values for ${rows} leads.`);
  const numbers = dictionary === undefined && ArrayBuffer.isView(held) ? (held as Numbers) : null;
  return { numbers, zoneMinutes, values: held, codes: dictionary === undefined ? null : (codes ?? null), valid: valid ?? null };
}

/** A column of numbers, dates or moments made ready. The zone is that of dates. */
export function numbersColumn(columns: object, field: string, rows: number, zoneMinutes: number | null): NumbersColumn {
  const room = Math.min(rows, ROWS_AT_ONCE);
  const column = readyColumn(columns, field, rows, zoneMinutes);
  return { ...column, into: new Float64Array(room), tableRows: new Int32Array(room) };
}

/** A column of answers or lists made ready. */
export function valuesColumn<Value>(columns: object, field: string, rows: number): ValuesColumn<Value | null> {
  const room = Math.min(rows, ROWS_AT_ONCE);
  const into: (Value | null)[] = new Array(room).fill(null);
  return { ...readyColumn(columns, field, rows, null), into, tableRows: new Int32Array(room) };
}

/** A column of texts made ready for what each comes to. */
export function answersColumn(columns: object, field: string, rows: number, memory: KeptOfDictionaries<Int32Array>): AnswersColumn {
  const column = readyColumn(columns, field, rows, null);
  const { codes, values } = column;
  const into = new Int32Array(Math.min(rows, ROWS_AT_ONCE));
  if (codes === null) return { ...column, into, kept: into };
  const before = memory.get(values);
  if (before !== undefined && before.length > values.length) return { ...column, into, kept: before };
  // A dictionary may have grown since.
  const kept = new Int32Array(values.length + 1).fill(-1);
  if (before !== undefined) kept.set(before);
  memory.set(values, kept);
  return { ...column, into, kept };
}

/** A column of texts made ready. */
export function textsColumn(columns: object, field: string, rows: number, memory: KeptOfDictionaries<(string | undefined)[]>): TextsColumn {
  const column = readyColumn(columns, field, rows, null);
  const room = Math.min(rows, ROWS_AT_ONCE);
  const kept = memory.get(column.values) ?? [];
  if (column.codes !== null) memory.set(column.values, kept);
  return { ...column, into: new Array(room).fill(''), tableRows: new Int32Array(room), kept };
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
