/** A scorer that follows its file while a service runs. */
import { unwatchFile, watchFile } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Explanation, Lead, Options, Result } from '../result.ts';
import { readFileText } from './file-text.ts';
import { type LoadedScorer, type LoadOptions, load, type ModelFacts } from './load.ts';
import { ScorerError } from './scorer-error.ts';

export interface WatchOptions extends LoadOptions {
  /** After a swap: from now on the new one answers. */
  readonly onSwap?: (now: LoadedScorer, before: LoadedScorer) => void;
  /** The file is gone, or what is in it now is refused; the scorer before goes on. Without it, a warning of the process. */
  readonly onProblem?: (problem: ScorerError) => void;
  /** Milliseconds between looks at the file; 500 where it is not said. */
  readonly interval?: number;
}

export interface WatchedScorer {
  /** By the scorer of this moment. Several calls of which all must be by one: take `current` first. */
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
  /** Of the scorer of this moment. */
  readonly model: ModelFacts;
  readonly current: LoadedScorer;
  /** Stops following the file; the scorer goes on. */
  readonly close: () => void;
}

const INTERVAL = 500;
/** A file that is still being written changes again within this time, in milliseconds. */
const SETTLED = 50;
/** A file that never rests is read after so many looks all the same. */
const MOST_LOOKS = 40;

/**
 * Loads a scorer and follows its file: a good new one takes over between two calls, a broken one is told and changes nothing. The file may be
 * written in place, renamed over, deleted and brought back, or be a link that is pointed elsewhere. Throws where the first one cannot be
 * loaded. Does not keep the process alive.
 */
export async function watch(path: string | URL, options: WatchOptions = {}): Promise<WatchedScorer> {
  const shown = typeof path === 'string' ? path : fileURLToPath(path);
  const file = resolve(shown);
  const tell = options.onProblem ?? ((problem: ScorerError) => process.emitWarning(problem));
  let current = await load(path, options);
  /** What was told last, so that one problem is told once. */
  let told = '';
  let isClosed = false;
  let isLooking = false;
  let hasChanged = false;

  const look = async (): Promise<void> => {
    await settled(file);
    const digest = await readFileText(path).then(
      (read) => read.digest,
      () => 'none',
    );
    if (isClosed || digest === current.fileDigest) {
      told = '';
      return;
    }
    const next = await load(path, options).catch((cause: unknown) => asProblem(cause, shown));
    if (isClosed) return;
    if (!(next instanceof ScorerError)) {
      const before = current;
      current = next;
      told = '';
      carefully(() => options.onSwap?.(next, before));
    } else if (told !== digest + next.message) {
      told = digest + next.message;
      carefully(() => tell(next));
    }
  };
  const onChange = (): void => {
    hasChanged = true;
    if (isLooking) return;
    isLooking = true;
    void (async () => {
      while (hasChanged && !isClosed) {
        hasChanged = false;
        await look();
      }
      isLooking = false;
    })();
  };
  // Looking at the file every now and then sees what a watcher of the system misses: network disks, links pointed elsewhere, containers.
  watchFile(file, { interval: options.interval ?? INTERVAL, persistent: false }, onChange);
  // What came between the first reading and the first look.
  onChange();
  return {
    score: (lead, given) => current.score(lead, given),
    explain: (lead, given) => current.explain(lead, given),
    get model() {
      return current.model;
    },
    get current() {
      return current;
    },
    close: () => {
      isClosed = true;
      unwatchFile(file, onChange);
    },
  };
}

function asProblem(cause: unknown, shown: string): ScorerError {
  const fault = cause instanceof ScorerError ? cause.fault : 'not a scorer';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ScorerError(fault, shown, `${reason} The scorer loaded before goes on.`, { cause });
}

/** A callback that throws must not end the service, nor the following of the file. */
function carefully(callback: () => void): void {
  try {
    callback();
  } catch (cause) {
    process.emitWarning(cause instanceof Error ? cause : String(cause));
  }
}

/** Waits until the file rests. */
async function settled(file: string): Promise<void> {
  let before = '';
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const now = await stat(file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => 'none',
    );
    if (now === before) return;
    before = now;
    await delay(SETTLED, undefined, { ref: false });
  }
}
