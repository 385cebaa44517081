// The table of a text: a map of whole texts and one automaton for all that is looked for inside, and the rows of texts seen before.

import type { Problem } from '@scorelang/runtime';
import { domainOf, spacedWords } from '@scorelang/runtime/prelude';
import { cellsOf, type Finder, type Found, findAnywhere, findersOf, type Hits, type SoughtPart, TEXT_ENDS } from './finder.ts';
import { findParts, lettersOf, type PartFinders, type PartTest, partFinders } from './parts.ts';
import { ownText } from './quick.ts';
import type { TableRow } from './rows.ts';
import { rowOfFound, type Sequences, sequencesOf } from './sequences.ts';
import type { TableSource } from './tables.ts';

/** A test of a text: whether it, or its domain, is one of some; what is in it; whether it is missing; or anything else. */
export type TextTest =
  | { readonly how: 'is' | 'domain is' | 'contains word' | PartTest; readonly texts: readonly string[] }
  | { readonly how: 'missing' }
  | { readonly how: 'that'; readonly holds: (text: string, domain: string) => boolean };

export interface TextTable {
  readonly source: TableSource;
  /** The folded text of a value, empty where it is missing. */
  readonly read: (value: unknown, problems: Problem[]) => string;
  /** Whether that only folds it. */
  readonly onlyFolds: boolean;
  /** The rows of values seen before, by the value as it came. */
  readonly seen: Map<unknown, TableRow>;
  /** What is asked: any part of a test makes it hold. Engines do not read a function through before it is called. */
  readonly tests: () => readonly (readonly TextTest[])[];
  /** What looks for all that is asked; null until a text first comes. */
  search: TextSearch | null;
}

/** What looks for all that is asked of a text. */
export interface TextSearch extends PartFinders {
  /** Whether texts need not be folded: their letters are compared whatever their case. */
  readonly isScanned: boolean;
  /** How many values are kept. */
  readonly most: number;
  /** By folded text, and by domain: the hit for it. */
  readonly texts: ReadonlyMap<string, number>;
  readonly domains: ReadonlyMap<string, number>;
  /** The hit for a missing text, if there is one. */
  readonly missing: number | undefined;
  /** What finds words in its spaced words. */
  readonly words: readonly Finder[];
  readonly others: readonly { readonly hit: number; readonly holds: (text: string, domain: string) => boolean }[];
  readonly asksDomain: boolean;
  /** The rows of all that was found before. */
  readonly sequences: Sequences;
}

/** Rows are kept for so many texts, and for as many again as there are texts that tests name. */
export const MOST_ROWS = 1000;

/** Whole texts are looked for together with beginnings as long as that takes no more than this. */
export const MOST_CELLS_OF_TEXTS = 100_000;

/** The table of the texts that these tests ask about, and how a value's text is read. */
export function textTable(source: TableSource, read: TextTable['read'], onlyFolds: boolean, tests: TextTable['tests']): TextTable {
  return { source, read, onlyFolds, seen: new Map(), tests, search: null };
}

/** Makes what looks for all that is asked: when it is first needed, as it takes longer than all else when a great model is loaded. */
export function searchFor(table: TextTable): TextSearch {
  const { source, onlyFolds, tests } = table;
  const [texts, domains, missing] = [new Map<string, number[]>(), new Map<string, number[]>(), [] as number[]];
  const sought: { readonly [how in PartTest | 'contains word']: SoughtPart[] } = {
    contains: [],
    'starts with': [],
    'ends with': [],
    'contains word': [],
  };
  const hits: Hits = [];
  const others: { hit: number; holds: (text: string, domain: string) => boolean }[] = [];
  for (const [test, asked] of tests().entries()) {
    for (const part of asked) {
      if (part.how === 'that') others.push({ hit: hits.push({ tests: [test], also: -1 }) - 1, holds: part.holds });
      else if (part.how === 'missing') missing.push(test);
      else if (part.how === 'domain is') addNames(domains, part.texts, test);
      else if (part.how === 'is') addNames(texts, part.texts, test);
      else for (const text of part.texts) sought[part.how].push([lettersOf(text), test]);
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
  table.search = {
    isScanned: onlyFolds && asStarts && domains.size + sought['contains word'].length + others.length === 0,
    most,
    texts: withHits(texts, hits),
    domains: withHits(domains, hits),
    missing: missing.length === 0 ? undefined : hits.push({ tests: missing, also: -1 }) - 1,
    ...partFinders(sought, asStarts ? whole : [], hits),
    words: findersOf(sought['contains word'], 'anywhere', hits),
    others,
    asksDomain: domains.size > 0 || others.length > 0,
    sequences: sequencesOf(source, hits),
  };
  return table.search;
}

/** Texts with the hits for their tests, which are added to the others. */
export function withHits(named: ReadonlyMap<string, readonly number[]>, hits: Hits): ReadonlyMap<string, number> {
  return new Map([...named].map(([text, tests]) => [text, hits.push({ tests, also: -1 }) - 1]));
}

/** Adds a test to those that are for each of the texts. */
export function addNames(named: Map<string, number[]>, texts: readonly string[], test: number): void {
  for (const text of texts) {
    const tests = named.get(text);
    if (tests === undefined) named.set(text, [test]);
    else tests.push(test);
  }
}

/** The row of a text that was not seen before; it is kept unless its value is a problem, or long, or there is no room for it or the row. */
export function newTextRow(table: TextTable, value: unknown, problems: Problem[]): TableRow {
  const search = table.search ?? searchFor(table);
  const { found } = search;
  const known = problems.length;
  found.count = 0;
  const isRead = typeof value === 'string' && search.isScanned && findParts(search, value, false);
  if (!isRead) findInFolded(search, table.read(value, problems));
  const row = rowOfFound(search.sequences, found);
  const isShort = typeof value === 'string' ? value.length <= 100 : value === undefined || value === null;
  if (!isShort) found.hits.length = 0;
  if (problems.length === known && isShort && row >= 0 && table.seen.size < search.most) {
    table.seen.set(typeof value === 'string' ? ownText(value) : value, row);
  }
  return row;
}

/** Finds all that is asked of a folded text, and nothing else. */
export function findInFolded(search: TextSearch, text: string): void {
  const { texts, domains, missing, words, others, asksDomain, found } = search;
  found.count = 0;
  const domain = asksDomain ? (domainOf(text) ?? '') : '';
  if (text === '') addHit(found, missing);
  else {
    addHit(found, texts.get(text));
    addHit(found, domains.get(domain));
    findParts(search, text, true);
    if (words.length > 0) {
      const spaced = spacedWords(text);
      for (const finder of words) findAnywhere(finder, spaced, 0, spaced.length, true, found);
    }
  }
  for (const { hit, holds } of others) if (holds(text, domain)) addHit(found, hit);
}

/** Adds a hit, if there is one. */
export function addHit(found: Found, hit: number | undefined): void {
  if (hit !== undefined) found.hits[found.count++] = hit;
}
