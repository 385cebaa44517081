/** A scorer on several threads. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type Pool, ScorerError } from '@scorelang/runtime/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

/** A scorer that ends its thread at a lead with the title `end`, at once, or with `end soon` when it has answered; it writes down each time that it is loaded or ends so. */
function ending(folder: string): { readonly path: string; readonly loads: () => number; readonly ends: () => number } {
  const [path, log] = [join(folder, 'ending.mjs'), join(folder, 'loads.txt')];
  writeFileSync(log, '');
  const program = moduleGiving(20)
    .replace(/ sha256:\w+/, '')
    .replace(
      'export function score(lead, options) {',
      `$&
  if (lead.title === 'end') process.exit();
  if (lead.title === 'end soon') setTimeout(() => (appendFileSync(LOG, 'ended '), process.exit()), 1);`,
    );
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs';\nconst LOG = ${JSON.stringify(log)};\nappendFileSync(LOG, 'loaded ');\n${program}`,
  );
  const times = (what: string): number => readFileSync(log, 'utf8').split(what).length - 1;
  return { path, loads: () => times('loaded'), ends: () => times('ended') };
}

/** By who makes the pool, and by its thread. */
const LOADS_OF_A_POOL = 2;
const END = [{ title: 'end' }];
const ENDED = 'The thread that scored these leads ended before it had answered.';

/** What became of promises, in short. */
async function outcomes(asked: readonly Promise<readonly { readonly score: number }[]>[]): Promise<readonly unknown[]> {
  const settled = await Promise.allSettled(asked);
  return settled.map((each) => (each.status === 'fulfilled' ? each.value[0]?.score : (each.reason as Error).message));
}

describe('a pool whose threads end', () => {
  async function poolOf(workers: number) {
    const { path, loads, ends } = ending(join(fileOf('a.txt', ''), '..'));
    const made = await createPool(path, { workers });
    onTestFinished(() => made.close());
    return { ...made, path, loads, ends };
  }

  test.each([1, 2])('refuses the leads of those, and answers the others with new ones, of %i', async (workers) => {
    const { score } = await poolOf(workers);
    expect(await outcomes([score(END), score(END), score([CEO]), score(END), score([CEO])])).toEqual([ENDED, ENDED, 20, ENDED, 20]);
    expect(await outcomes([score([CEO])])).toEqual([20]);
  });

  test.each([1, 2])('answers what it was asked before it was closed, of %i', async (workers) => {
    const { score, close } = await poolOf(workers);
    const asked = [score(END), score(END), score([CEO]), score([CEO]), score(END)];
    const closed = close();
    expect(await outcomes(asked)).toEqual([ENDED, ENDED, 20, 20, ENDED]);
    await closed;
    await expect(score([CEO])).rejects.toThrow('The pool is closed.');
  });

  test('replaces one that ended while it had nothing to do', async () => {
    const { score, loads, ends } = await poolOf(1);
    expect(await outcomes([score([{ title: 'end soon' }])])).toEqual([0]);
    await vi.waitFor(() => expect(ends()).toBe(1));
    // It may have been given leads before it was known to have ended.
    await vi.waitFor(async () => expect(await outcomes([score([CEO])])).toEqual([20]));
    expect(loads()).toBe(LOADS_OF_A_POOL + 1);
  });

  test('goes on with those that are left where the file is another by now', async () => {
    const { score, path } = await poolOf(2);
    appendFileSync(path, '// changed\n');
    expect(await outcomes([score(END), score([CEO]), score([CEO])])).toEqual([ENDED, 20, 20]);
    expect(await outcomes([score([CEO]), score([CEO])])).toEqual([20, 20]);
  });

  test.each([1, 2])('refuses what waits and what comes where the file is another by now, and closes, of %i', async (workers) => {
    const { score, close, path } = await poolOf(workers);
    appendFileSync(path, '// changed\n');
    const asked = [score(END), score(END), score([CEO])];
    const none = `All threads of the pool have ended, and no other can be started: ${path} was refused: it is no longer the file that the pool was made with. Make a new pool.`;
    const [first, ...others] = await outcomes(asked);
    expect(first).toBe(ENDED);
    expect(others).toEqual(workers === 1 ? [none, none] : [ENDED, none]);
    expect(await outcomes([score([CEO])])).toEqual([none]);
    await close();
    await expect(score([CEO])).rejects.toThrow('The pool is closed.');
  });

  test('closes while what waits is refused', async () => {
    const { score, close, path } = await poolOf(1);
    appendFileSync(path, '// changed\n');
    const asked = outcomes([score(END), score([CEO])]);
    await close();
    expect(await asked).toEqual([ENDED, expect.stringContaining('no other can be started')]);
  });
});

describe('closing a pool', () => {
  test('gives the same promise each time, which resolves', async () => {
    const { score, close } = await pool('a.mjs', moduleGiving(20), 1);
    const asked = score(LEADS);
    const first = close();
    expect(close()).toBe(first);
    await first;
    expect(close()).toBe(first);
    expect((await asked).length).toBe(LEADS.length);
  });

  test('ends every thread, also those of which nothing was asked', async () => {
    const { close } = await pool('a.mjs', moduleGiving(20), 3);
    await close();
  });
});
