/** A file of events, opened: whose, what and when, row by row. */
import type { LeadEvent, PlanEvent } from '@scorelang/runtime';
import type { CellProblem } from '../cell.ts';
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { beginning, formatByName, nameOf } from '../leads.ts';
import { openInput } from '../open-input.ts';
import type { EventInput, ReadOptions } from '../options.ts';
import type { Caution } from '../report.ts';
import { openJsonEvents } from './events-json.ts';
import { openTableEvents } from './events-table.ts';
import type { LineForm } from './shelves.ts';

export interface EventFile extends OpenedEvents {
  readonly name: string;
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
}

/** What a format finds out. */
export interface OpenedEvents {
  /** Complete once all events were read. */
  readonly cautions: () => readonly Caution[];
  /** Hands over all rows, with a pause after each piece of text; an error is the last thing that comes. */
  readonly handOver: (taker: EventTaker) => AsyncGenerator<InputError | null>;
  /** How a row is put aside behind the place of its lead. */
  readonly kept: LineForm;
  /** The lines that were put aside, as events of their leads. */
  readonly recall: (lines: string) => KeptEvents;
}

/** Where rows go, one by one, in the order of the file. */
export interface EventTaker {
  readonly row: (row: EventRow) => void;
  /** An event where it lies, as UTF-8: from `start` to `end`, and the key of its lead in there, white space at the ends aside. */
  readonly bytes: (bytes: Uint8Array, start: number, end: number, keyStart: number, keyEnd: number) => void;
}

export type EventRow =
  /** `key`: of its lead, white space at the ends aside. */
  | { readonly kind: 'event'; readonly line: number; readonly raw: string; readonly key: string }
  | { readonly kind: 'reject'; readonly line: number; readonly raw: string; readonly reason: string };

export interface KeptEvents {
  /** By event, in the order in which they were put aside: the place of its lead. */
  readonly places: readonly number[];
  /** Adds what cells could not be told of; the scorer sees them as missing. */
  readonly eventAt: (index: number, problems: CellProblem[]) => LeadEvent;
}

/** What both formats begin with. */
export interface EventOpening {
  readonly name: string;
  readonly head: string;
  readonly isWhole: boolean;
  readonly text: AsyncGenerator<string | InputError>;
  readonly kinds: readonly PlanEvent[];
  readonly input: EventInput;
  /** Called as in the leads, unless the input says otherwise. */
  readonly keyColumn: string;
  /** As for the leads: how the file, numbers and dates are written. */
  readonly flags: Pick<ReadOptions, 'encoding' | 'numbers' | 'dates' | 'allowMissingColumns'>;
}

/** Larger than for leads: hardly anything is made of a row before it is needed. */
const PIECE_BYTES = 64 * 1024;

export async function openEvents(
  input: EventInput,
  kinds: readonly PlanEvent[],
  keyColumn: string,
  flags: EventOpening['flags'],
): Promise<EventFile | InputError> {
  const opened = await openInput(input.source, flags.encoding ?? null, PIECE_BYTES);
  if (isInputError(opened)) return opened.code === 'empty-file' ? empty(opened.path) : opened;
  const { name } = opened;
  const begun = await beginning(opened.text);
  if (isInputError(begun)) return begun;
  if (begun.head.trim() === '') return empty(name);
  const opening: EventOpening = { ...begun, name, kinds, input, keyColumn: input.keyColumn ?? keyColumn, flags };
  const format = input.format ?? formatByName(nameOf(input.source)) ?? (/^\s*\{/.test(begun.head) ? 'jsonl' : 'csv');
  const events = format === 'csv' ? await openTableEvents(opening) : openJsonEvents(opening);
  if (isInputError(events)) {
    await opened.text.return(undefined);
    return events;
  }
  return { ...events, name, bytesRead: opened.bytesRead, totalBytes: opened.totalBytes };
}

const empty = (name: string): InputError =>
  inputError('empty-file', name, `${name} is empty.`, 'It should begin with a line of column names, then a line for each event.');
