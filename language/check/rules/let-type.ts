/**
 * A let names a condition or a number.
 *
 *     let job = title
 *     let is_boss = title in [CEO, CFO]
 */
import { check } from '../sight.ts';
import { isCondition, UNKNOWN } from '../types.ts';

export const letType = check(['Let'], ({ name, value }, { facts, report }) => {
  const type = facts.typeOf.get(value) ?? UNKNOWN;
  // Points may not be named here at all, which is said by another check.
  if (isCondition(type) || type.kind === 'number' || type.kind === 'unknown' || type.kind === 'points' || type.kind === 'grade') return;
  report(value.span, 'let-type', [name.text, type]);
});
