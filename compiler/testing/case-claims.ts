/** What the cells of a row expect. */
import type { ComparisonOperator } from '@scorelang/language';
import type { CaseColumn, Expected } from './case-columns.ts';
import type { Claim, Expectation } from './claim.ts';

export interface Cell {
  readonly column: CaseColumn;
  /** Without space around it. */
  readonly text: string;
}

/** The expectations of a row's cells that are not empty, and what is wrong with those that cannot be understood. */
export function claimsOf(filled: readonly Cell[]): { readonly claims: readonly Expectation[]; readonly errors: readonly string[] } {
  const claims: Expectation[] = [];
  const errors: string[] = [];
  for (const { column, text } of filled) {
    if (column.kind !== 'Expect') continue;
    const claim = claimOf(column.of, text);
    if (claim === null) errors.push(`${column.header} says ${text}. ${hintOn(column.of)}`);
    else claims.push({ claim, sentence: `expect ${sentenceOf(claim)}`, span: null });
  }
  return { claims, errors };
}

function claimOf(expected: Expected, text: string): Claim | null {
  switch (expected.kind) {
    case 'Points':
      return claimOfPoints(expected.of, text);
    case 'Grade':
      return expected.labels.includes(text) ? { kind: 'Grade', grade: expected.grade, isNegated: false, label: text } : null;
    case 'Tier':
      if (expected.tiers.includes(text) || text === 'disqualified') return { kind: 'Tier', isNegated: false, tier: text };
      return text.toLowerCase() === 'no tier' ? { kind: 'Tier', isNegated: false, tier: null } : null;
    case 'Disqualified': {
      const answer = ANSWERS.get(text.toLowerCase());
      return answer === undefined ? null : { kind: 'Disqualified', expected: answer };
    }
    case 'Action': {
      const isExpected = !/^no /i.test(text);
      const action = isExpected ? text : text.slice(3).trim();
      return expected.actions.includes(action) ? { kind: 'Action', action, expected: isExpected } : null;
    }
    case 'Problem':
      return expected.fields.includes(text) ? { kind: 'Problem', field: text } : null;
  }
}

/** As a test block would say it. */
function sentenceOf(claim: Claim): string {
  switch (claim.kind) {
    case 'Points':
      return `${claim.of} ${claim.operator} ${claim.points}`;
    case 'Between':
      return `${claim.of} between ${claim.low} and ${claim.high}`;
    case 'About':
      return `${claim.of} about ${claim.points}`;
    case 'Tier':
      return claim.tier === null ? 'no tier' : `tier = ${claim.tier}`;
    case 'Grade':
      return `${claim.grade} = ${claim.label}`;
    case 'Disqualified':
      return claim.expected ? 'disqualified' : 'not disqualified';
    case 'Action':
      return claim.expected ? `action ${claim.action}` : `no action ${claim.action}`;
    case 'Problem':
      return `problem ${claim.field}`;
    case 'Reason':
      return `"${claim.because}" ${claim.fires ? 'fires' : 'is silent'}`;
  }
}

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const COMPARED = new RegExp(`^(=|!=|<=|>=|<|>)? *${NUMBER}$`);
const BETWEEN = new RegExp(`^(?:between )?${NUMBER} (?:to|and) ${NUMBER}$`);
const ABOUT = new RegExp(`^about ${NUMBER}$`);

function claimOfPoints(of: string, text: string): Claim | null {
  const compared = COMPARED.exec(text);
  if (compared !== null) return { kind: 'Points', of, operator: (compared[1] ?? '=') as ComparisonOperator, points: Number(compared[2]) };
  const between = BETWEEN.exec(text);
  if (between !== null) return { kind: 'Between', of, low: Number(between[1]), high: Number(between[2]) };
  const about = ABOUT.exec(text);
  return about === null ? null : { kind: 'About', of, points: Number(about[1]) };
}

function hintOn(expected: Expected): string {
  switch (expected.kind) {
    case 'Points':
      return 'Write a number, >= 60, 40 to 60 or about 8.7';
    case 'Grade':
      return `Write one of ${expected.labels.join(', ')}`;
    case 'Tier':
      return `Write one of ${[...expected.tiers, 'disqualified', 'no tier'].join(', ')}`;
    case 'Disqualified':
      return 'Write yes or no';
    case 'Action':
      return `Write one of ${expected.actions.join(', ')}, with no before it for one that is not due`;
    case 'Problem':
      return 'Write the name of a field';
  }
}
