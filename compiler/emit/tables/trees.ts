/**
 * Conditions taken apart by field, as tables ask them: tests of one field each, and what all or any of several tests make.
 *
 *     role = Executive and (employees >= 200 or not (employees >= 10 or student))
 *     ->    all [ role: = Executive,  any [ employees: >= 200,  all [ employees: not >= 10,  student: not yes ] ] ]
 *
 * `not` goes inwards to the tests, so that nothing is multiplied out.
 */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import type { WorkedOut } from './worked-out.ts';

export type Tree =
  | { readonly kind: 'Test'; readonly field: number; readonly condition: Condition }
  | { readonly kind: 'All' | 'Any'; readonly parts: readonly Tree[] };

/** So many tests of `let`s may be written out in one condition; one with more is no tree. */
const MOST_WRITTEN = 64;

/** Nor are more `let`s opened for one condition. */
const MOST_OPENED = 64;

/** The tree of a condition; null where some test of it looks at more than one field or number worked out, or asks whether a list is known. */
export function treeOf(plan: Plan, workedOut: WorkedOut, condition: Condition): Tree | null {
  let written = 0;
  let opened = 0;
  return built(condition, false);

  function built(inner: Condition, isInLet: boolean): Tree | null {
    if (inner.kind === 'And' || inner.kind === 'Or') {
      const parts = inner.operands.map((operand) => built(operand, isInLet));
      return parts.every((part) => part !== null) ? joined(inner.kind === 'And' ? 'All' : 'Any', parts) : null;
    }
    if (inner.kind === 'Not') {
      const operand = built(inner.operand, isInLet);
      return operand && opposite(operand);
    }
    if (inner.kind === 'Let') {
      const each = plan.lets[inner.let]!;
      // A `let` may name another twice, and that one the next.
      opened += 1;
      return each.kind === 'condition' && opened <= MOST_OPENED ? built(each.value, true) : null;
    }
    if (isInLet) written += 1;
    const field = written > MOST_WRITTEN ? null : fieldOf(plan, workedOut, inner);
    return field === null ? null : { kind: 'Test', field, condition: inner };
  }
}

/** All or any of several trees: those on one field become one test of it. */
export function joined(kind: 'All' | 'Any', trees: readonly Tree[]): Tree {
  const byField = new Map<number, Condition[]>();
  const others: Tree[] = [];
  for (const part of trees.flatMap((tree) => (tree.kind === kind ? tree.parts : [tree]))) {
    if (part.kind !== 'Test') others.push(part);
    else if (byField.has(part.field)) byField.get(part.field)!.push(part.condition);
    else byField.set(part.field, [part.condition]);
  }
  const tests = [...byField].map(([field, operands]): Tree => {
    const condition: Condition = operands.length === 1 ? operands[0]! : { kind: kind === 'All' ? 'And' : 'Or', operands };
    return { kind: 'Test', field, condition };
  });
  const parts = [...tests, ...others];
  return parts.length === 1 ? parts[0]! : { kind, parts };
}

/** The tree that holds where another does not. */
export function opposite(tree: Tree): Tree {
  if (tree.kind === 'Test') {
    const { condition } = tree;
    return { ...tree, condition: condition.kind === 'Not' ? condition.operand : { kind: 'Not', operand: condition } };
  }
  return joined(tree.kind === 'All' ? 'Any' : 'All', tree.parts.map(opposite));
}

/** The one field that decides a test; null where there is no one. Kinds that are not named here look at more than a field. */
function fieldOf(plan: Plan, workedOut: WorkedOut, test: Condition): number | null {
  switch (test.kind) {
    case 'OneOf':
    case 'Match':
      return test.text.field;
    case 'Yes':
    case 'Has':
      return test.field;
    case 'Known':
      if (test.value.kind === 'Number') return workedOut.fieldOf(test.value.number);
      return plan.fields[test.value.field]!.type.kind === 'list' ? null : test.value.field;
    case 'Compare': {
      if (test.right.kind === 'Constant') return fieldOfNumber(workedOut, test.left);
      return test.left.kind === 'Constant' ? fieldOfNumber(workedOut, test.right) : null;
    }
    default:
      return null;
  }
}

function fieldOfNumber(workedOut: WorkedOut, number: NumberValue): number | null {
  return number.kind === 'Field' || number.kind === 'DayOf' ? number.field : workedOut.fieldOf(number);
}

/** A test of one field, or of one number that is worked out. */
export type FieldTest = Extract<Tree, { readonly kind: 'Test' }>;

/** Every test of a tree. */
export function testsIn(tree: Tree): readonly FieldTest[] {
  return tree.kind === 'Test' ? [tree] : tree.parts.flatMap(testsIn);
}
