/** What a worker of a pool runs: it loads the scorer and answers batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Batch, WorkerData } from './batches.ts';
import { load } from './load.ts';

const { path, fileDigest } = workerData as WorkerData;
const scorer = await load(path, {
  check: (loaded) => {
    if (loaded.fileDigest !== fileDigest) throw new Error('it is no longer the file that the pool was made with.');
  },
});

parentPort!.on('message', ({ leads, options, how }: Batch) => {
  parentPort!.postMessage(answered(() => leads.map((lead) => scorer[how](lead, options))));
});
parentPort!.postMessage(null);

function answered(act: () => readonly unknown[]): Answer {
  try {
    return { results: act() };
  } catch (cause) {
    const { name, message } = cause as Error;
    return { error: { ...(cause as Error), name, message } };
  }
}
