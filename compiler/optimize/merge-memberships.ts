/**
 * Looks once where an `or` looks for several texts in one place.
 *
 *     title = CEO or title in [CFO, COO]                       ->    title in [CEO, CFO, COO]
 *     title contains VP or title contains Director             ->    title contains any of [VP, Director]
 *     a in interests or b in interests                         ->    interests has any of [a, b]
 *
 * Under `and` nothing is merged: two sets there are rare, and a reader looks for both.
 */
import type { Condition, Plan, TextSet } from '@scorelang/runtime';
import { createFreeNames } from '../plan/free-names.ts';
import { KEEP, rewritePlan } from '../plan/rewrite.ts';

export function mergeMemberships(plan: Plan): Plan {
  const pool = createPool(plan.sets);
  const merged = rewritePlan(plan, { ...KEEP, condition: (condition) => mergeAlternatives(condition, pool) });
  return { ...merged, sets: pool.sets };
}

type Membership = Extract<Condition, { kind: 'OneOf' | 'Match' | 'Has' }>;

interface Pool {
  readonly sets: readonly TextSet[];
  /** The index of a set with the texts of all of these. */
  readonly union: (sets: readonly number[]) => number;
}

function mergeAlternatives(condition: Condition, pool: Pool): Condition {
  if (condition.kind !== 'Or') return condition;
  const memberships = condition.operands.filter(isMembership);
  const alike = byKey(memberships);
  if (alike.size === memberships.length) return condition;
  const operands = condition.operands.flatMap((operand): readonly Condition[] => {
    if (!isMembership(operand)) return [operand];
    const family = alike.get(keyOf(operand)) ?? [];
    if (family.length === 1) return [operand];
    return family[0] === operand ? [{ ...operand, set: pool.union(family.map(({ set }) => set)) }] : [];
  });
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : { ...condition, operands };
}

function byKey(memberships: readonly Membership[]): ReadonlyMap<string, readonly Membership[]> {
  const families = new Map<string, Membership[]>();
  for (const membership of memberships) {
    const family = families.get(keyOf(membership));
    if (family === undefined) families.set(keyOf(membership), [membership]);
    else family.push(membership);
  }
  return families;
}

const isMembership = (condition: Condition): condition is Membership =>
  condition.kind === 'OneOf' || condition.kind === 'Match' || (condition.kind === 'Has' && condition.quantifier === 'any');

/** What memberships must share to be one: all but the set. */
const keyOf = (membership: Membership): string => JSON.stringify({ ...membership, set: null });

function createPool(given: readonly TextSet[]): Pool {
  const sets = [...given];
  // Found out at the first union: most models have none.
  let index: { readonly byTexts: Map<string, number>; readonly freeName: (wanted: string) => string } | null = null;
  const indexed = () => {
    index ??= {
      byTexts: new Map(given.map(({ values }, at) => [JSON.stringify(values), at])),
      freeName: createFreeNames(given.map(({ name }) => name)),
    };
    return index;
  };
  const setAt = (index: number): TextSet => {
    const set = sets[index];
    if (set === undefined) throw new Error(`The plan has no set ${index}.`);
    return set;
  };
  return {
    sets,
    union: (indexes) => {
      const parts = indexes.map(setAt);
      const values = [...new Set(parts.flatMap((set) => set.values))];
      const { byTexts, freeName } = indexed();
      const key = JSON.stringify(values);
      const known = byTexts.get(key);
      if (known !== undefined) return known;
      byTexts.set(key, sets.length);
      return sets.push({ name: freeName(parts[0]?.name ?? 'values'), values }) - 1;
    },
  };
}
