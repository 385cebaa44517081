/**
 * Only numbers and dates have an order.
 *
 *     field size: one of [Small, Large]
 *     when size > Small add 5
 */
import { isLiteral, unwrapped, wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';
import { isOrdered, isRatable, UNKNOWN } from '../types.ts';

export const noOrder = check(['Comparison', 'Between', 'Rate'], (node, { facts, report }) => {
  if (node.kind === 'Comparison' && (node.operator === '=' || node.operator === '!=')) return;
  if (node.kind === 'Between' && !('operand' in node)) return;
  // What is fixed, as in `5 < size`, is measured against the other side.
  const operand =
    node.kind === 'Comparison'
      ? isLiteral(unwrapped(node.left))
        ? node.right
        : node.left
      : node.kind === 'Between'
        ? node.operand
        : node.subject;
  const type = facts.typeOf.get(operand) ?? UNKNOWN;
  if (isOrdered(type) || type.kind === 'unknown') return;
  if (node.kind !== 'Rate') return report(operand.span, 'no-order', [wordsOf(operand), type]);
  if (!isRatable(type)) return;
  const span = node.bands.find((band) => band.match.kind === 'SpanBand')?.match.span;
  if (span !== undefined) report(span, 'no-order', [wordsOf(operand), type]);
});
