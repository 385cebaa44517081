/** What a run found, as plain data for a reader to print. */
import type { Explanation } from '@scorelang/runtime';
import type { InputError } from './input-error.ts';
import type { Format } from './options.ts';

export type RunOutcome = { readonly kind: 'done'; readonly report: RunReport } | { readonly kind: 'failed'; readonly error: InputError };

export interface RunReport {
  readonly input: InputReport;
  /** Data rows that were not blank: scored and rejected together. */
  readonly rowsRead: number;
  readonly rowsScored: number;
  /** After `tiers` and `top`; 0 without an output. */
  readonly rowsWritten: number;
  readonly rejected: RejectReport;
  /** In the order of the model, then `disqualified`, then leads with no tier (null); those without a lead too. */
  readonly tiers: readonly TierCount[];
  /** Null when no lead was scored. */
  readonly scores: ScoreDistribution | null;
  readonly problems: readonly FieldProblems[];
  /** What became of the events; null where the model looks at none. */
  readonly events: EventReport | null;
  /** How many leads each action is for, in the order of the model. */
  readonly actions: readonly { readonly name: string; readonly count: number }[];
  /** What was read in a way that a person should know of, each a sentence that says what to do. */
  readonly cautions: readonly Caution[];
  /** The columns that were added, as they are called in the output. */
  readonly addedColumns: readonly string[];
  /** The best first, as many as were asked for. */
  readonly best: readonly BestLead[];
}

export interface InputReport {
  readonly name: string;
  readonly format: Format;
  /** `,`, `;`, a tab, `|` or `spaces`; null for JSONL. */
  readonly delimiter: string | null;
  /** `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, `GBK` .., each perhaps with `, gzip`. */
  readonly encoding: string;
  /** Of the header; in JSONL the keys of the first rows, with dots for nested ones. */
  readonly columns: readonly string[];
  readonly matched: readonly { readonly field: string; readonly column: string }[];
  /** Fields without a column, and the column that looks most like each. */
  readonly unmatched: readonly { readonly field: string; readonly nearest: string | null; readonly isUsed: boolean }[];
  /** Columns that no field reads. */
  readonly ignored: readonly string[];
}

/** Every event that was read is counted once in its file, and once for each of its leads in the rest. */
export interface EventReport {
  readonly files: readonly EventFileReport[];
  /** Seen by the rules. */
  readonly counted: number;
  readonly undeclared: { readonly count: number; readonly examples: readonly string[] };
  /** The moment could not be read. */
  readonly unreadable: number;
  /** After the moment of scoring. */
  readonly future: number;
  /** Before the field of `ignore events before`. */
  readonly ignored: number;
}

export interface EventFileReport {
  readonly name: string;
  readonly read: number;
  readonly rejected: RejectReport;
  readonly unknownLead: { readonly count: number; readonly examples: readonly string[] };
}

export interface RejectReport {
  readonly count: number;
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
  /** The first ten. */
  readonly first: readonly Reject[];
}

export interface Reject {
  readonly line: number;
  /** `has 11 cells, and the header has 12`. */
  readonly reason: string;
  /** The row's text, cut at 120 characters. */
  readonly excerpt: string;
}

export interface TierCount {
  readonly tier: string | null;
  readonly count: number;
  /** Leads whose `outcome` is yes, where an outcome column was named; those without an answer are in neither. */
  readonly outcome: { readonly yes: number; readonly known: number } | null;
}

export interface ScoreDistribution {
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  /** Of equal width, from low to high, at most 20; `to` belongs to the next one, except in the last. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface FieldProblems {
  /** Of an event its kind comes first, as in `page_view.seconds`; `at` is its moment. */
  readonly field: string;
  readonly of: 'lead' | 'event';
  readonly column: string | null;
  readonly expected: string;
  readonly count: number;
  /** The commonest sorts of value first seen: at most five, each with the line of its lead. */
  readonly examples: readonly { readonly value: string; readonly line: number }[];
}

export type CautionCode =
  | 'ambiguous-number'
  | 'two-number-formats'
  | 'ambiguous-date'
  | 'two-date-orders'
  | 'two-currencies'
  | 'unused-header-twice'
  | 'key-not-seen'
  | 'keys-left-out';

export interface Caution {
  readonly code: CautionCode;
  readonly message: string;
  readonly column: string | null;
  /** Cells it concerns, where that was counted. */
  readonly count: number | null;
}

export interface BestLead {
  readonly line: number;
  /** The value in the key column. */
  readonly key: string;
  readonly explanation: Explanation;
}
