// Points: whole numbers of ten-thousandths (units), so that sums are exact; and numbers, where missing is NaN.

/** Units a point. */
export const UNITS_A_POINT = 10_000;

/** The most that one rule gives or takes: 1,000,000 points, in units. */
export const MOST_UNITS = 10_000_000_000;

/** Points as units, or null where they have more than 4 decimals or are too great to be exact. */
export function unitsOf(points: number): number | null {
  const units = Math.round(points * UNITS_A_POINT);
  return Number.isSafeInteger(units) && units / UNITS_A_POINT === points ? units + 0 : null;
}

/** Units as points: the double nearest to the decimal number. */
export function pointsOf(units: number): number {
  // Adding 0 makes 0 of -0.
  return units / UNITS_A_POINT + 0;
}

/** Units as text: `8.7`, `-30`. */
export function formatPoints(units: number): string {
  return String(pointsOf(units));
}

/** The nearest multiple of `step`, half away from zero; exact for whole numbers. */
export function roundTo(units: number, step: number): number {
  const rest = units % step;
  const towardsZero = units - rest + 0;
  if (Math.abs(rest) * 2 < step) return towardsZero;
  return rest < 0 ? towardsZero - step : towardsZero + step;
}

/** Units times a weight in ten-thousandths, rounded half away from zero. In two parts, as the whole product could pass 2^53. */
export function weighted(units: number, weight: number): number {
  const rest = units % UNITS_A_POINT;
  return ((units - rest) / UNITS_A_POINT) * weight + roundTo(rest * weight, UNITS_A_POINT) / UNITS_A_POINT + 0;
}

/** `amount` units for each whole `size` in the number, from 0; none for a missing number. At most 1,000,000 points in size. */
export function unitsPer(number: number, size: number, amount: number): number {
  const times = Math.floor(number / size);
  return times > 0 ? atMostInSize(times * amount, MOST_UNITS) : 0;
}

/** The number's whole part as points, from 0; none for a missing number. At most 1,000,000 points. */
export function wholePoints(number: number): number {
  return unitsPer(number, 1, UNITS_A_POINT);
}

/** Units not further from 0 than `most`. */
export function atMostInSize(units: number, most: number): number {
  const bound = Math.max(0, most);
  return Math.max(-bound, Math.min(bound, units)) + 0;
}

/** Units from `least` to `most`; `least` wins where they cross. */
export function clamp(units: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, units));
}

/** The number, or NaN (missing) where it is not finite: after a division by zero, say. */
export function finite(number: number): number {
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A number in units, to the nearest, half away from zero: what sums over events add. */
export function inUnits(number: number): number {
  return number < 0 ? -Math.round(-number * UNITS_A_POINT) : Math.round(number * UNITS_A_POINT);
}
