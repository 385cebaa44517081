/**
 * Only what a lead may lack can be asked to be known: a field, a property, a number made from them.
 *
 *     let large = employees >= 1000
 *     when large is known add 5
 *     when employees is known add 5
 */
import { wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';

export const notAValue = check(['Is'], ({ operand }, { facts, report }) => {
  const type = facts.typeOf.get(operand);
  if (type?.kind === 'condition' || type?.kind === 'points' || type?.kind === 'grade')
    report(operand.span, 'not-a-value', [wordsOf(operand), type]);
});
