/**
 * A value outside `from A to B` compares the same with every lead.
 *
 *     field score_of_rep: number from 0 to 10
 *     when score_of_rep > 50 add 5
 */
import { check } from '../sight.ts';

/** Also reports `given-not-admitted`. */
export const valueOutOfRange = check(['Number'], (literal, { facts, report }) => {
  const expectation = facts.expectationOf.get(literal);
  if (expectation?.type.kind !== 'number') return;
  const { type, how, subject } = expectation;
  const { from, to } = type;
  if (from === null || to === null || (literal.value >= from && literal.value <= to)) return;
  if (how === 'given') report(literal.span, 'given-not-admitted', [literal.text, `${subject} from ${from} to ${to}`, type]);
  else report(literal.span, 'value-out-of-range', [literal.text, subject, from, to]);
});
