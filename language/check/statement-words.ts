/** What each kind of statement is called at the beginning of a sentence. */
import type { Statement } from '../ast.ts';

export const STATEMENT_WORDS: Readonly<Record<Statement['kind'], string>> = {
  Model: 'A `model` line',
  Use: 'A `use` line',
  Sample: 'A `sample` line',
  Range: 'A `range` line',
  Budget: 'A `budget` line',
  Zone: 'A `zone` line',
  Round: 'A `round` line',
  AsOf: 'An `as of` line',
  IgnoreEvents: 'An `ignore events` line',
  Field: 'A field',
  Event: 'An event',
  List: 'A list',
  Param: 'A param',
  Let: 'A let',
  Total: 'A `total` line',
  Tier: 'A tier',
  Grade: 'A grade',
  Action: 'An action',
  Promise: 'A promise',
  Test: 'A test',
  TestFile: 'A test',
  When: 'A `when` rule',
  Block: 'A `when` block',
  Always: 'An `always` rule',
  Each: 'An `each` rule',
  Rate: 'A `rate`',
  Choice: 'A `best of` or `first of`',
  Group: 'A group',
  Broken: 'This',
};

/** `A field` within a sentence. */
export const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
