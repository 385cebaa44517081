/**
 * Drops `let`s and sets that nothing uses, and what is asked of events in vain.
 *
 *     sets [executives, old_list], one condition on executives    ->    sets [executives]
 */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import { conditionsOf, numbersOf, visitConditions, visitNumbers, visitNumbersOf } from '../plan/parts.ts';
import { newPlaces } from '../plan/places.ts';
import { rewritePlan } from '../plan/rewrite.ts';
import { dropIdleEvents } from './drop-idle-events.ts';

export function dropUnused(plan: Plan): Plan {
  const lets = usedLets(plan);
  const withoutLets = dropIdleEvents(keepLets(plan, lets));
  return keepSets(withoutLets, usedSets(withoutLets));
}

function usedLets(plan: Plan): ReadonlySet<number> {
  const used = new Set<number>();
  if (plan.lets.length === 0) return used;
  for (const condition of conditionsOf(plan)) addLetsOfCondition(condition, used);
  for (const number of numbersOf(plan)) addLetsOfNumber(number, used);
  // Each stands after those it names, so that from the last to the first all uses are known when one is asked for.
  for (let index = plan.lets.length - 1; index >= 0; index -= 1) {
    const each = plan.lets[index];
    if (each === undefined || !used.has(index)) continue;
    if (each.kind === 'condition') addLetsOfCondition(each.value, used);
    else addLetsOfNumber(each.value, used);
  }
  return used;
}

function addLetsOfCondition(condition: Condition, used: Set<number>): void {
  visitConditions(condition, (part) => {
    if (part.kind === 'Let') used.add(part.let);
  });
  visitNumbersOf(condition, (number) => {
    if (number.kind === 'Let') used.add(number.let);
  });
}

function addLetsOfNumber(number: NumberValue, used: Set<number>): void {
  visitNumbers(number, (part) => {
    if (part.kind === 'Let') used.add(part.let);
  });
}

function usedSets(plan: Plan): ReadonlySet<number> {
  const used = new Set<number>();
  const add = (part: Condition): void => {
    if ('set' in part) used.add(part.set);
  };
  for (const condition of conditionsOf(plan)) visitConditions(condition, add);
  for (const each of plan.lets) if (each.kind === 'condition') visitConditions(each.value, add);
  return used;
}

function keepLets(plan: Plan, kept: ReadonlySet<number>): Plan {
  if (kept.size === plan.lets.length) return plan;
  const place = newPlaces(plan.lets.length, kept);
  const lets = plan.lets.filter((_, index) => kept.has(index));
  return rewritePlan(
    { ...plan, lets },
    {
      condition: (condition) => (condition.kind === 'Let' ? { ...condition, let: place(condition.let) } : condition),
      number: (number) => (number.kind === 'Let' ? { ...number, let: place(number.let) } : number),
    },
  );
}

function keepSets(plan: Plan, kept: ReadonlySet<number>): Plan {
  if (kept.size === plan.sets.length) return plan;
  const place = newPlaces(plan.sets.length, kept);
  const sets = plan.sets.filter((_, index) => kept.has(index));
  return rewritePlan(
    { ...plan, sets },
    {
      condition: (condition) => ('set' in condition ? { ...condition, set: place(condition.set) } : condition),
      number: (number) => number,
    },
  );
}
