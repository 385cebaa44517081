// What age takes from points. Points are units, age is in calendar days, 0 on the day of scoring.

import { roundTo } from './decimal.ts';
import type { OutlineDecayShape } from './outline.ts';
import { amountOf } from './standing.ts';

/** The longest table of points by age. */
export const MOST_AGES = 4000;

/** What is left of points at an age, on the same side of 0: none where the age is missing. */
export function unitsAtAge(units: number, age: number, shape: OutlineDecayShape, params: readonly number[]): number {
  if (!(age >= 0)) return 0;
  return units < 0 ? -decayedSize(-units, age, shape, params) + 0 : decayedSize(units, age, shape, params);
}

/** The same for a size, from 0. */
export function decayedSize(size: number, age: number, shape: OutlineDecayShape, params: readonly number[]): number {
  switch (shape.kind) {
    case 'Fade':
      return age >= shape.days ? 0 : roundedQuotient(size * (shape.days - age), shape.days);
    case 'Shrink':
      return Math.max(0, size - Math.abs(amountOf(shape.by, params) ?? 0) * Math.floor(age / shape.days));
    case 'HalfLife':
      return age === 0 ? size : timesTrillionths(size, halvingFactor(age / shape.days));
  }
}

/** What is left of points at each age up to the one at which nothing is; null where that takes more than `MOST_AGES`. */
export function decayTable(units: number, shape: OutlineDecayShape, params: readonly number[]): readonly number[] | null {
  const table: number[] = [];
  for (let age = 0; age <= MOST_AGES; age++) {
    const left = unitsAtAge(units, age, shape, params);
    if (left === 0) return table;
    table.push(left);
  }
  return null;
}

/** A quotient of whole numbers from 0, rounded half up; exact. */
export function roundedQuotient(dividend: number, divisor: number): number {
  return roundTo(dividend, divisor) / divisor;
}

/**
 * 2 to the power of -`halvings`, from 0, in whole trillionths. Only adding, multiplying and dividing is used, in a fixed order, as engines
 * are free to round the last digit of a power as they like.
 */
export function halvingFactor(halvings: number): number {
  const whole = Math.floor(halvings);
  if (whole > 60) return 0;
  const exponent = -(halvings - whole) * Math.LN2;
  let term = 1;
  let factor = 1;
  for (let power = 1; power <= 24; power++) {
    term = (term * exponent) / power;
    factor += term;
  }
  for (let halved = 0; halved < whole; halved++) factor /= 2;
  return Math.round(factor * 1_000_000_000_000);
}

/** A size times whole trillionths, rounded half up; exact for sizes to 1,000,000 points. By parts, as the product could pass 2^53. */
export function timesTrillionths(size: number, factor: number): number {
  const low = size * (factor % 10_000);
  const middle = size * (Math.floor(factor / 10_000) % 10_000) + Math.floor(low / 10_000);
  const high = size * Math.floor(factor / 100_000_000) + Math.floor(middle / 10_000);
  const rest = (high % 10_000) * 100_000_000 + (middle % 10_000) * 10_000 + (low % 10_000);
  return Math.floor(high / 10_000) + (rest >= 500_000_000_000 ? 1 : 0);
}
