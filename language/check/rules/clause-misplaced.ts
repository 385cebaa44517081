/**
 * `once per` chooses among the events of an `each`; points decay with the age of an event.
 *
 *     when employees >= 50 add 5 once per day
 *     always add 5 fade over 30 days
 *     always add score_of_partner per 5 of visits
 */
import type { Amount, Expression, PointsClause } from '../../ast.ts';
import { askedEvents } from '../asked-events.ts';
import { check, type Sight } from '../sight.ts';

export const clauseMisplaced = check(['When', 'Always', 'Each'], (rule, sight) => {
  if (rule.effect.kind !== 'Points') return;
  for (const clause of rule.effect.clauses) {
    const why =
      ofField(rule.effect.points, clause, sight) ??
      (rule.kind === 'Each' ? null : whyNot(clause, rule.kind === 'When' ? rule.condition : null, sight));
    const { start, end } = clause.span;
    if (why !== null) sight.report(clause.span, 'clause-misplaced', [sight.file.source.text.slice(start, end), why]);
  }
});

/** `add FIELD up to M` is a form of its own: the field's number is the points, and nothing multiplies or ages it. */
function ofField(points: Amount, clause: PointsClause, { facts }: Sight): string | null {
  const symbol = points.kind === 'Reference' ? facts.symbolOf.get(points.name) : undefined;
  if (clause.kind === 'UpTo' || (symbol?.kind !== 'field' && symbol?.kind !== 'let')) return null;
  return `the points are the number in ${symbol.name}, and only a limit may follow`;
}

function whyNot(clause: PointsClause, condition: Expression | null, sight: Sight): string | null {
  switch (clause.kind) {
    case 'Once':
      return 'it chooses among the events of an `each`';
    case 'Fade':
    case 'Shrink':
    case 'HalfLife': {
      const events = condition === null ? 0 : askedEvents(condition, (name) => sight.facts.symbolOf.get(name)).length;
      if (events === 1) return null;
      return events === 0
        ? 'points decay with the age of an event, and this rule asks for none'
        : 'points decay with the age of one event, and this rule asks for several';
    }
    case 'Per':
    case 'UpTo':
      return null;
  }
}
