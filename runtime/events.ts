/** What a plan makes of a lead's events. */
import { holds } from './conditions.ts';
import { admissionOf, type FieldValue } from './fields.ts';
import { numberOf } from './numbers.ts';
import type { Plan } from './plan.ts';
import {
  type EventKinds,
  type EventTally,
  eventKinds,
  kindOf,
  momentOfDay,
  momentOfEvent,
  NO_EVENT,
  noEvents,
  readProperty,
  reportNoEvent,
  type TracedEvent,
  type TracedHistory,
  UNDECLARED,
} from './prelude/index.ts';
import type { EventCounts, Problem } from './result.ts';
import type { Scene } from './scene.ts';

/** Reads the events of leads. */
export interface EventReader {
  readonly kinds: EventKinds;
  /** By kind, then by property. */
  readonly properties: readonly (readonly PropertyReader[])[];
}

type PropertyReader = (event: unknown, problems: Problem[]) => FieldValue;

export function eventReaderOf(plan: Plan): EventReader {
  return {
    kinds: eventKinds(plan.events.map(({ name }) => name)),
    properties: plan.events.map(({ name: kind, properties }) =>
      properties.map(({ name, type }): PropertyReader => {
        const admit = admissionOf({ name: `${kind}.${name}`, type, missing: { texts: [], numbers: [] } }, plan.zoneMinutes);
        return (event, problems) => admit(readProperty(event, name), problems);
      }),
    ),
  };
}

/** The events as the plan sees them, in the order given. `scene` is what is known of the lead beside them. */
export function readHistory(
  reader: EventReader,
  given: readonly unknown[],
  scene: Scene,
  problems: Problem[],
): { readonly history: TracedHistory; readonly counts: EventCounts } {
  const counts = noEvents();
  const ignoredBefore = startOf(scene);
  const events: TracedEvent[] = [];
  for (let index = 0; index < given.length; index++) {
    const event = readEvent(reader, elementOf(given, index), scene, ignoredBefore, counts, problems);
    if (event !== null) events.push(event);
  }
  return { history: { now: scene.now, events }, counts };
}

/** One event, or null for one that no explanation speaks of: what is none, of an undeclared kind, or without a moment that can be read. */
function readEvent(
  reader: EventReader,
  event: unknown,
  scene: Scene,
  ignoredBefore: number,
  counts: EventTally,
  problems: Problem[],
): TracedEvent | null {
  const { plan, now } = scene;
  const kind = kindOf(readProperty(event, 'event'), reader.kinds);
  if (kind === NO_EVENT) {
    reportNoEvent(event, problems);
    counts.unreadable += 1;
    return null;
  }
  if (kind === UNDECLARED) {
    counts.undeclared += 1;
    return null;
  }
  const at = momentOfEvent(readProperty(event, 'at'), plan.events[kind]!.name ?? 'event', plan.zoneMinutes, problems);
  if (at === null) {
    counts.unreadable += 1;
    return null;
  }
  const dropped = at > now ? 'future' : at < ignoredBefore ? 'ignored' : null;
  counts[dropped ?? 'counted'] += 1;
  if (dropped !== null) return { kind, at, dropped, values: [], selectors: [], per: {} };
  const values = reader.properties[kind]!.map((read) => read(event, problems));
  return { kind, at, dropped, values, ...choicesOf({ ...scene, values }, kind) };
}

/** Which selectors choose an event, and what each `per` counts by. The scene's values are the properties of the event. */
function choicesOf(scene: Scene, kind: number): Pick<TracedEvent, 'selectors' | 'per'> {
  const { plan } = scene;
  const selectors = plan.selectors.flatMap(({ kinds, where }, selector) =>
    kinds.includes(kind) && (where === null || holds(where, scene)) ? [selector] : [],
  );
  const per = plan.occurrences.flatMap(({ selector, per }, index) =>
    per !== null && selectors.includes(selector) ? [[index, numberOf(per.number, scene)] as const] : [],
  );
  return { selectors, per: Object.fromEntries(per) };
}

/** The moment before which events are dropped. */
function startOf({ plan, values }: Scene): number {
  if (plan.ignoreBefore === null) return -Infinity;
  const value = values[plan.ignoreBefore] as number;
  if (Number.isNaN(value)) return -Infinity;
  return plan.fields[plan.ignoreBefore]!.type.kind === 'date' ? momentOfDay(value, plan.zoneMinutes) : value;
}

function elementOf(list: readonly unknown[], index: number): unknown {
  try {
    return list[index];
  } catch {
    return undefined;
  }
}
