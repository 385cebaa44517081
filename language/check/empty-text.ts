/** `country != ""`: who writes so asks whether there is a value. */
import { fold } from '@scorelang/runtime/prelude';
import type { Expression } from '../ast.ts';
import { unwrapped } from './expressions.ts';

/** Whether this compares with a text that is empty, or of spaces only: no value is. */
export function comparesWithNothing(expression: Expression): boolean {
  const inner = unwrapped(expression);
  if (inner.kind !== 'Comparison' || (inner.operator !== '=' && inner.operator !== '!=')) return false;
  const right = unwrapped(inner.right);
  return right.kind === 'Text' && fold(right.value) === '';
}
