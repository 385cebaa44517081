/**
 * Inside a group, a block, `best of` and `first of` stand rules and groups only.
 *
 *     group fit { field title: text }
 */
import { othersAmong } from '../lone-rules.ts';
import { check } from '../sight.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';

export const misplacedStatement = check(['Group', 'Block', 'Choice'], (holder, { report }) => {
  const where = holder.kind === 'Group' ? 'a group' : holder.kind === 'Block' ? 'a `when` block' : '`best of` or `first of`';
  for (const { kind, span } of othersAmong(holder.body)) {
    if (!MAY_STAND_INSIDE.has(kind)) report(span, 'misplaced-statement', [STATEMENT_WORDS[kind], where]);
  }
});

/** Beside rules that stand for themselves. What is broken was reported already. */
const MAY_STAND_INSIDE: ReadonlySet<string> = new Set(['Block', 'Choice', 'Group', 'Broken']);
