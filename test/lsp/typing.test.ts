/** Whole examples typed from the first letter on: is the word that comes next among what is proposed? The shares may rise and not fall. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typeModel } from './typing.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Of the words that could be known: how many in a hundred are proposed, and are among the first five. */
const LEAST: Readonly<Record<string, { readonly proposed: number; readonly firstFive: number }>> = {
  'bank.score': { proposed: 98, firstFive: 95 },
  'chinese.score': { proposed: 98, firstFive: 94 },
  'czech.score': { proposed: 98, firstFive: 93 },
  'first.score': { proposed: 100, firstFive: 100 },
  'inbound.score': { proposed: 98, firstFive: 93 },
  'loans.score': { proposed: 99, firstFive: 91 },
  'trial.score': { proposed: 99, firstFive: 94 },
  'x-education.score': { proposed: 97, firstFive: 94 },
};

test('every example is typed', () => {
  expect(globSync('*.score', { cwd: `${root}examples` }).sort()).toEqual(Object.keys(LEAST));
});

test.each(Object.entries(LEAST))('%s', (name, least) => {
  const words = typeModel(readFileSync(`${root}examples/${name}`, 'utf8'));
  const share = (fits: (place: number) => boolean): number =>
    Math.floor((words.filter(({ place }) => fits(place)).length / words.length) * 100);
  const found = { proposed: share((place) => place >= 0), firstFive: share((place) => place >= 0 && place < 5) };
  const missed = words
    .filter(({ place }) => place < 0 || place >= 5)
    .map(({ line, word, place, proposed }) => `${place}: ${line}>> ${word} (${proposed.join(', ')})`);
  expect(found.proposed, missed.join('\n')).toBeGreaterThanOrEqual(least.proposed);
  expect(found.firstFive, missed.join('\n')).toBeGreaterThanOrEqual(least.firstFive);
});
