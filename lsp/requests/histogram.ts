/** How many leads have which score. */
import type { Plan } from '@scorelang/runtime';
import type { Histogram } from '../protocol.ts';

const MOST_BINS = 50;
const UNITS_A_POINT = 10_000;

/** Bins of a round width over the model's range and all scores, `before` in the same bins. */
export function histogramOf(plan: Plan, now: Float64Array, before: Float64Array | null): Histogram {
  const all = before === null ? [now] : [now, before];
  const low = Math.min(rangeEnd(plan.range?.from) ?? 0, ...all.map(lowest));
  const high = Math.max(rangeEnd(plan.range?.to) ?? 0, ...all.map(highest));
  const width = roundWidth((high - low) / MOST_BINS, plan.decimals);
  const from = Math.floor(low / width) * width;
  const count = Math.max(1, Math.ceil((high - from) / width));
  return { from, to: from + count * width, bins: countIn(now, from, width, count), before: before && countIn(before, from, width, count) };
}

/** An end that is a param does not stretch the picture. */
const rangeEnd = (amount: NonNullable<Plan['range']>['to'] | undefined): number | null =>
  amount?.kind === 'Fixed' ? amount.units / UNITS_A_POINT : null;

// Not by spreading: an engine takes only so many arguments.
const lowest = (scores: Float64Array): number => scores.reduce((least, score) => Math.min(least, score), Infinity);
const highest = (scores: Float64Array): number => scores.reduce((most, score) => Math.max(most, score), -Infinity);

/** The next of 1, 2, 5, 10 ..; never less than scores differ by. */
function roundWidth(width: number, decimals: number): number {
  const least = 10 ** -decimals;
  if (!(width > least)) return least;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((step) => step * power >= width) ?? 10) * power;
}

function countIn(scores: Float64Array, from: number, width: number, count: number): readonly number[] {
  const bins = new Array<number>(count).fill(0);
  for (const score of scores) bins[Math.min(count - 1, Math.max(0, Math.floor((score - from) / width)))]! += 1;
  return bins;
}
