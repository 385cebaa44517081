/**
 * A value that is compared with a `one of` field, or with a grade, is one of its values. Letter case does not matter.
 *
 *     field size: one of [Small, Large]
 *     when size = Larg add 5
 */
import { fold } from '@scorelang/runtime/prelude';
import { nearest } from '../../diagnostics/nearest.ts';
import { textOf } from '../../values.ts';
import { writtenText } from '../bare-words.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const valueNotListed = check(['Text', 'Reference', 'Number', 'YesNo', 'Date'], (literal, { facts, report }) => {
  const expectation = facts.expectationOf.get(literal);
  if (expectation === undefined || expectation.how === 'order' || expectation.how === 'pattern') return;
  const { type, subject, how } = expectation;
  if (type.kind !== 'one of' && type.kind !== 'grade') return;
  const values = type.kind === 'grade' ? type.labels : type.values;
  const text = textOf(literal);
  const folded = fold(text);
  if (values.some((value) => fold(value) === folded)) return;
  if (how === 'given') return report(literal.span, 'given-not-admitted', [text, subject, type]);
  const near = nearest(text, values);
  const fixes = near === null ? [] : [replacing(literal.span, writtenText(near), `Write ${near}`)];
  report(literal.span, 'value-not-listed', [text, subject, values, near], { fixes });
});
