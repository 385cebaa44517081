/**
 * `has any of` and `has all of` ask a field that holds a list; `in FIELD` looks for a text in one.
 *
 *     field title: text
 *     when title has any of [CEO, CFO] add 5
 *     when title in [CEO, CFO] add 5
 */
import { wordsOf } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';
import { UNKNOWN } from '../types.ts';

export const notAList = check(['Has', 'In'], (node, { facts, report }) => {
  const asked = node.kind === 'Has' ? node.operand : node.set;
  if (asked.kind === 'ListLiteral') return;
  const type = facts.typeOf.get(asked) ?? UNKNOWN;
  if (type.kind === 'list' || type.kind === 'unknown') return;
  const operator = { start: node.kind === 'Has' ? node.operand.span.end : asked.span.start, end: node.set.span.start };
  const fixes = node.kind === 'Has' && node.quantifier === 'any' ? [replacing(operator, ' in ', 'Ask for one value')] : [];
  report(asked.span, 'not-a-list', [wordsOf(asked), type, node.kind === 'Has' ? 'has' : 'in'], { fixes });
});
