// What the rules in tables give for a lead, from the rows of its values.

import type { Told } from './quick-lines.ts';
import { FEW_SUMS, ROW_HEAD, type TableRow } from './rows.ts';
import { GIFT_BITS, PLACE_BITS, type TableBits, type Tables } from './tables.ts';

/** The points of the rules of all tables for the rows of one lead, by sum, until the next lead; and, for an explanation, which fired. */
export function addUp(tables: Tables, rows: readonly TableRow[], isTraced: boolean): Float64Array {
  const {
    sums,
    rows: { whole },
  } = tables;
  const told = isTraced ? noneTold(tables) : null;
  tables.leads += 1;
  if (sums.length === FEW_SUMS) gatherFew(tables, rows);
  else gatherMany(tables, rows);
  for (let index = 0; index < rows.length; index++) {
    const row = placeOfRow(rows[index]!);
    if (whole[row + 2]! < whole[row + 3]!) addPossible(tables, row);
    if (whole[row + 3]! < whole[row + 4]!) addCandidates(tables, row, told);
    if (told !== null) tellRow(tables, row, told);
  }
  return sums;
}

/** Adds up the points of the rows, and puts their words one behind the other: few sums, of which every row has all. */
export function gatherFew({ sums, words, rows: { whole, points } }: Tables, rows: readonly TableRow[]): void {
  // Summed up in memory, each would have to wait until the one before it is written.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let word = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = placeOfRow(rows[index]!);
    const at = (row + ROW_HEAD) >> 1;
    first += points[at]!;
    second += points[at + 1]!;
    third += points[at + 2]!;
    fourth += points[at + 3]!;
    const lastWord = whole[row + 2]!;
    for (let from = whole[row + 1]!; from < lastWord; from++) words[word++] = whole[from]!;
  }
  sums[0] = first;
  sums[1] = second;
  sums[2] = third;
  sums[3] = fourth;
}

/** The same for more sums, of which a row has those that it adds to. */
export function gatherMany({ sums, words, rows: { whole, points } }: Tables, rows: readonly TableRow[]): void {
  sums.fill(0);
  let word = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = placeOfRow(rows[index]!);
    const firstWord = whole[row + 1]!;
    const lastWord = whole[row + 2]!;
    let sum = whole[row]!;
    for (let at = (row + ROW_HEAD) >> 1; at < firstWord >> 1; at++) sums[sum++]! += points[at]!;
    for (let at = firstWord; at < lastWord; at++) words[word++] = whole[at]!;
  }
}

/** Where a row lies, also one that is not kept. */
export function placeOfRow(row: TableRow): number {
  return row < 0 ? ~row : row;
}

/** Adds the points of rules that their other tests let fire: times 1 or 0, as engines guess badly which will. */
export function addPossible({ sums, words, gifts, rows: { whole } }: Tables, row: number): void {
  const { sums: sumOf, units } = gifts;
  for (let at = whole[row + 2]!, end = whole[row + 3]!; at < end; at += 2) {
    const places = whole[at]!;
    const gift = whole[at + 1]! & GIFTS;
    sums[sumOf[gift]!]! += bitAt(words, places & PLACES) * bitAt(words, places >>> PLACE_BITS) * units[gift]!;
  }
}

/** What is left of the numbers of a check for its first place, and for its gift. */
export const PLACES = 2 ** PLACE_BITS - 1;
export const GIFTS = 2 ** GIFT_BITS - 1;

/** The bit at a place, 1 or 0. */
export function bitAt(words: Int32Array, place: number): number {
  return (words[place >> 5]! >> (place & 31)) & 1;
}

/** Adds the candidates of a row that fire, unless they have. */
export function addCandidates(tables: Tables, row: number, told: Told | null): void {
  const { candidates, rules, sums, words, leads, rows } = tables;
  const { whole } = rows;
  for (let at = whole[row + 3]!; at < whole[row + 4]!; at++) {
    const candidate = candidates[whole[at]!]!;
    const { rule, condition, lead } = candidate;
    if (lead === leads || (condition !== null && !holdsInWords(condition, words))) continue;
    candidate.lead = leads;
    const [, sum, units] = rules[rule]!;
    sums[sum]! += units;
    if (told !== null) told.rules[told.count++] = rule;
  }
}

/** Room for the rules that fire for a lead, none yet. Made once: explanations are read before the next lead is scored. */
export function noneTold(tables: Tables): Told {
  tables.told ??= { rules: new Int32Array(tables.rules.length), count: 0 };
  tables.told.count = 0;
  return tables.told;
}

/** Tells which rules of a row fire, those that `addCandidates` tells aside. */
export function tellRow({ words, rows: { whole } }: Tables, row: number, told: Told): void {
  const { rules } = told;
  let { count } = told;
  for (let at = whole[row + 2]!; at < whole[row + 3]!; at += 2) {
    const places = whole[at]!;
    if (bitAt(words, places & PLACES) * bitAt(words, places >>> PLACE_BITS) === 1) rules[count++] = whole[at + 1]! >>> GIFT_BITS;
  }
  for (let at = whole[row + 4]!; at < whole[row + 5]!; at++) rules[count++] = whole[at]!;
  told.count = count;
}

/** Whether a condition holds by its bits. */
export function holdsInWords(condition: TableBits, words: Int32Array): boolean {
  if ('bit' in condition) return bitAt(words, condition.bit) === 1;
  if (condition.kind === 'all') {
    for (const part of condition.parts) if (!holdsInWords(part, words)) return false;
    return true;
  }
  for (const part of condition.parts) if (holdsInWords(part, words)) return true;
  return false;
}
