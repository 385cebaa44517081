/** The example of a worker has each action carried out once. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type LoadedScorer, load } from '@scorelang/runtime/node';
import { expect, onTestFinished, test } from 'vitest';
import { type Outbox, openOutbox, type Task } from '../../examples/queue-worker/outbox.ts';
import { handle, type Message } from '../../examples/queue-worker/worker.ts';
import { folderWith } from '../cli/fake-io.ts';
import { moduleGiving } from '../node/scorers.ts';

const message = (title: string, at = '2026-01-31T09:30:00Z'): Message => ({ id: 'L1', at, lead: { title } });

interface Bench {
  readonly scorer: LoadedScorer;
  readonly outbox: Outbox;
  readonly delivered: Task[];
  take(message: Message): Promise<void>;
}

async function bench(deliver?: (task: Task) => Promise<void>): Promise<Bench> {
  const folder = folderWith({ 'a.mjs': moduleGiving(20) });
  const scorer = await load(join(folder, 'a.mjs'));
  const outbox = openOutbox(join(folder, 'outbox.db'));
  onTestFinished(() => outbox.close());
  const delivered: Task[] = [];
  const keep = async (task: Task): Promise<void> => {
    await deliver?.(task);
    delivered.push(task);
  };
  return { scorer, outbox, delivered, take: (given) => handle(given, scorer, outbox, keep) };
}

test('a lead that reaches a better tier has one action, however often its message comes', async () => {
  const { take, delivered, scorer } = await bench();
  for (const _ of [1, 2, 3]) await take(message('CEO'));
  const key = `L1 ${scorer.model.hash} 2026-01-31T09:30:00Z reached hot`;
  expect(delivered).toEqual([{ key, lead: 'L1', action: 'reached hot' }]);
});

test('falling asks for nothing; reaching it again, at another moment, for one action more', async () => {
  const { take, delivered } = await bench();
  await take(message('CEO', '2026-01-01'));
  await take(message('clerk', '2026-01-02'));
  await take(message('CEO', '2026-01-03'));
  expect(delivered.map(({ action, key }) => [action, key.split(' ')[2]])).toEqual([
    ['reached hot', '2026-01-01'],
    ['reached hot', '2026-01-03'],
  ]);
});

test('an old message that comes late again does nothing that was done', async () => {
  const { take, delivered } = await bench();
  await take(message('CEO', '2026-01-01'));
  await take(message('clerk', '2026-01-02'));
  await take(message('CEO', '2026-01-01'));
  expect(delivered).toHaveLength(1);
});

test('of a model that names actions itself, those are what is done', async () => {
  const { scorer, outbox, delivered } = await bench();
  const naming: LoadedScorer = { ...scorer, score: (lead, options) => ({ ...scorer.score(lead, options), actions: ['alert_sales'] }) };
  for (const _ of [1, 2]) await handle(message('CEO'), naming, outbox, async (task) => void delivered.push(task));
  expect(delivered.map(({ action }) => action)).toEqual(['alert_sales']);
});

test('what could not be delivered waits, and is delivered with the next message', async () => {
  let isDown = true;
  const { take, delivered, outbox } = await bench(async () => {
    if (isDown) throw new Error('The CRM is down.');
  });
  await expect(take(message('CEO'))).rejects.toThrow('The CRM is down.');
  expect(outbox.waiting()).toHaveLength(1);
  isDown = false;
  await take({ ...message('clerk'), id: 'L2' });
  expect(delivered.map(({ lead, action }) => `${lead} ${action}`)).toEqual(['L1 reached hot', 'L2 reached cold']);
  expect(outbox.waiting()).toEqual([]);
});

test('as a process it reads messages, a line each', () => {
  const folder = folderWith({ 'a.mjs': moduleGiving(20) });
  const worker = new URL('../../examples/queue-worker/worker.ts', import.meta.url).pathname;
  const lines = [message('CEO'), message('CEO'), { ...message('clerk'), id: 'L2' }].map((each) => JSON.stringify(each)).join('\n');
  const run = () =>
    spawnSync(process.execPath, ['--conditions=@scorelang/source', '--no-warnings', worker, 'a.mjs', 'outbox.db'], {
      cwd: folder,
      input: lines,
      encoding: 'utf8',
    });
  const first = run();
  expect(first).toMatchObject({ stdout: 'L1: reached hot\nL2: reached cold\n', stderr: '' });
  expect(run().stdout).toBe('');
});
