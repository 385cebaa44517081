/** The bands of a rate as stretches of numbers or days. */
import type { Band, Bound, Literal, RateRule } from '../ast.ts';
import type { Type } from '../model.ts';
import { dayOf, hasTime, momentOf } from '../values.ts';

/** From `from` to `to`; an end that is not `included` is left out. Infinite where a band has no end. */
export interface Stretch {
  readonly band: Band;
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number;
  readonly toIncluded: boolean;
}

/** Whether the values of a type come in steps of one, so that 499 and 500 meet. */
export const isStepped = (type: Type): boolean => type.kind === 'date' || (type.kind === 'number' && type.whole);

/**
 * The stretches of a rate, the lowest first; null where one depends on a param or could not be read. One that holds no value (`49.5 to
 * below 50` of a whole number) is left out. The clock of a `datetime` is that of the zone, in minutes east of UTC.
 */
export function stretchesOf(rate: RateRule, type: Type, zoneMinutes: number): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const band of rate.bands) {
    const own = stretchesOfBand(band, { type, zoneMinutes });
    if (own === null) return null;
    stretches.push(...own.filter(holdsSomething));
  }
  return stretches.sort((left, right) => left.from - right.from || Number(right.fromIncluded) - Number(left.fromIncluded));
}

const holdsSomething = ({ from, fromIncluded, to, toIncluded }: Stretch): boolean =>
  from < to || (from === to && fromIncluded && toIncluded);

/** What the ends of a band are measured in. */
export interface Scale {
  readonly type: Type;
  readonly zoneMinutes: number;
}

function stretchesOfBand(band: Band, scale: Scale): readonly Stretch[] | null {
  const { match } = band;
  switch (match.kind) {
    case 'MissingBand':
    case 'OtherwiseBand':
      return [];
    case 'ValueBand':
      return points(band, [match.value], scale);
    case 'ValuesBand':
      return points(band, match.values.items, scale);
    case 'SpanBand': {
      const from = endOf(match.from, 'from', scale);
      const to = endOf(match.to, 'to', scale);
      if (from === null || to === null) return null;
      return [stepped({ band, from: from.at, fromIncluded: from.included, to: to.at, toIncluded: to.included }, scale.type)];
    }
    case 'InListBand':
    case 'Hole':
      return null;
  }
}

function points(band: Band, values: readonly Literal[], scale: Scale): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const value of values) {
    const size = sizeOf(value, scale);
    if (size === null) return null;
    stretches.push({ band, from: size.at, fromIncluded: true, to: size.at + size.length, toIncluded: size.length === 0 });
  }
  return stretches;
}

interface End {
  readonly at: number;
  readonly included: boolean;
}

/** `to 2025-06-30` of moments ends with that day, and `above 2025-06-30` begins after it. */
function endOf(bound: Bound | null, side: 'from' | 'to', scale: Scale): End | null {
  if (bound === null) return { at: side === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, included: false };
  const size = sizeOf(bound.value, scale);
  if (size === null) return null;
  if (size.length === 0) return { at: size.at, included: bound.included };
  const isStart = bound.included === (side === 'from');
  return { at: isStart ? size.at : size.at + size.length, included: side === 'from' };
}

const DAY = 86_400_000;

/** Where a value begins, and how long it is: a day among moments is as long as a day, all else is a point. */
export function sizeOf(
  value: Literal | Bound['value'],
  { type, zoneMinutes }: Scale,
): { readonly at: number; readonly length: number } | null {
  if (value.kind === 'Number') return { at: value.value, length: 0 };
  if (value.kind !== 'Date') return null;
  const isDay = type.kind === 'date';
  const at = isDay ? dayOf(value.text) : momentOf(value.text, zoneMinutes);
  return at === null ? null : { at, length: isDay || hasTime(value.text) ? 0 : DAY };
}

/** On whole numbers and days, `below 50` is `49 or less`. */
function stepped(stretch: Stretch, type: Type): Stretch {
  if (!isStepped(type)) return stretch;
  const from = stretch.fromIncluded || !Number.isFinite(stretch.from) ? Math.ceil(stretch.from) : Math.floor(stretch.from) + 1;
  const to = stretch.toIncluded || !Number.isFinite(stretch.to) ? Math.floor(stretch.to) : Math.ceil(stretch.to) - 1;
  return { band: stretch.band, from, fromIncluded: Number.isFinite(from), to, toIncluded: Number.isFinite(to) };
}
