/**
 * Each clause stands where it means something: times in a condition, a gap after `followed by`, `in last` after a burst or a sequence.
 *
 *     when page_view followed by form_submit add 5
 *     when page_view followed by form_submit within 7 days add 5
 */
import type { HappeningClause } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { NodeOf } from '../descend.ts';
import { inserting, replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';

type Holder = NodeOf<'Happening' | 'Each' | 'EventNumber' | 'DaysSince'>;

/** What is wrong with a clause, and a ready change. */
interface Complaint {
  readonly clause: HappeningClause;
  readonly why: string;
  readonly fixes?: readonly Fix[];
}

export const eventClause = check(['Happening', 'Each', 'EventNumber', 'DaysSince'], (node, sight) => {
  const complaint = node.kind === 'Happening' ? inCondition(node.clauses, sight) : outsideConditions(node);
  if (complaint === null) return;
  const { clause, why, fixes = [] } = complaint;
  const { start, end } = clause.span;
  sight.report(clause.span, 'event-clause', [sight.file.source.text.slice(start, end), why], { fixes });
});

/** An `each` and a number know `where` and `within last` only. */
function outsideConditions(node: Exclude<Holder, NodeOf<'Happening'>>): Complaint | null {
  const isEach = node.kind === 'Each';
  for (const clause of node.clauses) {
    switch (clause.kind) {
      case 'Where':
        break;
      case 'Times':
        return {
          clause,
          why: isEach
            ? '`each` gives points for every occurrence. Bound them with `up to`, or ask with `when` whether it happened so often'
            : 'a number of events is compared like any number, as in: count of page_view >= 3',
        };
      case 'FollowedBy':
        return { clause, why: 'one event followed by another is a condition, as in: when page_view followed by form_submit within 7 days' };
      case 'Within':
        if (clause.direction === 'any')
          return { clause, why: 'a burst is a condition, as in: when page_view at least 3 times within any 1 day' };
        if (clause.inLast !== null) return { clause, why: ONE_WINDOW };
    }
  }
  return null;
}

const ONE_WINDOW = 'one window is enough: `in last` belongs to a burst (`within any 1 day in last 30 days`) or a sequence';

function inCondition(clauses: readonly HappeningClause[], sight: Sight): Complaint | null {
  const followed = clauses.findIndex(({ kind }) => kind === 'FollowedBy');
  if (followed >= 0) return inSequence(clauses, followed, sight);
  const within = clauses.find((clause) => clause.kind === 'Within');
  const times = clauses.find((clause) => clause.kind === 'Times');
  if (within?.direction === 'last' && within.inLast !== null) return { clause: within, why: ONE_WINDOW };
  if (within?.direction === 'any' && times !== undefined && times.how !== 'at least') {
    return { clause: times, why: 'a burst is so many times or more. Write `at least`, and `no` before the event for the opposite' };
  }
  return null;
}

/** `A where .. followed by B where .. within D in last D`. */
function inSequence(clauses: readonly HappeningClause[], followed: number, sight: Sight): Complaint | null {
  const [before, after] = [clauses.slice(0, followed), clauses.slice(followed + 1)];
  const early = before.find(({ kind }) => kind !== 'Where');
  if (early !== undefined) return { clause: early, why: 'before `followed by` only `where` can stand. Windows and gaps come at the end' };
  const times = after.find(({ kind }) => kind === 'Times');
  if (times !== undefined) return { clause: times, why: 'a sequence has happened or not; it is not counted' };
  const third = after.find(({ kind }) => kind === 'FollowedBy');
  if (third !== undefined) return { clause: third, why: 'a sequence is of two events. Ask for the next two in a condition of their own' };
  const within = after.find((clause) => clause.kind === 'Within');
  const next = clauses[followed] as HappeningClause;
  if (within === undefined) {
    const end = clauses.at(-1)?.span.end ?? next.span.end;
    return {
      clause: next,
      why: 'say how soon it follows, as in: within 7 days',
      fixes: [inserting(end, ' within 7 days', 'Add `within 7 days`')],
    };
  }
  if (within.direction === null) return null;
  const length = sight.file.source.text.slice(within.duration.span.start, within.duration.span.end);
  return {
    clause: within,
    why: `after \`followed by\` stands how soon it follows: within ${length}. How long ago it was comes after that: in last 30 days`,
    fixes: [replacing(within.span, `within ${length}`, `Write \`within ${length}\``)],
  };
}
