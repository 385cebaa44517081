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
  const texts = items.map((item) => fold(textOf(item)));
  if (new Set(texts).size === texts.length) return;
  const seen = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (seen.has(text)) {
      const item = items[index]!;
      // With the comma before it.
      const fixes = [removing({ start: items[index - 1]!.span.end, end: item.span.end }, 'Remove it')];
      report(item.span, 'value-twice', [textOf(item)], { fixes });
    }
    seen.add(text);
  }
});
