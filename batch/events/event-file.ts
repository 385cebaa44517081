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

export interface EventFile extends OpenedEvents {
  readonly name: string;
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
}

/** What a format finds out. */
export interface OpenedEvents {
  /** Complete once all events were read. */
  readonly cautions: () => readonly Caution[];
  /** An error is the last thing that comes. */
  readonly batches: AsyncGenerator<readonly EventRow[] | InputError>;
  /** A row as a line that can be put aside with the place of its lead. */
  readonly keep: (place: number, raw: string) => string;
  /** The lines that were put aside, as events of their leads. */
  readonly recall: (lines: string) => readonly KeptEvent[];
}

export type EventRow =
  /** `key`: of its lead, white space at the ends aside. */
  | { readonly kind: 'event'; readonly line: number; readonly raw: string; readonly key: string }
  | { readonly kind: 'reject'; readonly line: number; readonly raw: string; readonly reason: string };

export interface KeptEvent {
  /** Of its lead. */
  readonly place: number;
  readonly event: LeadEvent;
  /** Cells that could not be told; the scorer sees them as missing. */
  readonly problems: readonly CellProblem[];
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

export async function openEvents(
  input: EventInput,
  kinds: readonly PlanEvent[],
  keyColumn: string,
  flags: EventOpening['flags'],
): Promise<EventFile | InputError> {
  const opened = await openInput(input.source, flags.encoding ?? null);
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
