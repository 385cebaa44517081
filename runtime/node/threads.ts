/**
 * Threads that load one scorer, and the batches that wait for them. A thread is loading, then idle, scoring, idle and so on until it ends;
 * whatever happens to it is followed by `settle`, which sees to everything that follows from it.
 */
import { Worker } from 'node:worker_threads';
import { type Answer, type Batch, errorFrom, type WorkerData } from './batches.ts';

export interface Threads {
  /** What the scorer answers to a batch. Rejects with what it throws, and with an Error where no thread can answer. */
  readonly ask: (batch: Batch) => Promise<readonly unknown[]>;
  /** Ends the threads once all is answered that was asked. The same promise each time; it never rejects. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly batch: Batch;
  readonly resolve: (results: readonly unknown[]) => void;
  readonly reject: (cause: unknown) => void;
}

type Doing = { readonly kind: 'loading' } | { readonly kind: 'idle' } | { readonly kind: 'scoring'; readonly job: Job };

const LOADING: Doing = { kind: 'loading' };
const IDLE: Doing = { kind: 'idle' };

/** Starts so many threads, which is also how many there may be. Rejects where one of them cannot load the scorer. */
export async function startThreads(workerData: WorkerData, most: number): Promise<Threads> {
  const threads = new Map<Worker, Doing>();
  const waiting: Job[] = [];
  /** Why no thread is started any more: the last that was could not load the scorer. */
  let refusal: { readonly cause: unknown } | null = null;
  let closed: Promise<void> | null = null;
  let whenClosed = (): void => undefined;

  /** Gives out what waits, or refuses it where nobody will ever take it; ends the threads that a closed pool needs no more. */
  const settle = (): void => {
    for (const worker of threads.keys()) while (waiting.length > 0 && threads.get(worker) === IDLE) give(worker, waiting.shift()!);
    // One for each batch that waits. A thread that ends while nobody asks is not replaced before somebody does: it may end as soon again.
    const loading = [...threads.values()].filter((doing) => doing === LOADING).length;
    for (let more = Math.min(waiting.length - loading, most - threads.size); more > 0 && refusal === null; more--) void start();
    if (refusal !== null && threads.size === 0) for (const job of waiting.splice(0)) job.reject(noThread(refusal.cause));
    if (closed === null || waiting.length > 0 || [...threads.values()].some(({ kind }) => kind === 'scoring')) return;
    if (threads.size === 0) whenClosed();
    // Settled again by the end of each.
    for (const worker of threads.keys()) void worker.terminate();
  };

  const give = (worker: Worker, job: Job): void => {
    try {
      worker.postMessage(job.batch);
      threads.set(worker, { kind: 'scoring', job });
    } catch (cause) {
      // A lead that holds what cannot be sent to a thread: a function, say.
      job.reject(cause);
    }
  };

  /** Resolves when the thread has loaded the scorer, or could not. */
  const start = (): Promise<void> =>
    new Promise((started) => {
      const worker = startedWorker(workerData);
      if (!(worker instanceof Worker)) {
        refusal = worker;
        return started();
      }
      threads.set(worker, LOADING);
      let thrown: unknown = null;
      const answered = (act: (job: Job) => void): void => {
        const doing = threads.get(worker)!;
        threads.set(worker, IDLE);
        if (doing.kind === 'scoring') act(doing.job);
        started();
        settle();
      };
      worker.on('message', (answer: Answer | null) => answered((job) => answerTo(job, answer)));
      worker.on('messageerror', (cause) => answered((job) => job.reject(cause)));
      // Its end follows.
      worker.on('error', (cause) => {
        thrown = cause;
      });
      worker.on('exit', () => {
        const doing = threads.get(worker)!;
        threads.delete(worker);
        if (doing.kind === 'loading') refusal = { cause: thrown ?? new Error('A thread ended before it had loaded the scorer.') };
        if (doing.kind === 'scoring') doing.job.reject(threadEnded(thrown));
        started();
        settle();
      });
    });

  const ask: Threads['ask'] = (batch) =>
    new Promise((resolve, reject) => {
      if (closed !== null) throw new Error('The pool is closed.');
      waiting.push({ batch, resolve, reject });
      settle();
    });

  const close: Threads['close'] = () => {
    if (closed !== null) return closed;
    closed = new Promise((resolve) => {
      whenClosed = resolve;
    });
    settle();
    return closed;
  };

  await Promise.all(Array.from({ length: most }, start));
  const failed = refusal as { readonly cause: unknown } | null;
  if (failed === null) return { ask, close };
  await close();
  throw failed.cause;
}

/** From the source as `.ts`, in the package as `.js`. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A new thread, or why there is none: the system has no room for it, say. */
function startedWorker(workerData: WorkerData): Worker | { readonly cause: unknown } {
  try {
    return new Worker(WORKER, { workerData });
  } catch (cause) {
    return { cause };
  }
}

function answerTo(job: Job, answer: Answer | null): void {
  if (answer === null) return;
  if ('error' in answer) job.reject(errorFrom(answer.error));
  else job.resolve(answer.results);
}

function threadEnded(cause: unknown): Error {
  return new Error('The thread that scored these leads ended before it had answered.', cause === null ? undefined : { cause });
}

function noThread(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`All threads of the pool have ended, and no other can be started: ${reason} Make a new pool.`, { cause });
}
