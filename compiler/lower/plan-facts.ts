/** What a plan says of itself: whether it reads time, and which params are points. */
import type { NumberValue, Plan } from '@scorelang/runtime';
import { amountsOf, conditionsOf, numbersOf, visitConditions, visitNumbers, visitNumbersOf } from '../plan/parts.ts';

/** Whether any part asks for the moment of scoring; events always do. */
export function readsTime(plan: Plan): boolean {
  let asks = plan.readsEvents;
  const look = ({ kind }: NumberValue): void => {
    asks ||= kind === 'Today' || kind === 'Now';
  };
  for (const condition of conditionsOf(plan)) visitNumbersOf(condition, look);
  for (const number of numbersOf(plan)) visitNumbers(number, look);
  for (const { kind, value } of plan.lets) {
    if (kind === 'condition') visitNumbersOf(value, look);
    else visitNumbers(value, look);
  }
  return asks;
}

/** The params that stand for points somewhere, in rules, bounds, lines or comparisons of points. */
export function pointParamsOf(plan: Plan): ReadonlySet<number> {
  const params = new Set<number>();
  for (const amount of amountsOf(plan)) if (amount.kind === 'Param') params.add(amount.param);
  for (const condition of conditionsOf(plan)) {
    visitConditions(condition, (part) => {
      if (part.kind !== 'ComparePoints') return;
      for (const side of [part.left, part.right]) if (side.kind === 'Param') params.add(side.param);
    });
  }
  return params;
}
