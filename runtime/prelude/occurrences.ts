// The points of an `each` rule, occurrence by occurrence.

import { monthOfDay, weekOfDay } from './calendar.ts';
import { dayOfMoment } from './dates.ts';
import { unitsAtAge } from './decay.ts';
import { atMostInSize, MOST_UNITS, unitsPer } from './decimal.ts';
import { chosenEvents, propertyKey } from './history.ts';
import type { OutlineOccurrences, TracedEvent, TracedHistory } from './outline.ts';
import { amountOf } from './standing.ts';

/** One occurrence that counts. Points in units, without the sign of the rule. */
export interface CountedOccurrence {
  readonly event: TracedEvent;
  /** After `per`. */
  readonly full: number;
  readonly decayed: number;
}

/** What comes of an `each` rule: its points before decay, before `up to`, and in the end. In units, without the sign of the rule. */
export interface OccurrencePoints {
  readonly counted: readonly CountedOccurrence[];
  readonly full: number;
  readonly decayed: number;
  readonly bounded: number;
}

/** The occurrences of the rule with this index that count, the earliest first, and their points. */
export function pointsOfOccurrences(
  rule: OutlineOccurrences,
  index: number,
  history: TracedHistory,
  zoneMinutes: number,
  params: readonly number[],
): OccurrencePoints {
  const today = dayOfMoment(history.now, zoneMinutes);
  const amount = amountOf(rule.amount, params)!;
  const fullOf = (event: TracedEvent): number => (rule.per === null ? amount : unitsPer(event.per[index]!, rule.per.size, amount));
  const chosen = chosenEvents(history, rule.selector, rule.last);
  const kept = rule.once === null ? chosen : latestByKey(chosen, rule.once, fullOf, zoneMinutes);
  const counted = kept.map((event): CountedOccurrence => {
    const full = fullOf(event);
    const age = today - dayOfMoment(event.at, zoneMinutes);
    return { event, full, decayed: rule.decay === null ? full : unitsAtAge(full, age, rule.decay.shape, params) };
  });
  const sum = counted.reduce((units, occurrence) => units + occurrence.decayed, 0);
  return {
    counted,
    full: counted.reduce((units, occurrence) => units + occurrence.full, 0),
    decayed: sum,
    bounded: boundedSum(sum, amountOf(rule.upTo, params)),
  };
}

/** A sum of occurrences, at most as `up to` says (null for nothing said) and at most 1,000,000 points in size. */
export function boundedSum(units: number, upTo: number | null): number {
  return atMostInSize(units, Math.min(upTo ?? Infinity, MOST_UNITS));
}

/** Of events with the same key the latest, and at one moment the one worth more in size; the earliest first. */
export function latestByKey(
  events: readonly TracedEvent[],
  once: NonNullable<OutlineOccurrences['once']>,
  fullOf: (event: TracedEvent) => number,
  zoneMinutes: number,
): readonly TracedEvent[] {
  const latest = new Map<string | number | boolean | undefined, TracedEvent>();
  for (const event of events) {
    const key = keyOf(event, once, zoneMinutes);
    const other = latest.get(key);
    const isBetter = other === undefined || event.at > other.at || Math.abs(fullOf(event)) > Math.abs(fullOf(other));
    if (isBetter) latest.set(key, event);
  }
  const kept = new Set(latest.values());
  return events.filter((event) => kept.has(event));
}

/** What `once per` tells occurrences apart by. */
export function keyOf(
  event: TracedEvent,
  once: NonNullable<OutlineOccurrences['once']>,
  zoneMinutes: number,
): string | number | boolean | undefined {
  switch (once.kind) {
    case 'Day':
      return dayOfMoment(event.at, zoneMinutes);
    case 'Week':
      return weekOfDay(dayOfMoment(event.at, zoneMinutes));
    case 'Month':
      return monthOfDay(dayOfMoment(event.at, zoneMinutes));
    case 'Property':
      return propertyKey(event, once.property);
  }
}
