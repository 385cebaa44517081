/** What the points come to: the total, the range, grades and tiers. */
import type { Expression, TierLine } from '@scorelang/language';
import type { Plan, PlanAction, PlanGrade, PlanLine, PlanTier, Total, TotalTerm } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { conditionOf } from './conditions.ts';
import { amountOf } from './points.ts';
import { type Scope, symbolOf } from './scope.ts';

/** Four decimals, if nothing is said: as fine as points are. */
const MOST_DECIMALS = 4;

export function decimalsOf({ model: { round } }: Scope): number {
  if (round === null) return MOST_DECIMALS;
  return round.decimals.kind === 'Number' ? round.decimals.value : brokenPromise('The checker let round to no number');
}

export function rangeOf(scope: Scope): Plan['range'] {
  const { range } = scope.model;
  return range === null ? null : { from: amountOf(scope, range.from), to: range.to === null ? null : amountOf(scope, range.to) };
}

export function totalOf(scope: Scope): Total {
  const { total } = scope.model;
  return total === null ? { kind: 'Sum' } : { kind: 'Weighted', terms: termsOf(scope, total.value, 1) };
}

export const tiersOf = (scope: Scope): readonly PlanTier[] =>
  scope.model.tiers.map(({ name, declaration: { line } }) => ({
    name,
    line: lineOf(scope, line),
    keep: line.kind === 'PointsLine' && line.keep !== null ? amountOf(scope, line.keep) : null,
  }));

export const actionsOf = (scope: Scope): readonly PlanAction[] =>
  scope.model.actions.map(({ on, tier, action }) => {
    const symbol = symbolOf(scope, tier);
    const index = symbol?.kind === 'tier' ? scope.tiers(symbol) : brokenPromise(`The checker let ${tier.text} stand for a tier`);
    return { name: action.text, on, tier: index };
  });

export const gradesOf = (scope: Scope): readonly PlanGrade[] =>
  scope.model.grades.map(({ name, group, declaration }) => ({
    name,
    group: group === null ? brokenPromise(`The checker let grade ${name} be of no group`) : scope.groups(group),
    lines: declaration.lines.map(({ label, line }) => ({ label: label.text, line: lineOf(scope, line) })),
  }));

function lineOf(scope: Scope, line: TierLine): PlanLine {
  switch (line.kind) {
    case 'PointsLine':
      return { kind: 'Points', operator: line.operator, amount: amountOf(scope, line.points) };
    case 'ConditionLine':
      return { kind: 'When', condition: conditionOf(scope, line.condition) };
    case 'OtherwiseLine':
      return { kind: 'Otherwise' };
    case 'Hole':
      return brokenPromise('The checker let a line be left out');
  }
}

/** The terms of a sum, weights multiplied through: `50% of (fit - engagement)` is half of one less half of the other. */
function termsOf(scope: Scope, sum: Expression, weight: number): readonly TotalTerm[] {
  if (sum.kind === 'Parenthesized') return termsOf(scope, sum.inner, weight);
  if (sum.kind === 'Negation') return termsOf(scope, sum.operand, -weight);
  if (sum.kind === 'PercentOf') return termsOf(scope, sum.of, weight * sum.share.value);
  if (sum.kind === 'Arithmetic') return arithmeticTerms(scope, sum, weight);
  return [{ weight: Math.round(weight * 10_000), of: termOf(scope, sum) }];
}

function arithmeticTerms(
  scope: Scope,
  { operator, left, right }: Extract<Expression, { kind: 'Arithmetic' }>,
  weight: number,
): readonly TotalTerm[] {
  switch (operator) {
    case '+':
      return [...termsOf(scope, left, weight), ...termsOf(scope, right, weight)];
    case '-':
      return [...termsOf(scope, left, weight), ...termsOf(scope, right, -weight)];
    case '*':
      if (left.kind === 'Number') return termsOf(scope, right, weight * left.value);
      if (right.kind === 'Number') return termsOf(scope, left, weight * right.value);
      return brokenPromise('The checker let a total multiply subtotals');
    case '/':
      if (right.kind === 'Number') return termsOf(scope, left, weight / right.value);
      return brokenPromise('The checker let a total divide by a subtotal');
  }
}

function termOf(scope: Scope, term: Expression): TotalTerm['of'] {
  if (term.kind === 'MaxOf') return { kind: 'Max', groups: term.names.map((name) => groupIndex(scope, name)) };
  if (term.kind !== 'Reference') return brokenPromise(`The checker let ${term.kind} stand in a total`);
  return symbolOf(scope, term.name) === undefined ? { kind: 'Rest' } : { kind: 'Group', group: groupIndex(scope, term.name) };
}

function groupIndex(scope: Scope, name: Parameters<typeof symbolOf>[1]): number {
  const symbol = symbolOf(scope, name);
  return symbol?.kind === 'group' ? scope.groups(symbol) : brokenPromise(`The checker let ${name.text} stand for a group`);
}
