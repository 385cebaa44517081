/**
 * Sorts any number of lines in bounded memory: as many as fit are sorted at a time and put down as a run in a temporary folder; the runs
 * are then read side by side.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRanks, detached, type Rank } from './rank.ts';

interface Entry {
  readonly rank: Rank;
  readonly line: string;
}

export interface Sorter {
  /** Resolves when there is room for more. Rejects with the system's error when the disk is full. */
  readonly add: (rank: Rank, line: string) => Promise<void> | undefined;
  /** All lines, the best first, in batches. */
  readonly sorted: () => AsyncGenerator<readonly string[]>;
  /** Removes what lies on the disk. */
  readonly remove: () => Promise<void>;
}

/** `runLength`: how many characters are held in memory. `fanIn`: how many runs are made one before they become too many to read at once. */
export function sorter(runLength = 2 * 1024 * 1024, fanIn = 24): Sorter {
  let entries: Entry[] = [];
  let length = 0;
  let folder: string | null = null;
  let made = 0;
  /** By how often their lines were merged: so each line is merged only as often as the number of runs has digits. */
  const levels: string[][] = [];

  async function putDown(batches: Batches, level: number): Promise<void> {
    // Only its owner may look into it: leads are people.
    folder ??= await mkdtemp(join(tmpdir(), 'scorelang-sort-'));
    made += 1;
    const path = join(folder, `${made}.jsonl`);
    await writeRun(path, batches);
    levels[level] ??= [];
    const runs = levels[level];
    runs.push(path);
    if (runs.length < fanIn) return;
    levels[level] = [];
    await putDown(mergeRuns(runs), level + 1);
    await Promise.all(runs.map((run) => rm(run)));
  }

  async function spill(): Promise<void> {
    const sorted = entries.sort(compareEntries);
    entries = [];
    length = 0;
    await putDown(inBatches(sorted), 0);
  }

  return {
    add: (rank, line) => {
      entries.push({ rank, line: detached(line) });
      length += line.length;
      return length < runLength ? undefined : spill();
    },
    sorted: async function* () {
      if (made > 0 && entries.length > 0) await spill();
      const batches = made === 0 ? inBatches(entries.sort(compareEntries)) : mergeRuns(levels.flat());
      for await (const batch of batches) yield batch.map((entry) => entry.line);
    },
    remove: async () => {
      entries = [];
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

const compareEntries = (first: Entry, second: Entry): number => compareRanks(first.rank, second.rank);
const BATCH = 200;

function* inBatches(entries: readonly Entry[]): Generator<readonly Entry[]> {
  for (let from = 0; from < entries.length; from += BATCH) yield entries.slice(from, from + BATCH);
}

type Batches = Iterable<readonly Entry[]> | AsyncIterable<readonly Entry[]>;

async function writeRun(path: string, batches: Batches): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const batch of batches) await file.appendFile(batch.map(pack).join(''));
  } finally {
    await file.close();
  }
}

const pack = ({ rank, line }: Entry): string => `${JSON.stringify([rank.disqualified, rank.score, rank.order, line])}\n`;

function unpack(text: string): Entry {
  const [disqualified, score, order, line] = JSON.parse(text) as [boolean, number, number, string];
  return { rank: { disqualified, score, order }, line };
}

async function* readRun(path: string): AsyncGenerator<readonly Entry[]> {
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 16 * 1024 })) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map(unpack);
  }
}

/** The next entry of a run, and what stands behind it. */
interface Cursor {
  readonly batches: AsyncGenerator<readonly Entry[]>;
  batch: readonly Entry[];
  at: number;
}

async function* mergeRuns(paths: readonly string[]): AsyncGenerator<readonly Entry[]> {
  const cursors: Cursor[] = [];
  for (const path of paths) {
    const cursor: Cursor = { batches: readRun(path), batch: [], at: 0 };
    if (await refill(cursor)) cursors.push(cursor);
  }
  try {
    let merged: Entry[] = [];
    while (cursors.length > 0) {
      const index = bestOf(cursors);
      const cursor = cursors[index]!;
      merged.push(cursor.batch[cursor.at]!);
      cursor.at += 1;
      if (cursor.at === cursor.batch.length && !(await refill(cursor))) cursors.splice(index, 1);
      if (merged.length < BATCH && cursors.length > 0) continue;
      yield merged;
      merged = [];
    }
  } finally {
    await Promise.all(cursors.map((cursor) => cursor.batches.return(undefined)));
  }
}

async function refill(cursor: Cursor): Promise<boolean> {
  const next = await cursor.batches.next();
  cursor.batch = next.done ? [] : next.value;
  cursor.at = 0;
  return next.done !== true;
}

function bestOf(cursors: readonly Cursor[]): number {
  let best = 0;
  for (let index = 1; index < cursors.length; index += 1) {
    const [here, there] = [cursors[index]!, cursors[best]!];
    if (compareEntries(here.batch[here.at]!, there.batch[there.at]!) < 0) best = index;
  }
  return best;
}
