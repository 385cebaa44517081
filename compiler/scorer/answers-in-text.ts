// What is asked of texts that hardly ever come again, a bit each: found in one go through a text, which is not kept.

import type { Problem } from '@scorelang/runtime';
import type { Hits, SoughtPart } from './finder.ts';
import { findParts, lettersOf, type PartFinders, type PartTest, partFinders } from './parts.ts';
import { textOf } from './quick.ts';

export interface PartAnswers {
  readonly finders: PartFinders;
  /** By hit: the bits of the tests that it is for. */
  readonly bits: Int32Array;
}

/**
 * The answers to tests of one field, no more than an integer has bits: the first has the bit 1, the next 2. A test holds where any of its parts
 * does.
 */
export function partAnswers(tests: readonly (readonly [how: PartTest, texts: readonly string[]])[]): PartAnswers {
  const sought: { readonly [how in PartTest]: SoughtPart[] } = { contains: [], 'starts with': [], 'ends with': [] };
  for (const [test, [how, texts]] of tests.entries()) for (const text of texts) sought[how].push([lettersOf(text), test]);
  const hits: Hits = [];
  const finders = partFinders(sought, [], hits);
  const bits = new Int32Array(hits.length);
  for (const [hit, { tests: ofHit, also }] of hits.entries()) {
    bits[hit] = ofHit.reduce((all, test) => all | (1 << test), also < 0 ? 0 : bits[also]!);
  }
  return { finders, bits };
}

/** The bits for a value of a field for which nothing else counts as missing. */
export function answersInText({ finders, bits }: PartAnswers, value: unknown, name: string, problems: Problem[]): number {
  const { found } = finders;
  found.count = 0;
  if (typeof value !== 'string' || !findParts(finders, value, false)) {
    found.count = 0;
    findParts(finders, textOf(value, name, problems), true);
  }
  let answers = 0;
  for (let index = 0; index < found.count; index++) answers |= bits[found.hits[index]!]!;
  if (found.count > MOST_HITS_KEPT) found.hits.length = 0;
  return answers;
}

/** Room for more hits is given back after the text. */
export const MOST_HITS_KEPT = 1000;
