/**
 * What rules come to, in one of two ways, each of which is true and neither always the closer one.
 *
 * `nested` takes a block and a capped group as a whole: what is in it is added up by itself, so two variants for two countries exclude each
 * other, and a cap holds. `flat` looks through both: a title is one title, in whatever group it is asked for.
 */
import type { ChoiceEntry, Entry, Plan, RateEntry, RuleEntry } from '@scorelang/runtime';
import { amountOf } from '@scorelang/runtime/prelude';
import { ALWAYS, allOf, type Chance, type ChanceOf, onVariable, opposite } from './cells/projection.ts';
import type { Variables } from './cells/variables.ts';
import { choicePieces, type Member, spanOfChoice } from './choices.ts';
import { spanOfEffect } from './effects.ts';
import { intersect } from './masks.ts';
import { addPiece, addSpan, addSum, emptySum, hull, narrowest, overlap, type Span, type Sum, spanOf, withSide } from './sums.ts';

export interface Setting {
  readonly plan: Plan;
  readonly params: readonly number[];
  readonly variables: Variables;
  readonly chanceOf: ChanceOf;
  /** The lowest cap that a rule may put on each group, and on the score; Infinity for none. */
  readonly limits: { readonly groups: readonly number[]; readonly score: number };
  /** What was found of every rule and group, the closest of both ways. */
  readonly found: Found;
  /** Whether a block is around that is taken as open: what is found holds only there. */
  readonly isWithin: boolean;
}

export interface Found {
  /** By id of the origin: what it gives, 0 included where it may not fire. */
  readonly rules: Map<string, Span>;
  readonly groups: Map<number, { readonly uncapped: Span; readonly capped: Span }>;
}

export type Way = 'nested' | 'flat';

/** The sum of entries where `around` holds; in the flat way, of all leads. */
export function sumOf(entries: readonly Entry[], way: Way, around: Chance, setting: Setting): Sum {
  const sum = emptySum();
  for (const entry of entries) addSum(sum, sumOfEntry(entry, way, around, setting));
  return sum;
}

function sumOfEntry(entry: Entry, way: Way, around: Chance, setting: Setting): Sum {
  switch (entry.kind) {
    case 'Rule': {
      const [one] = membersOf(entry, around, setting);
      const sum = gated(one!.member, setting);
      note(setting, entry.origin.id, spanIn(sum, setting));
      return sum;
    }
    case 'Rate':
      return sumOfMembers(entry, membersOf(entry, around, setting), 'first', setting);
    case 'Choice': {
      const members = entry.members.flatMap((member) => membersOf(member, around, setting));
      return sumOfMembers(entry, members, entry.how, setting);
    }
    case 'Block':
      return sumOfBlock(entry, way, around, setting);
    case 'Group':
      return sumOfGroup(entry, way, around, setting);
  }
}

interface Identified {
  readonly id: string;
  readonly member: Member;
}

/** The rule, or each band of the rate. */
export function membersOf(
  entry: RuleEntry | RateEntry,
  around: Chance,
  { plan, params, chanceOf, variables }: Setting,
): readonly Identified[] {
  const within = (chance: Chance): Chance => allOf([around, chance], variables.counts);
  if (entry.kind === 'Rule') {
    const member = { chance: within(chanceOf(entry.condition)), span: spanOfEffect(entry.effect, plan, params) };
    return [{ id: entry.origin.id, member }];
  }
  // Only the first band that matches counts.
  let before: Chance = ALWAYS;
  return entry.bands.map(({ origin, condition, sign, amount }) => {
    const units = sign * amountOf(amount, params)! + 0;
    const own = chanceOf(condition);
    const chance = within(allOf([before, own], variables.counts));
    before = allOf([before, opposite(own)], variables.counts);
    return { id: origin.id, member: { chance, span: { from: units, to: units } } };
  });
}

const NOTHING: Span = { from: 0, to: 0 };

/** What a thing gives that may fire or not, by the variable that tells most of it. */
function gated({ chance, span }: Member, { variables: { counts } }: Setting): Sum {
  const sum = emptySum();
  const { may, mayNot } = chance;
  if (may === null) return sum;
  const variable = narrowest(may, counts) ?? (mayNot === null ? null : narrowest(mayNot, counts));
  if (variable === null) {
    addSpan(sum, mayNot === null ? span : hull(span, NOTHING));
    return sum;
  }
  const { mayHold, mayFail, mustHold } = onVariable(chance, variable, counts[variable]!);
  addPiece(sum, variable, { mask: mustHold, ...span });
  addPiece(sum, variable, { mask: intersect(mayHold, mayFail), ...hull(span, NOTHING) });
  return sum;
}

/** What counts of members of which one does: of a choice, or of a rate, whose first band that matches counts. */
function sumOfMembers(entry: RateEntry | ChoiceEntry, members: readonly Identified[], how: ChoiceEntry['how'], setting: Setting): Sum {
  const { counts } = setting.variables;
  const sum = emptySum();
  const all = members.map(({ member }) => member);
  const found = choicePieces(all, how, counts);
  if (found === null) {
    const states = all.map(({ chance, span }) => ({ may: chance.may !== null, must: chance.mayNot === null, span }));
    addSpan(sum, spanOfChoice(states, how));
  } else for (const piece of found.pieces) addPiece(sum, found.variable, piece);
  // One that fires counts for nothing where another is chosen.
  for (const { id, member } of members) note(setting, id, hull(spanIn(gated(member, setting), setting), NOTHING));
  note(setting, entry.origin.id, spanIn(sum, setting));
  return sum;
}

function sumOfBlock(entry: Extract<Entry, { readonly kind: 'Block' }>, way: Way, around: Chance, setting: Setting): Sum {
  const chance = allOf([around, setting.chanceOf(entry.condition)], setting.variables.counts);
  // What stands in a block is asked only where it holds: within, its condition is as good as sure.
  const inside = { ...setting, isWithin: setting.isWithin || (way === 'nested' && chance.mayNot !== null) };
  const inner = sumOf(entry.entries, way, way === 'flat' ? chance : { may: chance.may, mayNot: null }, inside);
  if (way === 'flat') {
    note(setting, entry.origin.id, spanIn(inner, setting));
    return inner;
  }
  const open = spanIn(inner, setting);
  const closed = closedSpan(entry.entries, setting);
  const sum = closed.from === 0 && closed.to === 0 ? gated({ chance, span: open }, setting) : emptySum();
  if (closed.from !== 0 || closed.to !== 0) addSpan(sum, hull(open, closed));
  note(setting, entry.origin.id, spanIn(sum, setting));
  return sum;
}

/** What entries come to where no rule in them fires: the floors of groups hold all the same. */
function closedSpan(entries: readonly Entry[], setting: Setting): Span {
  return entries.reduce((sum: Span, entry) => {
    if (entry.kind !== 'Group' && entry.kind !== 'Block') return sum;
    const inner = closedSpan(entry.entries, setting);
    const own = entry.kind === 'Group' ? capped(inner, entry.group, setting) : inner;
    return { from: sum.from + own.from, to: sum.to + own.to };
  }, NOTHING);
}

function sumOfGroup(entry: Extract<Entry, { readonly kind: 'Group' }>, way: Way, around: Chance, setting: Setting): Sum {
  const { group } = entry;
  const { plan, params, limits, found } = setting;
  const inner = sumOf(entry.entries, way, around, setting);
  const here = spanIn(inner, setting);
  const uncapped = setting.isWithin ? hull(here, closedSpan(entry.entries, setting)) : here;
  const known = found.groups.get(group);
  const closest = known === undefined ? uncapped : overlap(known.uncapped, uncapped);
  found.groups.set(group, { uncapped: closest, capped: capped(closest, group, setting) });

  const within = capped(here, group, setting);
  const floor = amountOf(plan.groups[group]!.min, params) ?? -Infinity;
  const most = amountOf(plan.groups[group]!.max, params) ?? Infinity;
  const least = Math.min(most, limits.groups[group]!);
  // A bound that nothing passes leaves the sum as it is.
  const isFree = { to: here.to <= most && here.from >= floor, from: here.from >= floor && here.to <= least };
  if (way === 'nested') return sides(inner, isFree, within);
  // What is above the cap is not taken away, as what it is made of is to be seen; only a floor can add to it, and only a cap take from it.
  const raised = floor === -Infinity ? 0 : Math.max(0, floor - here.from);
  const lowered = least === Infinity ? 0 : Math.max(0, here.to - least);
  const seen = { ...inner, to: inner.to + raised, from: inner.from - lowered };
  return sides(seen, { to: Number.isFinite(raised), from: Number.isFinite(lowered) }, within);
}

/** A sum, or where a side of it is not free, what it comes to in all. */
function sides(sum: Sum, isFree: { readonly from: boolean; readonly to: boolean }, whole: Span): Sum {
  const above = isFree.to ? sum : withSide(sum, 'to', whole.to);
  return isFree.from ? above : withSide(above, 'from', whole.from);
}

/** Within the floor and cap of a group, and what rules may lower the cap to; the floor wins. */
function capped({ from, to }: Span, group: number, { plan, params, limits }: Setting): Span {
  const floor = amountOf(plan.groups[group]!.min, params) ?? -Infinity;
  const most = amountOf(plan.groups[group]!.max, params) ?? Infinity;
  const least = Math.min(most, limits.groups[group]!);
  return { from: Math.max(floor, Math.min(from, least)), to: Math.max(floor, Math.min(to, most)) };
}

const spanIn = (sum: Sum, { variables }: Setting): Span => spanOf(sum, variables.counts);

function note({ found: { rules }, isWithin }: Setting, id: string, span: Span): void {
  if (isWithin) return;
  const known = rules.get(id);
  rules.set(id, known === undefined ? span : overlap(known, span));
}
