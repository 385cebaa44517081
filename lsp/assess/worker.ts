/** The background thread: takes one question after the other from the server and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAnswers } from './answers.ts';
import type { Answered, Asked, ThreadData } from './questions.ts';

const { overtaken } = workerData as ThreadData;
const answer = createAnswers();
const send = (message: Answered): void => parentPort?.postMessage(message);

/** The server asks the next once this one is answered, so nothing runs beside it. */
parentPort?.on('message', async (asked: Asked) => {
  const { id } = asked;
  try {
    send({ ...(await answer(asked, () => Atomics.load(overtaken, 0) >= id)), id });
  } catch (cause) {
    send({ kind: 'failed', id, message: cause instanceof Error ? cause.message : String(cause) });
  }
});
