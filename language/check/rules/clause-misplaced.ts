/**
 * `once per` chooses among the events of an `each`; points decay with the age of an event.
 *
 *     when employees >= 50 add 5 once per day
 *     always add 5 fade over 30 days
 */
import type { Expression, PointsClause } from '../../ast.ts';
import { unwrapped } from '../expressions.ts';
import { check, type Sight } from '../sight.ts';

export const clauseMisplaced = check(['When', 'Always', 'Each'], (rule, sight) => {
  if (rule.effect.kind !== 'Points') return;
  for (const clause of rule.effect.clauses) {
    const why = rule.kind === 'Each' ? null : whyNot(clause, rule.kind === 'When' ? rule.condition : null, sight);
    const { start, end } = clause.span;
    if (why !== null) sight.report(clause.span, 'clause-misplaced', [sight.file.source.text.slice(start, end), why]);
  }
});

function whyNot(clause: PointsClause, condition: Expression | null, sight: Sight): string | null {
  switch (clause.kind) {
    case 'Once':
      return 'it chooses among the events of an `each`';
    case 'Fade':
    case 'Shrink':
    case 'HalfLife': {
      const events = condition === null ? 0 : positiveEvents(condition, sight);
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

/** Events that must have happened for the condition to hold: alone, or and-ed. */
function positiveEvents(condition: Expression, { facts }: Sight): number {
  const inner = unwrapped(condition);
  const parts = inner.kind === 'And' ? inner.operands.map(unwrapped) : [inner];
  return parts.filter((part) => {
    const happening = part.kind === 'Happening' ? unwrapped(part.operand) : part;
    const symbol = happening.kind === 'Reference' ? facts.symbolOf.get(happening.name) : undefined;
    return symbol?.kind === 'event' && !(part.kind === 'Happening' && part.absent);
  }).length;
}
