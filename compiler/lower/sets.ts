/** The texts that conditions look for, folded once and shared where two conditions look for the same. */
import type { ListSymbol } from '@scorelang/language';
import type { TextSet } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';

export interface SetPool {
  /** The index of the set with these texts; `name` is used if it is a new one. */
  add(name: string, texts: readonly string[]): number;
  /** The index of a declared list. */
  addList(list: ListSymbol): number;
  all(): readonly TextSet[];
}

/** Names of lists are kept free for them, wherever they come first. */
export function createSetPool(lists: readonly ListSymbol[]): SetPool {
  const sets: TextSet[] = [];
  const indexByTexts = new Map<string, number>();
  const reserved = new Set(lists.map((list) => list.name));
  const taken = new Set<string>();

  const addAs = (name: () => string, texts: readonly string[]): number => {
    const values = [...new Set(texts.map(fold))];
    const key = JSON.stringify(values);
    const known = indexByTexts.get(key);
    if (known !== undefined) return known;
    const chosen = name();
    taken.add(chosen);
    indexByTexts.set(key, sets.length);
    return sets.push({ name: chosen, values }) - 1;
  };

  return {
    add: (name, texts) => addAs(() => freeName(name, (candidate) => taken.has(candidate) || reserved.has(candidate)), texts),
    addList: (list) => addAs(() => freeName(list.name, (candidate) => taken.has(candidate)), list.values),
    all: () => sets,
  };
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  let ordinal = 2;
  while (isTaken(`${wanted}_${ordinal}`)) ordinal += 1;
  return `${wanted}_${ordinal}`;
}
