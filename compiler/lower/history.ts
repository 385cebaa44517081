/** The kinds of events, and what is asked of them: each distinct question stands in the plan once, however many rules ask it. */
import type { EventSymbol, Model, PropertySymbol } from '@scorelang/language';
import type { Condition, Occurrences, PlanEvent, Selector, Tally } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { typeOfField } from './field-types.ts';

export interface HistoryPool {
  /** The index of a property of an event; the plan holds those that are asked for. */
  property(symbol: Pick<PropertySymbol, 'event' | 'name' | 'type'>): number;
  selector(event: EventSymbol, where: Condition | null, text: string): number;
  tally(tally: Tally): number;
  occurrences(occurrences: Occurrences): number;
  all(): {
    readonly events: readonly PlanEvent[];
    readonly selectors: readonly Selector[];
    readonly tallies: readonly Tally[];
    readonly occurrences: readonly Occurrences[];
  };
}

/** Any event that is an activity. */
export const ACTIVITY = 'activity';

export function createHistoryPool(model: Model): HistoryPool {
  const kinds = model.events.filter(({ name }) => name !== ACTIVITY);
  // Without declarations, kinds are evident from use: what is named nowhere is an activity like any other.
  const isOpen = kinds.every(({ declaration }) => declaration === null);
  const properties = kinds.map(() => new Map<string, { readonly index: number; readonly type: PropertySymbol['type'] }>());
  const selectors = createPool<Selector>(({ kinds: chosen, where }) => [chosen, where]);
  const tallies = createPool<Tally>(({ text: _, ...asked }) => asked);
  const occurrences = createPool<Occurrences>((each) => each);
  let asksActivity = false;

  const kindOf = ({ name }: EventSymbol): number => {
    const kind = kinds.findIndex((each) => each.name === name);
    return kind < 0 ? brokenPromise(`The model binds the event ${name} but does not list it`) : kind;
  };
  const kindsOf = (event: EventSymbol): readonly number[] => {
    if (event.name !== ACTIVITY) return [kindOf(event)];
    asksActivity = true;
    const activities = [...kinds.keys()].filter((kind) => kinds[kind]?.isActivity);
    return isOpen ? [...activities, kinds.length] : activities;
  };

  return {
    property: ({ event, name, type }) => {
      const known = properties[kindOf(event)] ?? brokenPromise(`No kind ${event.name}`);
      const index = known.get(name)?.index ?? known.size;
      known.set(name, { index, type });
      return index;
    },
    selector: (event, where, text) => selectors.add({ kinds: kindsOf(event), where, text }),
    tally: tallies.add,
    occurrences: occurrences.add,
    all: () => ({
      events: [
        ...kinds.map(({ name, isActivity }, kind) => ({
          name,
          isActivity,
          properties: [...(properties[kind] ?? [])].map(([property, { type }]) => ({ name: property, type: typeOfField(type) })),
        })),
        ...(isOpen && asksActivity ? [{ name: null, isActivity: true, properties: [] }] : []),
      ],
      selectors: selectors.all(),
      tallies: tallies.all(),
      occurrences: occurrences.all(),
    }),
  };
}

/** Things without duplicates, told apart by their keys. */
function createPool<T>(keyOf: (item: T) => unknown): { readonly add: (item: T) => number; readonly all: () => readonly T[] } {
  const items: T[] = [];
  const indexes = new Map<string, number>();
  return {
    add: (item) => {
      const key = JSON.stringify(keyOf(item));
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, items.length);
      return items.push(item) - 1;
    },
    all: () => items,
  };
}
