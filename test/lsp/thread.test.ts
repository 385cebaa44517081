/** The background thread as the server sees it: what goes first, what is overtaken, and what becomes of a thread that dies. */
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Situation } from '../../lsp/assess/questions.ts';
import { createThread, type Thread } from '../../lsp/assess/thread.ts';
import { folderWith } from '../cli/fake-io.ts';

const situation = (path: string): Situation => ({
  root: null,
  project: 'p',
  path,
  opened: [],
  closed: [],
  sample: null,
  asOf: 0,
});

/** `answer`: the body of a function of `asked` and `isOvertaken`, which gives a message or null for none. */
function threadThat(answer: string): { readonly thread: Thread; readonly logged: string[]; readonly renewals: () => number } {
  const program = `import { parentPort, workerData } from 'node:worker_threads';
const seen = [];
parentPort.on('message', async (asked) => {
  const { id } = asked;
  seen.push(asked.situation.path);
  const isOvertaken = () => Atomics.load(workerData.overtaken, 0) >= id;
  const message = await (async () => { ${answer} })();
  if (message !== null) parentPort.postMessage({ ...message, id });
});
`;
  const folder = folderWith({ 'program.mjs': program });
  const logged: string[] = [];
  let renewals = 0;
  const thread = createThread({
    program: pathToFileURL(`${folder}/program.mjs`),
    log: (message) => logged.push(message),
    renewed: () => {
      renewals += 1;
    },
  });
  onTestFinished(() => thread.stop());
  return { thread, logged, renewals: () => renewals };
}

const ANSWER = `return { kind: 'answer', answer: asked.situation.path };`;
const LEADS = { what: 'leads' } as const;
const ask = (thread: Thread, path: string): Promise<unknown> => thread.ask('runTests', () => situation(path), { ids: null });
const assessed = (thread: Thread, path: string): Promise<unknown> =>
  new Promise((resolve) => thread.assess(path, () => situation(path), LEADS, resolve));

test('questions are answered in their order', async () => {
  const { thread } = threadThat(ANSWER);
  expect(await Promise.all([ask(thread, 'a'), ask(thread, 'b'), assessed(thread, 'c')])).toEqual(['a', 'b', 'c']);
});

test('a failure is told to who asked, and the next is answered', async () => {
  const { thread, renewals } = threadThat(`if (asked.situation.path === 'bad') return { kind: 'failed', message: 'No.' }; ${ANSWER}`);
  await expect(ask(thread, 'bad')).rejects.toThrow('No.');
  expect(await ask(thread, 'good')).toBe('good');
  expect(renewals()).toBe(0);
});

test('a model that is gone is told to who asked, and to nobody where nobody waits', async () => {
  const { thread, logged } = threadThat(`if (asked.situation.path === 'gone') return { kind: 'vanished' }; ${ANSWER}`);
  thread.assess(
    'gone',
    () => situation('gone'),
    LEADS,
    () => expect.unreachable(),
  );
  await expect(ask(thread, 'gone')).rejects.toThrow('There is no such model any more.');
  expect(await assessed(thread, 'there')).toBe('there');
  expect(logged).toEqual([]);
});

test('an assessment that is overtaken is never heard of; the latest is', async () => {
  const { thread } = threadThat(`
    while (asked.kind === 'assess' && asked.situation.path.startsWith('slow')) {
      if (isOvertaken()) return { kind: 'cancelled' };
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return { kind: 'answer', answer: asked.situation.path };`);
  const heard: unknown[] = [];
  for (const path of ['slow 1', 'slow 2', 'quick'])
    thread.assess(
      'document',
      () => situation(path),
      LEADS,
      (answer) => heard.push(answer),
    );
  expect(await assessed(thread, 'other')).toBe('other');
  expect(heard).toEqual(['quick']);
});

test('who waits goes before what is assessed, which is taken up again', async () => {
  const { thread } = threadThat(`
    while (asked.kind === 'assess' && !seen.includes('urgent')) {
      if (isOvertaken()) return { kind: 'cancelled' };
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return { kind: 'answer', answer: seen.join(', ') };`);
  const calm = assessed(thread, 'calm');
  expect(await ask(thread, 'urgent')).toBe('calm, urgent');
  expect(await calm).toBe('calm, urgent, calm');
});

test('a thread that dies is started again, and told of the texts anew', async () => {
  const { thread, logged, renewals } = threadThat(`if (asked.situation.path === 'deadly') process.exit(3); ${ANSWER}`);
  await expect(ask(thread, 'deadly')).rejects.toThrow('The background thread stopped at this.');
  expect(await ask(thread, 'next')).toBe('next');
  expect(logged).toEqual(['The background thread stopped (it ended) and was started again.']);
  expect(renewals()).toBe(1);
});

test('a thread that throws, or is no program, is given up after some times, and says so', async () => {
  const { thread, logged } = threadThat('setImmediate(() => { throw new Error("broken"); }); return null;');
  for (let count = 0; count < 5; count += 1) await expect(ask(thread, 'x')).rejects.toThrow('stopped at this');
  await expect(ask(thread, 'x')).rejects.toThrow('stopped too often');
  expect(logged).toHaveLength(5);
  expect(logged[0]).toBe('The background thread stopped (broken) and was started again.');
  expect(logged[4]).toMatch(/too often, and is not started again/);
});
