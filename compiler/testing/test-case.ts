/** One thing to score and what should come of it, whether it was written as a block or as a row of a file. */
import type { LeadEvent } from '@scorelang/runtime';
import type { Expectation } from './claim.ts';

export interface TestCase {
  /** Why it cannot be run. */
  readonly error: string | null;
  readonly lead: { readonly [field: string]: unknown };
  readonly events: readonly LeadEvent[];
  /** The tier that the lead was in before, or null for none. */
  readonly previous: string | null;
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly params: Readonly<Record<string, number>>;
  readonly expectations: readonly Expectation[];
}

/** A case that cannot be run, and why. */
export const unready = (error: string): TestCase => ({
  error,
  lead: {},
  events: [],
  previous: null,
  asOf: 0,
  params: {},
  expectations: [],
});
