// What the caller of `scoreColumns` gave: whether it is as it should be, in the one form in which rows read it. All of it is looked at once a call.

import { bitsFrom, numbersOfBits } from './bits.ts';
import { type Column, freeRoom, type Numbers, type ReadyColumn } from './columns.ts';

/** The typed arrays that a column may be. Those of small whole numbers hold days where they stand for dates; those of great ones no codes. */
export const NUMBER_ARRAYS: ReadonlyMap<string, 'small' | 'great' | 'float'> = new Map([
  ['Float64Array', 'float'],
  ['Float32Array', 'float'],
  ['Int32Array', 'small'],
  ['Uint32Array', 'small'],
  ['Int16Array', 'small'],
  ['Uint16Array', 'small'],
  ['Int8Array', 'small'],
  ['Uint8Array', 'small'],
  ['BigInt64Array', 'great'],
  ['BigUint64Array', 'great'],
]);

/** The most that each kind of array for tiers can hold. */
export const MOST_IN_TIERS: ReadonlyMap<string, number> = new Map([
  ['Int8Array', 0x7f],
  ['Int16Array', 0x7fff],
  ['Int32Array', 0x7fff_ffff],
]);

/** The name of a value's class, of those that the language has: typed arrays of another realm are what they are here. */
export function classOf(value: unknown): string {
  const name = ArrayBuffer.isView(value) ? (value as unknown as { readonly [Symbol.toStringTag]: unknown })[Symbol.toStringTag] : null;
  return typeof name === 'string' ? name : Object.prototype.toString.call(value).slice(8, -1);
}

/** Whether it is a typed array that a column may be. */
export function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value) && NUMBER_ARRAYS.has(classOf(value));
}

/** Whether it is a typed array that may hold codes. */
export function isCodes(value: unknown): boolean {
  return isNumbers(value) && NUMBER_ARRAYS.get(classOf(value)) !== 'great';
}

/** Whether it is memory for bits. */
export function isBits(value: unknown): boolean {
  return classOf(value) === 'Uint8Array';
}

/** What the parts of a column may be. Added up, their forms say what it is made of. */
export const COLUMN_PARTS: ReadonlyMap<
  string,
  { readonly form: number; readonly should: string; readonly fits: (value: unknown) => boolean }
> = new Map([
  ['values', { form: 1, should: 'a typed array of numbers or an array', fits: (value) => isNumbers(value) || Array.isArray(value) }],
  ['codes', { form: 2, should: 'a typed array of numbers, none of 64 bits but Float64Array', fits: isCodes }],
  ['dictionary', { form: 4, should: 'an array', fits: Array.isArray }],
  ['bits', { form: 8, should: 'a Uint8Array', fits: isBits }],
  ['valid', { form: 0, should: 'a Uint8Array or null', fits: isBits }],
  ['firstBit', { form: 0, should: 'a whole number from 0', fits: (value) => Number.isSafeInteger(value) && (value as number) >= 0 }],
]);

/** A column is of `values`, of `codes` and `dictionary`, or of `bits`. */
export const COLUMN_FORMS: ReadonlySet<number> = new Set([1, 2 + 4, 8]);

export interface ColumnParts {
  readonly values?: Numbers | readonly unknown[];
  readonly codes?: ArrayLike<number>;
  readonly dictionary?: readonly unknown[];
  readonly bits?: Uint8Array;
  readonly valid?: Uint8Array | null;
  readonly firstBit?: number;
}

/** The parts of a column. Throws a TypeError where it is none, with its name. */
export function partsOfColumn(field: string, column: unknown): ColumnParts {
  if (Array.isArray(column) || isNumbers(column)) return { values: column };
  if (typeof column !== 'object' || ArrayBuffer.isView(column)) throw noColumn(field, column);
  const parts = column as { readonly [name: string]: unknown };
  let form = 0;
  for (const name of Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined || part === null) continue;
    const known = COLUMN_PARTS.get(name);
    if (known === undefined) throw noColumn(field, column);
    if (!known.fits(part)) throw new TypeError(`${name} of the column ${field} should be ${known.should}, not ${describedPart(part)}.`);
    form += known.form;
  }
  if (!COLUMN_FORMS.has(form)) throw noColumn(field, column);
  return parts;
}

/** For what is no column. */
export function noColumn(field: string, column: unknown): TypeError {
  const names = classOf(column) === 'Object' ? Object.keys(column as object) : null;
  const found = names === null ? describedPart(column) : `an object of ${names.join(', ') || 'nothing'}`;
  const objects = 'an object of values, of codes and dictionary, or of bits, with valid and firstBit where they are needed';
  return new TypeError(`The column ${field} should be a typed array of numbers, an array, or ${objects}. It is ${found}.`);
}

/** What a value is, short: `an Int8Array`. */
export function describedPart(part: unknown): string {
  if (typeof part === 'number' || part === null || part === undefined) return String(part);
  const name = classOf(part);
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}

/**
 * Makes a column ready; one that is not given is missing for every lead. Throws a TypeError where it is no column, and a RangeError where it is shorter
 * than there are leads.
 */
export function readyColumn<Room>(
  columns: object,
  field: string,
  rows: number,
  zoneMinutes: number | null,
  fieldRoom: Room,
): ReadyColumn<Room> {
  const room = freeRoom(fieldRoom);
  const column = Object.hasOwn(columns, field) ? (columns as { readonly [field: string]: Column | null | undefined })[field] : null;
  if (column === null || column === undefined)
    return { field, numbers: null, zoneMinutes: null, values: [], codes: null, valid: null, room };
  const { values, codes, dictionary, bits, valid, firstBit = 0 } = partsOfColumn(field, column);
  if (bits !== undefined) checkBits('bits', field, bits, firstBit, rows);
  const held = dictionary ?? values ?? numbersOfBits(bitsFrom(bits!, firstBit, rows), rows);
  const { length } = codes ?? held;
  if (length < rows) throw new RangeError(`The column ${field} has ${length} values for ${rows} leads.`);
  if (valid) checkBits('valid', field, valid, firstBit, rows);
  const numbers = dictionary === undefined && ArrayBuffer.isView(held) ? (held as Numbers) : null;
  const areDays = zoneMinutes !== null && NUMBER_ARRAYS.get(classOf(numbers)) === 'small';
  return {
    field,
    numbers,
    zoneMinutes: areDays ? zoneMinutes : null,
    values: held,
    codes: codes ?? null,
    valid: valid ? bitsFrom(valid, firstBit, rows) : null,
    room,
  };
}

/** Throws a RangeError where there are fewer bits than leads. */
export function checkBits(part: string, field: string, bits: Uint8Array, first: number, rows: number): void {
  const count = Math.max(0, bits.length * 8 - first);
  if (count >= rows) return;
  const from = first === 0 ? '' : `from bit ${first} on `;
  const advice = part === 'valid' ? ' Where all values are there, leave it out.' : '';
  throw new RangeError(`${part} of the column ${field} has ${from}${count} bits for ${rows} leads.${advice}`);
}

/**
 * Throws a TypeError where there are no columns; where there are some, and none is of a field; and in strict mode for each that is of none. Others
 * may have any name: whole tables are given, of which a model asks some columns.
 */
export function checkColumns(columns: unknown, fields: readonly { readonly name: string }[], strict: boolean): void {
  if (classOf(columns) !== 'Object') {
    throw new TypeError(`columns should be an object with a column for each field of the model, not ${describedPart(columns)}.`);
  }
  if (!strict && fields.some(({ name }) => Object.hasOwn(columns as object, name))) return;
  const given = Object.getOwnPropertyNames(columns);
  const known = new Set(fields.map(({ name }) => name));
  const others = given.filter((name) => !known.has(name));
  if (others.length === 0 || !(strict || known.size > 0)) return;
  const without = [...known].filter((name) => !given.includes(name)).slice(0, 10);
  const lacking = without.length === 0 ? '' : ` Without a column are ${without.join(', ')}.`;
  throw new TypeError(`The model has no field called ${others.slice(0, 10).join(', ')}.${lacking}`);
}

/** Throws where `out` cannot take the scores and tiers of a model with so many tiers: a TypeError, or a RangeError where it is too short. */
export function checkOut(out: unknown, tiers: number): void {
  const { score, tier } = Object(out) as { readonly score?: ArrayLike<number>; readonly tier?: ArrayLike<number> };
  if (classOf(score) !== 'Float64Array') throw new TypeError(`out.score should be a Float64Array, not ${describedPart(score)}.`);
  const mostInTier = MOST_IN_TIERS.get(classOf(tier));
  if (mostInTier === undefined || mostInTier < tiers) {
    const kinds = [...MOST_IN_TIERS].filter(([, most]) => most >= tiers).map(([kind]) => kind);
    throw new TypeError(`out.tier should be an ${kinds.join(' or ')}, not ${describedPart(tier)}.`);
  }
  if (tier!.length < score!.length) throw new RangeError(`out.tier has ${tier!.length} places for ${score!.length} leads.`);
}
