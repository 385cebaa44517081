// Parts that are looked for in the texts of one field, all of them in one go.

import { isSpace } from '@scorelang/runtime/prelude';
import {
  cellsOf,
  type Finder,
  type Found,
  findAnywhere,
  findAtEnd,
  findAtStart,
  findersOf,
  type Hits,
  MOST_CELLS,
  type SoughtPart,
  TEXT_BEGINS,
  TEXT_ENDS,
} from './finder.ts';

export type PartTest = 'contains' | 'starts with' | 'ends with';

export interface PartFinders {
  /** What finds parts in a text, what it begins with or is, and what it ends with. */
  readonly parts: readonly Finder[];
  readonly starts: readonly Finder[];
  readonly ends: readonly Finder[];
  /** What was found in the text in hand. */
  readonly found: Found;
}

/** Finders of parts, and of whole texts that end with TEXT_ENDS. Their hits are added to the others. */
export function partFinders(
  sought: { readonly [how in PartTest]: readonly SoughtPart[] },
  whole: readonly SoughtPart[],
  hits: Hits,
): PartFinders {
  const { contains, 'starts with': beginnings, 'ends with': endings } = sought;
  // A text that is gone through anyway is asked about its ends on the way.
  const anywhere = [
    ...contains,
    ...beginnings.map(([units, test]): SoughtPart => [[TEXT_BEGINS, ...units], test]),
    ...endings.map(([units, test]): SoughtPart => [[...units, TEXT_ENDS], test]),
  ];
  const isOneWay = contains.length > 0 && cellsOf(anywhere) <= MOST_CELLS;
  return {
    parts: findersOf(isOneWay ? anywhere : contains, 'anywhere', hits),
    starts: findersOf([...(isOneWay ? [] : beginnings), ...whole], 'at an end', hits),
    ends: findersOf(isOneWay ? [] : endings.map(([units, test]) => [[...units].reverse(), test]), 'at an end', hits),
    found: { hits: [], count: 0 },
  };
}

/** The code units of a text. */
export function lettersOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at));
  return units;
}

/** Finds parts in a text, whatever white space there is around it; gives false where it has to be folded first, or is empty unfolded. */
export function findParts({ parts, starts, ends, found }: PartFinders, text: string, isFolded: boolean): boolean {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) return isFolded;
  for (const finder of parts) if (!findAnywhere(finder, text, from, to, isFolded, found)) return false;
  for (const finder of starts) if (!findAtStart(finder, text, from, to, isFolded, found)) return false;
  for (const finder of ends) if (!findAtEnd(finder, text, from, to, isFolded, found)) return false;
  return true;
}
