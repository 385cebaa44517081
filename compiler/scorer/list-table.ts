// The table of a list: a map of the texts that tests look for in it, and the rows of what was found before.

import type { Found, Hits } from './finder.ts';
import type { TableRow } from './rows.ts';
import { rowOfFound, type Sequences, sequencesOf } from './sequences.ts';
import type { TableSource } from './tables.ts';
import { addHit, addNames, withHits } from './text-table.ts';

export interface ListTable {
  readonly source: TableSource;
  /** By test: the texts of which a list has to hold any. Engines do not read a function through before it is called. */
  readonly tests: () => readonly (readonly string[])[];
  /** What looks for all of them; null until a list first comes. */
  search: ListSearch | null;
}

export interface ListSearch {
  /** By folded text: the hit for it. */
  readonly texts: ReadonlyMap<string, number>;
  readonly sequences: Sequences;
  readonly found: Found;
}

/** Room for more hits is not kept. */
export const MOST_HITS = 1000;

/** The table of the lists that these tests ask about. */
export function listTable(source: TableSource, tests: ListTable['tests']): ListTable {
  return { source, tests, search: null };
}

/** The row of a list of folded texts; null is missing. */
export function listRow(table: ListTable, list: readonly string[] | null): TableRow {
  table.search ??= searchForLists(table);
  const { texts, sequences, found } = table.search;
  found.count = 0;
  if (list !== null) for (const text of list) addHit(found, texts.get(text));
  const row = rowOfFound(sequences, found);
  if (found.count > MOST_HITS) found.hits.length = 0;
  return row;
}

/** Makes what looks for all that is asked: when it is first needed. */
export function searchForLists({ source, tests }: ListTable): ListSearch {
  const named = new Map<string, number[]>();
  for (const [test, texts] of tests().entries()) addNames(named, texts, test);
  const hits: Hits = [];
  return { texts: withHits(named, hits), sequences: sequencesOf(source, hits), found: { hits: [], count: 0 } };
}
