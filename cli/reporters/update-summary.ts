/** What `score init --update` added, what is gone from the data, and what a person must decide. */
import { type Paint, printable } from '@scorelang/language';
import type { Merge } from '../init/update/merge.ts';
import { factLines } from './facts.ts';

export interface UpdateTold {
  readonly shown: string;
  readonly from: string;
  readonly isChanged: boolean;
}

export function updateSummary(merge: Merge, { shown, from, isChanged }: UpdateTold, paint: Paint, columns: number): string {
  const { fields, events, changed, gone, leftOut, elsewhere } = merge;
  const each = (name: string, texts: readonly string[]): readonly string[] =>
    texts.flatMap((text, index) => factLines(index === 0 ? name : '', text, paint, columns));
  const values = changed.filter(({ news }) => news.values.length > 0).map(({ field, news }) => `${field}: ${news.values.join(', ')}`);
  const missing = changed.filter(({ news }) => news.missing.length > 0).map(({ field, news }) => `${field}: ${news.missing.join(', ')}`);
  const goneValues = changed.filter(({ news }) => news.gone.length > 0).map(({ field, news }) => `${field}: ${news.gone.join(', ')}`);
  const title = isChanged ? `Added to ${shown} what is new in ${from}` : `${shown} has all that ${from} has: nothing was added`;
  const facts = [
    ...each('new fields', [fields.map(({ name }) => name).join(', ')]),
    ...each('new values', values),
    ...each('taken as missing', missing),
    ...each('new events', [events.join(', ')]),
    ...each('left out before', [leftOut.join(', ')]),
    ...each('not in the data', [...gone.map(({ field, column }) => `the field ${field} (column ${column})`), ...goneValues]),
    ...each('to look at', [
      ...changed.flatMap(({ news }) => news.notes),
      ...elsewhere.map(({ field, file }) => `${field} has new values; it is declared in ${file}.`),
    ]),
  ];
  const next = isChanged ? ['', 'Next:', `  ${paint('place', `score check ${shown}`)}`] : [];
  return [paint('strong', printable(title)), ...(facts.length === 0 ? [] : ['']), ...facts, ...next].join('\n');
}
