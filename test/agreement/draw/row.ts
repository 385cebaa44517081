/**
 * A text is read off a row of numbers, 0 after its end. The first choice is always the plainest, so a shorter row, or one with smaller
 * numbers, is a simpler text: fast-check shrinks the row, and the text with it.
 */
import fc from 'fast-check';

export interface Row {
  /** A whole number from 0 to `max`, which is less than 200. */
  readonly upTo: (max: number) => number;
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** True so often in a hundred; never once the row has ended. */
  readonly chance: (percent: number) => boolean;
  /** From `least` to `most` of what `make` gives. */
  readonly some: <Value>(least: number, most: number, make: (index: number) => Value) => readonly Value[];
  /** All of these, in some order. */
  readonly shuffled: <Value>(values: readonly Value[]) => readonly Value[];
}

export const rowOfNumbers = (minLength: number, maxLength: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat({ max: 199 }), { minLength, maxLength, size: 'max' });

export function readRow(numbers: readonly number[]): Row {
  // From its end, as fast-check takes numbers away from the beginning: what was read of a row is left as it is.
  let at = numbers.length;
  const upTo = (max: number): number => {
    at -= 1;
    return (numbers[at] ?? 0) % (max + 1);
  };
  const some: Row['some'] = (least, most, make) => Array.from({ length: least + upTo(most - least) }, (_, index) => make(index));
  return {
    upTo,
    one: (values) => values[upTo(values.length - 1)]!,
    chance: (percent) => upTo(99) >= 100 - percent,
    some,
    shuffled: (values) => {
      const left = [...values];
      return values.map(() => left.splice(upTo(left.length - 1), 1)[0]!);
    },
  };
}
