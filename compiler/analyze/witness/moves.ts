/** What a lead could be otherwise, one thing at a time: a field's value, or events that happen as well. */
import type { LeadEvent, NumberValue, Plan } from '@scorelang/runtime';
import { amountOf, DAY, textOfMoment } from '@scorelang/runtime/prelude';
import { candidatesOf, propertyCandidates } from '@scorelang/runtime/reach';
import { conditionsOfLead, entriesIn, visitConditions } from '../../plan/parts.ts';

export type Move =
  | { readonly kind: 'field'; readonly field: number; readonly value: unknown }
  | { readonly kind: 'events'; readonly events: readonly LeadEvent[] };

/** By field, then by kind of event; a search goes through them in turn. */
export function movesOf(plan: Plan, params: readonly number[], now: number): readonly (readonly Move[])[] {
  const texts = joinedPatterns(plan);
  const fields = candidatesOf(plan, now).map((values, field): readonly Move[] => {
    const more = [...(texts.get(field) ?? []), ...countedTo(plan, params, field)];
    return [...new Set([...values, ...more])].slice(0, MOST_VALUES).map((value) => ({ kind: 'field', field, value }));
  });
  return plan.readsEvents ? [...fields, ...plan.events.map((_, kind) => eventMoves(plan, kind, now))] : fields;
}

const MOST_VALUES = 200;

/** A text that holds all that any rule looks for in a field. */
function joinedPatterns(plan: Plan): ReadonlyMap<number, readonly string[]> {
  const parts = new Map<number, Set<string>>();
  for (const outer of conditionsOfLead(plan)) {
    visitConditions(outer, (condition) => {
      if (condition.kind !== 'Match' || condition.text.kind !== 'Field') return;
      if (condition.how !== 'contains' && condition.how !== 'contains word') return;
      const known = parts.get(condition.text.field) ?? new Set();
      for (const text of plan.sets[condition.set]!.values.slice(0, 1)) known.add(text);
      parts.set(condition.text.field, known);
    });
  }
  return new Map([...parts].map(([field, texts]) => [field, texts.size > 1 ? [[...texts].slice(0, 20).join(' ')] : []]));
}

/** Numbers that rules count by, so great that they give all they can. */
function countedTo(plan: Plan, params: readonly number[], field: number): readonly number[] {
  const { type } = plan.fields[field]!;
  if (type.kind !== 'number') return [];
  const found: number[] = [];
  for (const entry of entriesIn(plan.entries)) {
    if (entry.kind !== 'Rule') continue;
    const { effect } = entry;
    const upTo = effect.kind === 'Points' || effect.kind === 'NumberAsPoints' ? amountOf(effect.upTo, params) : null;
    if (effect.kind === 'Points' && effect.per !== null && isField(effect.per.number, field)) {
      const once = Math.abs(amountOf(effect.amount, params)!);
      found.push(upTo === null || once === 0 ? effect.per.size * 100 : effect.per.size * Math.ceil(upTo / once));
    }
    if (effect.kind === 'NumberAsPoints' && isField(effect.number, field)) found.push(upTo === null ? 100 : Math.ceil(upTo / 10_000));
  }
  return found.map((number) => Math.min(number, type.to ?? Infinity));
}

const isField = (number: NumberValue, field: number): boolean => number.kind === 'Field' && number.field === field;

/** How many there are of one, and how long before the present each; days apart for what counts once a day. */
const SERIES: readonly (readonly number[])[] = [[0], [DAY / 12], [0, 1, 2], Array.from({ length: 12 }, (_, day) => day * DAY)];
const MOST_EVENTS_A_KIND = 60;

function eventMoves(plan: Plan, kind: number, now: number): readonly Move[] {
  const { name, properties } = plan.events[kind]!;
  if (name === null) return [];
  const candidates = propertyCandidates(plan, kind, now);
  let made: readonly { readonly [property: string]: unknown }[] = [{}];
  for (const [index, property] of properties.entries()) {
    const values = (candidates[index] ?? []).filter((value) => value !== null);
    made = made.flatMap((event) => values.map((value) => ({ ...event, [property.name]: value }))).slice(0, MOST_EVENTS_A_KIND);
  }
  return made.flatMap((event) =>
    SERIES.map(
      (ages): Move => ({
        kind: 'events',
        events: ages.map((age) => ({ ...event, event: name, at: textOfMoment(now - age, plan.zoneMinutes) })),
      }),
    ),
  );
}
