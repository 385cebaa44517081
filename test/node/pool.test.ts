/** A scorer on several threads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type Pool, ScorerError } from '@scorelang/runtime/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CEO, moduleGiving, planGiving } from './scorers.ts';

function fileOf(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'score-pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function pool(name: string, text: string, workers = 2): Promise<Pool> {
  const made = await createPool(fileOf(name, text), { workers });
  onTestFinished(() => made.close());
  return made;
}

const LEADS = Array.from({ length: 2345 }, (_, index) => (index % 3 === 0 ? CEO : { title: 'Clerk' }));
const SCORES = LEADS.map((lead) => (lead === CEO ? 20 : 0));

describe('a pool', () => {
  test.each([
    ['a module', 'a.mjs', moduleGiving(20)],
    ['CommonJS', 'a.cjs', moduleGiving(20, 'cjs')],
    ['a plan', 'a.plan.json', planGiving(20)],
  ])('scores with %s, in the order of the leads', async (_, name, text) => {
    const { score, explain, model } = await pool(name, text);
    expect(model.name).toBe('Gives 20');
    const batches = await Promise.all([score(LEADS), score([]), score([CEO])]);
    expect(batches.map((results) => results.map((result) => result.score))).toEqual([SCORES, [], [20]]);
    expect((await explain([CEO]))[0]).toMatchObject({ score: 20, lines: [{ points: 20 }] });
  });

  test('scores leads as they come, taking few ahead of who reads', async () => {
    const { scoreAll } = await pool('a.mjs', moduleGiving(20));
    let taken = 0;
    async function* leads() {
      for (let round = 0; round < 10; round++) {
        for (const lead of LEADS) {
          taken += 1;
          yield lead;
        }
      }
    }
    let most = 0;
    let read = 0;
    for await (const { score } of scoreAll(leads())) {
      most = Math.max(most, taken - read);
      expect(score).toBe(SCORES[read % SCORES.length]);
      read += 1;
    }
    expect(read).toBe(LEADS.length * 10);
    expect(most).toBeLessThanOrEqual(2 * 2 * 500);
  });

  test('rejects with the very errors of the scorer, and goes on', async () => {
    const { score } = await pool('a.mjs', moduleGiving(20), 1);
    const wrong = score([{ title: 5.5 }], { strict: true });
    // The runtime is loaded twice here: by the tests, and by Node for what stands behind this door.
    await expect(wrong).rejects.toMatchObject({ name: 'LeadError', field: 'title', value: 5.5 });
    await expect(score([CEO], { params: { none: 1 } })).rejects.toMatchObject({ name: 'ParamError', param: 'none', value: 1 });
    await expect(score([{ title: () => 'CEO' }])).rejects.toThrow(/could not be cloned/);
    expect((await score([CEO]))[0]!.score).toBe(20);
  });

  test('answers what was asked before it is closed, and nothing afterwards', async () => {
    const { score, close } = await pool('a.mjs', moduleGiving(20), 1);
    const asked = [score(LEADS), score(LEADS), score([CEO])];
    await close();
    expect((await Promise.all(asked)).map(({ length }) => length)).toEqual([2345, 2345, 1]);
    await expect(score([CEO])).rejects.toThrow('The pool is closed.');
  });

  test('replaces a thread that ends, whose leads are refused', async () => {
    const ending = moduleGiving(20).replace('export function score(lead, options) {', '$&\n  if (lead.title === "end") process.exit();');
    const { score } = await pool('a.mjs', ending.replace(/ sha256:\w+/, ''), 1);
    const asked = [score([{ title: 'end' }]), score([CEO])];
    await expect(asked[0]).rejects.toThrow('The thread that scored these leads ended before it had answered.');
    expect((await asked[1]!)[0]!.score).toBe(20);
  });

  test.each([
    ['a file that is not there', 'other.mjs', {}, 'no file'],
    ['another hash', 'a.mjs', { hash: 'abc' }, 'other hash'],
  ])('refuses %s', async (_, name, options, fault) => {
    const path = join(fileOf('a.mjs', moduleGiving(20)), '..', name);
    await expect(createPool(path, options)).rejects.toThrow(ScorerError);
    await expect(createPool(path, options)).rejects.toMatchObject({ fault });
  });

  test('has at least one worker', async () => {
    await expect(createPool(fileOf('a.mjs', moduleGiving(20)), { workers: 0 })).rejects.toThrow(RangeError);
  });
});
