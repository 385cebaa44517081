/** What the status bar says. */
import { expect, test } from 'vitest';
import { statusDetail, statusText } from '../../vscode-extension/status-text.ts';

const sample = (leads: number, ...tiers: (readonly [string | null, number])[]) => ({
  path: 'leads.csv',
  leads,
  of: leads,
  tiers: tiers.map(([name, count]) => ({ name, leads: count })),
});

test.each([
  ['the best tiers, and not whoever is left', sample(400, ['hot', 50], ['warm', 143], ['cold', 207]), 'hot 13% · warm 36%'],
  ['one tier', sample(10, ['hot', 5]), 'hot 50%'],
  ['who is disqualified or in no tier is not said', sample(10, ['hot', 5], ['cold', 2], ['disqualified', 2], [null, 1]), 'hot 50%'],
  ['a few are not none, and nearly all not all', sample(10_000, ['hot', 1], ['warm', 9998], ['cold', 1]), 'hot <1% · warm >99%'],
  ['no tier at all', sample(1, [null, 1]), '1 lead'],
  ['an empty sample', sample(0, ['hot', 0], ['cold', 0]), '0 leads'],
])('%s', (_, told, expected) => expect(statusText(told)).toBe(expected));

test('pointed at, it says all tiers, and how much of a great file was scored', () => {
  expect(statusDetail({ ...sample(10_000, ['hot', 2500], [null, 7500]), of: 64_000 }).split('\n')).toEqual([
    'the first 10,000 leads of 64,000 from `leads.csv`',
    '',
    '| tier | leads | share |',
    '| :-- | --: | --: |',
    '| hot | 2,500 | 25% |',
    '| no tier | 7,500 | 75% |',
  ]);
});
