/**
 * `within last D` counts back from now; `within D` is only the gap after `followed by`.
 *
 *     when created within 30 days add 5
 *     when created within last 30 days add 5
 */
import { inserting } from '../fixes.ts';
import { check } from '../sight.ts';

export const withinWithoutLast = check(['Within'], (within, { around, report }) => {
  const parent = around.at(-1);
  if (within.direction !== null || parent === undefined || !('clauses' in parent)) return;
  const clauses: readonly { readonly kind: string }[] = parent.clauses;
  const isGap = clauses.slice(0, clauses.indexOf(within)).some((clause) => clause.kind === 'FollowedBy');
  if (isGap) return;
  report(within.span, 'within-without-last', [], { fixes: [inserting(within.duration.span.start, 'last ', 'Write `within last`')] });
});
