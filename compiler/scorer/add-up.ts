// What the rules in tables give for a lead, from the rows of its values.

import type { Told } from './quick-lines.ts';
import { FEW_SUMS, LEADS_IN_PASSING, NEXT_ACROSS, NEXT_ALONE, ROW_HEAD, type TableRow } from './rows.ts';
import { GIFT_BITS, PLACE_BITS, type Tables } from './tables.ts';
import { holdsByTruth, truthIn } from './truth-checks.ts';

/** The points of the rules of all tables for the rows of one lead, by sum, until the next lead; and, for an explanation, which fired. */
export function addUp(tables: Tables, rows: Int32Array, isTraced: boolean): Float64Array {
  const told = isTraced ? noneTold(tables) : null;
  const end = addUpAmong(tables, rows, 0, 1, told);
  if (told !== null) {
    tellFired(tables, rows, end, told);
    tellUnless(tables, told);
  }
  return tables.sums;
}

/**
 * Adds up the points of a lead among so many, whose rows lie side by side for each table; gives where what fired ends. Of more leads than rows that
 * are not kept stay for, -1 where the lead has such a row: another may lie there by now.
 */
export function addUpAmong(tables: Tables, rows: ArrayLike<TableRow>, lead: number, leads: number, told: Told | null): number {
  const { sums, hasCandidates } = tables;
  tables.leads += 1;
  const count = sums.length === FEW_SUMS ? gatherFew(tables, rows, lead, leads) : gatherMany(tables, rows, lead, leads);
  if (count < 0) return -1;
  let end = gatherFired(tables, count);
  if (hasCandidates) for (let at = lead; at < rows.length; at += leads) end = gatherCandidates(tables, placeOfRow(rows[at]!), end, told);
  addFired(tables, end);
  return end;
}

/**
 * Adds up the points of the rows, puts their words one behind the other, and the places of what has to be checked too; gives how many of these there
 * are. In one loop, as there is little to do for a row. Few sums, of which every row has all.
 */
export function gatherFew(tables: Tables, rows: ArrayLike<TableRow>, lead: number, leads: number): number {
  const { sums, start } = tables;
  const { whole, points } = tables.rows;
  // Summed up in memory, each would have to wait until the one before it is written.
  let first = start[0]!;
  let second = start[1]!;
  let third = start[2]!;
  let fourth = start[3]!;
  let word = 0;
  let count = 0;
  for (let index = lead; index < rows.length; index += leads) {
    let row = rows[index]!;
    if (row < 0) {
      if (leads > LEADS_IN_PASSING) return -1;
      row = ~row;
      count = putFurther(tables, row, count);
    }
    const at = (row + ROW_HEAD) >> 1;
    first += points[at]!;
    second += points[at + 1]!;
    third += points[at + 2]!;
    fourth += points[at + 3]!;
    const lastWord = whole[row + 2]!;
    for (let from = row + ROW_HEAD + 2 * FEW_SUMS; from < lastWord; from++) whole[word++] = whole[from]!;
    count = putPossible(tables, row, count);
  }
  sums[0] = first;
  sums[1] = second;
  sums[2] = third;
  sums[3] = fourth;
  return count;
}

/** The same for more sums, of which a row has those that it adds to. */
export function gatherMany(tables: Tables, rows: ArrayLike<TableRow>, lead: number, leads: number): number {
  const { sums, start } = tables;
  const { whole, points } = tables.rows;
  sums.set(start);
  let word = 0;
  let count = 0;
  for (let index = lead; index < rows.length; index += leads) {
    let row = rows[index]!;
    if (row < 0) {
      if (leads > LEADS_IN_PASSING) return -1;
      row = ~row;
      count = putFurther(tables, row, count);
    }
    const firstWord = whole[row + 1]!;
    const lastWord = whole[row + 2]!;
    let sum = whole[row]!;
    for (let at = (row + ROW_HEAD) >> 1; at < firstWord >> 1; at++) sums[sum++]! += points[at]!;
    for (let at = firstWord; at < lastWord; at++) whole[word++] = whole[at]!;
    count = putPossible(tables, row, count);
  }
  return count;
}

/**
 * Puts the places of what has to be checked for a row behind so many others, and gives how many there are then. Eight are put down, and overwritten
 * where there are fewer: engines guess badly which is the last of a few.
 */
export function putPossible({ possible, rows: { whole } }: Tables, row: number, count: number): number {
  const first = whole[row + 2]!;
  const checks = (whole[row + 3]! - first) >> 1;
  possible[count] = first;
  possible[count + 1] = first + 2;
  possible[count + 2] = first + 4;
  possible[count + 3] = first + 6;
  possible[count + 4] = first + 8;
  possible[count + 5] = first + 10;
  possible[count + 6] = first + 12;
  possible[count + 7] = first + 14;
  for (let more = 8; more < checks; more++) possible[count + more] = first + 2 * more;
  return count + checks;
}

/** The same of the rows that are looked at beside one that is not kept. */
export function putFurther(tables: Tables, row: number, count: number): number {
  const { whole } = tables.rows;
  let all = count;
  for (let next = whole[row + NEXT_ACROSS]!; next !== 0; next = whole[next + NEXT_ACROSS]!) all = putPossible(tables, next, all);
  return all;
}

/** Where a row lies, also one that is not kept. */
export function placeOfRow(row: TableRow): number {
  return row < 0 ? ~row : row;
}

/**
 * Of so many rules that have to be checked, puts those whose other tests hold one behind the other, each with its gift; gives where they end. Each
 * is written, and overwritten by the next where it does not fire, as engines guess badly which will.
 */
export function gatherFired({ fired, possible, rows: { whole } }: Tables, count: number): number {
  let end = fired;
  for (let index = 0; index < count; index++) {
    const at = possible[index]!;
    const places = whole[at]!;
    whole[end] = whole[at + 1]!;
    // A shift takes the last five bits of a place, so that the others need not be cut off.
    end += (whole[(places & PLACES) >> 5]! >> places) & (whole[places >>> (PLACE_BITS + 5)]! >> (places >>> PLACE_BITS)) & 1;
  }
  return end;
}

/** What is left of the numbers of a check for its first place, and for its gift. */
export const PLACES = 2 ** PLACE_BITS - 1;
export const GIFTS = 2 ** GIFT_BITS - 1;

/** Adds the points of the rules that `gatherFired` found. */
export function addFired({ sums, fired, gifts, rows: { whole } }: Tables, end: number): void {
  const { sums: sumOf, units } = gifts;
  for (let at = fired; at < end; at++) {
    const gift = whole[at]! & GIFTS;
    sums[sumOf[gift]!]! += units[gift]!;
  }
}

/**
 * Puts the rules of a row's checks by tables of truth that fire behind those before them, and gives where they end then; candidates are added at once.
 */
export function gatherCandidates(tables: Tables, first: number, fired: number, told: Told | null): number {
  const { whole } = tables.rows;
  let end = fired;
  let row = first;
  do {
    const last = whole[row + 4]!;
    for (let at = whole[row + 3]!; at < last; at++) {
      const check = whole[at]!;
      if (check < 0) {
        addCandidate(tables, ~check, told);
        continue;
      }
      whole[end] = whole[check + 6]!;
      end += truthIn(whole, check);
    }
    row = whole[row + NEXT_ACROSS]!;
  } while (row !== 0);
  return end;
}

/** Adds a candidate if it fires, unless it has. */
export function addCandidate({ candidates, added, sums, leads, rows }: Tables, number: number, told: Told | null): void {
  const candidate = candidates[number]!;
  const { rule, condition, lead } = candidate;
  if (lead === leads || (condition !== null && !holdsByTruth(condition, rows.whole))) return;
  candidate.lead = leads;
  const [, sum, units] = added[rule]!;
  sums[sum]! += units;
  if (told !== null) told.rules[told.count++] = rule;
}

/** Room for the rules that fire for a lead, none yet. Made once: explanations are read before the next lead is scored. */
export function noneTold(tables: Tables): Told {
  tables.told ??= { rules: new Int32Array(tables.rules.length), count: 0 };
  tables.told.count = 0;
  return tables.told;
}

/** Tells which rules fire: those that `gatherFired` found and those of one field; `addCandidates` tells of the others. */
export function tellFired({ fired, rows: { whole } }: Tables, rows: Int32Array, end: number, told: Told): void {
  const { rules } = told;
  let { count } = told;
  for (let at = fired; at < end; at++) rules[count++] = whole[at]! >>> GIFT_BITS;
  for (const each of rows) {
    let row = placeOfRow(each);
    do {
      for (let at = whole[row + 4]!; at < whole[row + 5]!; at++) rules[count++] = whole[at]!;
      row = whole[row + NEXT_ALONE]!;
    } while (row !== 0);
  }
  told.count = count;
}

/**
 * Moves the rules that are counted, whose sums come after so many of points, from what tables tell to what a trace says of rules that are asked one
 * by one. `gave` is what a rule of each count gave, save for the sign.
 */
export function tellCounted({ rules, told }: Tables, fired: (number | undefined)[], sumsOfPoints: number, gave: readonly number[]): void {
  if (told === null) return;
  let kept = 0;
  for (let index = 0; index < told.count; index++) {
    const rule = told.rules[index]!;
    const [leaf, sum, times] = rules[rule]!;
    if (sum < sumsOfPoints) told.rules[kept++] = rule;
    else fired[leaf] = times * gave[sum - sumsOfPoints]! + 0;
  }
  told.count = kept;
}

/** Tells of the rules that fire for most leads those that did, instead of those that did not. */
export function tellUnless({ unless }: Tables, told: Told): void {
  if (unless.length === 0) return;
  const { rules } = told;
  const others = new Set(unless);
  let count = 0;
  for (let index = 0; index < told.count; index++) if (!others.delete(rules[index]!)) rules[count++] = rules[index]!;
  for (const rule of others) rules[count++] = rule;
  told.count = count;
}
