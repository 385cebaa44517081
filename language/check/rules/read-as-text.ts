/**
 * In a rate over texts, `else` is a text like any other. All other values are `otherwise`.
 *
 *     rate country { Germany add 5   else add 1 }
 *     rate country { Germany add 5   missing add 0   otherwise add 1 }
 */
import { wordsOf } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { meantOtherwise } from '../meant-otherwise.ts';
import { check } from '../sight.ts';

export const readAsText = check(['Rate'], (rate, { facts, report }) => {
  const found = meantOtherwise(rate);
  // Where no text is asked for, the word is told as one of another language.
  if (found === null || facts.typeOf.get(found.word)?.kind !== 'word') return;
  const expected = facts.expectationOf.get(found.word)?.type;
  if (expected?.kind === 'one of') return;
  const { name, span } = found.word;
  report(span, 'read-as-text', [name.text, wordsOf(rate.subject)], { fixes: [replacing(span, 'otherwise', 'Write otherwise')] });
});
