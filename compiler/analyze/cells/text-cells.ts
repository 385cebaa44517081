/**
 * A text cut by the lists that it is compared with: texts that stand in the same lists, and match the same patterns, are one cell. All texts
 * that no list names are one more, in which a pattern may match or not.
 */
import type { TextMatch } from '@scorelang/runtime';
import { hasPhrase, isLike, spacedWords } from '@scorelang/runtime/prelude';
import { complement, type Mask, maskOf, union } from '../masks.ts';

export interface Pattern {
  readonly how: TextMatch;
  readonly set: number;
}

export interface TextCells {
  readonly count: number;
  /** One text of each cell, folded. The first is null: missing. The last is undefined, where the text may be any other. */
  readonly texts: readonly (string | null | undefined)[];
  readonly cellsOfSet: ReadonlyMap<number, Mask>;
  /** Where a pattern matches, and where it does not; in some it may do either. */
  readonly cellsOfPattern: ReadonlyMap<string, { readonly may: Mask; readonly mayNot: Mask }>;
}

/** So often is a text looked at for a part of it; beyond that, a pattern may match any text. */
const MOST_LOOKS = 400_000;

/** `closed` lists the only texts there are, folded; null where any may come. */
export function textCells(
  sets: readonly { readonly values: readonly string[] }[],
  asked: { readonly sets: ReadonlySet<number>; readonly patterns: ReadonlyMap<string, Pattern> },
  closed: readonly string[] | null,
  missing: ReadonlySet<string>,
): TextCells {
  const setsOf = new Map<string, number[]>((closed ?? []).map((text) => [text, []]));
  for (const set of asked.sets) {
    for (const text of sets[set]!.values) {
      const known = setsOf.get(text);
      if (known !== undefined) known.push(set);
      else if (closed === null) setsOf.set(text, [set]);
    }
  }
  for (const text of missing) setsOf.delete(text);
  const patterns = [...asked.patterns.values()].map(({ how, set }) => ({ how, parts: partsOf(how, sets[set]!.values) }));
  const looks = setsOf.size * patterns.reduce((sum, { parts }) => sum + parts.length, 0);
  const asksWords = patterns.some(({ how }) => how === 'contains word');
  const isLooked = looks <= MOST_LOOKS;

  const texts: (string | null | undefined)[] = [null];
  const cellOf = new Map<string, number>();
  const inSet = new Map<number, number[]>([...asked.sets].map((set) => [set, []]));
  const matched: number[][] = patterns.map(() => []);
  for (const [text, within] of setsOf) {
    const spaced = isLooked && asksWords ? spacedWords(text) : '';
    const matches = isLooked ? patterns.flatMap((pattern, index) => (matchesAny(text, spaced, pattern) ? [index] : [])) : [];
    const signature = `${within.join()} ${matches.join()}`;
    if (cellOf.has(signature)) continue;
    const cell = texts.push(text) - 1;
    cellOf.set(signature, cell);
    for (const set of within) inSet.get(set)!.push(cell);
    for (const index of matches) matched[index]!.push(cell);
  }
  const listed = texts.length;
  if (closed === null) texts.push(undefined);
  const count = texts.length;
  const unsure: Mask = isLooked ? (listed < count ? [listed, count] : []) : [1, count];
  return {
    count,
    texts,
    cellsOfSet: new Map([...inSet].map(([set, cells]) => [set, maskOf(cells)])),
    cellsOfPattern: new Map(
      [...asked.patterns.keys()].map((key, index) => {
        const sure = maskOf(matched[index]!);
        const may = union(sure, unsure);
        return [key, { may, mayNot: union(complement(may, count), unsure) }];
      }),
    ),
  };
}

/** The cells of texts that are not missing. */
export const knownTexts = ({ count }: TextCells): Mask => complement([0, 1], count);

function partsOf(how: TextMatch, parts: readonly string[]): readonly string[] {
  return how === 'contains word' ? parts.map(spacedWords) : parts;
}

function matchesAny(text: string, spaced: string, { how, parts }: { readonly how: TextMatch; readonly parts: readonly string[] }): boolean {
  return parts.some((part) => MATCHES[how](how === 'contains word' ? spaced : text, part));
}

const MATCHES: Readonly<Record<TextMatch, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  'contains word': hasPhrase,
  'starts with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
  like: isLike,
};
