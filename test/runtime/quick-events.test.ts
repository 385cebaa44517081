/** The short ways of compiled scorers give what the long ones give. */
import { addNumber, averageOfSum, fold, momentOf, noNumbers, numberOfSum } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldedLately,
  type KeptOccurrence,
  keepLatest,
  leftAt,
  plainMoment,
  quickMoment,
  sortedMoments,
} from '../../compiler/scorer/quick-events.ts';

const ZONES = [0, 480, -330];
const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const year = fc.constantFrom('2026', '2024', '1900', '0000', '0001', '9999', '1969');
/** Moments as machines write them, and texts that are nearly so. */
const written = fc
  .tuple(
    fc.tuple(
      year,
      fc.constantFrom('-', '-', '-', '/'),
      fc.oneof(fc.constantFrom('01', '02', '12'), two),
      fc.oneof(fc.constantFrom('28', '29', '31'), two),
    ),
    fc.constantFrom('T', 'T', ' ', 't', '_', ''),
    fc.tuple(fc.oneof(fc.constantFrom('00', '23'), two), two, two).map((parts) => parts.join(':')),
    fc.constantFrom('', '', '.25', '.250', '.2501', '.9999', '.', ',250'),
    fc.constantFrom('', 'Z', 'z', '+08:00', '-0330', ' Z', '+24:00', 'ZZ'),
  )
  .map(([[years, dash, months, days], parting, time, fraction, zone]) => {
    const date = `${years}${dash}${months}-${days}`;
    return parting === '' ? date : `${date}${parting}${time}${fraction}${zone}`;
  });

describe('the moment of an event', () => {
  test('is that of any value, in whatever form it comes', () => {
    const value = fc.oneof(
      { weight: 5, arbitrary: written as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: fc.string() },
      { weight: 1, arbitrary: fc.double() },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(8.64e15, -8.64e15, 8.64e15 - 86_400_000, -0, 1.5, -1.5, null, {}, true, 5n) },
      { weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
      { weight: 2, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...ZONES), (at, zone) => {
        const moment = momentOf(at, zone);
        const problems: never[] = [];
        expect(quickMoment(at, 0, ['page_view'], zone, problems)).toBe(moment === null ? Number.NaN : moment);
        expect(problems.length).toBe(moment === null || Number.isNaN(moment) ? 1 : 0);
      }),
      { numRuns: 3000, seed: 20_260_101 },
    );
  });

  test.each([
    ['2026-01-31', 0],
    ['2026-01-31T09:30:00Z', 34_200_000],
    ['2026-01-31 09:30:00', 34_200_000],
    ['2026-01-31T09:30:00.250Z', 34_200_250],
    ['2026-01-31 09:30:59.007', 34_259_007],
  ])('is found by the short way for %s', (text, sinceMidnight) => {
    expect(plainMoment(text, 0)).toBe(Date.UTC(2026, 0, 31) + sinceMidnight);
  });

  test.each(['2026-1-31', '2026-02-30', '2026-01-31T24:00:00Z', '2026-01-31T09:30Z', '2026-01-31T09:30:00+08:00', ' 2026-01-31', ''])(
    'is left to the long way for %j',
    (text) => {
      expect(plainMoment(text, 0)).toBeNaN();
    },
  );
});

describe('numbers over events', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.constantFrom(0.1, 0.2, 2 ** 53, -(2 ** 53), 1e15, -1e15, 0.00005, 1e300, -1e300, Number.NaN),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    ),
    { maxLength: 12 },
  );
  const sumOf = (values: readonly number[]): readonly number[] => {
    const sum = noNumbers();
    for (const value of values) addNumber(sum, value);
    return [numberOfSum(sum), averageOfSum(sum)];
  };

  test('add up to the same in every order', () => {
    fc.assert(
      fc.property(
        numbers.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
        ([values, shuffled]) => {
          expect(sumOf(shuffled)).toEqual(sumOf(values));
        },
      ),
      { numRuns: 500, seed: 20_260_101 },
    );
  });

  test('are exact where doubles are not', () => {
    expect(sumOf([0.1, 0.2])).toEqual([0.3, 0.15]);
    expect(sumOf([2 ** 53, 1, -(2 ** 53)])[0]).toBe(1);
    expect(sumOf([1e300, 0.5, -1e300, Number.NaN])).toEqual([0.5, 0.5 / 3]);
    expect(sumOf([])).toEqual([0, Number.NaN]);
  });

  test('are missing where one is too great to be told in ten-thousandths', () => {
    expect(sumOf([1e308, 1])).toEqual([Number.NaN, Number.NaN]);
    expect(sumOf([1, 1e308, 2 ** 60])).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('what is kept while events pass by', () => {
  test('a text is folded as any other, however often and after whatever it comes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('Pricing ', 'İ', 'ΣΑΣ', ' a ', 'a', '', 'x'.repeat(101)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        for (const each of [...texts, ...texts]) expect(foldedLately(each)).toBe(fold(each));
      }),
      { numRuns: 300, seed: 20_260_101 },
    );
  });

  test('of one key the latest stays, and at one moment the one worth more in size', () => {
    const kept = new Map<unknown, KeptOccurrence>();
    const given = [
      ['a', 5, 10],
      ['a', 4, 99],
      ['a', 5, -20],
      ['a', 5, 15],
      [Number.NaN, 1, 1],
      [Number.NaN, 2, 0],
    ] as const;
    for (const [key, at, units] of given) keepLatest(kept, key, at, units);
    expect([...kept]).toEqual([
      ['a', { at: 5, units: -20 }],
      [Number.NaN, { at: 2, units: 0 }],
    ]);
  });

  test('moments come in order as numbers, and a table ends where it ends', () => {
    expect(sortedMoments([100, 9, 9, -1])).toEqual([-1, 9, 9, 100]);
    expect(sortedMoments([1, 2])).toEqual([1, 2]);
    expect([0, 1, 2, Number.NaN].map((age) => leftAt([30, 20], age))).toEqual([30, 20, 0, 0]);
  });
});
