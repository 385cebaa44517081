/** What the rules of a plan do. */
import type { Entry, Plan, PlanEffect } from '@scorelang/runtime';

const known = new WeakMap<Plan, ReadonlySet<PlanEffect['kind']>>();

/** The kinds of all effects in a plan. */
export function effectKinds(plan: Plan): ReadonlySet<PlanEffect['kind']> {
  const before = known.get(plan);
  if (before) return before;
  const kinds = new Set<PlanEffect['kind']>();
  const visit = (entry: Entry): void => {
    switch (entry.kind) {
      case 'Rule':
        kinds.add(entry.effect.kind);
        break;
      case 'Rate':
        break;
      case 'Choice':
        for (const member of entry.members) visit(member);
        break;
      case 'Block':
      case 'Group':
        for (const inner of entry.entries) visit(inner);
        break;
    }
  };
  for (const entry of plan.entries) visit(entry);
  known.set(plan, kinds);
  return kinds;
}

/** Whether an effect gives points, and does nothing else. */
export function givesPoints({ kind }: PlanEffect): boolean {
  return kind === 'Points' || kind === 'NumberAsPoints' || kind === 'Occurrences';
}

/** Whether some rule gives points outside every group. */
export function hasPointsOutsideGroups(entries: readonly Entry[]): boolean {
  return entries.some(givesPointsOutsideGroups);
}

function givesPointsOutsideGroups(entry: Entry): boolean {
  switch (entry.kind) {
    case 'Rule':
      return givesPoints(entry.effect);
    case 'Rate':
    case 'Choice':
      return true;
    case 'Block':
      return hasPointsOutsideGroups(entry.entries);
    case 'Group':
      return false;
  }
}
