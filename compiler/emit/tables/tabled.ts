/** Which rules stand in tables, as what, and which are left to be asked one by one. */
import type { Amount, BlockEntry, Entry, Origin, Plan, RateEntry, RuleEntry } from '@scorelang/runtime';
import { chosenSums, countedSum, type TableSum } from './counted.ts';
import { areListsFound } from './found.ts';
import { joined, type Tree, testsIn, treeOf } from './trees.ts';
import { type WorkedOut, workedOutOf } from './worked-out.ts';

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
  /** The numbers among their fields that are worked out. */
  readonly workedOut: WorkedOut;
  /** The entries without those rules. Every block and group is still there. */
  readonly rest: readonly Entry[];
}

/**
 * The rules of a plan that can stand in tables: they ask what can be said field by field, and give points that are known, or do what at least so
 * many do. Numbers that are worked out are fields where as many rules ask for them.
 */
export function tabledRules(plan: Plan, leastAlike: number): Tabled {
  const workedOut = workedOutOf(plan);
  const rules: TabledRule[] = [];
  let rates = 0;

  const visit = (entries: readonly Entry[], group: number | null, within: Tree | null): void => {
    for (const entry of entries) {
      switch (entry.kind) {
        case 'Rule': {
          const rule = tabledRule(plan, workedOut, entry, group, within);
          if (rule !== null) rules.push(rule);
          break;
        }
        case 'Rate': {
          const bands = within === null ? tabledBands(plan, workedOut, entry, group, rates) : null;
          if (bands !== null) rules.push(...bands);
          if (bands !== null) rates += 1;
          break;
        }
        case 'Group':
          visit(entry.entries, entry.group, within);
          break;
        case 'Block': {
          const tree = treeWithin(plan, workedOut, entry, within);
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
  const inTables = withFieldsOfMany(
    rules.filter(({ sum }) => chosen.has(sum.key)),
    workedOut,
    leastAlike,
  );
  return { rules: inTables, workedOut, rest: entriesWithout(plan.entries, new Set(inTables.map(({ leaf }) => leaf))) };
}

/** The rules without those that ask for a number that is worked out and that hardly any other asks for. */
function withFieldsOfMany(rules: readonly TabledRule[], { isAny, numberOf }: WorkedOut, least: number): readonly TabledRule[] {
  if (!isAny()) return rules;
  const times = new Map<number, number>();
  const numbersOf = ({ tree }: TabledRule): readonly number[] => [
    ...new Set(testsIn(tree).flatMap(({ field }) => (numberOf(field) === null ? [] : [field]))),
  ];
  for (const rule of rules) for (const field of numbersOf(rule)) times.set(field, (times.get(field) ?? 0) + 1);
  return rules.filter((rule) => numbersOf(rule).every((field) => times.get(field)! >= least));
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

/** The tree of a rule or block inside others, which have to hold as well; null where it cannot stand in tables. */
export function treeWithin(plan: Plan, workedOut: WorkedOut, { condition }: BlockEntry | RuleEntry, within: Tree | null): Tree | null {
  const tree = treeOf(plan, workedOut, condition);
  const whole = tree === null || within === null ? tree : joined('All', [within, tree]);
  return whole !== null && areListsFound(plan, whole) ? whole : null;
}

function tabledRule(plan: Plan, workedOut: WorkedOut, rule: RuleEntry, group: number | null, within: Tree | null): TabledRule | null {
  const given = givenBy(rule, group);
  const tree = given === null ? null : treeWithin(plan, workedOut, rule, within);
  if (given === null || tree === null || isConstant(tree)) return null;
  return { leaf: rule.leaf, origin: rule.origin, ...given, tree, rate: null };
}

/** What a rule adds to which sum; null where that is not known before there is a lead, nor can be counted. */
export function givenBy(rule: RuleEntry, group: number | null): Pick<TabledRule, 'sum' | 'units'> | null {
  return pointsGiven(rule, group) ?? countedSum(rule, group);
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
function tabledBands(
  plan: Plan,
  workedOut: WorkedOut,
  rate: RateEntry,
  group: number | null,
  number: number,
): readonly TabledRule[] | null {
  const bands = rate.bands.map(({ leaf, origin, condition, sign, amount }) => {
    const tree = treeOf(plan, workedOut, condition);
    return tree?.kind === 'Test' && plan.fields[tree.field]?.type.kind !== 'list' && isFixed(amount) && origin.tallies.length === 0
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
