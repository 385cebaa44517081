// Leads that lie in columns, as Arrow has them: typed arrays, texts as codes into a dictionary, and bits that say which values there are.

import type { Problem } from '@scorelang/runtime';
import { momentOfDay } from '@scorelang/runtime/prelude';
import { numberOf, wholeNumberOf } from './quick.ts';

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
  | BigInt64Array;

/** The values of one field, lead by lead. A code below 0 is missing, and so is a value whose bit in `valid` (the least first) is 0. */
export type Column =
  | Numbers
  | readonly unknown[]
  | { readonly values: Numbers | readonly unknown[]; readonly valid?: Uint8Array | null }
  | { readonly codes: Exclude<Numbers, BigInt64Array>; readonly dictionary: readonly unknown[]; readonly valid?: Uint8Array | null };

/** A column in the one form in which rows read it. */
export interface ReadyColumn {
  /** Where it is a typed array: its numbers, those of days as moments; NaN where there is none. */
  readonly numbers: Float64Array | null;
  readonly values: ArrayLike<unknown>;
  readonly codes: ArrayLike<number> | null;
  readonly valid: Uint8Array | null;
  /** By code: what its value came to, for texts; and what a missing one did. */
  readonly kept: unknown[];
  missing: unknown;
}

/** What dictionaries came to before, by field: the same one often comes with the next leads. */
export type KeptOfDictionaries = WeakMap<object, unknown[]>;

/** Makes a column ready; one that is not given is missing for every lead. Throws a RangeError where it is shorter than there are leads. */
export function readyColumn(
  columns: object,
  field: string,
  rows: number,
  zoneMinutes: number | null,
  memory: KeptOfDictionaries,
): ReadyColumn {
  const column = Object.hasOwn(columns, field) ? (columns as { readonly [field: string]: Column | null | undefined })[field] : null;
  if (column === null || column === undefined) {
    return { numbers: null, values: [], codes: new Int8Array(rows).fill(-1), valid: null, kept: [], missing: undefined };
  }
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
  if (dictionary === undefined) {
    const numbers = ArrayBuffer.isView(held) ? numbersOf(held as Numbers, rows, valid ?? null, zoneMinutes) : null;
    return { numbers, values: held, codes: null, valid: valid ?? null, kept: [], missing: undefined };
  }
  let kept = memory.get(dictionary);
  if (kept === undefined) {
    kept = new Array(dictionary.length).fill(undefined);
    memory.set(dictionary, kept);
  }
  return { numbers: null, values: dictionary, codes: codes ?? null, valid: valid ?? null, kept, missing: undefined };
}

/** A typed array as floating-point numbers, NaN where there is none: the array itself where it is that already. */
export function numbersOf(held: Numbers, rows: number, valid: Uint8Array | null, zoneMinutes: number | null): Float64Array {
  if (held instanceof Float64Array && valid === null) return held;
  const areDays = zoneMinutes !== null && held.BYTES_PER_ELEMENT <= 4 && !(held instanceof Float32Array);
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const isThere = valid === null || ((valid[row >> 3]! >> (row & 7)) & 1) === 1;
    const number = isThere ? Number(held[row]) : Number.NaN;
    numbers[row] = areDays ? momentOfDay(number, zoneMinutes) : number;
  }
  return numbers;
}

/** A tier's place among so many; after them the last one, where some tier is for all others, and else -1. */
export function tierCode(rank: number, tiers: number, otherwise: number): number {
  return rank < tiers ? rank : otherwise;
}

/** Where a lead's value stands among the values; -1 where it is missing. */
export function placeAt({ codes, valid }: ReadyColumn, row: number): number {
  if (valid !== null && ((valid[row >> 3]! >> (row & 7)) & 1) === 0) return -1;
  return codes === null ? row : codes[row]!;
}

/** A lead's value as a lead would hold it; undefined or NaN where it is missing. */
export function heldAt(column: ReadyColumn, row: number): unknown {
  if (column.numbers !== null) return column.numbers[row];
  const place = placeAt(column, row);
  return place < 0 ? undefined : column.values[place];
}

// A typed array holds numbers; handed on as what a lead may hold, engines would make an object of each.

/** A lead's number as `numberOf` gives it. */
export function numberAt(column: ReadyColumn, row: number, name: string, problems: Problem[]): number {
  if (column.numbers === null) return numberOf(heldAt(column, row), name, problems);
  const number = column.numbers[row]!;
  return Number.isFinite(number) || Number.isNaN(number) ? number + 0 : numberOf(number, name, problems);
}

/** A lead's whole number as `wholeNumberOf` gives it. */
export function wholeNumberAt(column: ReadyColumn, row: number, name: string, problems: Problem[]): number {
  if (column.numbers === null) return wholeNumberOf(heldAt(column, row), name, problems);
  const number = column.numbers[row]!;
  return Number.isInteger(number) || Number.isNaN(number) ? number + 0 : wholeNumberOf(number, name, problems);
}

/** A lead's value, where 1 and 0 stand for yes and no. */
export function answerHeldAt(column: ReadyColumn, row: number): unknown {
  if (column.numbers === null) return heldAt(column, row);
  const number = column.numbers[row]!;
  if (number === 1) return true;
  return number === 0 ? false : Number.isNaN(number) ? null : number;
}

/** What a lead's text comes to by `read`, which a dictionary's text is asked once. */
export function keptAt<Kept>(
  column: ReadyColumn,
  row: number,
  read: (value: unknown, problems: Problem[]) => Kept,
  problems: Problem[],
): Kept {
  if (column.codes === null) return read(heldAt(column, row), problems);
  const place = placeAt(column, row);
  const known = place < 0 ? column.missing : column.kept[place];
  return known === undefined ? newKept(column, place, read, problems) : (known as Kept);
}

/** The same for one that was not asked before; it is kept unless it is a problem, or a row that is not kept either: a number below none. */
export function newKept<Kept>(
  column: ReadyColumn,
  place: number,
  read: (value: unknown, problems: Problem[]) => Kept,
  problems: Problem[],
): Kept {
  const before = problems.length;
  const found = read(place < 0 ? undefined : column.values[place], problems);
  if (problems.length > before || (found as number) < 0) return found;
  if (place < 0) column.missing = found;
  // A code that the dictionary does not have today may be one that it is given.
  else if (place < column.values.length) column.kept[place] = found;
  return found;
}
