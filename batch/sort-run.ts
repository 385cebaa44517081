/** Lines kept as bytes, outside the heap: what the sort holds in memory, and what it puts down as a run. */
import { open } from 'node:fs/promises';
import { compareRanks, type Rank } from './rank.ts';

/** Score and order as doubles, then the length of the line in bytes, then 1 for disqualified. All lines follow theirs. */
export const HEAD_BYTES = 24;

export function putHead(target: Buffer, at: number, rank: Rank, length: number): void {
  target.writeDoubleLE(rank.score, at);
  target.writeDoubleLE(rank.order, at + 8);
  target.writeUInt32LE(length, at + 16);
  target.writeUInt32LE(rank.disqualified ? 1 : 0, at + 20);
}

export function rankAt(source: Buffer, at: number): Rank {
  return { score: source.readDoubleLE(at), order: source.readDoubleLE(at + 8), disqualified: source.readUInt32LE(at + 20) === 1 };
}

export const lengthAt = (source: Buffer, at: number): number => source.readUInt32LE(at + 16);

/** Lines in the order in which they came, as many as fit. */
export interface Run {
  /** False where the line does not fit any more; a line that is longer than all the room makes room when it is the only one. */
  readonly take: (rank: Rank, line: string) => boolean;
  readonly isEmpty: () => boolean;
  /** The best first, in pieces of bytes that are good until the next is asked for; then the run is empty. */
  readonly drain: () => Generator<Buffer>;
}

const PIECE_BYTES = 64 * 1024;

export function run(bytes: number): Run {
  let room = Buffer.allocUnsafe(bytes);
  let end = 0;
  let starts: number[] = [];
  const better = (first: number, second: number): number => compareRanks(rankAt(room, first), rankAt(room, second));
  return {
    take: (rank, line) => {
      // A character of UTF-16 takes three bytes at most.
      const most = HEAD_BYTES + line.length * 3;
      if (end + most > room.length) {
        if (starts.length > 0) return false;
        room = Buffer.allocUnsafe(most);
      }
      const length = room.write(line, end + HEAD_BYTES);
      putHead(room, end, rank, length);
      starts.push(end);
      end += HEAD_BYTES + length;
      return true;
    },
    isEmpty: () => starts.length === 0,
    drain: function* () {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      let filled = 0;
      for (const start of starts.sort(better)) {
        const size = HEAD_BYTES + lengthAt(room, start);
        if (filled + size > PIECE_BYTES && filled > 0) {
          yield piece.subarray(0, filled);
          filled = 0;
        }
        if (size > PIECE_BYTES) {
          yield room.subarray(start, start + size);
          continue;
        }
        room.copy(piece, filled, start, start + size);
        filled += size;
      }
      if (filled > 0) yield piece.subarray(0, filled);
      starts = [];
      end = 0;
      if (room.length > bytes) room = Buffer.allocUnsafe(bytes);
    },
  };
}

/** Writes pieces one after the other into a new file that only its owner may read: leads are people. */
export async function writeRun(path: string, pieces: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await file.appendFile(piece);
  } finally {
    await file.close();
  }
}
