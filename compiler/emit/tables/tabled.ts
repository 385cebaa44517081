/** Which rules stand in tables, as what, and which are left to be asked one by one. */
import type { Amount, BlockEntry, Entry, Origin, Plan, RateEntry, RuleEntry } from '@scorelang/runtime';
import { joined, type Tree, testsIn, treeOf } from './trees.ts';

export interface TabledRule {
  readonly leaf: number;
  readonly origin: Origin;
  /** The group that it adds to; null for none. */
  readonly group: number | null;
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

/** The rules of a plan that can stand in tables: they give points that are known, for what can be said field by field. */
export function tabledRules(plan: Plan): Tabled {
  const rules: TabledRule[] = [];
  let rates = 0;

  const restOf = (entries: readonly Entry[], group: number | null, within: Tree | null): readonly Entry[] =>
    entries.flatMap((entry): readonly Entry[] => {
      switch (entry.kind) {
        case 'Rule': {
          const rule = tabledRule(plan, entry, group, within);
          if (rule !== null) rules.push(rule);
          return rule === null ? [entry] : [];
        }
        case 'Rate': {
          const bands = within === null ? tabledBands(plan, entry, group, rates) : null;
          if (bands !== null) rules.push(...bands);
          if (bands !== null) rates += 1;
          return bands === null ? [entry] : [];
        }
        case 'Group':
          return [{ ...entry, entries: restOf(entry.entries, entry.group, within) }];
        case 'Block': {
          const tree = treeWithin(plan, entry, within);
          return [tree === null ? entry : { ...entry, entries: restOf(entry.entries, group, tree) }];
        }
        default:
          return [entry];
      }
    });

  const rest = restOf(plan.entries, null, null);
  return { rules, rest };
}

function treeWithin(plan: Plan, { condition }: BlockEntry | RuleEntry, within: Tree | null): Tree | null {
  const tree = treeOf(plan, condition);
  return tree === null || within === null ? tree : joined('All', [within, tree]);
}

function tabledRule(plan: Plan, rule: RuleEntry, group: number | null, within: Tree | null): TabledRule | null {
  const units = unitsOf(rule);
  const tree = units === null ? null : treeWithin(plan, rule, within);
  if (units === null || tree === null || isConstant(tree)) return null;
  return { leaf: rule.leaf, origin: rule.origin, group, units, tree, rate: null };
}

/** The points of a rule where they are always the same, and where an explanation tells no more of them. */
function unitsOf({ effect, origin }: RuleEntry): number | null {
  if (effect.kind !== 'Points' || effect.amount.kind !== 'Fixed' || origin.tallies.length > 0) return null;
  const isPlain = effect.per === null && effect.decay === null && effect.upTo === null;
  return isPlain ? effect.sign * effect.amount.units + 0 : null;
}

/** A rate whose bands are all on one field, so that the first that matches is found in one row. */
function tabledBands(plan: Plan, rate: RateEntry, group: number | null, number: number): readonly TabledRule[] | null {
  const bands = rate.bands.map(({ leaf, origin, condition, sign, amount }) => {
    const tree = treeOf(plan, condition);
    return tree?.kind === 'Test' && isFixed(amount) && origin.tallies.length === 0
      ? { leaf, origin, group, units: sign * amount.units + 0, tree, rate: number }
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
