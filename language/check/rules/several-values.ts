/**
 * `once per` and `count of distinct` tell events apart by a property with one value.
 *
 *     event call { topics: list of text }
 *     each call add 1 once per topics up to 5
 *     each call add 1 once per day up to 5
 */
import type { Name } from '../../ast.ts';
import { check } from '../sight.ts';

export const severalValues = check(['Once', 'EventNumber'], (node, { facts, report }) => {
  const [name, words]: readonly [Name | null, string] =
    node.kind === 'Once' ? [node.per, 'once per'] : node.how === 'count distinct' ? [node.property, 'count of distinct'] : [null, ''];
  const symbol = name === null ? undefined : facts.symbolOf.get(name);
  if (name !== null && symbol?.kind === 'property' && symbol.type.kind === 'list') report(name.span, 'several-values', [name.text, words]);
});
