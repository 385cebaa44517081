/** What is found out of a model in the background: after its text is checked, and never while somebody waits. Plain data. */
import type { ModelBounds } from '@scorelang/compiler';
import type { Diagnostic, Source } from '@scorelang/language';
import type { FieldType } from '@scorelang/runtime';

export interface Assessment {
  /** Null where the model has errors. */
  readonly bounds: AssessedBounds | null;
  /** What the bounds and the sample show to be wrong, at the levels of the catalogue: those of a configuration are applied by who shows them. */
  readonly findings: readonly Diagnostic[];
  /** Null where there is no sample, or it cannot be read. */
  readonly sample: SampleFacts | null;
  /** Where the model names a sample or a file of cases that cannot be used: that, and why. */
  readonly aboutFiles: readonly Diagnostic[];
  /** What became of the model's tests, in the order of the file; null where the model has errors, or nobody looks at it. */
  readonly tests: readonly TestFate[] | null;
}

export interface AssessedBounds extends ModelBounds {
  /** The text that they are of. */
  readonly source: Source;
}

/** What the sample holds, and how the model scores it. */
export interface SampleFacts {
  /** Of the sample, relative to the project. */
  readonly path: string;
  /** Of the model's fields that have a column. */
  readonly fields: readonly FieldFacts[];
  /** The columns that no field reads. */
  readonly others: readonly ColumnFacts[];
  /** Null where the model has errors. */
  readonly scored: SampleScores | null;
}

export interface SampleScores {
  /** The text of the model that was scored. The document may be another by now: where its lines are is told by `placesNow`. */
  readonly source: Source;
  /** How many were scored: the first 10,000 at most. */
  readonly leads: number;
  /** How many rows the file has; null where that would mean reading all of a large file. */
  readonly of: number | null;
  /** Leads with a value that its field does not admit. */
  readonly problems: number;
  /** Those of the model in their order, each also where it has no lead; then `disqualified` and none (null), where leads have them. */
  readonly tiers: readonly TierShare[];
  /** Rules and bands, in the order of the plan; without those that ask for events where the sample has none. */
  readonly rules: readonly RuleShare[];
  /** Leads that stand for others: of each tier that has any, one in the middle by score; the best first. */
  readonly typical: readonly TypicalLead[];
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

export interface TypicalLead {
  readonly row: number;
  readonly label: string;
  readonly tier: string | null;
  readonly score: number;
  /** The day of scoring; null where the model does not ask for it. */
  readonly asOf: string | null;
  /** What a test gives to have this lead: names of fields and their values as they are written; without those that are missing. */
  readonly given: readonly { readonly field: string; readonly written: string }[];
}

/** What a column of the sample holds, whatever the model makes of it. */
export interface ColumnFacts {
  /** As the header has it. */
  readonly column: string;
  /** Admits every cell. */
  readonly type: FieldType;
  /** Leads looked at; those whose cell says something; those where it is empty. */
  readonly leads: number;
  readonly filled: number;
  readonly empty: number;
  /** Values that stand where nothing is known (`N/A`, `-1`), as they are written. */
  readonly placeholders: readonly ValueShare[];
  /** The most frequent first, at most 50, in the spelling that most rows have. */
  readonly values: readonly ValueShare[];
  /** Null where they are too many to count. */
  readonly distinct: number | null;
  readonly numbers: NumberSpread | null;
}

export interface ValueShare {
  readonly text: string;
  readonly leads: number;
}

export interface NumberSpread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** How many of the numbers lie in each of equally wide bins from `min` to `max`; shares of them, where not all were kept. */
  readonly bins: readonly number[];
}

export interface FieldFacts extends ColumnFacts {
  /** Of the field. */
  readonly name: string;
}

/** What became of a test. */
export interface TestFate {
  /** As in `scorelang/tests`. */
  readonly id: string;
  readonly passed: boolean;
  /** `55, not 60` or why it cannot be run; null where it passed. */
  readonly why: string | null;
}
