/**
 * Works out what does not depend on a lead.
 *
 *     employees >= 10 * 100                 ->    employees >= 1000
 *     1 > 2 or employees >= 50              ->    employees >= 50
 *     let spring = 1 > 2                    ->    every `spring` is `Never`; a rule that asks for it stays, to be explained
 *
 * Params are not constants: whoever scores may set them. A missing constant (`1 / 0`) makes its test false, and `not` of that true.
 */
import type { Condition, NumberValue, Plan, PlanLet } from '@scorelang/runtime';
import { finite } from '@scorelang/runtime/prelude';
import { type Rewriter, rewriteCondition, rewriteNumber, rewritePlan } from '../plan/rewrite.ts';

export function foldConstants(plan: Plan): Plan {
  const lets: PlanLet[] = [];
  const folding: Rewriter = {
    condition: (condition) => foldCondition(condition, plan, lets),
    number: (number) => foldNumber(number, lets),
  };
  // Each stands after those it names, so that a `let` that came to a constant is known where it is used.
  for (const each of plan.lets) {
    lets.push(
      each.kind === 'condition'
        ? { ...each, value: rewriteCondition(each.value, folding) }
        : { ...each, value: rewriteNumber(each.value, folding) },
    );
  }
  return { ...rewritePlan({ ...plan, lets: [] }, folding), lets };
}

const ALWAYS: Condition = { kind: 'Always' };
const NEVER: Condition = { kind: 'Never' };
const truth = (holds: boolean): Condition => (holds ? ALWAYS : NEVER);

/** A number that is known to be missing: there is no constant for it, so a division by zero stays as it is. */
const isConstant = (number: NumberValue): number is Extract<NumberValue, { kind: 'Constant' }> => number.kind === 'Constant';

function foldCondition(condition: Condition, plan: Plan, lets: readonly PlanLet[]): Condition {
  switch (condition.kind) {
    case 'And':
      return foldOperands(condition, 'Never', 'Always');
    case 'Or':
      return foldOperands(condition, 'Always', 'Never');
    case 'Not':
      return isTruth(condition.operand) ? truth(condition.operand.kind === 'Never') : condition;
    case 'Let': {
      const value = lets[condition.let]?.value;
      return value?.kind === 'Always' || value?.kind === 'Never' ? value : condition;
    }
    case 'Known':
      return condition.value.kind === 'Number' && isConstant(condition.value.number) ? ALWAYS : condition;
    case 'Compare':
      return isConstant(condition.left) && isConstant(condition.right)
        ? truth(COMPARISONS[condition.operator](condition.left.value, condition.right.value))
        : condition;
    case 'ComparePoints':
      return condition.left.kind === 'Fixed' && condition.right.kind === 'Fixed'
        ? truth(COMPARISONS[condition.operator](condition.left.units, condition.right.units))
        : condition;
    case 'OneOf':
    case 'Match':
      return plan.sets[condition.set]?.values.length === 0 ? NEVER : condition;
    case 'Has':
      return condition.quantifier === 'any' && plan.sets[condition.set]?.values.length === 0 ? NEVER : condition;
    case 'Always':
    case 'Never':
    case 'Yes':
    case 'SameAnswer':
    case 'SameText':
    case 'GradeIs':
      return condition;
  }
}

const isTruth = (condition: Condition): boolean => condition.kind === 'Always' || condition.kind === 'Never';

/** One `decisive` operand decides; `idle` ones say nothing. */
function foldOperands(
  condition: Extract<Condition, { kind: 'And' | 'Or' }>,
  decisive: 'Always' | 'Never',
  idle: 'Always' | 'Never',
): Condition {
  if (condition.operands.some((operand) => operand.kind === decisive)) return { kind: decisive };
  const operands = condition.operands.filter((operand) => operand.kind !== idle);
  const [first] = operands;
  if (first === undefined) return { kind: idle };
  if (operands.length === 1) return first;
  return operands.length === condition.operands.length ? condition : { ...condition, operands };
}

const COMPARISONS: Readonly<Record<Extract<Condition, { kind: 'Compare' }>['operator'], (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

const ARITHMETIC: Readonly<Record<Extract<NumberValue, { kind: 'Arithmetic' }>['operator'], (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

function foldNumber(number: NumberValue, lets: readonly PlanLet[]): NumberValue {
  if (number.kind === 'Let') {
    const each = lets[number.let];
    return each?.kind === 'number' && isConstant(each.value) ? each.value : number;
  }
  if (number.kind !== 'Arithmetic' || !isConstant(number.left) || !isConstant(number.right)) return number;
  const value = finite(ARITHMETIC[number.operator](number.left.value, number.right.value));
  return Number.isNaN(value) ? number : { kind: 'Constant', value };
}
