/** Which rules stand in tables, as what, and which are left to be asked one by one. */
import type { Amount, BlockEntry, Entry, Origin, Plan, RateEntry, RuleEntry } from '@scorelang/runtime';
import { chosenSums, countedSum, type TableSum } from './counted.ts';
import { areListsFound } from './found.ts';
import { joined, type Tree, testsIn, treeOf } from './trees.ts';

export interface TabledRule {
  readonly leaf: number;
  readonly origin: Origin;
  /** What it adds to, and how much: units of points, or 1 or -1 where it is counted. */
  readonly sum: TableSum;
  readonly units: number;
  readonly tree: Tree;
  /** Of a band: the number of its rate. */
  readonly rate: number | null;
}

export interface Tabled {
  readonly rules: readonly TabledRule[];
  /** The entries without those rules. Every block and group is still there. */
  readonly rest: readonly Entry[];
}

/**
 * The rules of a plan that can stand in tables: they ask what can be said field by field, and give points that are known, or do what at least so
 * many others do too.
 */
export function tabledRules(plan: Plan, leastAlike: number): Tabled {
  const rules: TabledRule[] = [];
  let rates = 0;

  const visit = (entries: readonly Entry[], group: number | null, within: Tree | null): void => {
    for (const entry of entries) {
      switch (entry.kind) {
        case 'Rule': {
          const rule = tabledRule(plan, entry, group, within);
          if (rule !== null) rules.push(rule);
          break;
        }
        case 'Rate': {
          const bands = within === null ? tabledBands(plan, entry, group, rates) : null;
          if (bands !== null) rules.push(...bands);
          if (bands !== null) rates += 1;
          break;
        }
        case 'Group':
          visit(entry.entries, entry.group, within);
          break;
        case 'Block': {
          const tree = treeWithin(plan, entry, within);
          if (tree !== null) visit(entry.entries, group, tree);
          break;
        }
        case 'Choice':
          break;
      }
    }
  };

  visit(plan.entries, null, null);
  const chosen = chosenSums(
    rules.map(({ sum }) => sum),
    leastAlike,
  );
  const inTables = rules.filter(({ sum }) => chosen.has(sum.key));
  return { rules: inTables, rest: entriesWithout(plan.entries, new Set(inTables.map(({ leaf }) => leaf))) };
}

/** Entries without the rules and rates of these leaves. */
function entriesWithout(entries: readonly Entry[], leaves: ReadonlySet<number>): readonly Entry[] {
  return entries.flatMap((entry) => entryWithout(entry, leaves) ?? []);
}

function entryWithout(entry: Entry, leaves: ReadonlySet<number>): Entry | null {
  switch (entry.kind) {
    case 'Rule':
      return leaves.has(entry.leaf) ? null : entry;
    case 'Rate':
      return entry.bands.some(({ leaf }) => leaves.has(leaf)) ? null : entry;
    case 'Group':
    case 'Block':
      return { ...entry, entries: entriesWithout(entry.entries, leaves) };
    case 'Choice':
      return entry;
  }
}

function treeWithin(plan: Plan, { condition }: BlockEntry | RuleEntry, within: Tree | null): Tree | null {
  const tree = treeOf(plan, condition);
  const whole = tree === null || within === null ? tree : joined('All', [within, tree]);
  return whole !== null && areListsFound(plan, whole) ? whole : null;
}

function tabledRule(plan: Plan, rule: RuleEntry, group: number | null, within: Tree | null): TabledRule | null {
  const given = pointsGiven(rule, group) ?? countedSum(rule, group);
  const tree = given === null ? null : treeWithin(plan, rule, within);
  if (given === null || tree === null || isConstant(tree)) return null;
  return { leaf: rule.leaf, origin: rule.origin, ...given, tree, rate: null };
}

/** The points of a rule where they are always the same, and where an explanation tells no more of them. */
function pointsGiven({ effect, origin }: RuleEntry, group: number | null): Pick<TabledRule, 'sum' | 'units'> | null {
  if (effect.kind !== 'Points' || effect.amount.kind !== 'Fixed' || origin.tallies.length > 0) return null;
  const isPlain = effect.per === null && effect.decay === null && effect.upTo === null;
  return isPlain ? { sum: pointsOfGroup(group), units: effect.sign * effect.amount.units + 0 } : null;
}

function pointsOfGroup(group: number | null): TableSum {
  return { kind: 'Points', key: `${group}`, group };
}

/** A rate whose bands are all on one field, so that the first that matches is found in one row. */
function tabledBands(plan: Plan, rate: RateEntry, group: number | null, number: number): readonly TabledRule[] | null {
  const bands = rate.bands.map(({ leaf, origin, condition, sign, amount }) => {
    const tree = treeOf(plan, condition);
    return tree?.kind === 'Test' && plan.fields[tree.field]!.type.kind !== 'list' && isFixed(amount) && origin.tallies.length === 0
      ? { leaf, origin, sum: pointsOfGroup(group), units: sign * amount.units + 0, tree, rate: number }
      : null;
  });
  const known = bands.filter((band) => band !== null);
  const fields = new Set(known.map(({ tree }) => tree.field));
  return known.length === bands.length && fields.size === 1 ? known : null;
}

function isFixed(amount: Amount): amount is Extract<Amount, { readonly kind: 'Fixed' }> {
  return amount.kind === 'Fixed';
}

/** Whether a tree asks nothing. */
function isConstant(tree: Tree): boolean {
  return testsIn(tree).length === 0;
}
