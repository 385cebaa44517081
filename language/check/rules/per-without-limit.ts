/**
 * Points for each of something have no end of their own.
 *
 *     when visits is known add 1 per visits
 *     when visits is known add 1 per visits up to 20
 */
import { inserting } from '../fixes.ts';
import { check } from '../sight.ts';

export const perWithoutLimit = check(['Points'], ({ clauses }, { report }) => {
  const per = clauses.find((clause) => clause.kind === 'Per');
  const last = clauses.at(-1);
  if (per === undefined || last === undefined || clauses.some((clause) => clause.kind === 'UpTo')) return;
  report(per.span, 'per-without-limit', [], { fixes: [inserting(last.span.end, ' up to 20', 'Add a limit')] });
});
