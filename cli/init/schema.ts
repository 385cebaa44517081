/** What a source says about its leads, whatever it was: the plain data that a starter model is written from. */
import type { NumberFacts, ValueCount } from '@scorelang/batch';
import type { FieldType } from '@scorelang/runtime';

export interface Schema {
  /** The title of the model. */
  readonly title: string;
  /** Whole sentences about where it comes from, for the head of the file. */
  readonly origin: readonly string[];
  readonly fields: readonly SchemaField[];
  readonly leftOut: readonly LeftOut[];
  readonly events: readonly SchemaEvent[];
  /** What became of the leads of the file, where a column says so. */
  readonly outcome: { readonly column: string; readonly yes: number; readonly known: number } | null;
}

/** What the data have for a field, whatever it is called. */
export interface DataField {
  /** As the data calls it. */
  readonly column: string;
  readonly type: FieldType;
  /** Texts, and numbers as texts, that stand where nothing is known. */
  readonly missing: readonly string[];
  /** A few words for the end of its line. */
  readonly note: string | null;
  /** A sentence that goes before it: what a person should know before using it. */
  readonly warning: string | null;
  /** What the data holds, where data was read. */
  readonly facts: FieldFacts | null;
}

export interface SchemaField extends DataField {
  /** As the model calls it. */
  readonly name: string;
}

export interface FieldFacts {
  /** Leads that have it, and that do not. */
  readonly filled: number;
  readonly missing: number;
  readonly values: readonly ValueCount[];
  readonly numbers: NumberFacts | null;
}

/** A column that no field is made for, and why. */
export interface LeftOut {
  readonly column: string;
  readonly reason: string;
}

export interface SchemaEvent {
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly type: FieldType }[];
  readonly isActivity: boolean;
  readonly note: string | null;
}
