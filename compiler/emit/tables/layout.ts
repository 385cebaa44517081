/** How rules stand in tables: a table for every field that they look at, with its different tests numbered, and a place for every sum. */
import type { Condition, Entry, Plan } from '@scorelang/runtime';
import { keyOf } from '../../plan/condition-key.ts';
import type { TableCondition } from '../../scorer/tables.ts';
import { chancesOf } from './chances.ts';
import type { TableSum } from './counted.ts';
import { isFound } from './found.ts';
import { type TabledRule, tabledRules } from './tabled.ts';
import { type Tree, testsIn } from './trees.ts';

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
  readonly when: TableCondition;
}

export interface FieldTable {
  readonly field: number;
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
  const { rules, rest } = tabledRules(plan, evaluation === 'tables' ? 1 : LEAST_ALIKE);
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

  const placeOf = (given: Tree, isParted: boolean): TableCondition => {
    const tree = isParted ? parted(plan, given) : given;
    if (tree.kind === 'Test') {
      const table = tableOf.get(tree.field)!;
      const { numbers, tests } = tables[table]!;
      const key = keyOf(tree.condition);
      const known = numbers.get(key);
      if (known !== undefined) return [table, known];
      numbers.set(key, tests.length);
      return [table, tests.push(tree.condition) - 1];
    }
    const byChance = tree.parts.map((part) => ({ part, chance: chanceOf(part) })).sort((a, b) => a.chance - b.chance);
    const parts = byChance.map(({ part }) => placeOf(part, isParted));
    return tree.kind === 'All' ? { all: parts } : { any: parts.reverse() };
  };

  const placed = rules.map((rule) => ({ ...rule, sum: placeOfSum.get(rule.sum.key)!, when: placeOf(rule.tree, rule.rate === null) }));
  return { rules: placed, tables: tables.map(({ field, tests }) => ({ field, tests })), sums, rest };
}

/** Points before what is counted, both in the order of their groups: sums near each other make short rows. */
function byPlace(a: TableSum, b: TableSum): number {
  const isCounted = Number(a.kind === 'Count') - Number(b.kind === 'Count');
  return isCounted || (a.group ?? OUTSIDE) - (b.group ?? OUTSIDE);
}

/** Points outside every group come after those of all groups. */
const OUTSIDE = Number.MAX_SAFE_INTEGER;

/**
 * What is asked of one text or list and all has to hold, taken apart where each is found by a map or an automaton: together they would have to be asked
 * one by one, of every new text. A band stays whole, as the first of its rate is told by one row.
 *
 *     title contains vp and title contains sales    ->    all [ title: contains vp,  title: contains sales ]
 */
function parted(plan: Plan, tree: Tree): Tree {
  if (tree.kind !== 'Test') {
    if (tree.kind === 'Any') return tree;
    const parts = tree.parts.map((part) => (part.kind === 'Test' ? parted(plan, part) : part));
    return { kind: 'All', parts: parts.flatMap((part) => (part.kind === 'All' ? part.parts : [part])) };
  }
  const { field, condition } = tree;
  if (condition.kind !== 'And' || !condition.operands.every((operand) => isFound(plan, operand))) return tree;
  return { kind: 'All', parts: condition.operands.map((operand) => ({ kind: 'Test', field, condition: operand })) };
}
