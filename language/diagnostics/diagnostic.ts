import type { Source, Span } from '../source.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** One finding: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  /** A word, shared by the settings key, the file of the check and the help page: `unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The file it is in, and its place there. */
  readonly source: Source;
  readonly span: Span;
  /** Other places that belong to it: `first declared here`. */
  readonly related: readonly RelatedPlace[];
  /** Ready changes that would mend it, the best first. */
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  readonly source: Source;
  readonly span: Span;
  readonly message: string;
}

/** A change of the diagnostic's own file. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** In the place of a text that is not to be kept. */
export const NOWHERE: Source = { path: '', text: '' };

/**
 * A finding as one of another text. A copy and no literal: where many objects of a literal lived long, V8 puts all that follow right among the old
 * ones, where they keep their text in memory until all of that is cleaned up; a text for each letter that is typed.
 */
export const placedIn = (source: Source, finding: Diagnostic): Diagnostic => ({ ...finding, source });

/** What a catalogue says of one code: how bad it is, and its sentence made from facts. */
export interface Entry<Facts extends readonly unknown[]> {
  readonly severity: Severity;
  readonly sentence: (...facts: Facts) => string;
}

export const error = <Facts extends readonly unknown[]>(sentence: (...facts: Facts) => string): Entry<Facts> => ({
  severity: 'error',
  sentence,
});
export const warning = <Facts extends readonly unknown[]>(sentence: (...facts: Facts) => string): Entry<Facts> => ({
  severity: 'warning',
  sentence,
});
export const hint = <Facts extends readonly unknown[]>(sentence: (...facts: Facts) => string): Entry<Facts> => ({
  severity: 'hint',
  sentence,
});
