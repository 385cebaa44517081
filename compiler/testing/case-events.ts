/** What a lead did, in a cell: `[{"event": "page_view", "at": "2 days ago", "page": "/pricing"}]`, events as `score` takes them. */
import { type Model, momentOf, nearest } from '@scorelang/language';
import type { LeadEvent } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { momentAgo } from './case-givens.ts';

const EXAMPLE = '[{"event":"page_view","at":"2 days ago"}]';

/** The events, or what is wrong with the first that is no event of the model. */
export function eventsOfCell(model: Model, text: string, asOf: number): readonly LeadEvent[] | string {
  const given = jsonOf(text);
  if (!Array.isArray(given)) return `The column "events" takes a JSON array such as ${EXAMPLE}`;
  const events: LeadEvent[] = [];
  for (const each of given as readonly unknown[]) {
    const event = eventOf(model, each, asOf);
    if (typeof event === 'string') return event;
    events.push(event);
  }
  return events;
}

function eventOf(model: Model, given: unknown, asOf: number): LeadEvent | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return `An event is an object, as in ${EXAMPLE}`;
  const { event: kind, at } = given as { readonly event?: unknown; readonly at?: unknown };
  const declared = typeof kind === 'string' ? model.events.find(({ name }) => fold(name) === fold(kind)) : undefined;
  if (typeof kind !== 'string' || declared === undefined) return unknownEvent(model, kind);
  const known = ['event', 'at', ...declared.properties.keys()];
  const strange = Object.keys(given).find((key) => !known.includes(key));
  if (strange !== undefined) {
    const near = nearest(strange, known);
    return `${kind} has no property ${strange}.${near === null ? '' : ` Did you mean ${near}?`}`;
  }
  const moment = typeof at === 'string' ? (momentAgo(at, asOf) ?? momentOf(at, model.zoneMinutes)) : at;
  if (typeof moment !== 'number') return `${kind} happened at a moment: "at": "2 days ago", or "2026-01-31T10:00Z".`;
  return { ...given, event: kind, at: moment };
}

function unknownEvent({ events }: Model, kind: unknown): string {
  const names = events.map(({ name }) => name);
  if (typeof kind !== 'string') return `An event says which it is, as in ${EXAMPLE}`;
  const near = nearest(kind, names);
  return `There is no event called ${kind}.${near === null ? '' : ` Did you mean ${near}?`}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
