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
        entry.members.forEach(visit);
        break;
      case 'Block':
      case 'Group':
        entry.entries.forEach(visit);
        break;
    }
  };
  plan.entries.forEach(visit);
  known.set(plan, kinds);
  return kinds;
}

/** Whether some rule gives points outside every group. */
export function hasPointsOutsideGroups(entries: readonly Entry[]): boolean {
  return entries.some((entry) => {
    switch (entry.kind) {
      case 'Rule':
        return entry.effect.kind === 'Points' || entry.effect.kind === 'NumberAsPoints';
      case 'Rate':
      case 'Choice':
        return true;
      case 'Block':
        return hasPointsOutsideGroups(entry.entries);
      case 'Group':
        return false;
    }
  });
}
