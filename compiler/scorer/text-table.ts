// The table of a text: a map of whole texts and one automaton for all that is looked for inside, and the rows of texts seen before.

import type { Problem } from '@scorelang/runtime';
import { domainOf, spacedWords } from '@scorelang/runtime/prelude';
import {
  addTest,
  emptied,
  type Finder,
  findersOf,
  findIn,
  type SoughtPart,
  TEXT_BEGINS,
  TEXT_ENDS,
  type TestSet,
  testSet,
} from './finder.ts';
import { ownText } from './quick.ts';
import { type RowSets, rowOfSet, rowSetsOf, type TableRow, type TableSource } from './tables.ts';

/** A test of a text: whether it, or its domain, is one of some; what is in it; or anything else. */
export type TextTest =
  | { readonly how: 'is' | 'domain is' | 'contains' | 'starts with' | 'ends with' | 'contains word'; readonly texts: readonly string[] }
  | { readonly how: 'that'; readonly holds: (text: string, domain: string) => boolean };

export interface TextTable {
  /** The folded text of a value, empty where it is missing. */
  readonly read: (value: unknown, problems: Problem[]) => string;
  /** The rows of values seen before, by the value as it came. */
  readonly seen: Map<unknown, TableRow>;
  /** How many are kept. */
  readonly most: number;
  /** By folded text, and by domain: the tests for it. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly domains: ReadonlyMap<string, readonly number[]>;
  /** What finds parts in a text, and words in its spaced words. */
  readonly parts: readonly Finder[];
  readonly words: readonly Finder[];
  readonly others: readonly { readonly test: number; readonly holds: (text: string, domain: string) => boolean }[];
  readonly asksDomain: boolean;
  /** The tests that hold for the text in hand, and the rows of all sets of tests that came up. */
  readonly holding: TestSet;
  readonly sets: RowSets;
}

/** Rows are kept for so many texts, and for as many again as there are texts that tests name. */
export const MOST_ROWS = 1000;

/** The table of the texts that these tests ask about, and how a value's text is read. A test holds where any of its parts does. */
export function textTable(source: TableSource, read: TextTable['read'], tests: readonly (readonly TextTest[])[]): TextTable {
  const texts = new Map<string, number[]>();
  const domains = new Map<string, number[]>();
  const parts: SoughtPart[] = [];
  const words: SoughtPart[] = [];
  const others: { test: number; holds: (text: string, domain: string) => boolean }[] = [];
  for (const [test, asked] of tests.entries()) {
    for (const part of asked) {
      if (part.how === 'that') others.push({ test, holds: part.holds });
      else if (part.how === 'is') addNames(texts, part.texts, test);
      else if (part.how === 'domain is') addNames(domains, part.texts, test);
      else if (part.how === 'contains word') for (const text of part.texts) words.push([unitsToFind(text, part.how), test]);
      else for (const text of part.texts) parts.push([unitsToFind(text, part.how), test]);
    }
  }
  return {
    read,
    seen: new Map(),
    most: MOST_ROWS + texts.size,
    texts,
    domains,
    parts: findersOf(parts),
    words: findersOf(words),
    others,
    asksDomain: domains.size > 0 || others.length > 0,
    holding: testSet(tests.length),
    sets: rowSetsOf(source),
  };
}

/** Adds a test to those that are for each of the texts. */
export function addNames(named: Map<string, number[]>, texts: readonly string[], test: number): void {
  for (const text of texts) {
    const tests = named.get(text);
    if (tests === undefined) named.set(text, [test]);
    else tests.push(test);
  }
}

/** What is looked for in a text that begins and ends with a mark. */
export function unitsToFind(text: string, how: 'contains' | 'starts with' | 'ends with' | 'contains word'): readonly number[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (how === 'starts with') return [TEXT_BEGINS, ...units];
  return how === 'ends with' ? [...units, TEXT_ENDS] : units;
}

/** The row of a text that was not seen before; it is kept unless its value is a problem, or long, or there is no room. */
export function newTextRow(table: TextTable, value: unknown, problems: Problem[]): TableRow {
  const known = problems.length;
  const row = rowOfText(table, table.read(value, problems));
  const isShort = typeof value === 'string' ? value.length <= 100 : value === undefined || value === null;
  if (problems.length === known && isShort && table.seen.size < table.most) {
    table.seen.set(typeof value === 'string' ? ownText(value) : value, row);
  }
  return row;
}

/** The row of a folded text. */
export function rowOfText({ texts, domains, parts, words, others, asksDomain, holding, sets }: TextTable, text: string): TableRow {
  const set = emptied(holding);
  const domain = asksDomain ? (domainOf(text) ?? '') : '';
  if (text !== '') {
    addTests(set, texts.get(text));
    addTests(set, domains.get(domain));
    for (const finder of parts) findIn(finder, text, set);
    if (words.length > 0) {
      const spaced = spacedWords(text);
      for (const finder of words) findIn(finder, spaced, set);
    }
  }
  for (const { test, holds } of others) if (holds(text, domain)) addTest(set, test);
  return rowOfSet(sets, set.tests);
}

/** Adds the tests that a text is named by. */
export function addTests(set: TestSet, tests: readonly number[] | undefined): void {
  if (tests !== undefined) for (let index = 0; index < tests.length; index++) addTest(set, tests[index]!);
}
