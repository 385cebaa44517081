/** What can be wrong with a file as a whole. Problems of one row are rejects; problems of one value are the scorer's. */
export type InputErrorCode =
  | 'missing-file'
  | 'folder'
  | 'unreadable-file'
  | 'binary-file'
  | 'broken-gzip'
  | 'unknown-encoding'
  | 'empty-file'
  | 'header-only'
  | 'no-header'
  | 'header-twice'
  | 'unclosed-quote'
  | 'row-too-long'
  | 'missing-column'
  | 'two-columns'
  | 'two-fields'
  | 'unknown-column'
  | 'unknown-tier'
  | 'no-rows'
  | 'no-such-lead'
  | 'rejected-row'
  | 'problem-value'
  | 'unwritable-output'
  | 'output-closed'
  | 'unfit-option'
  | 'stopped';

/** One clear message: what is wrong, where, and what to do about it. Errors are data; nothing here throws them. */
export interface InputError {
  readonly kind: 'input-error';
  readonly code: InputErrorCode;
  /** A whole sentence. */
  readonly message: string;
  /** The file as the caller named it. */
  readonly path: string;
  /** From 1, where a line can be named. */
  readonly line: number | null;
  /** The column's header, where one can be named. */
  readonly column: string | null;
  /** What to do, a whole sentence. */
  readonly remedy: string;
}

/** Where in the file: both may be unknown. */
export interface Place {
  readonly line?: number | null;
  readonly column?: string | null;
}

export function inputError(code: InputErrorCode, path: string, message: string, remedy: string, place: Place = {}): InputError {
  return { kind: 'input-error', code, message, path, line: place.line ?? null, column: place.column ?? null, remedy };
}

export function isInputError(value: unknown): value is InputError {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'input-error';
}
