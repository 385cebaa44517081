/** Doing something again whenever a file that matters changes. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';
import { paintFor } from './style.ts';

/** Editors write a file in several steps; this much later they are done. */
const SETTLE_MILLISECONDS = 80;
const MATTERS = /\.(score|csv|tsv|txt)$|[/\\]score\.config\.json$/;

/**
 * Does it once, and then again after each change of a model or a table in these folders, until `io.stop`.
 * `again` must not throw; it is never called while it still runs.
 */
export async function watching(folders: readonly string[], io: Io, again: () => Promise<void>): Promise<void> {
  const { watch } = await import('chokidar');
  const paint = paintFor(io.stderr);
  await again();
  if (io.stop.aborted) return;
  const watcher = watch([...folders], {
    ignored: (path, status) => /[/\\](node_modules|dist|\.git)([/\\]|$)/.test(path) || (status?.isFile() === true && !MATTERS.test(path)),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLE_MILLISECONDS, pollInterval: 20 },
  });
  let running = Promise.resolve();
  let waiting = false;
  watcher.on('all', (_event, path) => {
    if (waiting) return;
    waiting = true;
    running = running.then(async () => {
      waiting = false;
      io.stderr.write(`\n${paint('quiet', `${shownPath(path, io)} has changed`)}\n`);
      await again();
    });
  });
  // Before that it takes a change for what was there.
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  io.stderr.write(`${paint('quiet', 'Waiting for changes. Ctrl+C ends it.')}\n`);
  await aborted(io.stop);
  await watcher.close();
  await running;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The folder to watch for a path that a person named. */
export const folderOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path);
