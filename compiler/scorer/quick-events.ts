// What compiled scorers read events with: `events.ts` again, with a short way for what events mostly hold; and what they gather while the
// events pass by.

import type { Problem } from '@scorelang/runtime';
import {
  checkedEvents,
  DAY,
  dayOf,
  type EventKinds,
  fold,
  kindOf,
  LAST_MOMENT,
  momentOfDay,
  momentOfEvent,
  readField,
  readProperty,
  reportNoEvent,
  type TracedEvent,
} from '@scorelang/runtime/prelude';
import { unusualText } from './quick.ts';

/** The moment of an event of the kind with this index; NaN where it cannot be read, which is listed as a problem. */
export function quickMoment(
  at: unknown,
  kind: number,
  names: readonly (string | null)[],
  zoneMinutes: number,
  problems: Problem[],
): number {
  return typeof at === 'number' && at >= DAY - LAST_MOMENT && at <= LAST_MOMENT - DAY
    ? Math.floor(at)
    : otherMoment(at, kind, names, zoneMinutes, problems);
}

/** The same for what is not a number of milliseconds. */
export function otherMoment(
  at: unknown,
  kind: number,
  names: readonly (string | null)[],
  zoneMinutes: number,
  problems: Problem[],
): number {
  const moment = typeof at === 'string' ? plainMoment(at, zoneMinutes) : Number.NaN;
  return Number.isNaN(moment) ? (momentOfEvent(at, names[kind] ?? 'event', zoneMinutes, problems) ?? Number.NaN) : moment;
}

/**
 * The moment of a text as machines write it: `2026-01-31`, `2026-01-31 09:30:00`, `2026-01-31T09:30:00Z`, `2026-01-31T09:30:00.250Z`. NaN for
 * every other text, also for one that `momentOfText` understands.
 */
export function plainMoment(text: string, zoneMinutes: number): number {
  const day = dayOf(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  if (day === null || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return Number.NaN;
  const { length } = text;
  if (length === 10) return momentOfDay(day, zoneMinutes);
  const [hours, minutes, seconds] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  const parting = text.charCodeAt(10);
  const isTime = (parting === 0x54 || parting === 0x20) && text.charCodeAt(13) === 0x3a && text.charCodeAt(16) === 0x3a;
  if (!isTime || !(hours <= 23 && minutes <= 59 && seconds <= 59)) return Number.NaN;
  const isFraction = text.charCodeAt(19) === 0x2e;
  const end = isFraction ? 23 : 19;
  const milliseconds = isFraction ? twoDigits(text, 20) * 10 + twoDigits(`0${text.charAt(22)}`, 0) : 0;
  const isUtc = length === end + 1 && text.charCodeAt(end) === 0x5a;
  if (!isUtc && length !== end) return Number.NaN;
  return momentOfDay(day, isUtc ? 0 : zoneMinutes) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** The number that two digits spell, or NaN for anything else. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** How long a text may be that `foldedLately` keeps, and for how many it has a place: memory stays bounded, whatever events hold. */
export const LONGEST_FOLDED = 100;
export const FOLDED_PLACES = 256;

/** Texts that were folded lately, and what they gave. Each has one place, which its letters tell, until another needs it. */
export const TEXTS_FOLDED: string[] = Array.from({ length: FOLDED_PLACES }, () => '');
export const FOLDED_TEXTS: string[] = Array.from({ length: FOLDED_PLACES }, () => '');

/** A text property as `admitText` gives it; empty where it is missing. Events hold the same few texts over and over. */
export function propertyText(value: unknown, name: string, problems: Problem[]): string {
  return typeof value === 'string' ? foldedLately(value) : unusualText(value, name, problems);
}

/** The text as `fold` gives it. */
export function foldedLately(text: string): string {
  const { length } = text;
  if (length === 0 || length > LONGEST_FOLDED) return fold(text);
  const letters = text.charCodeAt(0) + 3 * text.charCodeAt(length >> 1) + 7 * text.charCodeAt(length - 1);
  const place = (letters + 31 * length) % FOLDED_PLACES;
  if (TEXTS_FOLDED[place] === text) return FOLDED_TEXTS[place]!;
  const folded = fold(text);
  TEXTS_FOLDED[place] = text;
  FOLDED_TEXTS[place] = folded;
  return folded;
}

/** Under this name a copy of an event, made by `readEvents`, keeps the event itself. */
export const ORIGINAL: unique symbol = Symbol('original');

/** Events as objects that hold, as they were read once, what a model looks at: for a list in which reading something threw. */
export function readEvents(given: unknown, kinds: EventKinds, properties: readonly (readonly string[])[]): readonly unknown[] {
  const events = checkedEvents(given);
  const copies: unknown[] = [];
  for (let index = 0; index < events.length; index++) copies.push(readEvent(readField(events, [String(index)]), kinds, properties));
  return copies;
}

/** An event as an object that holds what a model looks at of its kind; what is no object as it is. */
export function readEvent(event: unknown, kinds: EventKinds, properties: readonly (readonly string[])[]): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const named = readProperty(event, 'event');
  const copy = Object.create(null) as { [name: string | symbol]: unknown };
  copy[ORIGINAL] = event;
  copy.event = named;
  const kind = kindOf(named, kinds);
  if (kind >= 0) for (const name of ['at', ...properties[kind]!]) copy[name] = readProperty(event, name);
  return copy;
}

/** Lists what is no event as a problem: itself, where it is a copy. */
export function reportNotEvent(event: unknown, problems: Problem[]): void {
  const isObject = typeof event === 'object' && event !== null;
  reportNoEvent(isObject ? ((event as { readonly [ORIGINAL]?: unknown })[ORIGINAL] ?? event) : event, problems);
}

/** Keeps for the explanation an event that the rules see. Gives the list of the selectors that choose it, for those yet to be asked. */
export function traceEvent(
  traced: TracedEvent[],
  kind: number,
  at: number,
  values: TracedEvent['values'],
  selectors: number[],
  per: TracedEvent['per'],
): number[] {
  traced.push({ kind, at, dropped: null, values, selectors, per });
  return selectors;
}

/** Keeps for the explanation an event that the rules do not see. */
export function traceDropped(traced: TracedEvent[] | null, kind: number, at: number, dropped: 'future' | 'ignored'): void {
  traced?.push({ kind, at, dropped, values: [], selectors: [], per: {} });
}

/** What counts for one key of `once per`. */
export interface KeptOccurrence {
  at: number;
  /** After `per`. */
  units: number;
}

/** Keeps an occurrence if it is the latest with its key, or of those at one moment worth most in size. */
export function keepLatest(kept: Map<unknown, KeptOccurrence>, key: unknown, at: number, units: number): void {
  const other = kept.get(key);
  if (other === undefined) {
    kept.set(key, { at, units });
  } else if (at > other.at || (at === other.at && Math.abs(units) > Math.abs(other.units))) {
    other.at = at;
    other.units = units;
  }
}

/** What a table of points by age says; none for an age beyond it, or a missing one. */
export function leftAt(table: readonly number[], age: number): number {
  return age < table.length ? table[age]! : 0;
}

/** The same moments, the earliest first. */
export function sortedMoments(moments: readonly number[]): readonly number[] {
  for (let at = 1; at < moments.length; at++) {
    // A typed array sorts numbers as numbers, without a function that compares them.
    if (moments[at]! < moments[at - 1]!) return Array.from(Float64Array.from(moments).sort());
  }
  return moments;
}
