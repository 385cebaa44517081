/**
 * How a model reaches other files. Files are handed in, so that the language runs in a browser, a test and a server alike.
 * Paths are `/`-separated and relative to the project's root; whoever makes a host keeps it inside that root.
 */
export interface Host {
  /** The text of a file, or why there is none. */
  readText(path: string): FileText;
  /** The rows of a CSV, TSV or text file (one column without a header for `.txt`), or why there are none. */
  readTable(path: string): FileTable;
}

export type FileText = { readonly kind: 'text'; readonly text: string } | Unreadable;

export type FileTable =
  | { readonly kind: 'table'; readonly columns: readonly string[] | null; readonly rows: readonly (readonly string[])[] }
  | Unreadable;

export interface Unreadable {
  readonly kind: 'unreadable';
  /** A whole sentence for people: `There is no file accounts.csv.` */
  readonly reason: string;
  /** A whole sentence that says what to do; left out where it is the path that is to be looked at. */
  readonly remedy?: string;
}

/** A host without files: a text alone. */
export const NO_FILES: Host = {
  readText: (path) => ({ kind: 'unreadable', reason: `There is no file ${path}.` }),
  readTable: (path) => ({ kind: 'unreadable', reason: `There is no file ${path}.` }),
};
