/** What is found out of a model in the background: after its text is checked, and never while somebody waits. Plain data. */
import type { ModelBounds } from '@scorelang/compiler';
import type { Diagnostic } from '@scorelang/language';
import type { Units } from '@scorelang/runtime';

export interface Assessment {
  /** Of the model. */
  readonly path: string;
  /** Null where the model has errors. */
  readonly bounds: ModelBounds | null;
  /** What the bounds show to be wrong, at the levels of the catalogue: those of a configuration are applied by who shows them. */
  readonly findings: readonly Diagnostic[];
  /** Null where there is no sample, or it cannot be read. */
  readonly sample: SampleFacts | null;
}

/** How a model scores the leads of its sample. */
export interface SampleFacts {
  /** Of the sample. */
  readonly path: string;
  /** How many were scored: the first 10,000 at most. */
  readonly leads: number;
  /** How many rows the file has; null where that would mean reading all of a large file. */
  readonly of: number | null;
  /** Rows with a value that its field does not admit. */
  readonly problems: number;
  /** Those of the model in their order, each also where it has no lead; then `disqualified` and none (null), where leads have them. */
  readonly tiers: readonly TierShare[];
  /** Rules and bands, in the order of the plan. */
  readonly rules: readonly RuleShare[];
  /** Of each lead, in the order of the file. */
  readonly scores: readonly Units[];
  readonly fields: readonly FieldValues[];
}

export interface TierShare {
  readonly name: string | null;
  readonly leads: number;
}

export interface RuleShare {
  readonly id: string;
  /** In the model's file, from 1. */
  readonly line: number;
  /** On how many it fires. */
  readonly leads: number;
}

/** What the sample holds of a field. */
export interface FieldValues {
  readonly name: string;
  /** The most frequent first, at most 50; as they are written most often. */
  readonly values: readonly { readonly text: string; readonly leads: number }[];
  readonly missing: number;
  readonly distinct: number;
  /** Where the values are numbers. */
  readonly numbers: { readonly min: number; readonly median: number; readonly max: number } | null;
}
