/** A file of leads, opened: its columns matched to a model's fields, and its rows as leads, batch by batch. */
import type { Lead, PlanField } from '@scorelang/runtime';
import type { CellProblem } from './cell.ts';
import type { Dialect } from './dialect.ts';
import type { InputError } from './input-error.ts';
import type { JsonObject } from './jsonl.ts';
import type { Format } from './options.ts';
import type { Caution, InputReport } from './report.ts';

export type LeadRow =
  | {
      readonly kind: 'lead';
      readonly line: number;
      /** The row's own text. */
      readonly raw: string;
      readonly lead: Lead;
      readonly problems: readonly CellProblem[];
      readonly source: RowSource;
    }
  | { readonly kind: 'reject'; readonly line: number; readonly raw: string; readonly reason: string };

/** What the output repeats. */
export type RowSource =
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | { readonly kind: 'object'; readonly object: JsonObject };

export interface LeadSource {
  readonly format: Format;
  /** Null for JSONL. */
  readonly dialect: Dialect | null;
  readonly columns: readonly string[];
  /** The header's line as it is written; null where there is none. */
  readonly headerText: string | null;
  readonly report: () => InputReport;
  /** Complete once all batches were taken. */
  readonly cautions: () => readonly Caution[];
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
  /** An error is the last thing that comes. */
  readonly batches: AsyncGenerator<readonly LeadRow[] | InputError>;
}

/** What both formats begin with: the start of the text, all of it again from its beginning, and what the model asks for. */
export interface Opening {
  readonly name: string;
  readonly head: string;
  readonly isWhole: boolean;
  readonly text: AsyncGenerator<string | InputError>;
  readonly fields: readonly PlanField[];
  readonly used: ReadonlySet<string>;
}

/** What a format finds out. */
export interface Opened extends Omit<LeadSource, 'report' | 'bytesRead' | 'totalBytes'> {
  readonly found: Omit<InputReport, 'encoding' | 'name' | 'format' | 'columns'>;
}
