/** A change of the model that an author may ask for, though nothing is wrong: what it is asked about, and what it is. */
import type { Edit, Span } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';

export interface Asked {
  readonly analysis: Analysis;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
}

export interface Rewriting {
  readonly title: string;
  readonly kind: 'refactor.extract' | 'refactor.rewrite';
  /** Changes of the file, which do not overlap. */
  readonly edits: readonly Edit[];
  /** Whether every lead scores as before. What does not may bring hints, and no errors. */
  readonly keepsMeaning: boolean;
  /** The name of a `let` or `list` that was made up, for the author to write over. */
  readonly madeUp: { readonly keyword: 'let' | 'list'; readonly name: string } | null;
}

/** What there is to do about a place. Pure, and quick where there is nothing. */
export type Refactoring = (asked: Asked) => readonly Rewriting[];
