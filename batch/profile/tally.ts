/** Counts values in bounded memory. */
import { fold } from '@scorelang/runtime/prelude';
import { detached } from '../rank.ts';
import type { ValueCount } from './profile.ts';

/** More different values than any list of choices has; further ones are no longer told apart. */
const MOST_VALUES = 5000;

interface Count {
  count: number;
  yes: number;
  known: number;
}

export interface Tally {
  /** Counts the text, with what became of its lead; says whether it is one that was counted before. */
  readonly add: (text: string, answer: boolean | null) => 'known' | 'new';
  readonly countOf: (text: string) => number;
  /** All counts, the commonest first; texts that the language takes for one (`Google`, `google`) together. */
  readonly counts: () => readonly ValueCount[];
  /** Whether there were more values than are kept. */
  readonly isFull: () => boolean;
  /** Whether no text came twice. */
  readonly isUnique: () => boolean;
}

export function tally(): Tally {
  const counts = new Map<string, Count>();
  let isFull = false;
  let hasRepeats = false;
  return {
    add: (text, answer) => {
      const count = counts.get(text);
      if (count !== undefined) {
        hasRepeats = true;
        note(count, answer);
        return 'known';
      }
      if (counts.size >= MOST_VALUES) isFull = true;
      else counts.set(detached(text), note({ count: 0, yes: 0, known: 0 }, answer));
      return 'new';
    },
    countOf: (text) => counts.get(text)?.count ?? 0,
    counts: () => together(counts),
    isFull: () => isFull,
    isUnique: () => !hasRepeats,
  };
}

function note(count: Count, answer: boolean | null): Count {
  count.count += 1;
  if (answer !== null) count.known += 1;
  if (answer === true) count.yes += 1;
  return count;
}

function together(counts: ReadonlyMap<string, Count>): readonly ValueCount[] {
  const byMeaning = new Map<string, ValueCount & { readonly most: number }>();
  for (const [text, { count, yes, known }] of counts) {
    const meaning = fold(text);
    const other = byMeaning.get(meaning);
    const isCommoner = other === undefined || count > other.most;
    byMeaning.set(meaning, {
      text: isCommoner ? text.trim() : other.text,
      most: isCommoner ? count : other.most,
      count: count + (other?.count ?? 0),
      yes: yes + (other?.yes ?? 0),
      known: known + (other?.known ?? 0),
    });
  }
  return [...byMeaning.values()]
    .map(({ text, count, yes, known }) => ({ text, count, yes, known }))
    .sort((first, second) => second.count - first.count || (first.text < second.text ? -1 : 1));
}
