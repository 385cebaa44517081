/**
 * Rows put aside in groups, in memory while they are few and on the disk when they are many, to be read group by group. The number of rows
 * changes what lies on the disk and not what is held. A row is copied once, as bytes, to the page of its shelf; full pages go to one file.
 */
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Shelves {
  /** Puts a row, which stands in these bytes, on a shelf, from 0, as a line that begins with a number. */
  readonly put: (shelf: number, number: number, bytes: Uint8Array, start: number, end: number) => void;
  /** Called after every batch: makes room where there is too much. Rejects with the system's error when the disk is full. */
  readonly pause: () => Promise<void>;
  /** All lines of a shelf, in the order in which they came; then the shelf is empty. */
  readonly take: (shelf: number) => Promise<string>;
  /** Removes what lies on the disk. */
  readonly remove: () => Promise<void>;
}

/** How a line is made of a number and a row. */
export interface LineForm {
  /** Between the two. */
  readonly mark: string;
  readonly end: string;
}

/** In bytes. */
const MOST_HELD = 32 * 1024 * 1024;
const SMALLEST_PAGE = 1024;
const LARGEST_PAGE = 256 * 1024;
const MOST_DIGITS = 16;

interface Shelf {
  /** Where its pages lie in the file. */
  readonly onDisk: Extent[];
  /** Those that are held, and are full. */
  readonly full: Buffer[];
  page: Buffer;
  used: number;
}

interface Extent {
  readonly start: number;
  readonly length: number;
}

export function shelves(count: number, form: LineForm, mostHeld = MOST_HELD): Shelves {
  const mark = Buffer.from(form.mark);
  const lineEnd = Buffer.from(form.end);
  // Half of what may be held is for the pages that are being written.
  const largest = Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, Math.floor(mostHeld / count / 2)));
  const all: Shelf[] = Array.from({ length: count }, () => ({ onDisk: [], full: [], page: NOTHING, used: 0 }));
  const file = pageFile();
  /** Written, and good to be filled again. */
  const free: Buffer[] = [];
  let held = 0;

  /** Makes room for so many bytes more on a shelf. */
  function makeRoom(shelf: Shelf, more: number): void {
    const { page, used } = shelf;
    if (used + more <= largest || used === 0) {
      shelf.page = Buffer.allocUnsafeSlow(Math.max(more, Math.min(largest, Math.max(SMALLEST_PAGE, used + more, page.length * 2))));
      page.copy(shelf.page, 0, 0, used);
      held += shelf.page.length - page.length;
      return;
    }
    shelf.full.push(page.subarray(0, used));
    shelf.page = (more <= largest ? free.pop() : undefined) ?? Buffer.allocUnsafeSlow(Math.max(largest, more));
    shelf.used = 0;
    held += shelf.page.length;
  }

  return {
    put: (index, number, bytes, start, end) => {
      const shelf = all[index]!;
      const most = MOST_DIGITS + mark.length + (end - start) + lineEnd.length;
      if (shelf.used + most > shelf.page.length) makeRoom(shelf, most);
      const { page } = shelf;
      let at = writeNumber(page, shelf.used, number);
      for (let from = 0; from < mark.length; from += 1) page[at++] = mark[from]!;
      for (let from = start; from < end; from += 1) page[at++] = bytes[from]!;
      for (let from = 0; from < lineEnd.length; from += 1) page[at++] = lineEnd[from]!;
      shelf.used = at;
    },
    pause: async () => {
      if (held <= mostHeld) return;
      const shelvesOfPages = all.filter(({ full }) => full.length > 0);
      const extents = await file.write(shelvesOfPages.flatMap(({ full }) => full));
      let next = 0;
      for (const { full, onDisk } of shelvesOfPages) {
        for (const page of full) {
          onDisk.push(extents[next++]!);
          held -= page.buffer.byteLength;
          if (page.buffer.byteLength === largest) free.push(Buffer.from(page.buffer));
        }
        full.length = 0;
      }
    },
    take: async (index) => {
      const { onDisk, full, page, used } = all[index] ?? EMPTY;
      const lines = Buffer.concat([await file.read(onDisk), ...full, page.subarray(0, used)]).toString('utf8');
      all[index] = EMPTY;
      return lines;
    },
    remove: file.remove,
  };
}

const NOTHING = Buffer.alloc(0);
/** Nothing is put on it. */
const EMPTY: Shelf = { onDisk: [], full: [], page: NOTHING, used: 0 };

/** A whole number from 0 in decimal digits; gives where it ends. */
function writeNumber(page: Buffer, start: number, number: number): number {
  let end = start + 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) end += 1;
  let left = number;
  for (let at = end - 1; at >= start; at -= 1) {
    const rest = Math.floor(left / 10);
    page[at] = ZERO + left - rest * 10;
    left = rest;
  }
  return end;
}

const ZERO = 48;

interface PageFile {
  /** Where each of the pages lies from now on. */
  readonly write: (pages: readonly Buffer[]) => Promise<readonly Extent[]>;
  readonly read: (extents: readonly Extent[]) => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

/** A file that is there once something is written to it. */
function pageFile(): PageFile {
  let folder: string | null = null;
  let file: FileHandle | null = null;
  let length = 0;

  async function opened(): Promise<FileHandle> {
    // Leads are people: only the owner may read what they did.
    folder = await mkdtemp(join(tmpdir(), 'scorelang-events-'));
    const made = await open(join(folder, 'events'), 'wx+', 0o600);
    // Without a name it goes with the process, however that ends. Some systems keep the name of an open file: there it goes at the end.
    await removeFolder().catch(() => undefined);
    return made;
  }

  async function removeFolder(): Promise<void> {
    if (folder === null) return;
    await rm(folder, { recursive: true, force: true });
    folder = null;
  }

  return {
    write: async (pages) => {
      if (pages.length === 0) return [];
      file ??= await opened();
      const extents: Extent[] = [];
      for (const page of pages) {
        let written = 0;
        while (written < page.length) written += (await file.write(page, written, page.length - written, length + written)).bytesWritten;
        extents.push({ start: length, length: page.length });
        length += page.length;
      }
      return extents;
    },
    read: async (extents) => {
      const bytes = Buffer.allocUnsafe(extents.reduce((sum, extent) => sum + extent.length, 0));
      let at = 0;
      for (const extent of extents) {
        let read = 0;
        while (read < extent.length) {
          const { bytesRead } = await file!.read(bytes, at + read, extent.length - read, extent.start + read);
          if (bytesRead === 0) throw new Error('The temporary file of events ends too early');
          read += bytesRead;
        }
        at += extent.length;
      }
      return bytes;
    },
    remove: async () => {
      await file?.close().catch(() => undefined);
      file = null;
      await removeFolder();
    },
  };
}
