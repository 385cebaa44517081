/** The bands of a rate as stretches of numbers or days. */
import type { Band, Bound, Literal, RateRule } from '../ast.ts';
import type { Type } from '../model.ts';
import { dayOf, momentOf } from '../values.ts';

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

/** The stretches of a rate, the lowest first; null where one depends on a param or could not be read. */
export function stretchesOf(rate: RateRule, type: Type): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const band of rate.bands) {
    const own = stretchesOfBand(band, type);
    if (own === null) return null;
    stretches.push(...own);
  }
  return stretches.sort((left, right) => left.from - right.from || Number(right.fromIncluded) - Number(left.fromIncluded));
}

function stretchesOfBand(band: Band, type: Type): readonly Stretch[] | null {
  const { match } = band;
  switch (match.kind) {
    case 'MissingBand':
    case 'OtherwiseBand':
      return [];
    case 'ValueBand':
      return points(band, [match.value], type);
    case 'ValuesBand':
      return points(band, match.values.items, type);
    case 'SpanBand': {
      const from = endOf(match.from, Number.NEGATIVE_INFINITY, type);
      const to = endOf(match.to, Number.POSITIVE_INFINITY, type);
      if (from === null || to === null) return null;
      return [stepped({ band, from: from.at, fromIncluded: from.included, to: to.at, toIncluded: to.included }, type)];
    }
    case 'InListBand':
    case 'Hole':
      return null;
  }
}

function points(band: Band, values: readonly Literal[], type: Type): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const value of values) {
    const at = sizeOf(value, type);
    if (at === null) return null;
    stretches.push({ band, from: at, fromIncluded: true, to: at, toIncluded: true });
  }
  return stretches;
}

function endOf(bound: Bound | null, open: number, type: Type): { readonly at: number; readonly included: boolean } | null {
  if (bound === null) return { at: open, included: false };
  const at = sizeOf(bound.value, type);
  return at === null ? null : { at, included: bound.included };
}

function sizeOf(value: Literal | Bound['value'], type: Type): number | null {
  if (value.kind === 'Number') return value.value;
  if (value.kind !== 'Date') return null;
  return type.kind === 'date' ? dayOf(value.text) : momentOf(value.text, 0);
}

/** On whole numbers and days, `below 50` is `49 or less`. */
function stepped(stretch: Stretch, type: Type): Stretch {
  if (!isStepped(type)) return stretch;
  const from = stretch.fromIncluded || !Number.isFinite(stretch.from) ? Math.ceil(stretch.from) : Math.floor(stretch.from) + 1;
  const to = stretch.toIncluded || !Number.isFinite(stretch.to) ? Math.floor(stretch.to) : Math.ceil(stretch.to) - 1;
  return { band: stretch.band, from, fromIncluded: Number.isFinite(from), to, toIncluded: Number.isFinite(to) };
}
