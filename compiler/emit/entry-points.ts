import type { Plan } from '@scorelang/runtime';

/** The functions by which a scorer is called; a module has those that were chosen, and nothing that only others need. */
export const ENTRY_POINTS = ['score', 'explain', 'explainFired', 'scoreOnly', 'scoreColumns'] as const;

export type EntryPoint = (typeof ENTRY_POINTS)[number];

/** Whether leads of a model can lie in columns: what they did, and how they stood before, cannot. */
export function fitsColumns(plan: Plan): boolean {
  return !plan.readsEvents && plan.actions.length === 0 && plan.tiers.every(({ keep }) => keep === null);
}

/** What a module has where nothing else is said. */
export const USUAL_ENTRY_POINTS: readonly EntryPoint[] = ['score', 'explain'];
