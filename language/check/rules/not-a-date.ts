/**
 * `before`, `after`, `more than .. ago`, `within last` and `within next` take dates.
 *
 *     field employees: number
 *     when employees before 2026-01-31 add 5
 */
import type { Expression } from '../../ast.ts';
import type { NodeOf } from '../descend.ts';
import { unwrapped, wordsOf } from '../expressions.ts';
import { check } from '../sight.ts';
import { isMoment, UNKNOWN } from '../types.ts';

export const notADate = check(['MomentTest', 'LongAgo', 'Happening'], (node, { facts, report }) => {
  const typeOf = (expression: Expression) => facts.typeOf.get(expression) ?? UNKNOWN;
  for (const [operand, operator] of datesOf(node)) {
    const type = typeOf(operand);
    // An event may stand before `within last`, too.
    const name = unwrapped(operand);
    const isLet = name.kind === 'Reference' && facts.symbolOf.get(name.name)?.kind === 'let';
    const isEvent = node.kind === 'Happening' && type.kind === 'condition' && !isLet;
    if (!isMoment(type) && type.kind !== 'unknown' && !isEvent) report(operand.span, 'not-a-date', [wordsOf(operand), type, operator]);
  }
});

function datesOf(node: NodeOf<'MomentTest' | 'LongAgo' | 'Happening'>): readonly (readonly [Expression, string])[] {
  switch (node.kind) {
    case 'MomentTest': {
      // What a literal is measured against is told by the check of literals.
      const isLiteral = node.moment.kind === 'Text' || node.moment.kind === 'Number' || node.moment.kind === 'YesNo';
      return [[node.operand, node.how], ...(isLiteral ? [] : [[node.moment, node.how] as const])];
    }
    case 'LongAgo':
      return [[node.operand, 'more than .. ago']];
    case 'Happening': {
      const window = node.clauses.find((clause) => clause.kind === 'Within');
      const isName = unwrapped(node.operand).kind === 'Reference';
      return window === undefined || !isName ? [] : [[node.operand, `within ${window.direction ?? 'last'}`]];
    }
  }
}
