/** How likely a test is to hold, by guess: of a conjunction across fields the least likely test decides when it is looked at. */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import type { Tree } from './trees.ts';

/** So many different texts a text field is thought to have. */
const TEXTS_A_FIELD = 40;
/** That a part is found in a text. */
const FOUND = 0.1;
const YES = 0.4;
const KNOWN = 0.85;
const EQUAL = 0.1;
const BEYOND = 0.4;

export function chanceOf(plan: Plan, tree: Tree): number {
  switch (tree.kind) {
    case 'Test':
      return chanceOfCondition(plan, tree.condition);
    case 'All':
      return tree.parts.reduce((least, part) => Math.min(least, chanceOf(plan, part)), 1);
    case 'Any':
      return capped(tree.parts.reduce((sum, part) => sum + chanceOf(plan, part), 0));
  }
}

function chanceOfCondition(plan: Plan, condition: Condition): number {
  switch (condition.kind) {
    case 'And':
      return condition.operands.reduce((product, operand) => product * chanceOfCondition(plan, operand), 1);
    case 'Or':
      return capped(condition.operands.reduce((sum, operand) => sum + chanceOfCondition(plan, operand), 0));
    case 'Not':
      return 1 - chanceOfCondition(plan, condition.operand);
    case 'OneOf': {
      const { type } = plan.fields[condition.text.field]!;
      const all = type.kind === 'one of' ? type.values.length : TEXTS_A_FIELD;
      return capped(plan.sets[condition.set]!.values.length / all);
    }
    case 'Match':
      return capped(plan.sets[condition.set]!.values.length * FOUND);
    case 'Compare':
      return condition.operator === '=' ? EQUAL : isFixed(condition.left) || isFixed(condition.right) ? BEYOND : 1;
    case 'Yes':
      return YES;
    case 'Known':
      return KNOWN;
    default:
      return 1;
  }
}

const isFixed = (number: NumberValue): boolean => number.kind === 'Constant';

/** A guess is never certain. */
function capped(chance: number): number {
  return Math.min(chance, 0.95);
}
