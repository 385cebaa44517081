// Numbers added up in units, exactly, so that a sum over events is the same in every order.

import { finite, inUnits, UNITS_A_POINT } from './decimal.ts';

export interface NumberSum {
  /** How many numbers were added. */
  count: number;
  /** Their sum in units, as long as a double holds it exactly; NaN once one of them was too great to be told in units. */
  units: number;
  /** What had no room there. */
  beyond: bigint;
}

/** The sum of no number. */
export function noNumbers(): NumberSum {
  return { count: 0, units: 0, beyond: 0n };
}

/** Adds a number, as rounded to units; nothing for a missing one. */
export function addNumber(sum: NumberSum, number: number): void {
  if (Number.isNaN(number)) return;
  const units = inUnits(number);
  const next = sum.units + units;
  sum.count += 1;
  if (Math.abs(units) <= Number.MAX_SAFE_INTEGER && Math.abs(next) <= Number.MAX_SAFE_INTEGER) sum.units = next;
  else addGreatNumber(sum, units);
}

/** Adds units where a double has no room for the sum. */
export function addGreatNumber(sum: NumberSum, units: number): void {
  if (!Number.isFinite(units) || Number.isNaN(sum.units)) {
    sum.units = Number.NaN;
    return;
  }
  sum.beyond += BigInt(sum.units) + BigInt(units);
  sum.units = 0;
}

/** The sum, 0 for no number; missing where it is too great. */
export function numberOfSum({ units, beyond }: NumberSum): number {
  const whole = beyond === 0n || Number.isNaN(units) ? units : Number(beyond + BigInt(units));
  return finite(whole / UNITS_A_POINT);
}

/** The average; missing for no number. */
export function averageOfSum(sum: NumberSum): number {
  return finite(numberOfSum(sum) / sum.count);
}
