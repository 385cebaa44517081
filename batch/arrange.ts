/** In which order lines reach the output: as they come, the best so many, or all sorted. */
import { type InputError, isInputError } from './input-error.ts';
import { detached, type Rank } from './rank.ts';
import { sorter } from './sort.ts';
import { top } from './top.ts';
import { type Sink, unwritable } from './write-output.ts';

export interface Arrangement {
  /** Takes a line, its end included; `make` is called only where the line may be written. */
  readonly add: (rank: Rank, make: () => string) => Promise<InputError | null> | null;
  /** Called after every batch of rows. */
  readonly pause: () => Promise<InputError | null>;
  /** Writes what was held back, and gives how many lines were written. */
  readonly finish: () => Promise<number | InputError>;
  readonly discard: () => Promise<void>;
}

/** More than this are sorted on the disk rather than kept in a heap. */
const MOST_IN_HEAP = 10_000;

/** Whether most lines are never made. */
export const makesFewLines = (top: number | null): boolean => top !== null && top <= MOST_IN_HEAP;

export function arrangement(sink: Sink, order: { readonly top: number | null; readonly sort: boolean }): Arrangement {
  if (order.top !== null && makesFewLines(order.top)) return theBest(sink, order.top);
  return order.top !== null || order.sort ? allSorted(sink, order.top ?? Number.POSITIVE_INFINITY) : asTheyCome(sink);
}

function asTheyCome(sink: Sink): Arrangement {
  let lines: string[] = [];
  let written = 0;
  const pause = async (): Promise<InputError | null> => {
    if (lines.length === 0) return null;
    const text = lines.join('');
    written += lines.length;
    lines = [];
    return sink.write(text);
  };
  return {
    add: (_rank, make) => {
      lines.push(make());
      return null;
    },
    pause,
    finish: async () => (await pause()) ?? written,
    discard: async () => undefined,
  };
}

function theBest(sink: Sink, limit: number): Arrangement {
  const kept = top<string>(limit);
  return {
    add: (rank, make) => {
      kept.offer(rank, () => detached(make()));
      return null;
    },
    pause: async () => null,
    finish: async () => {
      const lines = kept.best().map(({ item }) => item);
      return (await sink.write(lines.join(''))) ?? lines.length;
    },
    discard: async () => undefined,
  };
}

function allSorted(sink: Sink, limit: number): Arrangement {
  const sorting = sorter();
  const onDisk = async (work: Promise<void>): Promise<InputError | null> => {
    try {
      await work;
      return null;
    } catch (failure) {
      return unwritable('the temporary folder for sorting', failure);
    }
  };
  return {
    add: (rank, make) => {
      const work = sorting.add(rank, make());
      return work === undefined ? null : onDisk(work);
    },
    pause: async () => null,
    finish: async () => {
      let written = 0;
      let failure: InputError | null = null;
      const read = await onDisk(
        (async () => {
          for await (const { text, lines } of sorting.sorted(limit)) {
            failure = await sink.write(text);
            written += lines;
            if (failure !== null) return;
          }
        })(),
      );
      await sorting.remove();
      const problem = failure ?? read;
      return isInputError(problem) ? problem : written;
    },
    discard: () => sorting.remove(),
  };
}
