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
import type { EventFile, KeptEvent } from './event-file.ts';
import type { LeadPlaces } from './lead-places.ts';
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
  readonly read: number;
  readonly unknown: { count: number; readonly examples: string[] };
  /** The shelf that is open, by the place of the lead. */
  open: { readonly shelf: number; readonly events: ReadonlyMap<number, readonly KeptEvent[]> };
}

async function arrangeFile(
  file: EventFile,
  places: LeadPlaces,
  pause: (file: EventFile, rows: number) => InputError | null,
): Promise<Arranged | InputError> {
  const count =
    file.totalBytes === null || file.name.endsWith('.gz') ? MANY_SHELVES : Math.min(MOST_SHELVES, Math.ceil(file.totalBytes / SHELF));
  const leadsOnShelf = Math.max(1, Math.ceil(places.count / count));
  const shelved = shelves();
  const rejects = await collectRejects(null);
  if (isInputError(rejects)) return rejects;
  const unknown: Arranged['unknown'] = { count: 0, examples: [] };
  let read = 0;
  let failure: InputError | null = null;
  try {
    for await (const batch of file.batches) {
      if (isInputError(batch)) failure = batch;
      else {
        for (const row of batch) {
          read += 1;
          if (row.kind === 'reject') {
            rejects.add(row.line, row.reason, row.raw);
            continue;
          }
          const found = places.of(row.key);
          for (const place of found) shelved.put(Math.floor(place / leadsOnShelf), file.keep(place, row.raw));
          if (found.length > 0) continue;
          unknown.count += 1;
          if (unknown.examples.length < EXAMPLES && !unknown.examples.includes(row.key)) unknown.examples.push(excerptOf(row.key));
        }
        await shelved.pause();
        failure = pause(file, read);
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
  return { file, shelved, leadsOnShelf, rejects, read, unknown, open: { shelf: -1, events: new Map() } };
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
  for (const { open } of arranged) {
    for (const kept of open.events.get(place) ?? NONE) {
      events.push(kept.event);
      if (kept.problems.length > 0) problems.push(...kept.problems);
    }
  }
  return events;
}

const NONE: readonly KeptEvent[] = [];

async function openShelves(closed: readonly Arranged[], place: number): Promise<InputError | null> {
  try {
    for (const each of closed) {
      const shelf = Math.floor(place / each.leadsOnShelf);
      const lines = await each.shelved.take(shelf);
      each.open = { shelf, events: byPlace(each.file.recall(lines)) };
    }
    return null;
  } catch (cause) {
    return unwritable('the temporary folder for events', cause);
  }
}

function byPlace(kept: readonly KeptEvent[]): ReadonlyMap<number, readonly KeptEvent[]> {
  const events = new Map<number, KeptEvent[]>();
  for (const each of kept) {
    const others = events.get(each.place);
    if (others === undefined) events.set(each.place, [each]);
    else others.push(each);
  }
  return events;
}

const reportOf = ({ file, rejects, read, unknown }: Arranged): EventFileReport => ({
  name: file.name,
  read,
  rejected: rejects.report(),
  unknownLead: { count: unknown.count, examples: unknown.examples },
});
