/** What older versions compiled is loaded by this one, and scores as it did: `docs/compatibility.md`. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '@scorelang/compiler';
import type { Explanation, Lead } from '@scorelang/runtime';
import { prepare } from '@scorelang/runtime';
import { load } from '@scorelang/runtime/node';
import { describe, expect, test } from 'vitest';
import { planOf } from '../emit/emitting.ts';

const here = new URL('.', import.meta.url).pathname;

interface Recorded {
  readonly hash: string;
  readonly asOf: string;
  readonly results: readonly Explanation[];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(join(here, path), 'utf8')) as T;
const recordedAt = (folder: string): Recorded => json(join(folder, 'results.json'));
const leadsAt = (folder: string): readonly Lead[] => json(join(folder, 'leads.json'));

const scorers = globSync('v*/*/scorer.*', { cwd: here });

test('there are modules of both systems and plans, of every version so far', () => {
  expect(new Set(scorers.map((path) => path.replace(/^.*scorer\./, '')))).toEqual(new Set(['mjs', 'cjs', 'plan.json']));
  expect(globSync('v*', { cwd: here }).sort()).toEqual(['v0.1']);
});

describe.each(scorers)('%s', (path) => {
  const { hash, asOf, results } = recordedAt(dirname(path));

  test('is loaded, and says what it was made from', async () => {
    const { model } = await load(join(here, path), { hash });
    expect(model).toMatchObject({ hash, format: 1, name: expect.any(String) });
  });

  test('scores and explains as it did when it was compiled', async () => {
    const { score, explain } = await load(join(here, path));
    leadsAt(dirname(path)).forEach((lead, index) => {
      const { lines: _, values: __, ...result } = results[index]!;
      expect(score(lead, { asOf })).toMatchObject(result);
      expect(explain(lead, { asOf })).toMatchObject({ ...results[index]! });
    });
  });
});

describe.each(globSync('v*/*/model.score', { cwd: here }))('%s, compiled today', (path) => {
  // Before a version is published its folder may be written anew: npm run compatibility.
  test('has the hash that it had then', () => {
    expect(hashOf(planOf(readFileSync(join(here, path), 'utf8')))).toBe(recordedAt(dirname(path)).hash);
  });

  test('gives every lead the points, tier and reasons that it gave then', () => {
    const { asOf, results } = recordedAt(dirname(path));
    const { explain } = prepare(planOf(readFileSync(join(here, path), 'utf8')));
    leadsAt(dirname(path)).forEach((lead, index) => {
      const { lines, score, tier, groups, problems } = results[index]!;
      const reasons = (all: typeof lines) => all.filter(({ fired }) => fired).map(({ points, because, id }) => ({ points, because, id }));
      const now = explain(lead, { asOf });
      expect(now).toMatchObject({ score, tier, groups, problems });
      expect(reasons(now.lines)).toEqual(reasons(lines));
    });
  });
});
