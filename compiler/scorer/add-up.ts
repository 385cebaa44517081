// What the rules in tables give for a lead, from the rows of its values.

import type { Told } from './quick-lines.ts';
import { ROW_HEAD, type TableRow } from './rows.ts';
import type { TableBits, Tables } from './tables.ts';

/** The points of the rules of all tables for the rows of one lead, by sum, until the next lead; and, for an explanation, which fired. */
export function addUp(tables: Tables, rows: readonly TableRow[], isTraced: boolean): Float64Array {
  const { sums, words } = tables;
  const told = isTraced ? noneTold(tables) : null;
  const { whole, points } = tables.rows;
  tables.leads += 1;
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
  for (let index = 0; index < rows.length; index++) {
    const row = placeOfRow(rows[index]!);
    if (whole[row + 2]! < whole[row + 4]!) addPossible(tables, row);
    if (whole[row + 4]! < whole[row + 5]!) addCandidates(tables, row, told);
    if (told !== null) tellRow(tables, row, told);
  }
  return sums;
}

/** Where a row lies, also one that is not kept. */
export function placeOfRow(row: TableRow): number {
  return row < 0 ? ~row : row;
}

/** Adds the points of rules that their other tests let fire: times 1 or 0, as engines guess badly which will. */
export function addPossible({ sums, words, gifts, rows: { whole } }: Tables, row: number): void {
  const { sums: sumOf, units } = gifts;
  let at = whole[row + 2]!;
  for (const end = whole[row + 3]!; at < end; at += 3) {
    const bit = whole[at]!;
    const gift = whole[at + 1]!;
    sums[sumOf[gift]!]! += ((words[bit >> 5]! >> (bit & 31)) & 1) * units[gift]!;
  }
  for (const end = whole[row + 4]!; at < end; at += 4) {
    const first = whole[at]!;
    const second = whole[at + 1]!;
    const gift = whole[at + 2]!;
    sums[sumOf[gift]!]! += ((words[first >> 5]! >> (first & 31)) & (words[second >> 5]! >> (second & 31)) & 1) * units[gift]!;
  }
}

/** Adds the candidates of a row that fire, unless they have. */
export function addCandidates(tables: Tables, row: number, told: Told | null): void {
  const { candidates, rules, sums, words, leads, rows } = tables;
  const { whole } = rows;
  for (let at = whole[row + 4]!; at < whole[row + 5]!; at++) {
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
  let at = whole[row + 2]!;
  for (; at < whole[row + 3]!; at += 3) if (isBitSet(words, whole[at]!)) rules[count++] = whole[at + 2]!;
  for (; at < whole[row + 4]!; at += 4) if (isBitSet(words, whole[at]!) && isBitSet(words, whole[at + 1]!)) rules[count++] = whole[at + 3]!;
  for (at = whole[row + 5]!; at < whole[row + 6]!; at++) rules[count++] = whole[at]!;
  told.count = count;
}

/** Whether the test of a bit holds. */
export function isBitSet(words: Int32Array, bit: number): boolean {
  return ((words[bit >> 5]! >> (bit & 31)) & 1) === 1;
}

/** Whether a condition holds by its bits. */
export function holdsInWords(condition: TableBits, words: Int32Array): boolean {
  if ('bit' in condition) return isBitSet(words, condition.bit);
  if (condition.kind === 'all') {
    for (const part of condition.parts) if (!holdsInWords(part, words)) return false;
    return true;
  }
  for (const part of condition.parts) if (holdsInWords(part, words)) return true;
  return false;
}
