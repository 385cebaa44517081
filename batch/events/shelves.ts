/**
 * Lines put aside in groups, in memory while they are few and on the disk when they are many, to be read group by group. The number of
 * lines changes what lies on the disk and not what is held.
 */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Shelves {
  /** `shelf`: from 0. */
  readonly put: (shelf: number, line: string) => void;
  /** Called after every batch: makes room where there is too much. Rejects with the system's error when the disk is full. */
  readonly pause: () => Promise<void>;
  /** All lines of a shelf, in the order in which they came; then the shelf is empty. */
  readonly take: (shelf: number) => Promise<string>;
  /** Removes what lies on the disk. */
  readonly remove: () => Promise<void>;
}

/** In characters. */
const MOST_HELD = 16 * 1024 * 1024;

export function shelves(mostHeld = MOST_HELD): Shelves {
  let held = 0;
  let folder: string | null = null;
  const pending = new Map<number, string[]>();
  const onDisk = new Set<number>();
  const fileOf = (shelf: number): string => join(folder!, String(shelf));

  async function putDown(): Promise<void> {
    // Leads are people: only the owner may read what they did.
    folder ??= await mkdtemp(join(tmpdir(), 'scorelang-events-'));
    for (const [shelf, lines] of pending) {
      await appendFile(fileOf(shelf), lines.join(''), { mode: 0o600 });
      onDisk.add(shelf);
    }
    pending.clear();
    held = 0;
  }

  return {
    put: (shelf, line) => {
      const lines = pending.get(shelf);
      if (lines === undefined) pending.set(shelf, [line]);
      else lines.push(line);
      held += line.length;
    },
    pause: async () => {
      if (held > mostHeld) await putDown();
    },
    take: async (shelf) => {
      const before = onDisk.has(shelf) ? await readFile(fileOf(shelf), 'utf8') : '';
      const lines = before + (pending.get(shelf)?.join('') ?? '');
      pending.delete(shelf);
      if (onDisk.delete(shelf)) await rm(fileOf(shelf));
      return lines;
    },
    remove: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}
