/**
 * Takes `and` out of `and`, `or` out of `or`, two `not`s off, and says nothing twice.
 *
 *     (a and (b and c)) or (not not d or d)    ->    (a and b and c) or d
 */
import type { Condition, Plan } from '@scorelang/runtime';
import { keyOf } from '../plan/condition-key.ts';
import { KEEP, rewritePlan } from '../plan/rewrite.ts';

export const flattenConditions = (plan: Plan): Plan => rewritePlan(plan, { ...KEEP, condition: flatten });

function flatten(condition: Condition): Condition {
  if (condition.kind === 'Not' && condition.operand.kind === 'Not') return condition.operand.operand;
  if (condition.kind !== 'And' && condition.kind !== 'Or') return condition;
  const { kind } = condition;
  const isNested = condition.operands.some((operand) => operand.kind === kind);
  const spread = isNested
    ? condition.operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]))
    : condition.operands;
  const operands = withoutRepeats(spread);
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  const isFlat = operands.length === condition.operands.length && operands.every((operand, index) => operand === condition.operands[index]);
  return isFlat ? condition : { ...condition, operands };
}

function withoutRepeats(conditions: readonly Condition[]): readonly Condition[] {
  if (conditions.length === 2 && conditions[0]!.kind !== conditions[1]!.kind) return conditions;
  const said = new Set<string>();
  return conditions.filter((condition) => {
    const key = keyOf(condition);
    return !said.has(key) && said.add(key);
  });
}
