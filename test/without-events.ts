/** What a plan that looks at no events says of them: for plans written by hand. */
import type { Plan } from '@scorelang/runtime';

export const WITHOUT_EVENTS: Pick<Plan, 'readsEvents' | 'events' | 'ignoreBefore' | 'selectors' | 'tallies' | 'occurrences' | 'actions'> = {
  readsEvents: false,
  events: [],
  ignoreBefore: null,
  selectors: [],
  tallies: [],
  occurrences: [],
  actions: [],
};
