/** The best so many of any number of leads, in memory for those alone: a heap whose first is the worst of the kept. */
import { compareRanks, type Rank } from './rank.ts';

export interface Top<Item> {
  /** `make` is called only where the lead is among the best so far. */
  readonly offer: (rank: Rank, make: () => Item) => void;
  /** The best first. */
  readonly best: () => readonly { readonly rank: Rank; readonly item: Item }[];
}

export function top<Item>(limit: number): Top<Item> {
  const heap: { readonly rank: Rank; readonly item: Item }[] = [];
  const isWorse = (first: number, second: number): boolean => compareRanks(heap[first]!.rank, heap[second]!.rank) > 0;
  const swap = (first: number, second: number): void => {
    [heap[first], heap[second]] = [heap[second]!, heap[first]!];
  };

  function rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const worse = left + 1 < heap.length && isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(worse, at)) return;
      swap(worse, at);
      at = worse;
    }
  }

  return {
    offer: (rank, make) => {
      if (heap.length < limit) {
        heap.push({ rank, item: make() });
        rise(heap.length - 1);
      } else if (heap.length > 0 && compareRanks(rank, heap[0]!.rank) < 0) {
        heap[0] = { rank, item: make() };
        sink();
      }
    },
    best: () => [...heap].sort((first, second) => compareRanks(first.rank, second.rank)),
  };
}
