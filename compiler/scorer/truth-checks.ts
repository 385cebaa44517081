// Checks of rules that ask several bits in whatever way, `and` and `or` in each other: a table of truth says for each of their combinations whether the
// rule fires. So all of them take the same few steps, and an engine has nothing to guess.

import { type Rows, reserved } from './rows.ts';

/** A condition by the bits of its tests. */
export type TableBits = { readonly bit: number } | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly TableBits[] };

/** So many bits have 32 combinations, as many as a number has bits. */
export const TRUTH_BITS = 5;

/** For each of the bits: in which combinations it is set. */
export const COMBINATIONS: readonly number[] = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/** Numbers of a check: the places of its bits, its table of truth, the rule and its gift; a power of two. */
export const TRUTH_CHECK = 8;

/** Puts a check into the memory of the rows, and gives its place there; null where it has more bits than there is room for. */
export function putTruthCheck(rows: Rows, condition: TableBits, what: number): number | null {
  const bits = [...new Set(bitsIn(condition))];
  if (bits.length > TRUTH_BITS) return null;
  const place = reserved(rows, TRUTH_CHECK);
  // What has fewer bits asks one of them again, and has the same answer for either.
  const { whole } = rows;
  for (let index = 0; index < TRUTH_BITS; index++) whole[place + index] = bits[index] ?? bits[0]!;
  whole[place + TRUTH_BITS] = truthOf(condition, bits);
  whole[place + TRUTH_BITS + 1] = what;
  return place;
}

/** Every bit of a condition. */
export function bitsIn(condition: TableBits): readonly number[] {
  return 'bit' in condition ? [condition.bit] : condition.parts.flatMap(bitsIn);
}

/** In which combinations of these bits a condition holds. */
export function truthOf(condition: TableBits, bits: readonly number[]): number {
  if ('bit' in condition) return COMBINATIONS[bits.indexOf(condition.bit)]!;
  if (condition.kind === 'all') return condition.parts.reduce((all, part) => all & truthOf(part, bits), -1);
  const any = condition.parts.reduce((all, part) => all | truthOf(part, bits), 0);
  return condition.kind === 'any' ? any : ~any;
}
