/** Random events of a plan: kinds, what is asked of them, `each` rules, decay, kept tiers and actions. */
import type {
  Amount,
  Decay,
  DecayShape,
  MatchDecay,
  Occurrences,
  Once,
  Plan,
  PlanAction,
  PlanEvent,
  PlanField,
  PlanProperty,
  Selector,
  Tally,
} from '@scorelang/runtime';
import { decayTable } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { drawCondition, drawNumber } from './conditions.ts';
import { chance, type Draw, type Drawing, oneOf, some } from './drawing.ts';

const DAY = 86_400_000;
/** Windows and gaps: the events of random leads lie at their edges. */
export const LENGTHS = [DAY, 7 * DAY, 2 * 3_600_000, 30 * DAY, 1000, 400 * DAY, 90_061_001];

const KINDS = ['page_view', 'Page View', 'constructor', '__proto__', 'フォーム', 'class', 'total'];
const PROPERTIES = ['page', 'seconds', 'toString', '__proto__', 'a b', 'event2', 'day', '量'];

/** Null in a plan that looks at no events. */
export interface DrawnHistory {
  readonly events: readonly PlanEvent[];
  readonly selectors: Selector[];
  readonly tallies: Tally[];
  readonly occurrences: Occurrences[];
}

export function drawHistory(draw: Draw, drawField: (name: string) => PlanField): DrawnHistory | null {
  if (chance(draw, 40)) return null;
  const names = draw(fc.shuffledSubarray, KINDS, { minLength: 1, maxLength: 4 });
  const kinds: PlanEvent[] = names.map((name) => ({
    name,
    isActivity: chance(draw, 80),
    properties: draw(fc.shuffledSubarray, PROPERTIES, { maxLength: 4 }).map((property) => ({
      name: property,
      type: drawField(property).type,
    })),
  }));
  const others: PlanEvent = { name: null, isActivity: true, properties: [] };
  return { events: chance(draw, 15) ? [...kinds, others] : kinds, selectors: [], tallies: [], occurrences: [] };
}

/** A selector, by index: one that is there, or a new one. */
export function drawSelector(drawing: Drawing, history: DrawnHistory, kind?: number): number {
  const { draw } = drawing;
  const { events, selectors } = history;
  const same = selectors.flatMap(({ kinds }, index) => (kind === undefined || (kinds.length === 1 && kinds[0] === kind) ? [index] : []));
  if (same.length > 0 && chance(draw, 50)) return oneOf(draw, same);
  const activities = events.flatMap(({ isActivity }, index) => (isActivity ? [index] : []));
  if (kind === undefined && activities.length > 0 && chance(draw, 15))
    return selectors.push({ kinds: activities, where: null, text: 'activity' }) - 1;
  const chosen = kind ?? draw(fc.nat, events.length - 1);
  const inside = insideOf(drawing, events[chosen]!.properties);
  const where = inside.fields.length > 0 && chance(draw, 60) ? drawCondition(inside, 2) : null;
  return selectors.push({ kinds: [chosen], where, text: `${events[chosen]!.name} where "*/"` }) - 1;
}

/** What conditions are drawn with inside `where`: the properties in place of the fields, and nothing that is counted. */
function insideOf(drawing: Drawing, properties: readonly PlanProperty[]): Drawing {
  const fields = properties.map(({ name, type }) => ({ name, type, column: null, missing: { texts: [], numbers: [] } }));
  return { ...drawing, fields, lets: [], history: null };
}

const drawLast = (draw: Draw): number | null => (chance(draw, 60) ? oneOf(draw, LENGTHS) : null);

/** A tally, by index: one that is there, or a new one. */
export function drawTally(drawing: Drawing, history: DrawnHistory, kinds: readonly Tally['kind'][]): number {
  const { draw, params } = drawing;
  const { events, tallies, selectors } = history;
  const same = tallies.flatMap((tally, index) => (kinds.includes(tally.kind) ? [index] : []));
  if (same.length > 0 && chance(draw, 40)) return oneOf(draw, same);
  const selector = drawSelector(drawing, history);
  const { kinds: chosen } = selectors[selector]!;
  const properties = chosen.length === 1 ? events[chosen[0]!]!.properties : [];
  const ofKind = (types: readonly string[]): readonly number[] =>
    properties.flatMap(({ type }, index) => (types.includes(type.kind) ? [index] : []));
  const [single, numbers] = [ofKind(['text', 'number', 'yes/no', 'date', 'datetime', 'one of']), ofKind(['number'])];
  const last = drawLast(draw);
  const text = 'count of page_view /* "';
  const make = (kind: Tally['kind']): Tally => {
    switch (kind) {
      case 'Distinct':
        if (single.length === 0) return { kind: 'Count', selector, last, text };
        return { kind, selector, last, property: oneOf(draw, single), text };
      case 'Number':
        if (numbers.length === 0) return { kind: 'Days', selector, last, text };
        return { kind, how: oneOf(draw, ['sum', 'average', 'max', 'min'] as const), selector, last, property: oneOf(draw, numbers), text };
      case 'Count':
      case 'Days':
      case 'Latest':
        return { kind, selector, last, text };
      case 'Burst': {
        const isParam = params.length > 0 && chance(draw, 20);
        const times = isParam
          ? ({ kind: 'Param', param: draw(fc.nat, params.length - 1) } as const)
          : ({ kind: 'Constant', value: oneOf(draw, [1, 2, 3]) } as const);
        return { kind, selector, times, within: oneOf(draw, LENGTHS), last, text };
      }
      case 'Sequence':
        return { kind, first: selector, second: drawSelector(drawing, history), within: oneOf(draw, LENGTHS), last, text };
    }
  };
  return tallies.push(make(oneOf(draw, kinds))) - 1;
}

export const NUMBERS_OVER_EVENTS = ['Count', 'Count', 'Distinct', 'Days', 'Number'] as const;
export const MOMENTS_OF_EVENTS = ['Latest', 'Burst', 'Sequence'] as const;

/** An `each` rule's points, by index. */
export function drawOccurrences(drawing: Drawing, history: DrawnHistory, drawAmount: () => Amount): number {
  const { draw } = drawing;
  const selector = drawSelector(drawing, history);
  const { kinds } = history.selectors[selector]!;
  const properties = kinds.length === 1 ? history.events[kinds[0]!]!.properties : [];
  const inside = insideOf(drawing, properties);
  const amount = drawAmount();
  const per = properties.length > 0 && chance(draw, 30) ? { size: oneOf(draw, [1, 5, 10]), number: drawNumber(inside, 1) } : null;
  return (
    history.occurrences.push({
      selector,
      last: drawLast(draw),
      once: chance(draw, 50) ? drawOnce(draw, properties) : null,
      amount,
      per,
      decay: chance(draw, 50) ? drawDecay(draw, amount, per !== null, drawAmount) : null,
      upTo: chance(draw, 50) ? drawAmount() : null,
    }) - 1
  );
}

function drawOnce(draw: Draw, properties: readonly PlanProperty[]): Once {
  const single = properties.flatMap(({ type }, index) => (type.kind === 'list' ? [] : [index]));
  if (single.length > 0 && chance(draw, 50)) return { kind: 'Property', property: oneOf(draw, single) };
  return { kind: oneOf(draw, ['Day', 'Week', 'Month'] as const) };
}

function drawDecay(draw: Draw, amount: Amount, isPer: boolean, drawAmount: () => Amount): Decay {
  const shape = oneOf<() => DecayShape>(draw, [
    () => ({ kind: 'Fade', days: oneOf(draw, [1, 7, 30, 365]) }),
    () => ({ kind: 'Shrink', by: drawAmount(), days: oneOf(draw, [1, 7]) }),
    () => ({ kind: 'HalfLife', days: oneOf(draw, [1, 14, 0.5, 200]) }),
  ])();
  const isKnown = amount.kind === 'Fixed' && !isPer && !(shape.kind === 'Shrink' && shape.by.kind === 'Param');
  return { shape, table: isKnown ? decayTable(amount.units, shape, []) : null };
}

export function drawMatchDecay(
  drawing: Drawing,
  history: DrawnHistory,
  amount: Amount,
  isPer: boolean,
  drawAmount: () => Amount,
): MatchDecay {
  const since = drawTally(drawing, history, MOMENTS_OF_EVENTS);
  return { ...drawDecay(drawing.draw, amount, isPer, drawAmount), since };
}

export const drawActions = (draw: Draw, tiers: number): readonly PlanAction[] =>
  tiers === 0
    ? []
    : some(draw, 3, () => ({
        name: oneOf(draw, ['alert_sales', 'tell', "it's"]),
        on: oneOf(draw, ['reaching', 'falling below'] as const),
        tier: draw(fc.nat, tiers - 1),
      }));

/** The parts of a plan that speak of events. */
export function historyParts(
  { draw, fields }: Pick<Drawing, 'draw' | 'fields'>,
  history: DrawnHistory | null,
): Pick<Plan, 'readsEvents' | 'events' | 'ignoreBefore' | 'selectors' | 'tallies' | 'occurrences'> {
  if (history === null || history.selectors.length === 0)
    return { readsEvents: false, events: [], ignoreBefore: null, selectors: [], tallies: [], occurrences: [] };
  const moments = fields.flatMap(({ type }, index) => (type.kind === 'date' || type.kind === 'datetime' ? [index] : []));
  return { readsEvents: true, ...history, ignoreBefore: moments.length > 0 && chance(draw, 40) ? oneOf(draw, moments) : null };
}
