/** How rules stand in tables: a table for every field that they look at, with its different tests numbered, and a place for every sum. */
import type { Condition, Entry, Plan } from '@scorelang/runtime';
import type { TableCondition } from '../../scorer/tables.ts';
import { chanceOf } from './chances.ts';
import { type TabledRule, tabledRules } from './tabled.ts';
import { type Tree, testsIn } from './trees.ts';

export interface Layout {
  readonly rules: readonly PlacedRule[];
  readonly tables: readonly FieldTable[];
  /** The groups that rules in tables add to, by the place of their sum; null for points outside every group. */
  readonly sums: readonly (number | null)[];
  /** What is left to be asked one by one. */
  readonly rest: readonly Entry[];
}

export interface PlacedRule extends TabledRule {
  readonly sum: number;
  readonly when: TableCondition;
}

export interface FieldTable {
  readonly field: number;
  readonly tests: readonly Condition[];
}

/** How a model is evaluated: as costs have it, or all of it in one way, to show that it makes no difference. */
export type Evaluation = 'chosen' | 'straight' | 'answers' | 'tables';

/** With fewer rules a model is faster, and easier to read, when each is asked by itself. */
const LEAST_RULES = 300;

/** The layout of a plan's tables; null where its rules are better asked one by one. */
export function layoutOf(plan: Plan, evaluation: Evaluation): Layout | null {
  if (evaluation === 'straight' || evaluation === 'answers') return null;
  const { rules, rest } = tabledRules(plan);
  if (rules.length < (evaluation === 'tables' ? 1 : LEAST_RULES)) return null;

  const fields = [...new Set(rules.flatMap(({ tree }) => [...testsIn(tree)].map(({ field }) => field)))].sort((a, b) => a - b);
  const sums = [...new Set(rules.map(({ group }) => group))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const tables = fields.map((field) => ({ field, numbers: new Map<string, number>(), tests: [] as Condition[] }));
  const tableOf = new Map(fields.map((field, table) => [field, table]));

  const placeOf = (tree: Tree): TableCondition => {
    if (tree.kind === 'Test') {
      const table = tableOf.get(tree.field)!;
      const { numbers, tests } = tables[table]!;
      const key = JSON.stringify(tree.condition);
      const known = numbers.get(key);
      if (known !== undefined) return [table, known];
      numbers.set(key, tests.length);
      return [table, tests.push(tree.condition) - 1];
    }
    if (tree.kind === 'Any') return { any: tree.parts.map(placeOf) };
    const byChance = tree.parts.map((part) => ({ part, chance: chanceOf(plan, part) })).sort((a, b) => a.chance - b.chance);
    return { all: byChance.map(({ part }) => placeOf(part)) };
  };

  const placed = rules.map((rule) => ({ ...rule, sum: sums.indexOf(rule.group), when: placeOf(rule.tree) }));
  return { rules: placed, tables: tables.map(({ field, tests }) => ({ field, tests })), sums, rest };
}
