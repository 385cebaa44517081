/** Runs read side by side, the best line of all first. */
import { type FileHandle, open } from 'node:fs/promises';
import { compareRanks, type Rank } from './rank.ts';
import { HEAD_BYTES, lengthAt, rankAt } from './sort-run.ts';

const WINDOW_BYTES = 32 * 1024;
const PIECE_BYTES = 64 * 1024;

/** A run, and the stretch of it that is in memory. */
interface Cursor {
  readonly file: FileHandle;
  window: Buffer;
  at: number;
  end: number;
  /** Of the line at `at`. */
  rank: Rank;
}

/** The lines of all runs with their heads, in pieces that are good until the next is asked for. */
export async function* mergeRuns(paths: readonly string[]): AsyncGenerator<Buffer> {
  const cursors: Cursor[] = [];
  const opened: FileHandle[] = [];
  try {
    for (const path of paths) {
      const file = await open(path, 'r');
      opened.push(file);
      const cursor: Cursor = {
        file,
        window: Buffer.allocUnsafe(WINDOW_BYTES),
        at: 0,
        end: 0,
        rank: { score: 0, order: 0, disqualified: false },
      };
      if (await fill(cursor)) cursors.push(cursor);
    }
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let filled = 0;
    while (cursors.length > 0) {
      const index = bestOf(cursors);
      const cursor = cursors[index]!;
      const size = HEAD_BYTES + lengthAt(cursor.window, cursor.at);
      if (filled + size > PIECE_BYTES && filled > 0) {
        yield piece.subarray(0, filled);
        filled = 0;
      }
      if (size > PIECE_BYTES) yield cursor.window.subarray(cursor.at, cursor.at + size);
      else filled += cursor.window.copy(piece, filled, cursor.at, cursor.at + size);
      cursor.at += size;
      if (isInWindow(cursor)) cursor.rank = rankAt(cursor.window, cursor.at);
      else if (!(await fill(cursor))) cursors.splice(index, 1);
    }
    if (filled > 0) yield piece.subarray(0, filled);
  } finally {
    await Promise.all(opened.map((file) => file.close()));
  }
}

function isInWindow({ window, at, end }: Cursor): boolean {
  return end - at >= HEAD_BYTES && end - at >= HEAD_BYTES + lengthAt(window, at);
}

/** Brings the next line into the window, which grows for a long one; false at the end of the run. */
async function fill(cursor: Cursor): Promise<boolean> {
  for (;;) {
    const left = cursor.end - cursor.at;
    const wanted = left >= HEAD_BYTES ? HEAD_BYTES + lengthAt(cursor.window, cursor.at) : HEAD_BYTES;
    const window = wanted > cursor.window.length ? Buffer.allocUnsafe(wanted) : cursor.window;
    cursor.window.copy(window, 0, cursor.at, cursor.end);
    cursor.window = window;
    cursor.at = 0;
    cursor.end = left;
    const { bytesRead } = await cursor.file.read(window, left, window.length - left);
    if (bytesRead === 0) {
      if (left > 0) throw new Error('A run of the sort ends within a line');
      return false;
    }
    cursor.end += bytesRead;
    if (!isInWindow(cursor)) continue;
    cursor.rank = rankAt(window, 0);
    return true;
  }
}

function bestOf(cursors: readonly Cursor[]): number {
  let best = 0;
  for (let index = 1; index < cursors.length; index += 1) {
    if (compareRanks(cursors[index]!.rank, cursors[best]!.rank) < 0) best = index;
  }
  return best;
}

/** The lines of a piece, without their heads, `limit` of them at most. */
export function textOf(piece: Buffer, limit: number): { readonly text: string; readonly lines: number } {
  const texts: string[] = [];
  for (let at = 0; at < piece.length && texts.length < limit; ) {
    const start = at + HEAD_BYTES;
    at = start + lengthAt(piece, at);
    texts.push(piece.toString('utf8', start, at));
  }
  return { text: texts.join(''), lines: texts.length };
}
