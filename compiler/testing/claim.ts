/** What a test expects, free of how it was written, and whether an explanation bears it out. */
import type { ComparisonOperator, Span } from '@scorelang/language';
import type { Explanation } from '@scorelang/runtime';
import { fold, UNITS_A_POINT } from '@scorelang/runtime/prelude';
import type { ExpectationResult } from './report.ts';

/** Points are those of a group, or of `score`. */
export type Claim =
  | { readonly kind: 'Points'; readonly of: string; readonly operator: ComparisonOperator; readonly points: number }
  | { readonly kind: 'Between'; readonly of: string; readonly low: number; readonly high: number }
  | { readonly kind: 'About'; readonly of: string; readonly points: number }
  | { readonly kind: 'Tier'; readonly isNegated: boolean; readonly tier: string | null }
  | { readonly kind: 'Grade'; readonly grade: string; readonly isNegated: boolean; readonly label: string }
  | { readonly kind: 'Disqualified'; readonly expected: boolean }
  | { readonly kind: 'Problem'; readonly field: string }
  | { readonly kind: 'Action'; readonly action: string; readonly expected: boolean }
  | { readonly kind: 'Reason'; readonly because: string; readonly fires: boolean };

export interface Expectation {
  readonly claim: Claim;
  readonly sentence: string;
  readonly span: Span | null;
}

/** How far `about` lets the points be off. */
const TOLERANCE = 0.01;

export function judge({ claim, sentence, span }: Expectation, explanation: Explanation): ExpectationResult {
  return { ...verdictOn(claim, explanation), sentence, span };
}

type Verdict = Pick<ExpectationResult, 'passed' | 'expected' | 'actual'>;

function verdictOn(claim: Claim, explanation: Explanation): Verdict {
  switch (claim.kind) {
    case 'Points': {
      const points = pointsIn(explanation, claim.of);
      const expected = claim.operator === '=' ? `${claim.points}` : `${claim.operator} ${claim.points}`;
      return { passed: COMPARISONS[claim.operator](units(points), units(claim.points)), expected, actual: `${points}` };
    }
    case 'Between': {
      const points = pointsIn(explanation, claim.of);
      const passed = units(points) >= units(claim.low) && units(points) <= units(claim.high);
      return { passed, expected: `between ${claim.low} and ${claim.high}`, actual: `${points}` };
    }
    case 'About': {
      const points = pointsIn(explanation, claim.of);
      const distance = Math.abs(units(points) - units(claim.points));
      return { passed: distance <= units(TOLERANCE), expected: `about ${claim.points}`, actual: `${points}` };
    }
    case 'Tier':
      return named(claim, claim.tier ?? 'no tier', explanation.tier ?? 'no tier');
    case 'Grade': {
      const label = explanation.grades[claim.grade] ?? 'no label';
      return named(claim, fold(claim.label) === fold(label) ? label : claim.label, label);
    }
    case 'Disqualified':
      return {
        passed: explanation.disqualified === claim.expected,
        expected: disqualification(claim.expected),
        actual: disqualification(explanation.disqualified),
      };
    case 'Problem': {
      const fields = [...new Set(explanation.problems.map((problem) => problem.field))];
      const actual = fields.length === 0 ? 'no problem' : `a problem with ${fields.join(', ')}`;
      return { passed: fields.includes(claim.field), expected: `a problem with ${claim.field}`, actual };
    }
    case 'Action': {
      const actions = explanation.actions ?? [];
      const actual = actions.length === 0 ? 'no action' : actions.join(', ');
      return { passed: actions.includes(claim.action) === claim.expected, expected: doing(claim.expected, claim.action), actual };
    }
    case 'Reason': {
      const fired = explanation.lines.some((line) => line.because === claim.because && line.fired);
      return { passed: fired === claim.fires, expected: firing(claim.fires), actual: firing(fired) };
    }
  }
}

const named = ({ isNegated }: { readonly isNegated: boolean }, expected: string, actual: string): Verdict => ({
  passed: (expected === actual) !== isNegated,
  expected: isNegated ? `not ${expected}` : expected,
  actual,
});

const disqualification = (isDisqualified: boolean): string => (isDisqualified ? 'disqualified' : 'not disqualified');
const doing = (isDone: boolean, action: string): string => (isDone ? action : `no ${action}`);
const firing = (fires: boolean): string => (fires ? 'fires' : 'silent');

const COMPARISONS: Readonly<Record<ComparisonOperator, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function pointsIn({ score, groups }: Explanation, name: string): number {
  if (name === 'score') return score;
  const points = groups[name];
  if (points === undefined) throw new Error(`The result has no group ${name}.`);
  return points;
}

/** Points are told apart to a ten-thousandth, not to the last bit of a double. */
const units = (points: number): number => Math.round(points * UNITS_A_POINT);
