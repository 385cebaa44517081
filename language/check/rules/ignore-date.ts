/**
 * `ignore events before` takes a date of the lead.
 *
 *     field vip: yes/no
 *     ignore events before vip
 */
import { check } from '../sight.ts';
import { isMoment } from '../types.ts';

/** The code is `not-a-date`. */
export const ignoreDate = check(['IgnoreEvents'], ({ before }, { facts, report }) => {
  const symbol = facts.symbolOf.get(before);
  if (symbol?.kind === 'field' && !isMoment(symbol.type))
    report(before.span, 'not-a-date', [before.text, symbol.type, 'ignore events before']);
});
