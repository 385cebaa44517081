/** What every lead's points lie between, by what the rules say alone: nothing is scored. Proven, and not always the closest. */
import type { Condition, Entry, Plan, PlanEffect } from '@scorelang/runtime';
import { amountOf, unitsOf } from '@scorelang/runtime/prelude';
import { entriesIn, originsOf } from '../plan/parts.ts';
import { ALWAYS, allOf, type Chance, type ChanceOf, createChances } from './cells/projection.ts';
import { type Variables, variablesOf } from './cells/variables.ts';
import type { Found, Setting } from './entries.ts';
import type { GroupBounds, ModelBounds, PointRange, RuleBounds } from './model-bounds.ts';
import type { Span } from './sums.ts';
import { outOfReach } from './tiers.ts';
import { type Totals, totalsOf } from './totals.ts';

export interface Proven {
  readonly plan: Plan;
  readonly params: readonly number[];
  readonly variables: Variables;
  readonly chanceOf: ChanceOf;
  readonly totals: Totals;
  readonly found: Found;
  /** For sums of parts of the plan. */
  readonly setting: Setting;
  /** By index of the tier: whether its condition holds for no lead. */
  readonly neverHolds: readonly boolean[];
  /** By index of the tier. */
  readonly outOfReach: readonly boolean[];
}

export function proveBounds(plan: Plan, params: readonly number[]): Proven {
  const variables = variablesOf(plan, params);
  const chanceOf = createChances(plan, params, variables, null);
  const acting = [...actingRules(plan.entries, ALWAYS, chanceOf, variables)];
  const found: Found = { rules: new Map(), groups: new Map() };
  const setting: Setting = { plan, params, variables, chanceOf, limits: limitsOf(plan, params, acting), found, isWithin: false };
  const totals = totalsOf(
    setting,
    acting.some(({ kind }) => kind === 'Disqualify'),
  );
  const qualified = new Set(acting.flatMap((effect) => (effect.kind === 'Qualify' ? [effect.tier] : [])));
  const groups = plan.groups.map((_, group) => found.groups.get(group)!.capped);
  const score = totals.points;
  const onPoints = (condition: Extract<Condition, { readonly kind: 'ComparePoints' }>) => comparison(condition, groups, score, params);
  const lineChances = createChances(plan, params, variables, onPoints);
  return {
    plan,
    params,
    variables,
    chanceOf,
    totals,
    found,
    setting,
    neverHolds: plan.tiers.map(({ line }) => line.kind === 'When' && lineChances(line.condition).may === null),
    outOfReach: outOfReach({ plan, params, score, chanceOf: lineChances, qualified }),
  };
}

/** What the total of every lead lies between, by the values of the params as they are written. */
export function totalRangeOf(plan: Plan): PointRange {
  const params = plan.params.map(({ value }) => value);
  return rangeOf(proveBounds(plan, params).totals.total);
}

/** What is shown of it; which tiers are in reach is found out by scoring. */
export function modelBounds(
  { plan, totals, found, outOfReach: lost }: Proven,
  witnessed: ReadonlySet<string>,
): Omit<ModelBounds, 'promises'> {
  return {
    score: rangeOf(totals.score),
    total: rangeOf(totals.total),
    groups: plan.groups.map(({ name }, group): GroupBounds => {
      const { uncapped, capped } = found.groups.get(group)!;
      return { name, ...rangeOf(capped), uncapped: rangeOf(uncapped) };
    }),
    tiers: plan.tiers.map(({ name }, tier) => ({
      name,
      reach: lost[tier] === true ? 'out of reach' : witnessed.has(name) ? 'witnessed' : 'unknown',
    })),
    rules: [...entriesIn(plan.entries)].flatMap(originsOf).flatMap(({ id, line }): readonly RuleBounds[] => {
      const span = found.rules.get(id);
      return span === undefined ? [] : [{ id, line, ...rangeOf(span) }];
    }),
  };
}

const rangeOf = ({ from, to }: Span): PointRange => ({
  from: Number.isFinite(from) ? from + 0 : null,
  to: Number.isFinite(to) ? to + 0 : null,
});

/** The effects of rules that may fire and do something else than give points. */
function* actingRules(entries: readonly Entry[], around: Chance, chanceOf: ChanceOf, variables: Variables): Generator<PlanEffect> {
  for (const entry of entries) {
    if (entry.kind === 'Rule' && ACTS.has(entry.effect.kind)) {
      if (allOf([around, chanceOf(entry.condition)], variables.counts).may !== null) yield entry.effect;
    } else if (entry.kind === 'Block') {
      const inner = allOf([around, chanceOf(entry.condition)], variables.counts);
      yield* actingRules(entry.entries, inner, chanceOf, variables);
    } else if (entry.kind === 'Group') yield* actingRules(entry.entries, around, chanceOf, variables);
    else if (entry.kind === 'Choice') yield* actingRules(entry.members, around, chanceOf, variables);
  }
}

const ACTS: ReadonlySet<PlanEffect['kind']> = new Set(['Limit', 'Qualify', 'Disqualify']);

function limitsOf(plan: Plan, params: readonly number[], acting: readonly PlanEffect[]): Setting['limits'] {
  const lowest = (group: number | null): number =>
    Math.min(
      Infinity,
      ...acting.flatMap((effect) => (effect.kind === 'Limit' && effect.group === group ? [amountOf(effect.to, params)!] : [])),
    );
  return { groups: plan.groups.map((_, group) => lowest(group)), score: lowest(null) };
}

type Comparison = Extract<Condition, { readonly kind: 'ComparePoints' }>;

/** Whether two amounts of points may compare so, and may compare otherwise. */
function comparison({ operator, left, right }: Comparison, groups: readonly Span[], score: Span, params: readonly number[]) {
  const spanOf = (side: Comparison['left']): Span => {
    switch (side.kind) {
      case 'Fixed':
        return { from: side.units, to: side.units };
      case 'Param': {
        const units = unitsOf(params[side.param]!)!;
        return { from: units, to: units };
      }
      case 'Group':
        return groups[side.group]!;
      case 'Score':
        return score;
    }
  };
  const [one, other] = [spanOf(left), spanOf(right)];
  switch (operator) {
    case '=':
      return {
        may: one.from <= other.to && other.from <= one.to,
        mayNot: !(one.from === one.to && other.from === other.to && one.from === other.from),
      };
    case '<':
      return { may: one.from < other.to, mayNot: one.to >= other.from };
    case '<=':
      return { may: one.from <= other.to, mayNot: one.to > other.from };
    case '>':
      return { may: one.to > other.from, mayNot: one.from <= other.to };
    case '>=':
      return { may: one.to >= other.from, mayNot: one.from < other.to };
  }
}
