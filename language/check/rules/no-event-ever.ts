/**
 * `no EVENT within last D` also holds for a lead that never had one.
 *
 *     when no email_open within last 180 days subtract 10
 *     when no email_open within last 180 days and email_open subtract 10
 */
import type { Expression } from '../../ast.ts';
import { writtenName } from '../bare-words.ts';
import { unwrapped } from '../expressions.ts';
import { inserting } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';

export const noEventEver = check(['When', 'Block'], (rule, sight) => {
  if (rule.kind === 'When' && rule.effect.kind !== 'Points') return;
  const inner = unwrapped(rule.condition);
  const parts = (inner.kind === 'And' ? inner.operands : [inner]).map(unwrapped);
  for (const part of parts) {
    if (part.kind !== 'Happening' || !part.absent || !part.clauses.some((clause) => clause.kind === 'Within')) continue;
    const event = eventOf(part, true, sight);
    if (event === null || parts.some((other) => isHadBy(eventOf(other, false, sight), event, sight))) continue;
    const fixes = [inserting(part.span.end, ` and ${writtenName(event)}`, `Ask for one ${event} before`)];
    sight.report(part.span, 'no-event-ever', [event], { fixes });
  }
});

/** Whether a lead that had this event had that one too. */
function isHadBy(had: string | null, event: string, { scope }: Sight): boolean {
  if (had === null || had === event) return had !== null;
  const symbol = scope.names.get(had);
  return event === 'activity' && symbol?.kind === 'event' && symbol.isActivity;
}

/** The event that a part asks for, or (`absent`) asks not to have happened. */
function eventOf(part: Expression, absent: boolean, { facts }: Sight): string | null {
  const operand = part.kind === 'Happening' ? unwrapped(part.operand) : part;
  const isAbsent = part.kind === 'Happening' && part.absent;
  const symbol = operand.kind === 'Reference' ? facts.symbolOf.get(operand.name) : undefined;
  return symbol?.kind === 'event' && isAbsent === absent ? symbol.name : null;
}
