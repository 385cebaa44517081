/**
 * Clauses are written in the order in which they act: where, times, within; then once, per, decay, up to.
 *
 *     each email_open add 1 up to 5 once per day
 *     each email_open add 1 once per day up to 5
 */
import type { HappeningClause, PointsClause } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { check, type Sight } from '../sight.ts';

type Clause = HappeningClause | PointsClause;

const RANK: Readonly<Record<Clause['kind'], number>> = {
  Where: 0,
  Times: 1,
  Within: 2,
  FollowedBy: 2,
  Once: 3,
  Per: 4,
  Fade: 5,
  Shrink: 5,
  HalfLife: 5,
  UpTo: 6,
};

/** Also reports `clause-twice`. */
export const clauseOrder = check(['Happening', 'Each', 'EventNumber', 'DaysSince', 'Points'], (node, sight) => {
  for (const part of partsOf(node.clauses)) checkPart(part, sight);
});

/** After `followed by` the clauses are those of the second event. */
function partsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const at = clauses.findIndex((clause) => clause.kind === 'FollowedBy');
  return at < 0 ? [clauses] : [clauses.slice(0, at + 1), clauses.slice(at + 1)];
}

function checkPart(clauses: readonly Clause[], sight: Sight): void {
  const words = (clause: Clause) => sight.file.source.text.slice(clause.span.start, clause.span.end);
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1];
    const twin = clauses.slice(0, index).find((other) => RANK[other.kind] === RANK[clause.kind]);
    if (twin !== undefined) {
      sight.report(clause.span, 'clause-twice', [words(clause), words(twin)]);
      return;
    }
    if (before !== undefined && RANK[before.kind] > RANK[clause.kind]) {
      sight.report(clause.span, 'clause-order', [words(clause), words(before)], { fixes: [sorting(clauses, words)] });
      return;
    }
  }
}

/** Each place takes the text of the clause that belongs there. */
function sorting(clauses: readonly Clause[], words: (clause: Clause) => string): Fix {
  const sorted = clauses.toSorted((left, right) => RANK[left.kind] - RANK[right.kind]);
  return {
    title: 'Put the clauses in order',
    edits: clauses.map((clause, index) => ({ span: clause.span, text: words(sorted[index] ?? clause) })),
  };
}
