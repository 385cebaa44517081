/**
 * `rate` takes what has one value: a field, or a number.
 *
 *     field interests: list of text
 *     rate interests { Data add 5 }
 *     when Data in interests add 5
 */
import { wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';
import { isRatable, UNKNOWN } from '../types.ts';

export const unratable = check(['Rate'], ({ subject }, { facts, report }) => {
  const type = facts.typeOf.get(subject) ?? UNKNOWN;
  if (!isRatable(type)) report(subject.span, 'unratable', [wordsOf(subject), type]);
});
