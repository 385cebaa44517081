/** What a plan says of itself: whether it reads time, and which params are points. */
import type { NumberValue, Plan } from '@scorelang/runtime';
import { amountsOf, conditionsIn, conditionsOf, numbersIn, numbersInCondition, numbersOf } from '../plan/parts.ts';

/** Whether any part asks for the moment of scoring; events always do. */
export function readsTime(plan: Plan): boolean {
  if (plan.readsEvents) return true;
  for (const number of allNumbers(plan)) if (number.kind === 'Today' || number.kind === 'Now') return true;
  return false;
}

/** The params that stand for points somewhere, in rules, bounds, lines or comparisons of points. */
export function pointParamsOf(plan: Plan): ReadonlySet<number> {
  const params = new Set<number>();
  for (const amount of amountsOf(plan)) if (amount.kind === 'Param') params.add(amount.param);
  for (const condition of conditionsOf(plan)) {
    for (const part of conditionsIn(condition)) {
      if (part.kind !== 'ComparePoints') continue;
      for (const side of [part.left, part.right]) if (side.kind === 'Param') params.add(side.param);
    }
  }
  return params;
}

function* allNumbers(plan: Plan): Generator<NumberValue> {
  for (const condition of conditionsOf(plan)) yield* numbersInCondition(condition);
  for (const number of numbersOf(plan)) yield* numbersIn(number);
  for (const each of plan.lets) yield* each.kind === 'condition' ? numbersInCondition(each.value) : numbersIn(each.value);
}
