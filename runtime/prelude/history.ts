// What the model saw of a lead's events, in order.

import type { TracedEvent, TracedHistory } from './outline.ts';

/** The events that a selector chooses and that are in the window (milliseconds, or null for the whole past), the earliest first. */
export function chosenEvents(history: TracedHistory, selector: number, last: number | null): readonly TracedEvent[] {
  return history.events
    .filter((event) => event.dropped === null && event.selectors.includes(selector) && isInWindow(event.at, history.now, last))
    .sort(byMoment);
}

/** Whether a moment that is not after `now` is in the window that ends there, both ends included. */
export function isInWindow(at: number, now: number, last: number | null): boolean {
  return last === null || now - at <= last;
}

/** The earlier first. */
export function byMoment(left: { readonly at: number }, right: { readonly at: number }): number {
  return left.at - right.at;
}

/** A property of an event as a key: alike for alike values, undefined for a missing one. */
export function propertyKey({ values }: TracedEvent, property: number): string | number | boolean | undefined {
  const value = values[property];
  if (value === null || value === undefined || value === '' || Number.isNaN(value) || typeof value === 'object') return undefined;
  return value;
}
