/** The texts that conditions look for, folded once and shared where two conditions look for the same. */
import type { ListSymbol } from '@scorelang/language';
import type { TextSet } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { createFreeNames } from '../plan/free-names.ts';

export interface SetPool {
  /** The index of the set with these texts; `name` is used if it is a new one. */
  add(name: string, texts: readonly string[]): number;
  /** The index of a declared list. */
  addList(list: ListSymbol): number;
  all(): readonly TextSet[];
}

/** The names of lists are kept free for them, wherever they come first. */
export function createSetPool(lists: readonly ListSymbol[]): SetPool {
  const sets: TextSet[] = [];
  const indexByTexts = new Map<string, number>();
  const freeName = createFreeNames(lists.map((list) => list.name));

  const addAs = (nameOf: () => string, texts: readonly string[]): number => {
    const values = [...new Set(texts.map(fold))];
    const key = JSON.stringify(values);
    const known = indexByTexts.get(key);
    if (known !== undefined) return known;
    indexByTexts.set(key, sets.length);
    return sets.push({ name: nameOf(), values }) - 1;
  };

  return {
    add: (name, texts) => addAs(() => freeName(name), texts),
    addList: (list) => addAs(() => list.name, list.values),
    all: () => sets,
  };
}
