/**
 * Points that come from a field need a limit.
 *
 *     always add visits
 *     always add visits up to 20
 */
import { inserting } from '../fixes.ts';
import { check } from '../sight.ts';

/** The code is `field-points-without-limit`. */
export const fieldPoints = check(['Points'], ({ points, clauses }, { facts, report }) => {
  const symbol = points.kind === 'Reference' ? facts.symbolOf.get(points.name) : undefined;
  if (symbol?.kind !== 'field' && symbol?.kind !== 'let') return;
  if (clauses.some((clause) => clause.kind === 'UpTo')) return;
  const end = clauses.at(-1)?.span.end ?? points.span.end;
  report(points.span, 'field-points-without-limit', [symbol.name], { fixes: [inserting(end, ' up to 20', 'Add a limit')] });
});
