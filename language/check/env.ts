/** What binding needs at hand, and the facts it gathers. */
import type { Expression, File, Name } from '../ast.ts';
import type { EventSymbol, Symbol as Meaning, Type } from '../model.ts';
import type { Findings, Report } from './findings.ts';
import type { Guesser } from './infer.ts';
import type { Memory } from './memory.ts';
import type { Scope, Speller } from './scope.ts';

/** Facts beside the tree. */
export interface Facts {
  symbolOf: Map<Name, Meaning>;
  typeOf: Map<Expression, Type>;
  /** What a literal or a bare word is measured against. */
  expectationOf: Map<Expression, Expectation>;
  /** What a misspelt name, or a bare word taken for a text, most likely stands for: it counts as used. */
  readonly meantNames: Set<string>;
  /** Set where binding asked for more than what surrounds a rule: the uses of a name elsewhere, or names like it. */
  asked: boolean;
}

export const noFacts = (symbolOf: Map<Name, Meaning>): Facts => ({
  symbolOf,
  typeOf: new Map(),
  expectationOf: new Map(),
  meantNames: new Set(),
  asked: false,
});

/** Notes that a name most likely is what something stands for. */
export function mean(name: string, facts: Facts): void {
  facts.meantNames.add(name);
  facts.asked = true;
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
  /** What is known of rules from the last check; null where there was none. */
  readonly memory: Memory | null;
  readonly found: Findings;
  readonly file: File;
  readonly report: Report;
  /** Inside `where`: the event whose properties are named. */
  readonly event: EventSymbol | null;
  /** In tiers and promises, which ask what the points came to. */
  readonly mayNamePoints: boolean;
  /** In `total`, where groups and `rest` are named and nothing else. */
  readonly inTotal: boolean;
}
