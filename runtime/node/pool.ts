/** A scorer on several cores: leads go out in batches, and results come back in order. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Explanation, Lead, Options, Result } from '../result.ts';
import { type Answer, type Batch, errorFrom, type WorkerData } from './batches.ts';
import { load, type ModelFacts } from './load.ts';

export interface PoolOptions {
  /** How many threads score; one for each core but one where it is not said. */
  readonly workers?: number;
  /** Take only the model with this hash. */
  readonly hash?: string;
}

export interface Pool {
  readonly model: ModelFacts;
  /** What these leads score, in their order. Rejects with what the scorer throws for any of them. */
  readonly score: (leads: readonly Lead[], options?: Options) => Promise<readonly Result[]>;
  readonly explain: (leads: readonly Lead[], options?: Options) => Promise<readonly Explanation[]>;
  /** What leads score as they come, in their order; takes no more of them than a few batches ahead of who reads the results. */
  readonly scoreAll: (leads: AsyncIterable<Lead> | Iterable<Lead>, options?: Options) => AsyncGenerator<Result, void, undefined>;
  /** Ends the threads once what was asked for is answered. What is asked afterwards is refused. */
  readonly close: () => Promise<void>;
}

const LEADS_A_BATCH = 500;
const BATCHES_AHEAD = 2;

interface Job {
  readonly batch: Batch;
  readonly resolve: (results: readonly unknown[]) => void;
  readonly reject: (cause: unknown) => void;
}

/** Loads a scorer as `load` does, and again in every thread. Throws a `ScorerError` where it cannot be loaded. */
export async function createPool(
  path: string | URL,
  { workers = Math.max(1, availableParallelism() - 1), hash }: PoolOptions = {},
): Promise<Pool> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`A pool has a whole number of workers from 1, not ${workers}.`);
  const { model, fileDigest } = await load(path, hash === undefined ? {} : { hash });
  const workerData: WorkerData = { path: String(path instanceof URL ? fileURLToPath(path) : path), fileDigest };
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  const all = new Set<Worker>();
  let closing: (() => void) | null = null;

  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) idle.push(worker);
    else give(worker, job);
    if (closing !== null && busy.size === 0) closing();
  };
  const give = (worker: Worker, job: Job): void => {
    try {
      worker.postMessage(job.batch);
      busy.set(worker, job);
    } catch (cause) {
      // A lead that holds what cannot be sent to a thread: a function, say.
      job.reject(cause);
      next(worker);
    }
  };
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, { workerData });
      all.add(worker);
      worker.on('message', (answer: Answer | null) => {
        const job = busy.get(worker);
        busy.delete(worker);
        if (answer === null) resolve();
        else if ('error' in answer) job?.reject(errorFrom(answer.error));
        else job?.resolve(answer.results);
        next(worker);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        all.delete(worker);
        const at = idle.indexOf(worker);
        if (at >= 0) idle.splice(at, 1);
        const job = busy.get(worker);
        busy.delete(worker);
        reject(new Error('A thread ended before it had loaded the scorer.'));
        job?.reject(new Error('The thread that scored these leads ended before it had answered.'));
        if (job !== undefined && closing === null) start().catch((cause) => failAll(cause));
        if (closing !== null && busy.size === 0 && waiting.length === 0) closing();
      });
    });
  const failAll = (cause: unknown): void => {
    if (all.size === 0) for (const job of waiting.splice(0)) job.reject(cause);
  };
  const ask = (batch: Batch): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      if (closing !== null) throw new Error('The pool is closed.');
      const job: Job = { batch, resolve, reject };
      const worker = idle.shift();
      if (worker === undefined) waiting.push(job);
      else give(worker, job);
    });
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      closing = resolve;
      if (busy.size === 0) resolve();
    });
    await Promise.all([...all].map((worker) => worker.terminate()));
  };

  const started = await Promise.allSettled(Array.from({ length: workers }, start));
  const failed = started.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const score: Pool['score'] = (leads, options) => ask({ leads, options, how: 'score' }) as Promise<readonly Result[]>;
  return {
    model,
    score,
    explain: (leads, options) => ask({ leads, options, how: 'explain' }) as Promise<readonly Explanation[]>,
    scoreAll: (leads, options) => inOrder(leads, (batch) => score(batch, options), workers * BATCHES_AHEAD),
    close,
  };
}

/** From the source as `.ts`, in the package as `.js`. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

async function* inOrder(
  leads: AsyncIterable<Lead> | Iterable<Lead>,
  score: (batch: readonly Lead[]) => Promise<readonly Result[]>,
  most: number,
): AsyncGenerator<Result, void, undefined> {
  const ahead: Promise<readonly Result[]>[] = [];
  let batch: Lead[] = [];
  const send = (): void => {
    const asked = score(batch);
    // Who reads hears of it when its turn comes.
    asked.catch(() => undefined);
    ahead.push(asked);
    batch = [];
  };
  for await (const lead of leads) {
    if (batch.push(lead) < LEADS_A_BATCH) continue;
    send();
    if (ahead.length >= most) yield* await ahead.shift()!;
  }
  if (batch.length > 0) send();
  for (const asked of ahead) yield* await asked;
}
