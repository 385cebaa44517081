/** What a run is told: plain data, save for the scorer, the streams and the callback. */

import type { Readable, Writable } from 'node:stream';
import type { Explanation, Lead, Plan, Result, Options as ScoreOptions } from '@scorelang/runtime';
import type { Encoding } from './encodings.ts';

/** A model ready to score: a compiled module's functions, or the interpreter's, beside the plan they came from. */
export interface Scorer {
  readonly plan: Plan;
  readonly score: (lead: Lead, options: ScoreOptions) => Result;
  readonly explain: (lead: Lead, options: ScoreOptions) => Explanation;
  /** The same without what did not fire and what rules found among the events, where there is a shorter way to that. */
  readonly explainFired?: (lead: Lead, options: ScoreOptions) => ExplanationOfFired;
}

/** A result with a line for what fired. */
export type ExplanationOfFired = Omit<Explanation, 'values'>;

/** `name` stands in messages, and its ending (`.csv`, `.tsv`, `.jsonl`, each also with `.gz`) tells the format. */
export type InputSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stream'; readonly stream: Readable; readonly name: string };

/** A file is written beside its place and renamed when whole. */
export type OutputTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stream'; readonly stream: Writable; readonly name: string };

export type Format = 'csv' | 'jsonl';
/** `us`: `1,234.5`; `eu`: `1.234,5`. */
export type NumberFormat = 'us' | 'eu';
/** Which comes first where a date is written in numbers alone: 1/2/2018. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How a file of leads is to be read. Everything left out is found out from the file itself. */
export interface ReadOptions {
  readonly input: InputSource;
  readonly format?: Format | undefined;
  /** How its text is written, where no byte order mark says so (default: UTF-8). */
  readonly encoding?: Encoding | undefined;
  /** One character, or `spaces` for runs of white space. */
  readonly delimiter?: string | undefined;
  /** `absent`: the first line is data already, and the columns are called 1, 2, 3. */
  readonly header?: 'present' | 'absent' | undefined;
  readonly numbers?: NumberFormat | undefined;
  readonly dates?: DateOrder | undefined;
  /** Go on when a field that rules look at has no column: it is missing in every lead. */
  readonly allowMissingColumns?: boolean | undefined;
  /** Stop at the first row that cannot be read and (in a run) at the first value that its field does not admit. */
  readonly strict?: boolean | undefined;
  /** Stops the run; nothing half-written stays behind. */
  readonly signal?: AbortSignal | undefined;
}

export interface RunOptions extends ReadOptions {
  readonly scorer: Scorer;
  /** Left out: nothing is written, and the report is all there is. */
  readonly output?: OutputTarget | undefined;
  /** Of the output; else by its name, else as the input. */
  readonly outputFormat?: Format | undefined;
  /** Write only the best so many, the best first. */
  readonly top?: number | undefined;
  /** Write the best first (spills to disk); `disqualified` last; equals in the order of the file. */
  readonly sort?: boolean | undefined;
  /** Write only leads of these tiers; `disqualified` may be one. */
  readonly tiers?: readonly string[] | undefined;
  /** A model that reads time needs it. */
  readonly asOf?: Date | number | string | undefined;
  readonly params?: { readonly [name: string]: number } | undefined;
  /** Write the column `reasons` (default true). */
  readonly reasons?: boolean | undefined;
  /** Where rows that cannot be read go: a CSV of line, reason, text. */
  readonly rejects?: string | undefined;
  /** How many of the best leads the report keeps, with their explanations (default 0). */
  readonly best?: number | undefined;
  /** The column whose value names a lead in the report; default: the first. */
  readonly key?: string | undefined;
  /** A yes/no column that says what became of the lead: the report then gives the share of yes by tier. */
  readonly outcome?: string | undefined;
  /** What that column says for yes; else it is a yes/no column. Anything else but nothing is no. */
  readonly outcomeYes?: string | undefined;
  /** Files of events; each row names its lead by the value in the lead's `key` column. */
  readonly events?: readonly EventInput[] | undefined;
  /**
   * The column that holds each lead's own moment of scoring, instead of `asOf`; `created + 7 days` (hours, days, weeks) is so much after it.
   * A row without one is rejected.
   */
  readonly asOfColumn?: string | undefined;
  /** The column that holds the tier which the lead had before. */
  readonly previousColumn?: string | undefined;
  /** Leave out all actions. */
  readonly quiet?: boolean | undefined;
  /** Called at most some ten times a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A file of events. What is left out is found out, or called as in the model. */
export interface EventInput {
  readonly source: InputSource;
  readonly format?: Format | undefined;
  readonly delimiter?: string | undefined;
  /** The kind of all its events, where no column says it. */
  readonly kind?: string | undefined;
  /** The column that names the lead; else called as the leads' key column. */
  readonly keyColumn?: string | undefined;
  /** Default `event`. */
  readonly eventColumn?: string | undefined;
  /** Default `at`. */
  readonly atColumn?: string | undefined;
}

export interface Progress {
  /** `keys`: which leads there are; `events`: whose they are; then the leads are scored. */
  readonly step: 'keys' | 'events' | 'leads';
  readonly rows: number;
  /** Read from the file (packed, where it is packed). */
  readonly bytes: number;
  /** Null for a stream. */
  readonly totalBytes: number | null;
}
