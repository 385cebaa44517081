/** Keeps so many of a stream of things, taken evenly from all of it: every one at first, then every second, every fourth .. */
const MOST_KEPT = 4096;

export interface Thinned<T> {
  readonly add: (thing: T) => void;
  readonly kept: () => readonly T[];
}

export function thinned<T>(): Thinned<T> {
  let kept: T[] = [];
  let step = 1;
  let seen = 0;
  return {
    add: (thing) => {
      if (seen % step === 0) kept.push(thing);
      seen += 1;
      if (kept.length < MOST_KEPT) return;
      kept = kept.filter((_, index) => index % 2 === 0);
      step *= 2;
    },
    kept: () => kept,
  };
}
