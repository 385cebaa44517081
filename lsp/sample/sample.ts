/** The leads that a model is tried on while it is written, as read from a file. */
import type { Lead, LeadEvent, Problem } from '@scorelang/runtime';
import type { ColumnFacts } from '../assessment.ts';

/** So many leads are read and scored at most. */
export const MOST_LEADS = 10_000;

export interface Sample {
  /** Relative to the project. */
  readonly path: string;
  readonly leads: readonly SampleLead[];
  /** How many rows the file has; null where it is too large to count them. */
  readonly rows: number | null;
  /** Whether leads bring events of their own. */
  readonly hasEvents: boolean;
}

export interface SampleLead {
  /** From 1, without the header. */
  readonly row: number;
  readonly lead: Lead;
  readonly events: readonly LeadEvent[] | null;
  /** Cells that could not be told. */
  readonly problems: readonly Problem[];
  /** Enough to know it by. */
  readonly label: string;
  /** The row's own text. */
  readonly text: string;
}

/** What a file holds whatever the model makes of it. */
export interface SampleColumns {
  readonly path: string;
  readonly columns: readonly ColumnFacts[];
}

/** Why a sample that is there cannot be used, in a sentence, and in another what to do. */
export interface SampleProblem {
  readonly kind: 'problem';
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
