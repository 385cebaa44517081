/** What binding needs at hand, and the facts it gathers. */
import type { Expression, File, Name } from '../ast.ts';
import type { EventSymbol, Symbol as Meaning, Type } from '../model.ts';
import type { Report } from './findings.ts';
import type { Guesser } from './infer.ts';
import type { Scope, Speller } from './scope.ts';

/** Facts beside the tree. */
export interface Facts {
  readonly symbolOf: Map<Name, Meaning>;
  readonly typeOf: Map<Expression, Type>;
  /** What a literal or a bare word is measured against. */
  readonly expectationOf: Map<Expression, Expectation>;
  /** What a misspelt name, or a bare word taken for a text, most likely stands for: it counts as used. */
  readonly meantNames: Set<string>;
}

export interface Expectation {
  readonly type: Type;
  readonly how: 'equal' | 'order' | 'pattern' | 'given';
  /** What is measured, in words: `title`, `the domain of email`. */
  readonly subject: string;
}

export interface Env {
  readonly scope: Scope;
  readonly spell: Speller;
  readonly guess: Guesser;
  readonly facts: Facts;
  readonly file: File;
  readonly report: Report;
  /** Inside `where`: the event whose properties are named. */
  readonly event: EventSymbol | null;
  /** In tiers and promises, which ask what the points came to. */
  readonly mayNamePoints: boolean;
  /** In `total`, where groups and `rest` are named and nothing else. */
  readonly inTotal: boolean;
}
