/** What follows a name that a declaration has begun with: until it stands there, the line is no statement yet. */
import type { Source } from '@scorelang/language';
import { type Offer, plain } from './offer.ts';

const HEADS: readonly (readonly [line: RegExp, words: readonly (readonly [label: string, insert?: string])[]])[] = [
  [/^\s*(param|let) +([^\s:="`]+|`[^`]*`) +$/, [['=']]],
  [
    /^\s*list +([^\s:="`]+|`[^`]*`) +$/,
    [
      ['=', '= [<>]'],
      ['from', 'from "<>"'],
    ],
  ],
  [/^\s*(field) +([^\s:="`]+|`[^`]*`) +$/, [[':']]],
  [/^\s*tier +([^\s:="`]+|`[^`]*`) +$/, [['>='], ['otherwise'], ['when'], ['>']]],
  [/^\s*grade +([^\s:="`]+|`[^`]*`) +$/, [['of']]],
  [/^\s*(as|best|first) +$/, [['of']]],
  [/^\s*ignore +$/, [['events before']]],
];

/** What must stand at the end of this line; null where its beginning is a statement, or none that is known. */
export function headAt({ text }: Source, wordStart: number): readonly Offer[] | null {
  const line = text.slice(text.lastIndexOf('\n', wordStart - 1) + 1, wordStart);
  const words = HEADS.find(([pattern]) => pattern.test(line))?.[1];
  if (words === undefined) return null;
  return words.map(([label, insert]) =>
    insert === undefined ? plain('word', label) : { label, insert, isSnippet: true, kind: 'word', detail: '' },
  );
}
