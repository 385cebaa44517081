/** What a plan says about its other parts holds: every place is there, of the right kind, and known when it is asked for. */
import type { FieldType, Plan } from '../plan.ts';
import type { PlanProperty, Tally } from '../plan-events.ts';
import { ASKS_FOR_EVENTS, ASKS_FOR_POINTS, ASKS_FOR_TIME } from './nodes.ts';
import { damaged } from './plan-error.ts';
import type { Placed } from './shape.ts';
import { visitNode } from './visit.ts';

/** Throws a `PlanError` at the first place that leads nowhere. */
export function checkPlaces(plan: Plan): void {
  visitNode('Plan', plan, '', {
    node: (name, node, path) => {
      const kind = 'kind' in node ? String(node.kind) : '';
      if (name === 'NumberValue' && ASKS_FOR_TIME.has(kind) && !plan.readsTime)
        throw damaged(path, 'asks for the moment of scoring, but readsTime is false');
      if (name === 'NumberValue' && ASKS_FOR_EVENTS.has(kind)) checkCounted(plan, path);
      if (name === 'PlanEffect' && kind === 'Occurrences') checkCounted(plan, path);
      if (name === 'Condition' && ASKS_FOR_POINTS.has(kind) && !/^(?:tiers|grades)\[/.test(path))
        throw damaged(path, 'asks for points, which only tiers and grades may');
    },
    place: (index, of, path) => {
      const wrong = wrongPlace(plan, index, of, path);
      if (wrong !== null) throw damaged(path, wrong);
    },
  });
}

/** What is counted over events is known of leads: of a plan that looks at events, and not inside what is asked of one event. */
function checkCounted(plan: Plan, path: string): void {
  if (!plan.readsEvents) throw damaged(path, 'asks for events, but readsEvents is false');
  if (IN_EVENT.test(path)) throw damaged(path, 'asks for all events, where one is looked at');
}

/** The paths on which fields are the properties of an event. */
const IN_EVENT = /^(selectors|occurrences)\[(\d+)\]/;

/** The fields that can be named on a path: the lead's, or the properties of the event that is looked at there. */
function fieldsAt(plan: Plan, path: string): readonly { readonly name: string; readonly type: FieldType }[] {
  const found = IN_EVENT.exec(path);
  if (found === null) return plan.fields;
  const index = Number(found[2]);
  return propertiesOf(plan, found[1] === 'selectors' ? index : plan.occurrences[index]!.selector);
}

/** The properties of the one kind that a selector asks for; none where it asks for several. */
function propertiesOf({ events, selectors }: Plan, selector: number): readonly PlanProperty[] {
  const kinds = selectors[selector]?.kinds ?? [];
  return kinds.length === 1 ? (events[kinds[0]!]?.properties ?? []) : [];
}

/** The selector of which a tally or an `each` names a property. */
function selectorAt(plan: Plan, path: string): number {
  const [, list, index] = /^(tallies|occurrences)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'occurrences') return plan.occurrences[Number(index)]!.selector;
  const tally = plan.tallies[Number(index)]!;
  return 'selector' in tally ? tally.selector : tally.first;
}

const isMoment = ({ kind }: Tally): boolean => kind === 'Latest' || kind === 'Burst' || kind === 'Sequence';

/** Why a place leads nowhere, or null. */
function wrongPlace(plan: Plan, index: number, of: Placed, path: string): string | null {
  const list = listAt(plan, of, path);
  const { length } = list;
  if (index >= length) return `is ${index}, but ${of.list} has ${length}`;
  switch (of.list) {
    case 'fields': {
      const { name, type } = fieldsAt(plan, path)[index]!;
      return of.types === null || of.types.includes(type.kind) ? null : `points at ${name}, which is of type ${type.kind}`;
    }
    case 'params':
      return !of.isPoints || plan.params[index]!.isPoints ? null : `points at ${plan.params[index]!.name}, which is no points`;
    case 'lets': {
      if (IN_EVENT.test(path)) return 'is a let, where one event is looked at';
      const { name, kind } = plan.lets[index]!;
      if (kind !== of.kind) return `points at ${name}, which is a ${kind}`;
      return index < namedFrom(path, 'lets') ? null : `points at ${name}, which comes later`;
    }
    case 'grades':
      return index < namedFrom(path, 'grades') ? null : `points at ${plan.grades[index]!.name}, which comes later`;
    case 'properties': {
      const { name, type } = propertiesOf(plan, selectorAt(plan, path))[index]!;
      return of.types.includes(type.kind) ? null : `points at ${name}, which is of type ${type.kind}`;
    }
    case 'tallies':
      return !of.isMoment || isMoment(plan.tallies[index]!) ? null : 'points at a tally that gives no moment';
    case 'sets':
    case 'groups':
    case 'tiers':
    case 'events':
    case 'selectors':
    case 'occurrences':
      return null;
  }
}

function listAt(plan: Plan, of: Placed, path: string): readonly unknown[] {
  if (of.list === 'properties') return propertiesOf(plan, selectorAt(plan, path));
  return of.list === 'fields' ? fieldsAt(plan, path) : plan[of.list];
}

/** The index of the let or grade that this path is in, which may name those before it; elsewhere all are known. */
function namedFrom(path: string, list: 'lets' | 'grades'): number {
  return path.startsWith(`${list}[`) ? Number.parseInt(path.slice(list.length + 1), 10) : Number.POSITIVE_INFINITY;
}
