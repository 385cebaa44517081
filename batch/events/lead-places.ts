/** At which place of their file leads stand, by their key. */
import { type InputError, isInputError } from '../input-error.ts';
import type { LeadSource } from '../lead-source.ts';
import { detached } from '../rank.ts';
import { textIn } from '../row-text.ts';

export interface LeadPlaces {
  /** How many leads there are. */
  readonly count: number;
  /** From 0, counted over the rows that are leads. Two leads with one key have the same events. */
  readonly of: (key: string) => readonly number[];
}

/** Reads a file of leads to its end. Holds its keys: about 100 bytes a lead. `pause` may say that it is enough. */
export async function leadPlaces(
  source: LeadSource,
  key: number,
  pause: (leads: number) => InputError | null,
): Promise<LeadPlaces | InputError> {
  const first = new Map<string, number>();
  const more = new Map<string, number[]>();
  let count = 0;
  for await (const batch of source.batches) {
    if (isInputError(batch)) return batch;
    for (const row of batch) {
      if (row.kind === 'reject') continue;
      const text = textIn(source, row, key).trim();
      addPlace(text, count, first, more);
      count += 1;
    }
    const failure = pause(count);
    if (failure !== null) return failure;
  }
  return {
    count,
    of: (text) => {
      const place = first.get(text);
      return place === undefined ? NOWHERE : more.size === 0 ? [place] : [place, ...(more.get(text) ?? [])];
    },
  };
}

function addPlace(key: string, place: number, first: Map<string, number>, more: Map<string, number[]>): void {
  if (key === '') return;
  if (!first.has(key)) {
    first.set(detached(key), place);
    return;
  }
  const places = more.get(key);
  if (places === undefined) more.set(detached(key), [place]);
  else places.push(place);
}

const NOWHERE: readonly number[] = [];
