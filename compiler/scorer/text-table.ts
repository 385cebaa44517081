// The table of a text: a map of whole texts and one automaton for all that is looked for inside, and the rows of texts seen before.

import type { Problem } from '@scorelang/runtime';
import { domainOf, isSpace, spacedWords } from '@scorelang/runtime/prelude';
import {
  addTest,
  addTests,
  cellsOf,
  emptied,
  type Finder,
  findAnywhere,
  findAtEnd,
  findAtStart,
  findersOf,
  type SoughtPart,
  TEXT_ENDS,
  type TestSet,
  testSet,
} from './finder.ts';
import { ownText } from './quick.ts';
import { type RowSets, rowOfSet, rowSetsOf, type TableRow } from './rows.ts';
import type { TableSource } from './tables.ts';

/** A test of a text: whether it, or its domain, is one of some; what is in it; or anything else. */
export type TextTest =
  | { readonly how: 'is' | 'domain is' | PartTest; readonly texts: readonly string[] }
  | { readonly how: 'that'; readonly holds: (text: string, domain: string) => boolean };

export type PartTest = 'contains' | 'starts with' | 'ends with' | 'contains word';

export interface TextTable {
  /** The folded text of a value, empty where it is missing. */
  readonly read: (value: unknown, problems: Problem[]) => string;
  /** Whether texts need not be folded: their letters are compared whatever their case. */
  readonly isScanned: boolean;
  /** The rows of values seen before, by the value as it came. */
  readonly seen: Map<unknown, TableRow>;
  /** How many are kept. */
  readonly most: number;
  /** By folded text, and by domain: the tests for it. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly domains: ReadonlyMap<string, readonly number[]>;
  /** What finds parts in a text, what it begins with or is, what it ends with, and words in its spaced words. */
  readonly parts: readonly Finder[];
  readonly starts: readonly Finder[];
  readonly ends: readonly Finder[];
  readonly words: readonly Finder[];
  readonly others: readonly { readonly test: number; readonly holds: (text: string, domain: string) => boolean }[];
  readonly asksDomain: boolean;
  /** The tests that hold for the text in hand, and the rows of all sets of tests that came up. */
  readonly holding: TestSet;
  readonly sets: RowSets;
}

/** Rows are kept for so many texts, and for as many again as there are texts that tests name. */
export const MOST_ROWS = 1000;

/** Whole texts are looked for together with beginnings as long as that takes no more than this. */
export const MOST_CELLS_OF_TEXTS = 100_000;

/**
 * The table of the texts that these tests ask about, how a value's text is read, and whether that only folds it. A test holds where any of its
 * parts does.
 */
export function textTable(
  source: TableSource,
  read: TextTable['read'],
  onlyFolds: boolean,
  tests: readonly (readonly TextTest[])[],
): TextTable {
  const texts = new Map<string, number[]>();
  const domains = new Map<string, number[]>();
  const sought: { readonly [how in PartTest]: SoughtPart[] } = { contains: [], 'starts with': [], 'ends with': [], 'contains word': [] };
  const others: { test: number; holds: (text: string, domain: string) => boolean }[] = [];
  for (const [test, asked] of tests.entries()) {
    for (const part of asked) {
      if (part.how === 'that') others.push({ test, holds: part.holds });
      else if (part.how === 'domain is') addNames(domains, part.texts, test);
      else if (part.how === 'is') addNames(texts, part.texts, test);
      else
        for (const text of part.texts)
          sought[part.how].push([part.how === 'ends with' ? lettersOf(text).reverse() : lettersOf(text), test]);
    }
  }
  const most = MOST_ROWS + texts.size;
  const asksParts = sought.contains.length + sought['starts with'].length + sought['ends with'].length > 0;
  // Fields that hold whole texts alone hold the same few: those are known by the value as it came.
  const whole = asksParts
    ? [...texts].flatMap(([text, named]) => named.map((test): SoughtPart => [[...lettersOf(text), TEXT_ENDS], test]))
    : [];
  const asStarts = asksParts && cellsOf(whole) <= MOST_CELLS_OF_TEXTS;
  if (asStarts) texts.clear();
  return {
    read,
    isScanned: onlyFolds && asStarts && domains.size + sought['contains word'].length + others.length === 0,
    seen: new Map(),
    most,
    texts,
    domains,
    parts: findersOf(sought.contains, 'anywhere'),
    starts: findersOf([...sought['starts with'], ...(asStarts ? whole : [])], 'at an end'),
    ends: findersOf(sought['ends with'], 'at an end'),
    words: findersOf(sought['contains word'], 'anywhere'),
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

/** The code units of a text. */
export function lettersOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at));
  return units;
}

/** The row of a text that was not seen before; it is kept unless its value is a problem, or long, or there is no room for it or the row. */
export function newTextRow(table: TextTable, value: unknown, problems: Problem[]): TableRow {
  const known = problems.length;
  const isRead = typeof value === 'string' && table.isScanned && findParts(table, value, false, emptied(table.holding));
  const row = isRead ? rowOfSet(table.sets, table.holding.tests) : rowOfText(table, table.read(value, problems));
  const isShort = typeof value === 'string' ? value.length <= 100 : value === undefined || value === null;
  if (problems.length === known && isShort && row >= 0 && table.seen.size < table.most) {
    table.seen.set(typeof value === 'string' ? ownText(value) : value, row);
  }
  return row;
}

/** Adds the tests that find something in a text, whatever white space there is around it; gives false where it has to be folded first. */
export function findParts({ parts, starts, ends }: TextTable, text: string, isFolded: boolean, set: TestSet): boolean {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) return true;
  for (const finder of parts) if (!findAnywhere(finder, text, from, to, isFolded, set)) return false;
  for (const finder of starts) if (!findAtStart(finder, text, from, to, isFolded, set)) return false;
  for (const finder of ends) if (!findAtEnd(finder, text, from, to, isFolded, set)) return false;
  return true;
}

/** The row of a folded text. */
export function rowOfText(table: TextTable, text: string): TableRow {
  const { texts, domains, words, others, asksDomain, holding, sets } = table;
  const set = emptied(holding);
  const domain = asksDomain ? (domainOf(text) ?? '') : '';
  if (text !== '') {
    addTests(set, texts.get(text));
    addTests(set, domains.get(domain));
    findParts(table, text, true, set);
    if (words.length > 0) {
      const spaced = spacedWords(text);
      for (const finder of words) findAnywhere(finder, spaced, 0, spaced.length, true, set);
    }
  }
  for (const { test, holds } of others) if (holds(text, domain)) addTest(set, test);
  return rowOfSet(sets, set.tests);
}
