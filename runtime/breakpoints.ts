/**
 * The moments at which something that a plan looks at could turn: between two of them time changes nothing. There may be some at which
 * nothing does turn; whoever asks looks at the result there.
 */
import { differenceOf, isStill, type Linear, linearOf } from './linear.ts';
import { numberOf } from './numbers.ts';
import type { Condition, Entry, NumberValue, PlanEffect, PlanLine, RateEntry, RuleEntry } from './plan.ts';
import { amountOf, chosenEvents, dayOfMoment, momentOfDay, type TracedHistory, unitsAtAge, unitsPer } from './prelude/index.ts';
import type { Scene } from './scene.ts';

/** The first such moment after that of the scene, in milliseconds; Infinity for none. */
export function nextBreakpoint(scene: Scene, history: TracedHistory): number {
  const found = [windowEnd(scene, history), ...numbersOfEvents(scene, history), ...decayMoments(scene, history)];
  for (const { kind, value } of scene.plan.lets) found.push(kind === 'condition' ? turnOf(value, scene) : Infinity);
  for (const entry of scene.plan.entries) found.push(turnOfEntry(entry, scene));
  for (const { line } of scene.plan.tiers) found.push(turnOfLine(line, scene));
  for (const { lines } of scene.plan.grades) for (const { line } of lines) found.push(turnOfLine(line, scene));
  return earliest(found);
}

/** When the first event leaves a window: the millisecond after its end. */
function windowEnd({ plan, now }: Scene, history: TracedHistory): number {
  const windows = [
    ...plan.tallies.flatMap((tally) => {
      const selector = tally.kind === 'Sequence' ? tally.second : tally.selector;
      return tally.last === null ? [] : [{ selector, last: tally.last }];
    }),
    ...plan.occurrences.flatMap(({ selector, last }) => (last === null ? [] : [{ selector, last }])),
  ];
  let first = Infinity;
  for (const { selector, last } of windows) {
    for (const { at } of chosenEvents(history, selector, last)) {
      const end = at + Math.floor(last) + 1;
      if (end > now && end < first) first = end;
    }
  }
  return first;
}

/** Midnight, while the points of anything decay. */
function decayMoments(scene: Scene, history: TracedHistory): readonly number[] {
  const { plan, params, today } = scene;
  return plan.occurrences.map(({ selector, last, decay, amount, per }, index) => {
    if (decay === null) return Infinity;
    const isDecaying = chosenEvents(history, selector, last).some((event) => {
      const once = amountOf(amount, params)!;
      const units = per === null ? once : unitsPer(event.per[index]!, per.size, once);
      return unitsAtAge(units, today - dayOfMoment(event.at, plan.zoneMinutes), decay.shape, params) !== 0;
    });
    return isDecaying ? nextMidnight(scene) : Infinity;
  });
}

/** What time turns in the conditions and numbers that single events are looked at with. */
function numbersOfEvents(scene: Scene, history: TracedHistory): readonly number[] {
  const { plan } = scene;
  return history.events.flatMap((event) => {
    if (event.dropped !== null) return [];
    const inside: Scene = { ...scene, values: event.values };
    return [
      ...plan.selectors.map(({ kinds, where }) => (where !== null && kinds.includes(event.kind) ? turnOf(where, inside) : Infinity)),
      ...plan.occurrences.map(({ selector, per }) =>
        per !== null && plan.selectors[selector]!.kinds.includes(event.kind) ? turnOfQuantity(per.number, per.size, inside) : Infinity,
      ),
    ];
  });
}

function turnOfEntry(entry: Entry, scene: Scene): number {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return turnOfMember(entry, scene);
    case 'Block':
      return earliest(entry.entries.map((inner) => turnOfEntry(inner, scene)).concat(turnOf(entry.condition, scene)));
    case 'Choice':
      return earliest(entry.members.map((member) => turnOfMember(member, scene)));
    case 'Group':
      return earliest(entry.entries.map((inner) => turnOfEntry(inner, scene)));
  }
}

function turnOfMember(member: RuleEntry | RateEntry, scene: Scene): number {
  if (member.kind === 'Rate') return earliest(member.bands.map(({ condition }) => turnOf(condition, scene)));
  return Math.min(turnOf(member.condition, scene), turnOfEffect(member.effect, scene));
}

function turnOfEffect(effect: PlanEffect, scene: Scene): number {
  switch (effect.kind) {
    case 'Points': {
      const { amount, per, decay } = effect;
      const turn = per === null ? Infinity : turnOfQuantity(per.number, per.size, scene);
      if (decay === null) return turn;
      const once = amountOf(amount, scene.params)!;
      const units = per === null ? once : unitsPer(numberOf(per.number, scene), per.size, once);
      const age = numberOf({ kind: 'Age', tally: decay.since }, scene);
      return unitsAtAge(units, age, decay.shape, scene.params) === 0 ? turn : Math.min(turn, nextMidnight(scene));
    }
    case 'NumberAsPoints':
      return turnOfQuantity(effect.number, 1, scene);
    case 'Occurrences':
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return Infinity;
  }
}

const turnOfLine = (line: PlanLine, scene: Scene): number => (line.kind === 'When' ? turnOf(line.condition, scene) : Infinity);

/** When one more, or one less, whole `size` is in a number. */
function turnOfQuantity(number: NumberValue, size: number, scene: Scene): number {
  const line = linearOf(number, scene);
  if (line === null) return nextMidnight(scene);
  if (isStill(line)) return Infinity;
  const times = Math.max(0, Math.floor(numberOf(number, scene) / size));
  const isRising = line.perDay + line.perMillisecond > 0;
  if (!isRising && times === 0) return Infinity;
  return crossing({ ...line, start: line.start - (isRising ? times + 1 : times) * size }, scene);
}

function turnOf(condition: Condition, scene: Scene): number {
  switch (condition.kind) {
    case 'And':
    case 'Or':
      return earliest(condition.operands.map((operand) => turnOf(operand, scene)));
    case 'Not':
      return turnOf(condition.operand, scene);
    case 'Known':
      // A line in time is known always or never; a curve is missing where time divides by nothing.
      return condition.value.kind === 'Number' && linearOf(condition.value.number, scene) === null ? nextMidnight(scene) : Infinity;
    case 'Compare':
      return turnOfComparison(condition, scene);
    case 'Let':
    case 'Always':
    case 'Never':
    case 'Yes':
    case 'SameAnswer':
    case 'ComparePoints':
    case 'GradeIs':
    case 'OneOf':
    case 'SameText':
    case 'Match':
    case 'Has':
      return Infinity;
  }
}

/** Days and milliseconds about the place where two lines cross: one more each way for what rounding may do. */
const ABOUT = [-1, 0, 1, 2];

function turnOfComparison({ left, right }: Extract<Condition, { readonly kind: 'Compare' }>, scene: Scene): number {
  const difference = differenceOf(left, right, scene);
  return difference === null ? nextMidnight(scene) : crossing(difference, scene);
}

/** When a line in time reaches 0; Infinity where it does not again. */
function crossing({ start, perDay, perMillisecond }: Linear, scene: Scene): number {
  const { now, today, plan } = scene;
  if (perDay !== 0 && perMillisecond !== 0) return nextMidnight(scene);
  if (perDay !== 0) {
    const days = ABOUT.map((off) => Math.floor(-start / perDay) + off).filter((day) => day > today);
    return days.length === 0 ? Infinity : momentOfDay(Math.min(...days), plan.zoneMinutes);
  }
  const moments = ABOUT.map((off) => Math.floor(-start / perMillisecond) + off).filter((moment) => moment > now);
  return moments.length === 0 ? Infinity : Math.min(...moments);
}

/** As a loop, as functions take no hundreds of thousands of arguments: so many events a lead may have. */
const earliest = (moments: readonly number[]): number => moments.reduce((first, moment) => Math.min(first, moment), Infinity);

const nextMidnight = ({ today, plan }: Scene): number => momentOfDay(today + 1, plan.zoneMinutes);
