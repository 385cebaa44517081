/** How rules stand in tables: a table for every field that they look at, with its different tests numbered, and a place for every sum. */
import type { Condition, Entry, NumberValue, Plan } from '@scorelang/runtime';
import { keyOf } from '../../plan/condition-key.ts';
import type { TableTest } from '../../scorer/table-ways.ts';
import type { TableCondition, TableRule, TableTests } from '../../scorer/tables.ts';
import { type Asked, askedTree, isWatchable, wholeTest } from './asked.ts';
import { chancesOf } from './chances.ts';
import type { TableSum } from './counted.ts';
import { type TabledRule, tabledRules } from './tabled.ts';
import { opposite, testsIn } from './trees.ts';

export interface Layout {
  readonly rules: readonly PlacedRule[];
  readonly tables: readonly FieldTable[];
  /** What rules in tables add up, by the place of the sum: first points, then what is counted. */
  readonly sums: readonly TableSum[];
  /** What is left to be asked one by one. */
  readonly rest: readonly Entry[];
}

export interface PlacedRule extends Omit<TabledRule, 'sum'> {
  /** The place of its sum. */
  readonly sum: number;
  readonly when: TableRule[3];
}

export interface FieldTable {
  readonly field: number;
  /** What is worked out where it is no field of the plan. */
  readonly number: NumberValue | null;
  readonly tests: readonly Condition[];
}

/** How a model is evaluated: as costs have it, or all of it in one way, to show that it makes no difference. */
export type Evaluation = 'chosen' | 'straight' | 'answers' | 'searched' | 'tables';

/** With fewer rules a model is faster, and easier to read, when each is asked by itself. */
const LEAST_RULES = 240;

/** What fewer rules do is not counted: each number more is looked at for every lead. */
const LEAST_ALIKE = 16;

/** The layout of a plan's tables; null where its rules are better asked one by one. */
export function layoutOf(plan: Plan, evaluation: Evaluation): Layout | null {
  if (evaluation !== 'chosen' && evaluation !== 'tables') return null;
  const least = evaluation === 'tables' ? 1 : LEAST_RULES;
  if (plan.leaves < least) return null;
  const { rules, workedOut, rest } = tabledRules(plan, evaluation === 'tables' ? 1 : LEAST_ALIKE);
  if (rules.length < least) return null;

  const asked = rules.flatMap(({ tree }) => testsIn(tree));
  const fields = [...new Set(asked.map(({ field }) => field))].sort((a, b) => a - b);
  const sums = [...new Map(rules.map(({ sum }) => [sum.key, sum])).values()].sort(byPlace);
  const placeOfSum = new Map(sums.map(({ key }, place) => [key, place]));
  const tables = fields.map((field) => ({ field, numbers: new Map<string, number>(), tests: [] as Condition[] }));
  const tableOf = new Map(fields.map((field, table) => [field, table]));

  const chanceOf = chancesOf(
    plan,
    asked.map(({ condition }) => condition),
  );

  const placeOf = (asked: Asked): TableCondition => {
    if (asked.kind === 'Test') {
      const table = tableOf.get(asked.field)!;
      const { numbers, tests } = tables[table]!;
      const key = keyOf(asked.condition);
      const known = numbers.get(key);
      const test = known ?? tests.push(asked.condition) - 1;
      if (known === undefined) numbers.set(key, test);
      return asked.isNot ? { not: [table, test] } : [table, test];
    }
    const byChance = asked.parts.map((part) => ({ part, chance: chanceOf(part) })).sort((a, b) => a.chance - b.chance);
    if (asked.kind === 'Any') {
      // A test that decides by itself gives its points with its row, so such come first; what else there is is looked at where none of them holds.
      const likeliest = byChance.reverse().map(({ part }) => part);
      const inOrder = [...likeliest.filter(({ kind }) => kind === 'Test'), ...likeliest.filter(({ kind }) => kind !== 'Test')];
      return { any: inOrder.map(placeOf) };
    }
    const watched = byChance.find(({ part }) => isWatchable(part)) ?? byChance[0]!;
    const others = byChance.filter((each) => each !== watched);
    return { all: [watched, ...others].map(({ part }) => placeOf(part)) };
  };

  /** A rule that cannot be watched fires for most leads; it is looked at where it does not. */
  const whenOf = ({ tree, rate }: TabledRule): TableRule[3] => {
    const asked = rate !== null && tree.kind === 'Test' ? wholeTest(tree.field, tree.condition) : askedTree(plan, tree);
    return isWatchable(asked) ? watchedPlaceOf(asked) : { unless: watchedPlaceOf(askedTree(plan, opposite(tree))) };
  };

  const watchedPlaceOf = (asked: Asked): TableTest | TableTests => {
    const place = placeOf(asked);
    if ('not' in place) throw new Error('A rule in tables is watched by a test that must not hold.');
    return place;
  };

  const placed = rules.map((rule) => ({ ...rule, sum: placeOfSum.get(rule.sum.key)!, when: whenOf(rule) }));
  return { rules: placed, tables: tables.map(({ field, tests }) => ({ field, number: workedOut.numberOf(field), tests })), sums, rest };
}

/** Points before what is counted, both in the order of their groups: sums near each other make short rows. */
function byPlace(a: TableSum, b: TableSum): number {
  const isCounted = Number(a.kind === 'Count') - Number(b.kind === 'Count');
  return isCounted || (a.group ?? OUTSIDE) - (b.group ?? OUTSIDE);
}

/** Points outside every group come after those of all groups. */
const OUTSIDE = Number.MAX_SAFE_INTEGER;
