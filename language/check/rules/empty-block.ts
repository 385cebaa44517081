/**
 * A group, a block or a rate with nothing in it gives no points.
 *
 *     group fit { }
 */
import { check } from '../sight.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';

export const emptyBlock = check(['Group', 'Block', 'Choice', 'Rate'], (holder, { report }) => {
  const parts: readonly unknown[] = holder.kind === 'Rate' ? holder.bands : holder.body;
  if (parts.length === 0)
    report(holder.bodySpan, 'empty-block', [holder.kind === 'Group' ? `The group ${holder.name.text}` : STATEMENT_WORDS[holder.kind]]);
});
