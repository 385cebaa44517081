import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from '@scorelang/compiler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../models/folder-host.ts';
import { agreeOn, casesFor, RUNS, SEED } from './agree.ts';

const HOUR = 3_600_000;
const root = `${import.meta.dirname}/../models`;
const models = readdirSync(root).filter((name) => existsSync(`${root}/${name}/model.score`));

describe('the compiled scorer gives what the interpreter gives, for random leads of the written models', () => {
  let compiled = 0;
  test.each(models)('%s', { timeout: HOUR }, (name) => {
    const text = readFileSync(`${root}/${name}/model.score`, 'utf8');
    const { plan } = load({ path: 'model.score', text }, hostOf(`${root}/${name}`));
    if (plan === null) return;
    compiled++;
    fc.assert(
      fc.property(casesFor(plan), (cases) => {
        agreeOn(plan, cases);
      }),
      { seed: SEED, numRuns: Math.max(5, Math.ceil(RUNS / 50)), endOnFailure: true },
    );
  });

  test('most of them have no errors', () => {
    expect(compiled).toBeGreaterThan(20);
  });
});
