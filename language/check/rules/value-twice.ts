/**
 * A list needs each value once; letter case makes no difference.
 *
 *     when title in [CEO, CFO, ceo] add 5
 *     when title in [CEO, CFO] add 5
 */
import { fold } from '@scorelang/runtime/prelude';
import { textOf } from '../../values.ts';
import { removing } from '../fixes.ts';
import { check } from '../sight.ts';

export const valueTwice = check(['ListLiteral'], ({ items }, { report }) => {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const text = fold(textOf(item));
    const before = items[index - 1];
    if (seen.has(text) && before !== undefined) {
      // With the comma before it.
      const fixes = [removing({ start: before.span.end, end: item.span.end }, 'Remove it')];
      report(item.span, 'value-twice', [textOf(item)], { fixes });
    }
    seen.add(text);
  }
});
