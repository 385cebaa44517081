/** Points: amounts in units, subtotals compared with points, and the labels of grades. */
import type { ComparisonOperator, Expression, Amount as WrittenAmount } from '@scorelang/language';
import { textOf } from '@scorelang/language';
import type { Amount, Condition, PointsValue, Units } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { brokenPromise } from './broken-promise.ts';
import { isLiteral, literalOf } from './literals.ts';
import { type Scope, symbolOf, typeOf, withoutParentheses } from './scope.ts';

type Operator = Exclude<ComparisonOperator, '!='>;

/** Exact: the checker lets at most 4 decimals through. */
export const unitsOf = (points: number): Units => Math.round(points * 10_000);

export function amountOf(scope: Scope, amount: WrittenAmount): Amount {
  const points = pointsValue(scope, amount);
  return points.kind === 'Fixed' || points.kind === 'Param' ? points : brokenPromise('The checker let a subtotal stand for points');
}

/** A subtotal or the score: what it is compared with is points, too. */
export function isPoints(scope: Scope, expression: Expression): boolean {
  const behind = withoutParentheses(expression);
  const symbol = behind.kind === 'Reference' ? symbolOf(scope, behind.name) : undefined;
  return symbol?.kind === 'group' || symbol?.kind === 'score';
}

export const comparePoints = (scope: Scope, operator: Operator, left: Expression, right: Expression): Condition => ({
  kind: 'ComparePoints',
  operator,
  left: pointsValue(scope, left),
  right: pointsValue(scope, right),
});

/** `profile = A`, either way round. */
export function compareGrade(scope: Scope, left: Expression, right: Expression): Condition {
  const [first, second] = [withoutParentheses(left), withoutParentheses(right)];
  const [label, grade] = isLiteral(scope, first) ? [first, second] : [second, first];
  return gradeIs(scope, grade, [textOf(literalOf(label))]);
}

/** The labels are those of the grade, as it spells them: letter case does not matter where they are asked for. */
export function gradeIs(scope: Scope, grade: Expression, texts: readonly string[]): Condition {
  const declared = labelsOf(scope, grade);
  const labels = new Set(texts.flatMap((text) => declared.filter((label) => fold(label) === fold(text))));
  return { kind: 'GradeIs', grade: gradeOf(scope, withoutParentheses(grade)), labels: [...labels] };
}

export const gradeIsKnown = (scope: Scope, operand: Expression): Condition => gradeIs(scope, operand, labelsOf(scope, operand));

function labelsOf(scope: Scope, grade: Expression): readonly string[] {
  const type = typeOf(scope, grade);
  return type.kind === 'grade' ? type.labels : brokenPromise('A grade is not typed as one');
}

function pointsValue(scope: Scope, expression: Expression): PointsValue {
  const behind = withoutParentheses(expression);
  if (behind.kind === 'Number') return { kind: 'Fixed', units: unitsOf(behind.value) };
  if (behind.kind === 'Negation' && behind.operand.kind === 'Number') return { kind: 'Fixed', units: unitsOf(-behind.operand.value) };
  const symbol = behind.kind === 'Reference' ? symbolOf(scope, behind.name) : undefined;
  if (symbol?.kind === 'param') return { kind: 'Param', param: scope.params(symbol) };
  if (symbol?.kind === 'group') return { kind: 'Group', group: scope.groups(symbol) };
  if (symbol?.kind === 'score') return { kind: 'Score' };
  return brokenPromise(`The checker let ${behind.kind} stand for points`);
}

function gradeOf(scope: Scope, expression: Expression): number {
  const symbol = expression.kind === 'Reference' ? symbolOf(scope, expression.name) : undefined;
  return symbol?.kind === 'grade' ? scope.grades(symbol) : brokenPromise(`The checker let ${expression.kind} stand for a grade`);
}
