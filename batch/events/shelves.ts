/**
 * Lines put aside in groups, in memory while they are few and on the disk when they are many, to be read group by group. The number of
 * lines changes what lies on the disk and not what is held.
 */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LineLog, lineLog } from './line-log.ts';

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

/** In bytes. */
const MOST_HELD = 16 * 1024 * 1024;

export function shelves(mostHeld = MOST_HELD): Shelves {
  let folder: string | null = null;
  const held: LineLog = lineLog();
  const onDisk = new Set<number>();
  const fileOf = (shelf: number): string => join(folder!, String(shelf));

  async function putDown(): Promise<void> {
    // Leads are people: only the owner may read what they did.
    folder ??= await mkdtemp(join(tmpdir(), 'scorelang-events-'));
    for (const shelf of held.groups()) {
      await appendFile(fileOf(shelf), held.of(shelf), { mode: 0o600 });
      onDisk.add(shelf);
    }
    held.clear();
  }

  return {
    put: held.add,
    pause: async () => {
      if (held.bytes() > mostHeld) await putDown();
    },
    take: async (shelf) => {
      const before = onDisk.has(shelf) ? await readFile(fileOf(shelf), 'utf8') : '';
      const lines = before + held.of(shelf).toString('utf8');
      held.drop(shelf);
      if (onDisk.delete(shelf)) await rm(fileOf(shelf));
      return lines;
    },
    remove: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}
