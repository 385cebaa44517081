/** Which events a condition asks to have happened: by their age points may decay. */
import type { Expression, Happening, Name } from '../ast.ts';
import type { Symbol as Meaning } from '../model.ts';

/** A part of a condition that asks for an event: its name, alone or with clauses. */
export interface AskedEvent {
  readonly operand: Expression;
  readonly clauses: Happening['clauses'];
}

/** The events that must have happened for a condition to hold, alone or and-ed. What holds where nothing happened asks for none. */
export function askedEvents(condition: Expression, symbolOf: (name: Name) => Meaning | undefined): readonly AskedEvent[] {
  const inner = unwrapped(condition);
  if (inner.kind === 'And') return inner.operands.flatMap((operand) => askedEvents(operand, symbolOf));
  const operand = inner.kind === 'Happening' ? inner.operand : inner;
  const name = unwrapped(operand);
  const isEvent = name.kind === 'Reference' && symbolOf(name.name)?.kind === 'event';
  if (!isEvent || (inner.kind === 'Happening' && (inner.absent || allowsNone(inner)))) return [];
  return [{ operand, clauses: inner.kind === 'Happening' ? inner.clauses : [] }];
}

/** `at most 3 times`, `exactly 0 times`. */
const allowsNone = ({ clauses }: Happening): boolean =>
  clauses.some(
    (clause) =>
      clause.kind === 'Times' &&
      (clause.how === 'at most' || (clause.how === 'exactly' && clause.count.kind === 'Number' && clause.count.value === 0)),
  );

function unwrapped(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.inner;
  return inner;
}
