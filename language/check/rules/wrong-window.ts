/**
 * A window fits what stands before it: a date has `within last` or `within next`; an event lies in the past; `within any` counts times.
 *
 *     when no created within last 30 days add 5
 *     when not created within last 30 days add 5
 */
import type { Expression, HappeningClause } from '../../ast.ts';
import type { Facts } from '../env.ts';
import { unwrapped, wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';
import { isMoment } from '../types.ts';

export const wrongWindow = check(['Happening', 'Each', 'EventNumber', 'DaysSince'], (node, { facts, report }) => {
  const type = node.kind === 'Happening' ? facts.typeOf.get(node.operand) : undefined;
  if (node.kind === 'Happening' && type !== undefined && isMoment(type)) {
    const words = wordsOf(node.operand);
    if (node.absent) report(node.span, 'wrong-window', [`\`no\` is for events, and ${words} is a date. Write: not ${words} ..`]);
    for (const clause of node.clauses) {
      const isFit = clause.kind === 'Within' && clause.direction !== 'any' && clause.inLast === null;
      if (!isFit) report(clause.span, 'wrong-window', [`${words} is a date, so only \`within last\` or \`within next\` can follow it.`]);
    }
    return;
  }
  if (node.kind === 'Happening' && unwrapped(node.operand).kind !== 'Reference' && node.operand.kind !== 'Hole') {
    const { span } = node.clauses[0] ?? node;
    return report(span, 'wrong-window', ['`where`, times and windows belong to an event or a date: write its name before them.']);
  }
  if (node.kind === 'DaysSince' && node.direction === 'until' && node.of.kind === 'Name' && facts.symbolOf.get(node.of)?.kind === 'event')
    return report(node.span, 'wrong-window', [`Events lie in the past, so write: days since ${node.of.text}`]);
  if (node.kind === 'Happening' && !isEvent(node.operand, facts)) return;
  const why = node.clauses.map((clause) => [clause, whyNot(clause, node.clauses)] as const).find(([, reason]) => reason !== null);
  if (why !== undefined) report(why[0].span, 'wrong-window', [why[1] ?? '']);
});

function isEvent(operand: Expression, { symbolOf }: Facts): boolean {
  const inner = unwrapped(operand);
  return inner.kind === 'Reference' && symbolOf.get(inner.name)?.kind === 'event';
}

function whyNot(clause: HappeningClause, clauses: readonly HappeningClause[]): string | null {
  if (clause.kind !== 'Within') return null;
  if (clause.direction === 'next') return 'Events lie in the past, so only `within last` can follow an event.';
  const counts = clauses.some((one) => one.kind === 'Times');
  if (clause.direction === 'any' && !counts)
    return '`within any` looks for a burst: say how many times before it, as in `at least 3 times within any 1 day`.';
  return null;
}
