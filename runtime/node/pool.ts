/** A scorer on several cores: leads go out in batches, and results come back in order. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Explanation, Lead, Options, Result } from '../result.ts';
import type { WorkerData } from './batches.ts';
import { load, type ModelFacts } from './load.ts';
import { startThreads } from './threads.ts';

export interface PoolOptions {
  /** How many threads score; one for each core but one where it is not said. */
  readonly workers?: number;
  /** Take only the model with this hash. */
  readonly hash?: string;
}

export interface Pool {
  readonly model: ModelFacts;
  /**
   * What these leads score, in their order. Rejects with what the scorer throws for any of them. However many wait, the next is taken too: await
   * some before you ask for more, or use `scoreAll`.
   */
  readonly score: (leads: readonly Lead[], options?: Options) => Promise<readonly Result[]>;
  readonly explain: (leads: readonly Lead[], options?: Options) => Promise<readonly Explanation[]>;
  /** What leads score as they come, in their order; takes no more of them than a few batches ahead of who reads the results. */
  readonly scoreAll: (leads: AsyncIterable<Lead> | Iterable<Lead>, options?: Options) => AsyncGenerator<Result, void, undefined>;
  /** Ends the threads once what was asked for is answered; the same promise each time. What is asked afterwards is refused. */
  readonly close: () => Promise<void>;
}

const LEADS_A_BATCH = 500;
const BATCHES_AHEAD = 2;

/** Loads a scorer as `load` does, and again in every thread. Throws a `ScorerError` where it cannot be loaded. */
export async function createPool(
  path: string | URL,
  { workers = Math.max(1, availableParallelism() - 1), hash }: PoolOptions = {},
): Promise<Pool> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`A pool has a whole number of workers from 1, not ${workers}.`);
  const { model, fileDigest } = await load(path, hash === undefined ? {} : { hash });
  const workerData: WorkerData = { path: resolve(path instanceof URL ? fileURLToPath(path) : path), fileDigest };
  const { ask, close } = await startThreads(workerData, workers);
  const score: Pool['score'] = (leads, options) => ask({ leads, options, how: 'score' }) as Promise<readonly Result[]>;
  return {
    model,
    score,
    explain: (leads, options) => ask({ leads, options, how: 'explain' }) as Promise<readonly Explanation[]>,
    scoreAll: (leads, options) => inOrder(leads, (batch) => score(batch, options), workers * BATCHES_AHEAD),
    close,
  };
}

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
