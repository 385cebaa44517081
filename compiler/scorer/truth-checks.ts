// Checks of rules that ask several bits in whatever way, `and` and `or` in each other: a table of truth says for each of their combinations whether the
// rule fires. So all of them take the same few steps, and an engine has nothing to guess.

import { type Rows, reserved } from './rows.ts';

/** A condition by the bits of its tests. */
export type TableBits = { readonly bit: number } | SeveralBits;

export interface SeveralBits {
  readonly kind: 'all' | 'any' | 'none';
  readonly parts: readonly TableBits[];
}

/** A condition of more bits than a table of truth has room for, by tables of parts of it: the places of their checks. */
export type TruthParts = { readonly check: number } | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly TruthParts[] };

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

/** Whether the bits of a check come to what it asks: 1, or 0. */
export function truthIn(whole: Int32Array, check: number): number {
  const one = whole[check]!;
  const two = whole[check + 1]!;
  const three = whole[check + 2]!;
  const four = whole[check + 3]!;
  const five = whole[check + 4]!;
  // A shift takes the last five bits of a place, so that the others need not be cut off.
  const combination =
    ((whole[one >> 5]! >>> one) & 1) |
    (((whole[two >> 5]! >>> two) & 1) << 1) |
    (((whole[three >> 5]! >>> three) & 1) << 2) |
    (((whole[four >> 5]! >>> four) & 1) << 3) |
    (((whole[five >> 5]! >>> five) & 1) << 4);
  return (whole[check + TRUTH_BITS]! >>> combination) & 1;
}

/** A condition by checks of parts of it, as large as there is room for. */
export function truthParts(rows: Rows, condition: TableBits): TruthParts {
  const check = putTruthCheck(rows, condition, 0);
  if (check !== null) return { check };
  const { kind, parts } = condition as SeveralBits;
  const together: { parts: TableBits[]; bits: ReadonlySet<number> }[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    const bits = new Set([...(last?.bits ?? []), ...bitsIn(part)]);
    if (last === undefined || bits.size > TRUTH_BITS) together.push({ parts: [part], bits: new Set(bitsIn(part)) });
    else {
      last.parts.push(part);
      last.bits = bits;
    }
  }
  // None of several holds where none of any of them does.
  const inner = kind === 'none' ? 'any' : kind;
  const bundles = together.map(({ parts }): TableBits => (parts.length === 1 ? parts[0]! : { kind: inner, parts }));
  return { kind, parts: bundles.map((bundle) => truthParts(rows, bundle)) };
}

/** Whether a condition holds by its checks. */
export function holdsByTruth(condition: TruthParts, whole: Int32Array): boolean {
  if ('check' in condition) return truthIn(whole, condition.check) === 1;
  const { kind, parts } = condition;
  if (kind === 'all') {
    for (const part of parts) if (!holdsByTruth(part, whole)) return false;
    return true;
  }
  for (const part of parts) if (holdsByTruth(part, whole)) return kind === 'any';
  return kind !== 'any';
}
