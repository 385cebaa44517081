/** What a plan means, as a text: the same for two plans that give every lead the same result for the same reasons. */
import type { Plan } from './plan.ts';

/**
 * The text that a model's hash is taken from: the first 32 hexadecimal digits of its SHA-256. Without formatting, comments, lines, the
 * title, the file's name, and the names of lists and `let`s.
 */
export const meaningOf = (plan: Plan): string => JSON.stringify(plan, keepMeaning);

/** Parts of a plan that say where something was written and not what it does, by the key that tells their owner. */
function keepMeaning(this: unknown, key: string, value: unknown): unknown {
  if (key === 'origin') return (value as { readonly because: string | null }).because;
  if (key === 'sets') return (value as Plan['sets']).map(({ values }) => [...values].sort());
  if (key === 'lets') return (value as Plan['lets']).map(({ kind, value: meaning }) => ({ kind, value: meaning }));
  if (this !== null && typeof this === 'object' && 'format' in this && (key === 'name' || key === 'source')) return undefined;
  return value;
}
