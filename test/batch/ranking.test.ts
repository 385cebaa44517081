/** The best first: in a heap, and on the disk. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanks, type Rank } from '../../batch/rank.ts';
import { sorter } from '../../batch/sort.ts';
import { top } from '../../batch/top.ts';

const ranks = fc
  .array(fc.record({ disqualified: fc.boolean(), score: fc.constantFrom(-5, 0, 0.5, 1, 10, 100) }), { maxLength: 60 })
  .map((leads): readonly Rank[] => leads.map((lead, order) => ({ ...lead, order })));
const inOrder = (leads: readonly Rank[]): readonly Rank[] => [...leads].sort(compareRanks);
const nameOf = ({ order }: Rank): string => `lead "${order}",\nof the file\n`;

test('a higher score is better, disqualified is worst, and equals stay in order', () => {
  const leads: readonly Rank[] = [
    { disqualified: false, score: 5, order: 0 },
    { disqualified: true, score: 90, order: 1 },
    { disqualified: false, score: 70, order: 2 },
    { disqualified: false, score: 5, order: 3 },
  ];
  expect(inOrder(leads).map(({ order }) => order)).toEqual([2, 0, 3, 1]);
});

test('the heap keeps the best so many', () => {
  fc.assert(
    fc.property(ranks, fc.integer({ min: 0, max: 12 }), (leads, limit) => {
      const kept = top<Rank>(limit);
      for (const lead of leads) kept.offer(lead, () => lead);
      expect(kept.best().map(({ item }) => item)).toEqual(inOrder(leads).slice(0, limit));
    }),
    { seed: 3 },
  );
});

describe('sorting on the disk', () => {
  const foldersLeft = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('scorelang-sort-'));

  test('gives what sorting in memory gives, however small the runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        ranks,
        fc.constantFrom(1, 60, 200, 100_000),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom(1, 7, Number.POSITIVE_INFINITY),
        async (leads, runBytes, fanIn, limit) => {
          const sorting = sorter(runBytes, fanIn);
          try {
            for (const lead of leads) await sorting.add(lead, nameOf(lead));
            let text = '';
            for await (const batch of sorting.sorted(limit)) text += batch.text;
            expect(text).toBe(inOrder(leads).slice(0, limit).map(nameOf).join(''));
          } finally {
            await sorting.remove();
          }
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });

  test('takes lines longer than all its room', async () => {
    const sorting = sorter(1000, 2);
    const long = `${'漢字 '.repeat(60_000)}\n`;
    for (let order = 0; order < 5; order += 1)
      await sorting.add({ disqualified: false, score: order % 2, order }, order === 2 ? long : `${order}\n`);
    let text = '';
    for await (const batch of sorting.sorted(Number.POSITIVE_INFINITY)) text += batch.text;
    await sorting.remove();
    expect(text === `1\n3\n0\n${long}4\n`).toBe(true);
  });

  test('leaves nothing behind', async () => {
    const before = foldersLeft();
    const sorting = sorter(10, 2);
    for (let order = 0; order < 20; order += 1) await sorting.add({ disqualified: false, score: order, order }, 'a line of text\n');
    expect(foldersLeft().length).toBeGreaterThan(before.length);
    await sorting.remove();
    expect(foldersLeft().filter((name) => !before.includes(name))).toEqual([]);
  });
});
