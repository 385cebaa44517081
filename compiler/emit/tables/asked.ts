/**
 * How tables ask the tests of a tree. What is asked of a text is found in it or not; so a test that holds where nothing is found is asked by its
 * opposite, and there is nothing to do for it when a text comes that is new.
 *
 *     country not in [DE, FR]                     ->    not (country in [DE, FR])
 *     country is known and country != DE          ->    not (country is missing or country = DE)
 *     title contains vp and title contains hr     ->    all [ title: contains vp,  title: contains hr ]
 *     title contains vp and title != vp           ->    all [ title: contains vp,  not (title = vp) ]
 */
import type { Condition, Plan } from '@scorelang/runtime';
import { isFound } from './found.ts';
import type { Tree } from './trees.ts';

/** A tree whose tests may have to hold or, with `isNot`, not to hold. */
export type Asked = AskedTest | { readonly kind: 'All' | 'Any'; readonly parts: readonly Asked[] };

interface AskedTest {
  readonly kind: 'Test';
  readonly field: number;
  readonly condition: Condition;
  readonly isNot: boolean;
}

/** A tree as tables ask it. */
export function askedTree(plan: Plan, tree: Tree): Asked {
  if (tree.kind === 'Test') return askedTest(plan, tree.field, tree.condition);
  const parts = tree.parts.map((part) => askedTree(plan, part));
  return { kind: tree.kind, parts: parts.flatMap((part) => (part.kind === tree.kind ? part.parts : [part])) };
}

/** A test as it stands. */
export function wholeTest(field: number, condition: Condition): AskedTest {
  return { kind: 'Test', field, condition, isNot: false };
}

/**
 * Whether there are tests of which one holds where the tree does. A test that must not hold is none of them, as nothing says where it does not. The
 * opposite of a tree that cannot be watched can be.
 */
export function isWatchable(asked: Asked): boolean {
  if (asked.kind === 'Test') return !asked.isNot;
  return asked.kind === 'All' ? asked.parts.some(isWatchable) : asked.parts.every(isWatchable);
}

/**
 * What is asked of one text or list. What all has to hold is taken apart where each is found by a map or an automaton: together they would have to be asked
 * one by one, of every new text.
 */
function askedTest(plan: Plan, field: number, given: Condition): Asked {
  const condition = withInnerNots(given, false);
  if (holdsUnlessFound(condition)) return { kind: 'Test', field, condition: withInnerNots(condition, true), isNot: true };
  if (condition.kind !== 'And') return wholeTest(field, condition);
  const unlessFound = condition.operands.filter((operand) => operand.kind === 'Known' || holdsUnlessFound(operand));
  const found = condition.operands.filter((operand) => !unlessFound.includes(operand));
  if (!found.every((operand) => isFound(plan, operand))) return wholeTest(field, condition);
  const parts = found.map((operand) => wholeTest(field, operand));
  if (unlessFound.length === 0) return { kind: 'All', parts };
  const others: Condition = { kind: 'And', operands: unlessFound };
  if (!holdsUnlessFound(others)) return wholeTest(field, condition);
  return { kind: 'All', parts: [...parts, { kind: 'Test', field, condition: withInnerNots(others, true), isNot: true }] };
}

/** The same condition, or its opposite, with every `not` before a test. */
function withInnerNots(condition: Condition, isNot: boolean): Condition {
  if (condition.kind === 'Not') return withInnerNots(condition.operand, !isNot);
  if (condition.kind !== 'And' && condition.kind !== 'Or') return isNot ? { kind: 'Not', operand: condition } : condition;
  const kind = (condition.kind === 'And') === isNot ? 'Or' : 'And';
  return { kind, operands: condition.operands.map((operand) => withInnerNots(operand, isNot)) };
}

const FOUND: ReadonlySet<Condition['kind']> = new Set(['OneOf', 'Match', 'Has']);

/** Whether a condition on one text or list, with every `not` before a test, holds for one that is known and in which nothing is found. */
function holdsUnlessFound(condition: Condition): boolean {
  switch (condition.kind) {
    case 'Not':
      return FOUND.has(condition.operand.kind);
    case 'And':
      return (
        condition.operands.some(holdsUnlessFound) && condition.operands.every((each) => each.kind === 'Known' || holdsUnlessFound(each))
      );
    case 'Or':
      return condition.operands.some(holdsUnlessFound);
    default:
      return false;
  }
}
