/**
 * What follows `where` is about one event: a field of the lead goes outside, with the event's part in parentheses.
 *
 *     when page_view where page = "/pricing" and employees >= 50 add 5
 *     when (page_view where page = "/pricing") and employees >= 50 add 5
 */
import type { Expression } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { type AnyNode, descend, type NodeOf } from '../descend.ts';
import type { Facts } from '../env.ts';
import { eventAround } from '../evidence.ts';
import { check } from '../sight.ts';

export const leadFieldInWhere = check(['Reference'], (reference, { facts, around, report }) => {
  const symbol = facts.symbolOf.get(reference.name);
  if (symbol?.kind !== 'field' && symbol?.kind !== 'let') return;
  const event = eventAround(around);
  if (event === null) return;
  report(reference.span, 'lead-field-in-where', [reference.name.text, event.text], { fixes: parenthesizing(around, facts) });
});

/** Closes the parentheses before the first part that is not about the event, where only such parts follow. */
function parenthesizing(around: readonly AnyNode[], facts: Facts): readonly Fix[] {
  const at = around.findLastIndex((node) => node.kind === 'Where');
  const where = around[at] as NodeOf<'Where'> | undefined;
  const happening = around[at - 1];
  if (where?.condition.kind !== 'And' || happening?.kind !== 'Happening' || happening.clauses.at(-1) !== where) return [];
  const parts = where.condition.operands;
  const firstOfLead = parts.findIndex((part) => namesLead(part, facts));
  const lastOfEvent = parts[firstOfLead - 1];
  if (lastOfEvent === undefined || !parts.slice(firstOfLead).every((part) => namesLead(part, facts))) return [];
  const open = { span: { start: happening.span.start, end: happening.span.start }, text: '(' };
  const close = { span: { start: lastOfEvent.span.end, end: lastOfEvent.span.end }, text: ')' };
  return [{ title: "Put the event's part in parentheses", edits: [open, close] }];
}

function namesLead(part: Expression, facts: Facts): boolean {
  let lead = false;
  descend(part, (node) => {
    const kind = node.kind === 'Reference' ? facts.symbolOf.get(node.name)?.kind : undefined;
    if (kind === 'field' || kind === 'let') lead = true;
    return !lead;
  });
  return lead;
}
