/** What a file of leads holds, column by column, as plain data. */
import type { FieldType } from '@scorelang/runtime';
import type { Format } from '../options.ts';

export interface Profile {
  /** The file as the caller named it. */
  readonly name: string;
  readonly format: Format;
  /** `,`, `;`, a tab, `|` or `spaces`; null for JSONL. */
  readonly delimiter: string | null;
  readonly encoding: string;
  /** All of them: every row was read. */
  readonly rows: number;
  /** Rows with too few or too many cells, or lines that are no JSON object. */
  readonly rejected: number;
  /** In the order of the file. */
  readonly columns: readonly ColumnProfile[];
  /** What became of the leads, where a column says so. */
  readonly outcome: OutcomeProfile | null;
}

export interface OutcomeProfile {
  readonly column: string;
  readonly yes: number;
  readonly known: number;
}

/** A value with how often it stands in the column. */
export interface ValueCount {
  /** In the spelling that most rows have. */
  readonly text: string;
  readonly count: number;
  /** Rows of these whose outcome is yes, and whose outcome is known at all. */
  readonly yes: number;
  readonly known: number;
}

/** Why a column is not worth a field. */
export type Unfit = 'empty' | 'constant' | 'identifier' | 'bookkeeping' | 'outcome' | 'nested' | 'nameless' | 'twice' | 'asked';

/** What keeps a column a text that looks like something else. */
export type Doubt = 'date order' | 'number format' | 'odd values';

export interface ColumnProfile {
  readonly header: string;
  /** From 0. */
  readonly index: number;
  /** Cells that say something. */
  readonly filled: number;
  /** Cells that say nothing: empty, or white space. */
  readonly empty: number;
  /** Texts and numbers that stand where nothing is known, the commonest first. */
  readonly placeholders: readonly ValueCount[];
  /** Of these, texts that no other column would take for a placeholder: a few words among many numbers. */
  readonly odd: readonly string[];
  /** Admits every cell of the column: no row of the file has a problem with it. */
  readonly type: FieldType;
  /** The commonest values first (of a list its elements), spellings that differ in letter case taken together; at most a few hundred. */
  readonly values: readonly ValueCount[];
  /** How many values there are; null where they are more than were counted. */
  readonly distinct: number | null;
  /** Of a number: at these shares of the sorted values, and the ends. */
  readonly numbers: NumberFacts | null;
  readonly doubt: { readonly kind: Doubt; readonly example: string } | null;
  /** Null where it is worth a field. */
  readonly unfit: Unfit | null;
}

export interface NumberFacts {
  readonly min: number;
  readonly max: number;
  /** Taken evenly from the whole column, in rising order, at most some thousands. */
  readonly sorted: readonly number[];
  /** The numbers of leads with a known outcome, in the same way. */
  readonly answered: readonly { readonly number: number; readonly isYes: boolean }[];
}
