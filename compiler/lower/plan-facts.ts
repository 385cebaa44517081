/** What a plan says of itself: whether it reads time, and which params are points. */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import { amountsOf, conditionsIn, conditionsOf, numbersIn, numbersInCondition, numbersOf } from '../plan/parts.ts';

/** Whether any part asks for the moment of scoring; events always do. */
export function readsTime(plan: Plan): boolean {
  return (
    plan.readsEvents ||
    conditionsOf(plan).some(asksTime) ||
    numbersOf(plan).some(isOfTime) ||
    plan.lets.some((each) => (each.kind === 'condition' ? asksTime(each.value) : isOfTime(each.value)))
  );
}

const asksTime = (condition: Condition): boolean => numbersInCondition(condition).some(isMoment);
const isOfTime = (number: NumberValue): boolean => numbersIn(number).some(isMoment);
const isMoment = ({ kind }: NumberValue): boolean => kind === 'Today' || kind === 'Now';

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
