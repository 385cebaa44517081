/** A compiled scorer, ready to be called, from the text of its module. */
import type { Explanation, Lead, Options, Result } from '@scorelang/runtime';

export interface ScorerModule {
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
  /** Where it was chosen. */
  readonly explainFired?: (lead: Lead, options?: Options) => Omit<Explanation, 'values'>;
  /** Name, hash, fields, tiers and params, as the module tells them. */
  readonly model: unknown;
}

/**
 * Loads an ECMAScript module that imports nothing, as the compiler emits it for `js`. Nothing touches the disk. Each text stays loaded until
 * the process ends.
 */
export async function loadScorer(code: string): Promise<ScorerModule> {
  const address = `data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`;
  const loaded = (await import(address)) as Partial<ScorerModule>;
  if (typeof loaded.score !== 'function' || typeof loaded.explain !== 'function')
    throw new Error('The emitted module has no score or explain');
  return loaded as ScorerModule;
}
