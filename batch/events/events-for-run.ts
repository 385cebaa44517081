/** The events that a run is given, found for its leads before the first of them is scored. */
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { openLeads } from '../leads.ts';
import type { Progress, RunOptions } from '../options.ts';
import { columnIndex } from '../row-text.ts';
import { stopped } from '../run-errors.ts';
import { type EventFile, openEvents } from './event-file.ts';
import { arrangeEvents, type LeadEvents } from './lead-events.ts';
import { leadPlaces } from './lead-places.ts';

/** Null where no events are given. Reads the leads once for their keys, then all events. */
export async function eventsForRun(options: RunOptions): Promise<LeadEvents | null | InputError> {
  const inputs = options.events ?? [];
  if (inputs.length === 0) return null;
  const { plan } = options.scorer;
  if (!plan.readsEvents) {
    return inputError(
      'unfit-option',
      plan.source,
      `${plan.source} asks for no events.`,
      'Leave out --events, or write a rule that looks at them.',
    );
  }
  if (options.input.kind === 'stream') {
    const { name } = options.input;
    return inputError(
      'unfit-option',
      name,
      `With events the leads are read twice, and ${name} can be read once.`,
      'Save the leads to a file first.',
    );
  }
  // No field is asked for, so no cell is read but the key's text.
  const leads = await openLeads({ ...options, allowMissingColumns: true }, { ...plan, fields: [] });
  if (isInputError(leads)) return leads;
  const tell = teller(options);
  try {
    const { name } = leads.report();
    const key = options.key === undefined ? 0 : columnIndex(leads, options.key, name);
    if (isInputError(key)) return key;
    const files: EventFile[] = [];
    for (const input of inputs) {
      const file = await openEvents(input, plan.events, leads.columns[key]!, options);
      if (isInputError(file)) return file;
      files.push(file);
    }
    const places = await leadPlaces(leads, key, (rows) =>
      tell({ step: 'keys', rows, bytes: leads.bytesRead(), totalBytes: leads.totalBytes }),
    );
    if (isInputError(places)) return places;
    return await arrangeEvents(files, places, (file, rows) =>
      tell({ step: 'events', rows, bytes: file.bytesRead(), totalBytes: file.totalBytes }),
    );
  } finally {
    await leads.batches.return(undefined);
  }
}

function teller({ onProgress, signal, input }: RunOptions): (progress: Progress) => InputError | null {
  let last = 0;
  return (progress) => {
    if (signal?.aborted === true) return stopped(input.kind === 'file' ? input.path : input.name);
    const now = performance.now();
    if (onProgress !== undefined && now - last >= 100) {
      last = now;
      onProgress(progress);
    }
    return null;
  };
}
