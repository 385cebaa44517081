/** What `race.ts` tells an engine in a process of its own, and what both know. */
import type { Times } from '../racing.ts';

/** What an engine is told; the answer to `check` is how many leads it was checked on, to `figures` its times, else null. */
export type Order =
  | { readonly kind: 'check' }
  | { readonly kind: 'warm up'; readonly seconds: number }
  | { readonly kind: 'round' }
  | { readonly kind: 'figures' };

export type Answer = number | Times | null;

/** What lies in the folder of a race. */
export const FILES = { scorer: 'compiled.mjs', plan: 'plan.json', expected: 'expected.json' } as const;

export const LEADS = 5000;
export const SEED_OF_LEADS = 9;
