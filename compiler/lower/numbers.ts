/** Numbers: fields, params, `let`s, days since a date, and arithmetic on them. */
import type { ComparisonOperator, Expression, NameReference } from '@scorelang/language';
import type { Condition, NumberValue } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { daysSinceEvent, eventNamed, eventNumber } from './happenings.ts';
import { daysSince } from './moments.ts';
import { isValue, placeOf, type Scope, symbolOf, withoutParentheses } from './scope.ts';

export const constant = (value: number): NumberValue => ({ kind: 'Constant', value });

export function numberOf(scope: Scope, expression: Expression): NumberValue {
  const behind = withoutParentheses(expression);
  switch (behind.kind) {
    case 'Number':
      return constant(behind.value);
    case 'Reference':
      return namedNumber(scope, behind);
    case 'Arithmetic':
      return { kind: 'Arithmetic', operator: behind.operator, left: numberOf(scope, behind.left), right: numberOf(scope, behind.right) };
    case 'Negation':
      return { kind: 'Arithmetic', operator: '-', left: constant(0), right: numberOf(scope, behind.operand) };
    case 'DaysSince': {
      const event = behind.of.kind === 'Name' ? eventNamed(scope, behind.of) : null;
      return event === null ? daysSince(scope, behind) : daysSinceEvent(scope, event, behind);
    }
    case 'EventNumber':
      return eventNumber(scope, behind);
    case 'Or':
    case 'And':
    case 'Not':
    case 'Comparison':
    case 'Between':
    case 'In':
    case 'Is':
    case 'TextTest':
    case 'SameAs':
    case 'Has':
    case 'MomentTest':
    case 'LongAgo':
    case 'Happening':
    case 'PercentOf':
    case 'DomainOf':
    case 'MaxOf':
    case 'Parenthesized':
    case 'Text':
    case 'Date':
    case 'YesNo':
    case 'Hole':
      return brokenPromise(`The checker let ${behind.kind} stand as a number`);
  }
}

export const compareNumbers = (
  scope: Scope,
  operator: Exclude<ComparisonOperator, '!='>,
  left: Expression,
  right: Expression,
): Condition => ({ kind: 'Compare', operator, left: numberOf(scope, left), right: numberOf(scope, right) });

function namedNumber(scope: Scope, reference: NameReference): NumberValue {
  const symbol = symbolOf(scope, reference.name);
  if (isValue(symbol)) return { kind: 'Field', field: placeOf(scope, symbol) };
  if (symbol?.kind === 'param') return { kind: 'Param', param: scope.params(symbol) };
  if (symbol?.kind === 'let') return { kind: 'Let', let: scope.lets(symbol) };
  return brokenPromise(`The checker let ${reference.name.text} stand as a number`);
}
