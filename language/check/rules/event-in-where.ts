/**
 * What follows `where` is about the properties of one event, not about another event.
 *
 *     when page_view where email_open add 5
 *     when page_view and email_open add 5
 */
import { eventAround } from '../evidence.ts';
import { check } from '../sight.ts';

export const eventInWhere = check(['Reference', 'EventNumber'], (node, { facts, around, report }) => {
  const name = node.kind === 'Reference' ? node.name : node.event;
  if (facts.symbolOf.get(name)?.kind === 'event' && eventAround(around) !== null) report(name.span, 'event-in-where', [name.text]);
});
