/** What running a model's tests gives: plain data, for every reporter. */
import type { Span } from '@scorelang/language';
import type { Explanation } from '@scorelang/runtime';

export interface TestReport {
  /** The path of the file that holds the tests. */
  readonly path: string;
  /** In the order written, the rows of a file one by one. */
  readonly tests: readonly TestResult[];
  readonly coverage: Coverage;
}

export interface TestResult {
  /** The title; for a row of a file with the name of its case, or its number: `golden: Prague bakery`, `golden: row 3`. */
  readonly name: string;
  /** Of the test statement, in the file that holds the tests; its line counts from 1. */
  readonly span: Span;
  readonly line: number;
  /** Of a test from a file: the file, and the row below its header, from 1. */
  readonly row: { readonly path: string; readonly number: number } | null;
  readonly passed: boolean;
  /** Why the test could not be run, in a sentence for people; such a test has not passed. */
  readonly error: string | null;
  readonly expectations: readonly ExpectationResult[];
  /** What was scored, where the test has not passed. */
  readonly explanation: Explanation | null;
}

export interface ExpectationResult {
  readonly passed: boolean;
  /** As formatted, or from a column and its cell: `expect fit = 60`. */
  readonly sentence: string;
  /** `60`, `>= 60`, `tier warm`, `"C-suite" fires`. */
  readonly expected: string;
  /** `55`, `no tier`, `silent`. */
  readonly actual: string;
  /** Null for a cell of a file. */
  readonly span: Span | null;
}

/** Which rules and bands fired in at least one test, what was seen of rules over events, and which tiers were reached. */
export interface Coverage {
  readonly rules: readonly CoveredRule[];
  readonly tiers: readonly { readonly name: string; readonly reached: boolean }[];
}

export interface CoveredRule {
  readonly id: string;
  /** In the model's file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly fired: boolean;
  /** In how many tests (rows of files count each) it fired. */
  readonly times: number;
  /** Null for a rule that asks for no events. */
  readonly events: CoveredEvents | null;
}

/** What tests have shown of a rule over events, in one at least. */
export interface CoveredEvents {
  readonly occurrence: boolean;
  readonly silence: boolean;
  /** That `up to` took something; null for a rule without it. */
  readonly cap: boolean | null;
  /** That age took something; null for a rule without decay. */
  readonly decay: boolean | null;
}
