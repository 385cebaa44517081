/** What a rule gives when it fires: the least and the most, in units. */
import type { Once, Plan, PlanEffect } from '@scorelang/runtime';
import { amountOf, atMostInSize, DAY, decayTable, UNITS_A_POINT, unitsPer } from '@scorelang/runtime/prelude';
import { rangeOfNumber } from './number-ranges.ts';
import type { Span } from './sums.ts';

const NOTHING: Span = { from: 0, to: 0 };

/** Of a rule that does something else than give points, nothing. */
export function spanOfEffect(effect: PlanEffect, plan: Plan, params: readonly number[]): Span {
  switch (effect.kind) {
    case 'Points': {
      const once = amountOf(effect.amount, params)!;
      const full = effect.per === null ? { from: once, to: once } : timesOver(once, effect.per, plan, params);
      const left = effect.decay === null ? full : towardsZero(full);
      return signed(effect.sign, bounded(left, amountOf(effect.upTo, params)));
    }
    case 'NumberAsPoints': {
      const full = timesOver(UNITS_A_POINT, { size: 1, number: effect.number }, plan, params);
      return signed(effect.sign, bounded(full, amountOf(effect.upTo, params)));
    }
    case 'Occurrences':
      return signed(effect.sign, spanOfOccurrences(effect.occurrences, plan, params));
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return NOTHING;
  }
}

type Per = NonNullable<Extract<PlanEffect, { readonly kind: 'Points' }>['per']>;

/** For each whole `size` in a number. */
function timesOver(once: number, { size, number }: Per, plan: Plan, params: readonly number[]): Span {
  const { from, to, mayBeMissing } = rangeOfNumber(number, plan, params);
  // One rule gives a million points at most, which is as good as no bound.
  const at = (value: number): number => (value === Infinity ? once * Infinity || 0 : unitsPer(value, size, once));
  const ends = [at(to), mayBeMissing || from === -Infinity ? 0 : at(from)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

const towardsZero = ({ from, to }: Span): Span => ({ from: Math.min(0, from), to: Math.max(0, to) });

function bounded({ from, to }: Span, upTo: number | null): Span {
  return upTo === null ? { from, to } : { from: atMostInSize(from, upTo), to: atMostInSize(to, upTo) };
}

const signed = (sign: 1 | -1, { from, to }: Span): Span => (sign === 1 ? { from, to } : { from: -to + 0, to: -from + 0 });

function spanOfOccurrences(index: number, plan: Plan, params: readonly number[]): Span {
  const { amount, per, decay, once, upTo, selector, last } = plan.occurrences[index]!;
  const each = amountOf(amount, params)!;
  const most = mostOccurrences(once, selector, last, plan);
  const isEndless = per !== null || most === Infinity;
  const byAge = decay === null || isEndless || once?.kind !== 'Day' ? null : decayTable(each, decay.shape, params);
  const all =
    byAge === null ? (isEndless ? each * Infinity || 0 : each * most) : byAge.slice(0, most).reduce((sum, units) => sum + units, 0);
  // Of one that has lost all of its points, the rule fires and gives none.
  const least = per === null && decay === null ? each : 0;
  return bounded({ from: Math.min(least, all), to: Math.max(least, all) }, amountOf(upTo, params));
}

/** How many occurrences count at most, of which `once` leaves one each. */
function mostOccurrences(once: Once | null, selector: number, last: number | null, plan: Plan): number {
  if (once === null) return Infinity;
  const days = last === null ? Infinity : Math.floor(last / DAY) + 2;
  switch (once.kind) {
    case 'Day':
      return days;
    case 'Week':
      return Math.ceil(days / 7) + 1;
    case 'Month':
      return Math.ceil(days / 28) + 1;
    case 'Property': {
      const [kind] = plan.selectors[selector]!.kinds;
      const type = plan.events[kind ?? -1]?.properties[once.property]?.type;
      if (type?.kind === 'one of') return type.values.length + 1;
      return type?.kind === 'yes/no' ? 3 : Infinity;
    }
  }
}
