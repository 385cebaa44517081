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
}
