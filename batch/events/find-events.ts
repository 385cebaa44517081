/** The events of one lead. */
import type { LeadEvent, Plan, Problem } from '@scorelang/runtime';
import type { CellProblem } from '../cell.ts';
import { type InputError, isInputError } from '../input-error.ts';
import type { EventInput, ReadOptions } from '../options.ts';
import { openEvents } from './event-file.ts';
import { arrangeEvents } from './lead-events.ts';
import { placesByKey } from './lead-places.ts';

export interface FoundEvents {
  readonly events: readonly LeadEvent[];
  /** Cells that could not be told; the scorer sees them as missing. */
  readonly problems: readonly Problem[];
}

export interface FindEventsOptions extends Pick<ReadOptions, 'encoding' | 'numbers' | 'dates'> {
  readonly inputs: readonly EventInput[];
  readonly plan: Plan;
  /** What the leads call the column that names a lead. */
  readonly keyColumn: string;
  readonly key: string;
}

/** Reads every file to its end, and holds the events of this lead alone. */
export async function findEvents({ inputs, plan, keyColumn, key, ...flags }: FindEventsOptions): Promise<FoundEvents | InputError> {
  const files = [];
  for (const input of inputs) {
    const file = await openEvents(input, plan.events, keyColumn, { ...flags, allowMissingColumns: true });
    if (isInputError(file)) return file;
    files.push(file);
  }
  const { add, places } = placesByKey();
  add(key);
  const arranged = await arrangeEvents(files, places, () => null);
  if (isInputError(arranged)) return arranged;
  try {
    const problems: CellProblem[] = [];
    const events = await arranged.of(0, problems);
    return isInputError(events) ? events : { events, problems };
  } finally {
    await arranged.remove();
  }
}
