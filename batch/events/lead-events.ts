/**
 * The events of every lead, lead by lead in the order of their file, in memory that the number of events does not change: each event is put
 * on the shelf that holds so many leads, and a shelf is read when the first of its leads comes.
 */
import type { LeadEvent } from '@scorelang/runtime';
import type { CellProblem } from '../cell.ts';
import { type InputError, isInputError } from '../input-error.ts';
import { collectRejects, excerptOf, type Rejects } from '../rejects.ts';
import type { Caution, EventFileReport } from '../report.ts';
import { unwritable } from '../write-output.ts';
import type { EventFile, EventTaker } from './event-file.ts';
import type { LeadPlaces } from './lead-places.ts';
import { NO_SHELF, type OpenShelf, openShelf } from './open-shelf.ts';
import { type Shelves, shelves } from './shelves.ts';

export interface LeadEvents {
  /** The events of the lead at this place; places are asked for in ascending order. */
  readonly of: (place: number, problems: CellProblem[]) => Promise<readonly LeadEvent[] | InputError> | readonly LeadEvent[];
  readonly report: () => readonly EventFileReport[];
  readonly cautions: () => readonly Caution[];
  readonly remove: () => Promise<void>;
}

/** Characters of events that one shelf is to hold: what is in memory at a time, several times over as objects. */
const SHELF = 256 * 1024;
const MOST_SHELVES = 1024;
/** Of a file whose length is not known, or is packed. */
const MANY_SHELVES = 256;
const EXAMPLES = 5;

/** Reads all files to their ends. Calls `pause` now and then, which may say that it is enough. */
export async function arrangeEvents(
  files: readonly EventFile[],
  places: LeadPlaces,
  pause: (file: EventFile, rows: number) => InputError | null,
): Promise<LeadEvents | InputError> {
  const arranged: Arranged[] = [];
  for (const file of files) {
    const each = await arrangeFile(file, places, pause);
    if (!isInputError(each)) {
      arranged.push(each);
      continue;
    }
    await Promise.all(arranged.map(({ shelved }) => shelved.remove()));
    return each;
  }
  return {
    of: (place, problems) => eventsAt(arranged, place, problems),
    report: () => arranged.map(reportOf),
    cautions: () => files.flatMap((file) => file.cautions()),
    remove: async () => {
      await Promise.all(arranged.map(({ shelved }) => shelved.remove()));
    },
  };
}

/** One file, its events on shelves. */
interface Arranged {
  readonly file: EventFile;
  readonly shelved: Shelves;
  readonly leadsOnShelf: number;
  readonly rejects: Rejects;
  readonly counts: Counts;
  open: OpenShelf;
}

interface Counts {
  read: number;
  /** Of leads that are not in the file. */
  unknown: number;
  readonly examples: string[];
}

async function arrangeFile(
  file: EventFile,
  places: LeadPlaces,
  pause: (file: EventFile, rows: number) => InputError | null,
): Promise<Arranged | InputError> {
  const most =
    file.totalBytes === null || file.name.endsWith('.gz') ? MANY_SHELVES : Math.min(MOST_SHELVES, Math.ceil(file.totalBytes / SHELF));
  const leadsOnShelf = Math.max(1, Math.ceil(places.count / most));
  const shelved = shelves(Math.ceil(places.count / leadsOnShelf), file.kept);
  const rejects = await collectRejects(null);
  if (isInputError(rejects)) return rejects;
  const counts: Counts = { read: 0, unknown: 0, examples: [] };
  let failure: InputError | null = null;
  try {
    for await (const problem of file.handOver(takerFor(shelved, places, leadsOnShelf, rejects, counts))) {
      failure = problem;
      if (failure === null) {
        await shelved.pause();
        failure = pause(file, counts.read);
      }
      if (failure !== null) break;
    }
  } catch (cause) {
    failure = unwritable('the temporary folder for events', cause);
  }
  if (failure !== null) {
    await shelved.remove();
    return failure;
  }
  return { file, shelved, leadsOnShelf, rejects, counts, open: NO_SHELF };
}

function takerFor(shelved: Shelves, places: LeadPlaces, leadsOnShelf: number, rejects: Rejects, counts: Counts): EventTaker {
  const put = (place: number, bytes: Uint8Array, start: number, end: number): void =>
    shelved.put(Math.floor(place / leadsOnShelf), place, bytes, start, end);
  const take = (bytes: Uint8Array, start: number, end: number, keyStart: number, keyEnd: number): void => {
    counts.read += 1;
    const first = places.first(bytes, keyStart, keyEnd);
    if (first === -1) {
      counts.unknown += 1;
      if (counts.examples.length < EXAMPLES) addExample(excerptOf(Buffer.from(bytes.subarray(keyStart, keyEnd)).toString()), counts);
      return;
    }
    put(first, bytes, start, end);
    for (const place of places.others(first)) put(place, bytes, start, end);
  };
  return {
    bytes: take,
    row: (row) => {
      if (row.kind === 'reject') {
        counts.read += 1;
        rejects.add(row.line, row.reason, row.raw);
        return;
      }
      const raw = Buffer.from(row.raw);
      const both = Buffer.concat([raw, Buffer.from(row.key)]);
      take(both, 0, raw.length, raw.length, both.length);
    },
  };
}

function addExample(key: string, { examples }: Counts): void {
  if (!examples.includes(key)) examples.push(key);
}

function eventsAt(
  arranged: readonly Arranged[],
  place: number,
  problems: CellProblem[],
): Promise<readonly LeadEvent[] | InputError> | readonly LeadEvent[] {
  const closed = arranged.filter((each) => Math.floor(place / each.leadsOnShelf) !== each.open.shelf);
  if (closed.length === 0) return gather(arranged, place, problems);
  return openShelves(closed, place).then((failure) => failure ?? gather(arranged, place, problems));
}

function gather(arranged: readonly Arranged[], place: number, problems: CellProblem[]): readonly LeadEvent[] {
  const events: LeadEvent[] = [];
  for (const { open } of arranged) open.addEvents(place, events, problems);
  return events;
}

async function openShelves(closed: readonly Arranged[], place: number): Promise<InputError | null> {
  try {
    for (const each of closed) {
      const shelf = Math.floor(place / each.leadsOnShelf);
      const lines = await each.shelved.take(shelf);
      each.open = openShelf(shelf, shelf * each.leadsOnShelf, each.leadsOnShelf, each.file.recall(lines));
    }
    return null;
  } catch (cause) {
    return unwritable('the temporary folder for events', cause);
  }
}

const reportOf = ({ file, rejects, counts }: Arranged): EventFileReport => ({
  name: file.name,
  read: counts.read,
  rejected: rejects.report(),
  unknownLead: { count: counts.unknown, examples: counts.examples },
});
