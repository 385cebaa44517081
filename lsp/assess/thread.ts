/**
 * The background thread as the server sees it. Questions that somebody waits for go before assessments; an assessment of a text that is
 * overtaken is cancelled, and only the latest is kept. A thread that dies is started again.
 */
import { Worker } from 'node:worker_threads';
import type { Answered, Asked, Questions, Situation, ThreadData } from './questions.ts';

export interface Thread {
  /** Answers in the order asked; rejects where the thread fails at it. */
  ask<Kind extends Exclude<keyof Questions, 'assess'>>(
    kind: Kind,
    situate: () => Situation,
    params: Questions[Kind]['params'],
  ): Promise<Questions[Kind]['answer']>;
  /** `told` hears of the latest only, and never where it was overtaken. `key`: of the model. Leads go before points. */
  assess(
    key: string,
    situate: () => Situation,
    params: Questions['assess']['params'],
    told: (answer: Questions['assess']['answer']) => void,
  ): void;
  /** Whatever is assessed of this document is no longer wanted. */
  overtake(key: string): void;
  stop(): void;
}

export interface ThreadOptions {
  /** The program of the thread. */
  readonly program: URL;
  /** Hears, in a sentence, of what went wrong. */
  readonly log: (message: string) => void;
  /** The thread is another: it knows nothing of what the last one was told. */
  readonly renewed: () => void;
}

interface Waiting {
  readonly kind: keyof Questions;
  /** Of the document; null for what is never overtaken. */
  readonly key: string | null;
  /** Asked when its turn comes, so that the thread is told of the texts as they are then. */
  readonly situate: () => Situation;
  readonly params: object;
  readonly resolve: (answer: never) => void;
  readonly reject: (cause: Error) => void;
}

/** A thread that dies so often in a row is left dead until the server starts again: something is wrong that trying will not mend. */
const MOST_DEATHS = 5;

export function createThread({ program, log, renewed }: ThreadOptions): Thread {
  const overtaken = new Int32Array(new SharedArrayBuffer(4));
  const urgent: Waiting[] = [];
  /** By the document: the latest alone. */
  const calm = new Map<string, Waiting>();
  let worker: Worker | null = null;
  let running: { readonly id: number; readonly waiting: Waiting } | null = null;
  let asked = 0;
  let deaths = 0;
  let isStopped = false;

  const start = (): Worker => {
    const data: ThreadData = { overtaken };
    const begun = new Worker(program, { workerData: data, name: 'scorelang', ...optionsFor(program) });
    begun.unref();
    begun.on('message', (message: Answered) => settle(message));
    begun.on('error', (cause: unknown) => buried(begun, cause instanceof Error ? cause.message : String(cause)));
    begun.on('exit', () => buried(begun, 'it ended'));
    return begun;
  };
  /** Heard twice of a thread that fails: of the error, and of the end. */
  const buried = (dead: Worker, why: string): void => {
    if (worker !== dead) return;
    worker = null;
    deaths += 1;
    if (isStopped) return;
    log(
      `The background thread stopped (${why})${deaths < MOST_DEATHS ? ' and was started again' : ' too often, and is not started again'}.`,
    );
    renewed();
    const lost = running?.waiting;
    running = null;
    lost?.reject(new Error('The background thread stopped at this.'));
    next();
  };
  const settle = (message: Answered): void => {
    if (running === null || message.id !== running.id) return;
    const { waiting } = running;
    running = null;
    switch (message.kind) {
      case 'answer':
        deaths = 0;
        waiting.resolve(message.answer as never);
        break;
      case 'cancelled':
        // Put off for something urgent, and still wanted.
        if (waiting.key !== null && !calm.has(waiting.key) && !gone.has(waiting)) calm.set(waiting.key, waiting);
        break;
      case 'vanished':
        if (waiting.key === null) waiting.reject(new Error('There is no such model any more.'));
        break;
      case 'failed':
        waiting.reject(new Error(message.message));
        break;
    }
    next();
  };
  const gone = new WeakSet<Waiting>();
  const next = (): void => {
    if (running !== null || isStopped) return;
    const waiting = urgent.shift() ?? firstCalm();
    if (waiting === undefined) return;
    if (deaths >= MOST_DEATHS) {
      waiting.reject(new Error('The background thread has stopped too often. Start the server again.'));
      next();
      return;
    }
    worker ??= start();
    asked += 1;
    running = { id: asked, waiting };
    const message = { kind: waiting.kind, id: asked, situation: waiting.situate(), params: waiting.params };
    worker.postMessage(message as Asked);
  };
  const firstCalm = (): Waiting | undefined => {
    const first = [...calm].find(([, waiting]) => isOfLeads(waiting)) ?? [...calm][0];
    if (first !== undefined) calm.delete(first[0]);
    return first?.[1];
  };
  const cancelRunning = (): void => {
    if (running !== null) Atomics.store(overtaken, 0, running.id);
  };

  return {
    ask: (kind, situate, params) =>
      new Promise((resolve, reject) => {
        urgent.push({ kind, key: null, situate, params, resolve: resolve as Waiting['resolve'], reject });
        if (running?.waiting.kind === 'assess') cancelRunning();
        next();
      }),
    assess(key, situate, params, told) {
      this.overtake(key);
      const reject = (cause: Error): void => log(`A model could not be assessed: ${cause.message}`);
      calm.set(key, { kind: 'assess', key, situate, params, resolve: told as Waiting['resolve'], reject });
      next();
    },
    overtake(key) {
      calm.delete(key);
      if (running?.waiting.key !== key) return;
      gone.add(running.waiting);
      cancelRunning();
    },
    stop() {
      isStopped = true;
      void worker?.terminate();
      worker = null;
    },
  };
}

const isOfLeads = ({ params }: Waiting): boolean => 'what' in params && params.what === 'leads';

/** From source the thread needs the conditions that find the sources of the other packages. */
const optionsFor = (program: URL): { readonly execArgv?: string[] } =>
  program.pathname.endsWith('.ts') ? { execArgv: ['--conditions=@scorelang/source'] } : {};
