/**
 * A param's value lies in the range that it admits: from 0 up, unless it says another.
 *
 *     param demo_points = 25 from 0 to 20
 *     param penalty = -5
 */
import { check } from '../sight.ts';

/** A test may give a param another value of that range. */
export const paramOutsideRange = check(['Param', 'GivenParam'], (node, { facts, report }) => {
  const symbol = facts.symbolOf.get(node.name);
  const { value } = node;
  if (symbol?.kind !== 'param' || value.kind !== 'Number') return;
  const { from, to } = symbol;
  if (to !== null && from > to) return;
  if (value.value < from || (to !== null && value.value > to)) {
    report(value.span, 'param-outside-range', [value.text, String(from), to === null ? null : String(to)]);
  }
});
