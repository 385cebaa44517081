/**
 * In `like`, `*` stands for any text and `?` for one character; `%` and `_`, which do so in SQL, stand for themselves.
 *
 *     when title like "%CFO%" add 20
 *     when title like "*CFO*" add 20
 */
import type { TextLiteral } from '../../ast.ts';
import { quoted, replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const foreignWildcard = check(['TextTest'], ({ how, pattern }, { report }) => {
  if (how !== 'like') return;
  const patterns = pattern.kind === 'ListLiteral' ? pattern.items : [pattern];
  const texts = patterns.filter((one): one is TextLiteral => one.kind === 'Text');
  for (const { value, span } of texts) {
    if (!/[%_]/.test(value) || /[*?]/.test(value)) continue;
    const meant = quoted(value.replaceAll('%', '*').replaceAll('_', '?'));
    report(span, 'foreign-wildcard', [meant], { fixes: [replacing(span, meant, `Write ${meant}`)] });
  }
});
