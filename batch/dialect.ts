/** How a file of rows is written. */
export interface Dialect {
  /** One character, or `spaces`: runs of spaces and tabs. */
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

/** A row as it came. */
export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Its text, without the line's end. */
  readonly raw: string;
  readonly cells: readonly string[];
  /** Why its cells cannot be trusted: `has text after a closing quote`. */
  readonly fault: string | null;
}

/** What a piece of text held: whole rows, and where the rest begins. */
export interface Scanned {
  readonly rows: readonly Row[];
  readonly next: number;
  /** The line on which the rest begins. */
  readonly line: number;
  /** Where a quote is open at the end of the text: its line, and its cell from 0. */
  readonly open: { readonly line: number; readonly cell: number } | null;
}
