/** Conditions: every test in the few kinds of the plan. What is negated stays an exact negation. */
import type { ComparisonOperator, Expression, Membership, NameReference, SameAs, Set as WrittenSet } from '@scorelang/language';
import { textOf } from '@scorelang/language';
import type { Condition, Value } from '@scorelang/runtime';
import { compareAnswers, isYes } from './answers.ts';
import { brokenPromise } from './broken-promise.ts';
import { eventOf, happened } from './happenings.ts';
import { isLiteral, literalOf } from './literals.ts';
import { compareMoments, moreThanAgo, withinSpan } from './moments.ts';
import { compareNumbers, numberOf } from './numbers.ts';
import { compareGrade, comparePoints, gradeIs, gradeIsKnown, isPoints } from './points.ts';
import { isValue, placeOf, type Scope, symbolOf, typeOf, withoutParentheses } from './scope.ts';
import { compareTexts, has, isText, isTextIn, sameText, textTest, textValueOf } from './texts.ts';

export const ALWAYS: Condition = { kind: 'Always' };

/** Not the opposite operator: for a missing value `< 5` and `>= 5` are both false, while `not < 5` is true. */
export const not = (operand: Condition): Condition => (operand.kind === 'Not' ? operand.operand : { kind: 'Not', operand });
export const and = (operands: readonly Condition[]): Condition =>
  operands.length === 1 && operands[0] ? operands[0] : { kind: 'And', operands };
export const or = (operands: readonly Condition[]): Condition =>
  operands.length === 1 && operands[0] ? operands[0] : { kind: 'Or', operands };

export function conditionOf(scope: Scope, expression: Expression): Condition {
  switch (expression.kind) {
    case 'Or':
      return or(expression.operands.map((operand) => conditionOf(scope, operand)));
    case 'And':
      return and(expression.operands.map((operand) => conditionOf(scope, operand)));
    case 'Not':
      return not(conditionOf(scope, expression.operand));
    case 'Parenthesized':
      return conditionOf(scope, expression.inner);
    case 'Comparison':
      return compare(scope, expression.operator, expression.left, expression.right);
    case 'Between':
      return and([compare(scope, '>=', expression.operand, expression.low), compare(scope, '<=', expression.operand, expression.high)]);
    case 'In': {
      const test = isIn(scope, expression);
      return expression.negated ? not(test) : test;
    }
    case 'Is': {
      const test = isKnown(scope, expression.operand);
      return expression.state === 'known' ? test : not(test);
    }
    case 'TextTest': {
      const test = textTest(scope, expression);
      return expression.negated ? not(test) : test;
    }
    case 'SameAs':
      return sameAs(scope, expression);
    case 'Has':
      return has(scope, expression.quantifier, expression.operand, expression.set);
    case 'MomentTest':
      return compareMoments(scope, expression.how === 'before' ? '<' : '>', expression.operand, expression.moment);
    case 'LongAgo':
      return moreThanAgo(scope, expression);
    case 'Happening': {
      const event = eventOf(scope, expression.operand);
      const test = event === null ? withinSpan(scope, expression) : happened(scope, event, expression);
      return expression.absent ? not(test) : test;
    }
    case 'Reference':
      return namedCondition(scope, expression);
    case 'Arithmetic':
    case 'Negation':
    case 'PercentOf':
    case 'DomainOf':
    case 'DaysSince':
    case 'EventNumber':
    case 'MaxOf':
    case 'Number':
    case 'Text':
    case 'Date':
    case 'YesNo':
    case 'Hole':
      return brokenPromise(`The checker let ${expression.kind} stand as a condition`);
  }
}

/** One comparison of what both sides are: texts, numbers, moments, answers, points or a grade. */
export function compare(scope: Scope, operator: ComparisonOperator, left: Expression, right: Expression): Condition {
  // A missing value fails every comparison, so `!=` is written as "not =" to stay its exact negation.
  if (operator === '!=') return not(compare(scope, '=', left, right));
  switch (typeOf(scope, comparedBy(scope, left, right)).kind) {
    case 'text':
    case 'one of':
    case 'word':
      return compareTexts(scope, left, right);
    case 'number':
      return compareNumbers(scope, operator, left, right);
    case 'date':
    case 'datetime':
      return compareMoments(scope, operator, left, right);
    case 'yes/no':
      return compareAnswers(scope, left, right);
    case 'points':
      return comparePoints(scope, operator, left, right);
    case 'grade':
      return compareGrade(scope, left, right);
    case 'list':
    case 'condition':
    case 'unknown':
      return brokenPromise(`The checker let a comparison at ${left.span.start} through`);
  }
}

/** Points among numbers make it a comparison of points; else the side that is not a literal decides. */
function comparedBy(scope: Scope, left: Expression, right: Expression): Expression {
  if (isPoints(scope, right)) return right;
  return isLiteral(scope, withoutParentheses(left)) ? right : left;
}

function isIn(scope: Scope, { operand, set }: Membership): Condition {
  const list = listFieldOf(scope, set);
  if (list !== null)
    return has(scope, 'any', list, { kind: 'ListLiteral', span: operand.span, items: [literalOf(withoutParentheses(operand))] });
  return isOneOf(scope, operand, set);
}

/** The value is one of a set's: texts by their set, grades by their labels, anything else by comparing with each. */
export function isOneOf(scope: Scope, operand: Expression, set: WrittenSet): Condition {
  if (isText(scope, operand)) return isTextIn(scope, operand, set);
  if (set.kind !== 'ListLiteral') return brokenPromise(`The checker let ${operand.kind} stand before a list of texts`);
  if (typeOf(scope, operand).kind === 'grade') return gradeIs(scope, operand, set.items.map(textOf));
  return or(set.items.map((item) => compare(scope, '=', operand, item)));
}

function listFieldOf(scope: Scope, set: WrittenSet): NameReference | null {
  if (set.kind !== 'Reference') return null;
  return isValue(symbolOf(scope, set.name)) ? set : null;
}

/** Whether a field or a number has a value at all; a grade is known where any of its lines matches. */
export function isKnown(scope: Scope, operand: Expression): Condition {
  const type = typeOf(scope, operand);
  if (type.kind === 'grade') return gradeIsKnown(scope, operand);
  if (isLiteral(scope, withoutParentheses(operand))) return ALWAYS;
  return { kind: 'Known', value: knownValue(scope, operand, type.kind === 'number') };
}

function knownValue(scope: Scope, operand: Expression, isNumber: boolean): Value {
  const behind = withoutParentheses(operand);
  if (behind.kind === 'DomainOf') return textValueOf(scope, behind);
  if (behind.kind === 'Reference') {
    const symbol = symbolOf(scope, behind.name);
    if (isValue(symbol)) return { kind: 'Field', field: placeOf(scope, symbol) };
  }
  return isNumber ? { kind: 'Number', number: numberOf(scope, behind) } : brokenPromise(`The checker let ${behind.kind} be missing`);
}

function sameAs(scope: Scope, { operand, other }: SameAs): Condition {
  const right: NameReference = { kind: 'Reference', span: other.span, name: other };
  const type = typeOf(scope, operand);
  switch (type.kind) {
    case 'text':
    case 'one of':
    case 'word':
      return sameText(scope, operand, right);
    case 'number':
      return compareNumbers(scope, '=', operand, right);
    case 'date':
    case 'datetime':
      return compareMoments(scope, '=', operand, right);
    case 'yes/no':
      return compareAnswers(scope, operand, right);
    case 'list':
    case 'points':
    case 'grade':
    case 'condition':
    case 'unknown':
      return brokenPromise(`The checker let ${type.kind} be compared with ${other.text}`);
  }
}

function namedCondition(scope: Scope, reference: NameReference): Condition {
  const symbol = symbolOf(scope, reference.name);
  if (symbol?.kind === 'let' && symbol.type.kind === 'condition') return { kind: 'Let', let: scope.lets(symbol) };
  if (symbol?.kind === 'event') return happened(scope, symbol, { operand: reference, clauses: [] });
  return isYes(scope, reference);
}
