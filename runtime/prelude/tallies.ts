// What is counted over events. A number or a moment that is missing is NaN.

import { dayOfMoment } from './dates.ts';
import { chosenEvents, propertyKey } from './history.ts';
import { addNumber, averageOfSum, type NumberSum, noNumbers, numberOfSum } from './number-sum.ts';
import type { OutlineTally, TracedEvent, TracedHistory } from './outline.ts';

/** What a tally gives: a number, or the moment of an event in milliseconds. */
export function tallyOf(tally: OutlineTally, history: TracedHistory, zoneMinutes: number, params: readonly number[]): number {
  switch (tally.kind) {
    case 'Count':
      return chosenEvents(history, tally.selector, tally.last).length;
    case 'Distinct': {
      const keys = chosenEvents(history, tally.selector, tally.last).map((event) => propertyKey(event, tally.property));
      return new Set(keys.filter((key) => key !== undefined)).size;
    }
    case 'Days':
      return new Set(chosenEvents(history, tally.selector, tally.last).map(({ at }) => dayOfMoment(at, zoneMinutes))).size;
    case 'Number':
      return numberOver(tally.how, chosenEvents(history, tally.selector, tally.last), tally.property);
    case 'Latest':
      return chosenEvents(history, tally.selector, tally.last).at(-1)?.at ?? Number.NaN;
    case 'Burst': {
      const moments = chosenEvents(history, tally.selector, tally.last).map(({ at }) => at);
      return latestBurst(moments, timesOf(tally.times, params), tally.within);
    }
    case 'Sequence': {
      const first = chosenEvents(history, tally.first, null).map(({ at }) => at);
      const second = chosenEvents(history, tally.second, tally.last).map(({ at }) => at);
      return latestSequence(first, second, tally.within);
    }
  }
}

/** How many events make a burst: a whole number from 1, whatever a param says. */
export function timesOf(times: (OutlineTally & { readonly kind: 'Burst' })['times'], params: readonly number[]): number {
  return Math.max(1, Math.ceil(times.kind === 'Constant' ? times.value : params[times.param]!));
}

/** A number over the known values of a number property: a sum of none is 0, the others of none are missing. */
export function numberOver(how: 'sum' | 'average' | 'max' | 'min', events: readonly TracedEvent[], property: number): number {
  const known = events.map(({ values }) => values[property] as number).filter((value) => !Number.isNaN(value));
  switch (how) {
    case 'sum':
      return numberOfSum(sumOfAll(known));
    case 'average':
      return averageOfSum(sumOfAll(known));
    case 'max':
      return known.reduce((most, value) => (value <= most ? most : value), Number.NaN);
    case 'min':
      return known.reduce((least, value) => (value >= least ? least : value), Number.NaN);
  }
}

/** Numbers added up. */
export function sumOfAll(numbers: readonly number[]): NumberSum {
  const sum = noNumbers();
  for (const number of numbers) addNumber(sum, number);
  return sum;
}

/** The latest of the moments (the earliest first) that ends a burst: `times` of them, from the first to the last at most `within`. NaN for none. */
export function latestBurst(moments: readonly number[], times: number, within: number): number {
  for (let last = moments.length - 1; last >= times - 1; last--) {
    if (moments[last]! - moments[last - times + 1]! <= within) return moments[last]!;
  }
  return Number.NaN;
}

/** The latest moment of `second` that has one of `first` strictly before it, by at most `within`; both the earliest first. NaN for none. */
export function latestSequence(first: readonly number[], second: readonly number[], within: number): number {
  let before = first.length - 1;
  for (let at = second.length - 1; at >= 0; at--) {
    while (before >= 0 && first[before]! >= second[at]!) before--;
    if (before < 0) return Number.NaN;
    if (second[at]! - first[before]! <= within) return second[at]!;
  }
  return Number.NaN;
}
