/**
 * A whole number never equals a fraction.
 *
 *     field employees: whole number
 *     when employees = 2.5 add 5
 */
import { check } from '../sight.ts';
import { looksGrouped } from './thousands-point.ts';

/** Also reports `given-not-admitted`. */
export const valueNotWhole = check(['Number'], (literal, { facts, report }) => {
  const expectation = facts.expectationOf.get(literal);
  if (expectation?.type.kind !== 'number' || !expectation.type.whole || Number.isInteger(literal.value)) return;
  // `1.500` is meant as a thousand and a half, and told as such.
  if (looksGrouped(literal.text, true)) return;
  const { type, how, subject } = expectation;
  if (how === 'given') report(literal.span, 'given-not-admitted', [literal.text, subject, type]);
  if (how === 'equal') report(literal.span, 'value-not-whole', [literal.text, subject]);
});
