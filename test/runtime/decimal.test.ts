import {
  atMostInSize,
  clamp,
  finite,
  formatPoints,
  pointsOf,
  roundTo,
  unitsOf,
  unitsPer,
  weighted,
  wholePoints,
} from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('units', () => {
  test.each([
    [0, 0],
    [-0, 0],
    [20, 200_000],
    [-30, -300_000],
    [0.1, 1000],
    [8.7, 87_000],
    [0.0001, 1],
    [0.00001, null],
    [1.00005, null],
    [0.1 + 0.2, null],
    [1_000_000, 10_000_000_000],
    [123_456.7891, 1_234_567_891],
    [1e300, null],
    [Number.NaN, null],
    [Infinity, null],
  ])('of %d points are %j', (points, units) => {
    expect(unitsOf(points)).toBe(units);
  });

  test('add up exactly where doubles do not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(pointsOf(unitsOf(0.1)! + unitsOf(0.2)!)).toBe(0.3);
  });

  test('are the same after a turn through points', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (units) => unitsOf(pointsOf(units)) === units),
      { seed: 1 },
    );
  });

  test('read as decimal numbers, and never as -0', () => {
    expect([87_000, -300_000, 1, -0, 10_000_000_000].map(formatPoints)).toEqual(['8.7', '-30', '0.0001', '0', '1000000']);
    expect(Object.is(pointsOf(-0), 0)).toBe(true);
  });
});

describe('rounding is half away from zero', () => {
  test.each([
    [14_999, 10_000, 10_000],
    [15_000, 10_000, 20_000],
    [-15_000, 10_000, -20_000],
    [-14_999, 10_000, -10_000],
    [25_000, 10_000, 30_000],
    [12_345, 1, 12_345],
    [12_350, 100, 12_400],
    [-4, 10, 0],
  ])('%d to a multiple of %d is %d', (units, step, rounded) => {
    expect(Object.is(roundTo(units, step), rounded)).toBe(true);
  });
});

describe('a weight', () => {
  test.each([
    [600_000, 4000, 240_000],
    [1, 5000, 1],
    [-1, 5000, -1],
    [1, 4999, 0],
    [3, 5000, 2],
    [-3, 5000, -2],
    [87_001, -5000, -43_501],
    [0, -5000, 0],
  ])('%d units times %d ten-thousandths are %d', (units, weight, result) => {
    expect(Object.is(weighted(units, weight), result)).toBe(true);
  });

  test('agrees with whole numbers of any size', () => {
    const exact = (units: bigint, weight: bigint): bigint => {
      const product = units * weight;
      const size = product < 0n ? -product : product;
      const rounded = (size * 2n + 10_000n) / 20_000n;
      return product < 0n ? -rounded : rounded;
    };
    const units = fc.integer({ min: -9e14, max: 9e14 });
    const weight = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(units, weight, (u, w) => BigInt(weighted(u, w)) === exact(BigInt(u), BigInt(w))),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('points per number', () => {
  test.each([
    [120, 50, 10_000, 20_000],
    [49, 50, 10_000, 0],
    [-120, 50, 10_000, 0],
    [Number.NaN, 1, 10_000, 0],
    [2.9, 1, 15_000, 30_000],
    [1e300, 1, 10_000, 10_000_000_000],
    [1e300, 1, -10_000, -10_000_000_000],
    [1e300, 1, 0, 0],
  ])('%d per %d at %d units are %d', (number, size, amount, units) => {
    expect(unitsPer(number, size, amount)).toBe(units);
  });

  test('whole points', () => {
    expect([3.99, 0.5, -7, Number.NaN, 1e12].map(wholePoints)).toEqual([30_000, 0, 0, 0, 10_000_000_000]);
  });

  test('a bound holds for both signs; one below 0 leaves nothing', () => {
    expect([atMostInSize(9, 5), atMostInSize(-9, 5), atMostInSize(3, 5), atMostInSize(3, -5)]).toEqual([5, -5, 3, 0]);
  });
});

test('of bounds that cross, the lower wins', () => {
  expect([clamp(5, 0, 3), clamp(-5, 0, 3), clamp(2, 4, 3)]).toEqual([3, 0, 4]);
});

test('what is not finite is missing', () => {
  expect([finite(2), finite(Infinity), finite(-Infinity), finite(Number.NaN)]).toEqual([2, Number.NaN, Number.NaN, Number.NaN]);
});
