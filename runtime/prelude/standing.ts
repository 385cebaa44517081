// From what fired to the score: which rules count, the points of groups, the total and the steps after it.

import { clamp, roundTo, UNITS_A_POINT, unitsOf, weighted } from './decimal.ts';
import type { Outline, OutlineAmount, OutlineChoice, OutlineEntry, OutlineRate, OutlineRule, OutlineTerm, Trace } from './outline.ts';

/** Where a lead stands by points, in units. Each step is kept, so that an explanation can tell them apart. */
export interface Standing {
  /** Points of every entry at the top, and of every group before its bounds and after them. */
  readonly top: readonly number[];
  readonly sums: readonly number[];
  readonly groups: readonly number[];
  /** What each term of a weighted total gives. */
  readonly terms: readonly number[];
  readonly total: number;
  /** After `limit score`, after rounding, and within the range: the score of a lead that is not disqualified. */
  readonly limited: number;
  readonly rounded: number;
  readonly ranged: number;
  /** The rules that count and do something else than give points. */
  readonly limits: readonly OutlineRule[];
  readonly disqualifiedBy: OutlineRule | null;
  /** The best tier that a rule lifts the lead to: tiers are in order, the best first. */
  readonly qualified: number | null;
  readonly score: number;
}

/** The points of groups, total and score. */
export function standingOf(outline: Outline, { fired }: Trace, params: readonly number[]): Standing {
  const acting: OutlineRule[] = [];
  for (const entry of outline.entries) addActing(entry, fired, acting);
  const limits = acting.filter((rule) => rule.effect.kind === 'Limit');
  const sums = outline.groups.map(() => 0);
  const groups = outline.groups.map(() => 0);

  const worthOfEntry = (entry: OutlineEntry): number => {
    switch (entry.kind) {
      case 'Rule':
      case 'Rate':
        return worthOf(entry, fired) ?? 0;
      case 'Choice': {
        const chosen = chosenOf(entry, fired);
        return chosen === null ? 0 : (worthOf(chosen, fired) ?? 0);
      }
      case 'Block':
        return sumOf(entry.entries);
      case 'Group': {
        const { min, max } = outline.groups[entry.group]!;
        const sum = sumOf(entry.entries);
        const most = Math.min(amountOf(max, params) ?? Infinity, lowestLimit(limits, entry.group, fired));
        const points = clamp(sum, amountOf(min, params) ?? -Infinity, most);
        sums[entry.group] = sum;
        groups[entry.group] = points;
        return points;
      }
    }
  };
  const sumOf = (entries: readonly OutlineEntry[]): number => {
    let sum = 0;
    for (const entry of entries) sum += worthOfEntry(entry);
    return sum;
  };

  const top = outline.entries.map(worthOfEntry);
  return standingFrom(outline, fired, params, { acting, limits, top, sums, groups });
}

/** What is known before the total. */
export interface StandingOfGroups extends Pick<Standing, 'top' | 'sums' | 'groups' | 'limits'> {
  /** The rules that count and do something else than give points, in the order of the file. */
  readonly acting: readonly OutlineRule[];
}

/** From the points of groups to the score. */
export function standingFrom(
  outline: Outline,
  fired: Trace['fired'],
  params: readonly number[],
  { acting, limits, top, sums, groups }: StandingOfGroups,
): Standing {
  const terms =
    outline.total.kind === 'Sum' ? [] : outline.total.terms.map((term) => weighted(worthOfTerm(outline, term, top, groups), term.weight));
  const total = (outline.total.kind === 'Sum' ? top : terms).reduce((sum, units) => sum + units, 0);
  const limited = Math.min(total, lowestLimit(limits, null, fired));
  const rounded = roundTo(limited, UNITS_A_POINT / 10 ** outline.decimals);
  const least = outline.range === null ? null : amountOf(outline.range.from, params);
  const most = outline.range === null ? null : amountOf(outline.range.to, params);
  const ranged = clamp(rounded, least ?? -Infinity, most ?? Infinity);
  const disqualifiedBy = acting.find((rule) => rule.effect.kind === 'Disqualify') ?? null;
  const tiers = acting.flatMap(({ effect }) => (effect.kind === 'Qualify' ? [effect.tier] : []));
  return {
    top,
    sums,
    groups,
    terms,
    total,
    limited,
    rounded,
    ranged,
    limits,
    disqualifiedBy,
    qualified: tiers.length === 0 ? null : Math.min(...tiers),
    score: disqualifiedBy === null ? ranged : (least ?? 0),
  };
}

/** An amount in units, or null for none. */
export function amountOf(amount: OutlineAmount | null, params: readonly number[]): number | null {
  if (amount === null) return null;
  if (amount.kind === 'Fixed') return amount.units;
  const units = unitsOf(params[amount.param]!);
  if (units === null) throw new Error(`Param ${amount.param} is used as points but has more than 4 decimals.`);
  return units;
}

/** Adds the rules of an entry that fired and do something else than give points, without members of a choice that it passes over. */
export function addActing(entry: OutlineEntry, fired: Trace['fired'], acting: OutlineRule[]): void {
  switch (entry.kind) {
    case 'Rule':
      if (!givesPoints(entry.effect.kind) && fired[entry.leaf] !== undefined) acting.push(entry);
      return;
    case 'Rate':
      return;
    case 'Choice': {
      const chosen = chosenOf(entry, fired);
      if (chosen !== null) addActing(chosen, fired, acting);
      return;
    }
    case 'Block':
    case 'Group':
      for (const inner of entry.entries) addActing(inner, fired, acting);
  }
}

/** The member that counts: the first that fired, or the one that gives most and of equals the first. Null where none fired. */
export function chosenOf(choice: OutlineChoice, fired: Trace['fired']): OutlineRule | OutlineRate | null {
  let chosen: OutlineRule | OutlineRate | null = null;
  let most = -Infinity;
  for (const member of choice.members) {
    const worth = worthOf(member, fired);
    if (worth === null) continue;
    if (choice.how === 'first') return member;
    if (worth > most) {
      chosen = member;
      most = worth;
    }
  }
  return chosen;
}

/** The points that a rule or rate fired with, 0 for a rule that does something else, or null where it did not fire. */
export function worthOf(member: OutlineRule | OutlineRate, fired: Trace['fired']): number | null {
  if (member.kind === 'Rate') return member.bands.reduce((found: number | null, band) => found ?? fired[band.leaf] ?? null, null);
  const units = fired[member.leaf];
  if (units === undefined) return null;
  return givesPoints(member.effect.kind) ? units : 0;
}

/** Whether what a rule does is to give or take points. */
export function givesPoints(kind: OutlineRule['effect']['kind']): boolean {
  return kind === 'Points' || kind === 'NumberAsPoints' || kind === 'Occurrences';
}

/** The lowest of the limits on a group, or on the score (null); Infinity for none. */
export function lowestLimit(limits: readonly OutlineRule[], group: number | null, fired: Trace['fired']): number {
  let lowest = Infinity;
  for (const { effect, leaf } of limits) {
    if (effect.kind === 'Limit' && effect.group === group) lowest = Math.min(lowest, fired[leaf]!);
  }
  return lowest;
}

/** What a term of a weighted total weighs. */
export function worthOfTerm({ entries, total }: Outline, { of }: OutlineTerm, top: readonly number[], groups: readonly number[]): number {
  switch (of.kind) {
    case 'Group':
      return groups[of.group]!;
    case 'Max':
      return Math.max(...of.groups.map((group) => groups[group]!));
    case 'Rest': {
      const named = new Set(total.kind === 'Sum' ? [] : total.terms.flatMap(groupsOfTerm));
      return entries.reduce((sum, entry, at) => (entry.kind === 'Group' && named.has(entry.group) ? sum : sum + top[at]!), 0);
    }
  }
}

/** The groups that a term names. */
export function groupsOfTerm({ of }: OutlineTerm): readonly number[] {
  switch (of.kind) {
    case 'Group':
      return [of.group];
    case 'Max':
      return of.groups;
    case 'Rest':
      return [];
  }
}
