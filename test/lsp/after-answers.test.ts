/** Work that waits for answers, turn by turn of the process. */
import { expect, test } from 'vitest';
import { createAfterAnswers } from '../../lsp/after-answers.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function turns(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) await turn();
}

test('work is done two turns later where nothing is asked', async () => {
  const after = createAfterAnswers();
  let isDone = false;
  after.run(() => {
    isDone = true;
  });
  await turn();
  expect(isDone).toBe(false);
  await turns(2);
  expect(isDone).toBe(true);
});

test('what is asked one after the other is answered, and written, before', async () => {
  const after = createAfterAnswers();
  const done: string[] = [];
  after.run(() => done.push('work'));
  for (let asked = 1; asked <= 5; asked += 1) {
    after.answered();
    done.push(`answer ${asked}`);
    await turn();
  }
  await turns(3);
  expect(done).toEqual(['answer 1', 'answer 2', 'answer 3', 'answer 4', 'answer 5', 'work']);
});

test('who asks without end does not keep it from being done', async () => {
  const after = createAfterAnswers();
  let isDone = false;
  after.run(() => {
    isDone = true;
  });
  for (let asked = 0; asked < 100; asked += 1) {
    after.answered();
    await turn();
  }
  expect(isDone).toBe(true);
});

test('work that is called off is not done', async () => {
  const after = createAfterAnswers();
  const callOff = after.run(() => expect.unreachable());
  await turn();
  callOff();
  await turns(5);
});
