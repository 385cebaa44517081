// Reading what a lead did, whatever it is: nothing that an event holds can throw.

import type { Problem } from '../result.ts';
import { foldedText, momentOf, report } from './admit.ts';
import { LeadError, ownOrInherited, UNREADABLE } from './lead.ts';

/** What is expected of each of the events, and of its moment. */
export const EXPECTED_EVENT = 'an event: an object with its kind as event, and its moment as at';
export const EXPECTED_MOMENT = 'a moment such as 2026-01-31T09:30:00Z';

/** The events given, if they are a list; none for undefined and null. Else throws a LeadError. */
export function checkedEvents(events: unknown): readonly unknown[] {
  if (events === undefined || events === null) return [];
  if (!Array.isArray(events)) throw new LeadError('events', events, 'a list of events');
  return events;
}

/** The kinds of events of a model, by name. */
export interface EventKinds {
  readonly exact: ReadonlyMap<unknown, number>;
  readonly folded: ReadonlyMap<string, number>;
  /** The index for every kind that has no name here, or UNDECLARED. */
  readonly other: number;
}

/** In place of the index of a kind: one that the model does not declare, and no event at all. */
export const UNDECLARED = -1;
export const NO_EVENT = -2;

/** Kinds by the names that a model declares, in its order; null stands for all others. Of two names that differ by letter case only, the first. */
export function eventKinds(names: readonly (string | null)[]): EventKinds {
  const exact = new Map<unknown, number>();
  const folded = new Map<string, number>();
  for (const [kind, name] of names.entries()) {
    const text = name === null ? null : foldedText(name);
    if (text === null) continue;
    exact.set(name, kind);
    if (!folded.has(text)) folded.set(text, kind);
  }
  return { exact, folded, other: names.includes(null) ? names.indexOf(null) : UNDECLARED };
}

/** The index of the kind that an event names, UNDECLARED, or NO_EVENT where it names none. */
export function kindOf(named: unknown, { exact, folded, other }: EventKinds): number {
  const kind = exact.get(named);
  if (kind !== undefined) return kind;
  const text = foldedText(named);
  return text === null || text === '' ? NO_EVENT : (folded.get(text) ?? other);
}

/** What became of the events so far; see `EventCounts`. */
export interface EventTally {
  counted: number;
  undeclared: number;
  unreadable: number;
  future: number;
  ignored: number;
}

/** Counts nothing yet. */
export function noEvents(): EventTally {
  return { counted: 0, undeclared: 0, unreadable: 0, future: 0, ignored: 0 };
}

/** Lists what is no event as a problem. */
export function reportNoEvent(event: unknown, problems: Problem[]): void {
  report(event, 'events', EXPECTED_EVENT, problems);
}

/** The moment of an event of the kind, or null where it cannot be read, which is listed as a problem. */
export function momentOfEvent(at: unknown, kind: string, zoneMinutes: number, problems: Problem[]): number | null {
  const moment = momentOf(at, zoneMinutes);
  if (moment === null || Number.isNaN(moment)) {
    report(at, `${kind}.at`, EXPECTED_MOMENT, problems);
    return null;
  }
  return moment;
}

/** What an event holds under a name; UNREADABLE where reading it threw. Names of properties are whole: dots lead nowhere. */
export function readProperty(event: unknown, name: string): unknown {
  if (typeof event !== 'object' || event === null) return undefined;
  try {
    return ownOrInherited(event, name);
  } catch {
    return UNREADABLE;
  }
}
