/**
 * `within last D` counts back from now; `within D` is only the gap after `followed by`.
 *
 *     when created within 30 days add 5
 *     when created within last 30 days add 5
 */

import type { AnyNode } from '../descend.ts';
import type { Facts } from '../env.ts';
import { unwrapped } from '../expressions.ts';
import { inserting } from '../fixes.ts';
import { check } from '../sight.ts';

export const withinWithoutLast = check(['Within'], (within, { around, facts, file, report }) => {
  const parent = around.at(-1);
  if (within.direction !== null || parent === undefined || !('clauses' in parent)) return;
  const clauses: readonly { readonly kind: string }[] = parent.clauses;
  const isGap = clauses.slice(0, clauses.indexOf(within)).some((clause) => clause.kind === 'FollowedBy');
  if (isGap) return;
  const write = (direction: string) => inserting(within.duration.span.start, `${direction} `, `Write \`within ${direction}\``);
  const isEvent = asksEvent(parent, facts);
  const length = file.source.text.slice(within.duration.span.start, within.duration.span.end);
  report(within.span, 'within-without-last', [length, isEvent], { fixes: isEvent ? [write('last')] : [write('last'), write('next')] });
});

/** Whether it is asked of an event that is declared; what is not may as well be a date. */
function asksEvent(parent: AnyNode, { symbolOf }: Facts): boolean {
  if (parent.kind !== 'Happening') return true;
  const operand = unwrapped(parent.operand);
  const symbol = operand.kind === 'Reference' ? symbolOf.get(operand.name) : undefined;
  return symbol?.kind === 'event' && symbol.declaration !== null;
}
