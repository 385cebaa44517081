/** At which place of their file leads stand, by their key. */
import { type InputError, isInputError } from '../input-error.ts';
import type { LeadSource } from '../lead-source.ts';
import { textIn } from '../row-text.ts';
import { type KeyTable, keyTable } from './key-table.ts';

export interface LeadPlaces {
  /** How many leads there are. */
  readonly count: number;
  /** The first lead with this key, which stands in these bytes as UTF-8; -1 for none. From 0, counted over the rows that are leads. */
  readonly first: (bytes: Uint8Array, start: number, end: number) => number;
  /** The other leads with the key of this one: two leads with one key have the same events. */
  readonly others: (first: number) => readonly number[];
}

/** Reads a file of leads to its end. Holds its keys: some 30 bytes a lead. `pause` may say that it is enough. */
export async function leadPlaces(
  source: LeadSource,
  key: number,
  pause: (leads: number) => InputError | null,
): Promise<LeadPlaces | InputError> {
  const found = placesByKey();
  for await (const batch of source.batches) {
    if (isInputError(batch)) return batch;
    for (const row of batch) if (row.kind === 'lead') found.add(textIn(source, row, key).trim());
    const failure = pause(found.places.count);
    if (failure !== null) return failure;
  }
  return found.places;
}

/** `add`: the key of the next lead; empty for one that no event can name. */
export function placesByKey(): { readonly add: (key: string) => void; readonly places: LeadPlaces } {
  const keys: KeyTable = keyTable();
  const more = new Map<number, number[]>();
  let count = 0;
  return {
    add: (key) => {
      const place = count;
      count += 1;
      if (key === '') return;
      const first = keys.add(key, place);
      if (first === place) return;
      const places = more.get(first);
      if (places === undefined) more.set(first, [place]);
      else places.push(place);
    },
    places: {
      get count() {
        return count;
      },
      first: keys.find,
      others: (first) => (more.size === 0 ? NOWHERE : (more.get(first) ?? NOWHERE)),
    },
  };
}

const NOWHERE: readonly number[] = [];
