/** Which tests of a text or a list are found all at once: by a map of whole texts, or by an automaton for parts. */
import type { Condition, Plan } from '@scorelang/runtime';
import type { Tree } from './trees.ts';

/** Whether a test is answered by a map or an automaton. Every known text contains the empty one: nothing that could be found. */
export function isFound(plan: Plan, condition: Condition): boolean {
  if (condition.kind === 'Or') return condition.operands.every((operand) => isFound(plan, operand));
  if (condition.kind === 'OneOf') return true;
  if (condition.kind === 'Has') return condition.quantifier === 'any' || plan.sets[condition.set]!.values.length === 1;
  if (condition.kind !== 'Match' || condition.text.kind === 'Domain' || condition.how === 'like') return false;
  return condition.how === 'contains word' || !plan.sets[condition.set]!.values.includes('');
}

/** Whether all that a tree asks of lists is found: nothing is kept of a list, so that whatever else is asked would be asked of each. */
export function areListsFound(plan: Plan, tree: Tree): boolean {
  switch (tree.kind) {
    case 'All':
      return tree.parts.every((part) => (part.kind === 'Test' ? areListsFound(plan, part) : areFoundAsTheyAre(plan, part)));
    case 'Any':
      return areFoundAsTheyAre(plan, tree);
    case 'Test': {
      const { condition } = tree;
      // Several that all have to hold are taken apart.
      const parts = condition.kind === 'And' ? condition.operands : [condition];
      return parts.every((part) => areFoundAsTheyAre(plan, { ...tree, condition: part }));
    }
  }
}

function areFoundAsTheyAre(plan: Plan, tree: Tree): boolean {
  if (tree.kind !== 'Test') return tree.parts.every((part) => areFoundAsTheyAre(plan, part));
  // Where it must not hold, it is found as well.
  const asked = tree.condition.kind === 'Not' ? tree.condition.operand : tree.condition;
  return plan.fields[tree.field]?.type.kind !== 'list' || isFound(plan, asked);
}
