/**
 * `per K of NUMBER` gives points for each whole K.
 *
 *     when visits is known add 1 per 2.5 of visits up to 20
 *     when visits is known add 2 per 5 of visits up to 20
 */
import { wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';

export const perSize = check(['Per'], ({ size, of }, { report }) => {
  if (size !== null && (!Number.isInteger(size.value) || size.value < 1)) report(size.span, 'per-size', [size.text, wordsOf(of)]);
});
