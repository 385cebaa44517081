/**
 * Sorts any number of lines in bounded memory: as many as fit are sorted at a time and put down as a run in a temporary folder; the runs
 * are then read side by side.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rank } from './rank.ts';
import { mergeRuns, textOf } from './sort-merge.ts';
import { run, writeRun } from './sort-run.ts';

export interface Sorter {
  /** Resolves when there is room for more; rejects with the system's error when the disk is full. */
  readonly add: (rank: Rank, line: string) => Promise<void> | undefined;
  /** The best lines first, at most so many. */
  readonly sorted: (limit: number) => AsyncGenerator<{ readonly text: string; readonly lines: number }>;
  /** Removes what lies on the disk. */
  readonly remove: () => Promise<void>;
}

/** `runBytes`: how much is held in memory. `fanIn`: how many runs are made one before they become too many to read at once. */
export function sorter(runBytes = 4 * 1024 * 1024, fanIn = 24): Sorter {
  const current = run(runBytes);
  let folder: string | null = null;
  let made = 0;
  /** By how often their lines were merged: so each line is merged only as often as the number of runs has digits. */
  const levels: string[][] = [];

  async function putDown(pieces: Iterable<Buffer> | AsyncIterable<Buffer>, level: number): Promise<void> {
    folder ??= await mkdtemp(join(tmpdir(), 'scorelang-sort-'));
    made += 1;
    const path = join(folder, `${made}`);
    await writeRun(path, pieces);
    levels[level] ??= [];
    const runs = levels[level];
    runs.push(path);
    if (runs.length < fanIn) return;
    levels[level] = [];
    await putDown(mergeRuns(runs), level + 1);
    await Promise.all(runs.map((each) => rm(each)));
  }

  async function makeRoom(rank: Rank, line: string): Promise<void> {
    await putDown(current.drain(), 0);
    current.take(rank, line);
  }

  return {
    add: (rank, line) => (current.take(rank, line) ? undefined : makeRoom(rank, line)),
    sorted: async function* (limit) {
      if (made > 0 && !current.isEmpty()) await putDown(current.drain(), 0);
      let left = limit;
      for await (const piece of made === 0 ? current.drain() : mergeRuns(levels.flat())) {
        const batch = textOf(piece, left);
        yield batch;
        left -= batch.lines;
        if (left <= 0) return;
      }
    },
    remove: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}
