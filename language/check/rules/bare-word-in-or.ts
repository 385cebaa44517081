/**
 * A bare word after a comparison reads as if it were compared, too, but is a yes/no field.
 *
 *     when title contains CFO or CEO add 20
 *     when title contains any of [CFO, CEO] add 20
 */

import { unwrapped } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import type { LooseWords } from '../loose-words.ts';
import { looseWordsIn, withAllWords } from '../loose-words.ts';
import { check, type Sight } from '../sight.ts';

export const bareWordInOr = check(['Or', 'And'], (node, sight) => {
  // The words of an `or` may stand in an `and` below it.
  if (sight.around.at(-1)?.kind === 'Or') return;
  for (const run of looseWordsIn(node)) {
    const count = run.words.findIndex(({ name }) => !sight.scope.looseWords.has(name));
    const [first, ...others] = count < 0 ? run.words : run.words.slice(0, count);
    if (first === undefined || !comparesTexts(run, sight)) continue;
    const words = [first, ...others] as const;
    const meant = withAllWords({ ...run, words }, sight.file);
    const fixes = [replacing(meant.span, meant.text, `Write ${meant.text}`)];
    sight.report(first.span, 'bare-word-in-or', [words.map(({ name }) => name.text), meant], { fixes });
  }
});

/** `size = most or vip` compares numbers, where `most` is one. */
function comparesTexts({ test }: LooseWords, { facts }: Sight): boolean {
  if (test.kind !== 'Comparison') return true;
  const type = facts.typeOf.get(unwrapped(test.right));
  return type?.kind === 'word' || type?.kind === 'text';
}
