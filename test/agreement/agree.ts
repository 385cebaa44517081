/** The one question of these tests: does the compiled scorer give what the interpreter gives? */
import { deepStrictEqual } from 'node:assert/strict';
import { type Explanation, explain, interpret, type Lead, type Options, type Plan, type Result } from '@scorelang/runtime';
import fc from 'fast-check';
import { columnsAgree } from './columns.ts';
import { anyLead, type Drawn } from './leads.ts';
import { anyOptions, type DrawnOptions } from './options.ts';
import { type Outcome, outcome, type Scorer, scorerOf } from './scorers.ts';

export const RUNS = Number(process.env.AGREEMENT_RUNS ?? 500);
/** The same in every run of the tests; another each time where more runs are asked for. AGREEMENT_SEED repeats one. */
export const SEED = Number(process.env.AGREEMENT_SEED ?? (process.env.AGREEMENT_RUNS ? Date.now() % 2 ** 31 : 20_260_101));

const LEADS_A_PLAN = 8;

export type Case = readonly [lead: Drawn, options: DrawnOptions];

/** Leads and options for a plan. */
export function casesFor(plan: Plan): fc.Arbitrary<readonly Case[]> {
  return fc.array(fc.tuple(anyLead(plan), anyOptions(plan)), { minLength: LEADS_A_PLAN, maxLength: LEADS_A_PLAN });
}

/** Throws where the two differ; gives how many cases were scored, and did not end in the same error. */
export function agreeOn(plan: Plan, cases: readonly Case[]): number {
  const scorers = [
    scorerOf(plan, 100),
    scorerOf(plan, 2),
    scorerOf(plan, 100, 'answers'),
    scorerOf(plan, 100, 'searched'),
    scorerOf(plan, 100, 'tables'),
    scorerOf(plan, 2, 'tables'),
    ...scorersWithLess(plan),
  ];
  columnsAgree(
    plan,
    scorers,
    cases.map(([drawn]) => drawn.make()),
    cases[0]?.[1].make(),
  );
  return cases.reduce((scored, [drawn, options]) => scored + (agreeOnLead(plan, scorers, drawn.make() as Lead, options.make()) ? 1 : 0), 0);
}

/** Scorers that explain nothing: they leave out more than the functions that were not chosen. */
export function scorersWithLess(plan: Plan): readonly Scorer[] {
  return [
    scorerOf(plan, 100, 'straight', ['score']),
    scorerOf(plan, 2, 'tables', ['score', 'scoreOnly']),
    scorerOf(plan, 100, 'answers', ['scoreOnly', 'scoreColumns']),
    scorerOf(plan, 100, 'tables', ['scoreOnly']),
  ];
}

/** Throws where a scorer differs from the interpreter, or where the explanation's lines are not the score; false if all end in one error. */
export function agreeOnLead(plan: Plan, scorers: readonly Scorer[], lead: Lead, options: Options | undefined): boolean {
  const result = outcome(() => interpret(plan, lead, options));
  const explanation = outcome(() => explain(plan, lead, options));
  for (const { score, explain: explained, explainFired, scoreOnly } of scorers) {
    if (score !== undefined)
      deepStrictEqual(
        outcome(() => score(lead, options)),
        result,
      );
    if (explained !== undefined)
      deepStrictEqual(
        outcome(() => explained(lead, options)),
        explanation,
      );
    if (explainFired !== undefined)
      deepStrictEqual(
        outcome(() => explainFired(lead, options)),
        firedOf(explanation),
      );
    if (scoreOnly !== undefined)
      deepStrictEqual(
        outcome(() => ({ ...scoreOnly(lead, options) })),
        onlyOf(result),
      );
  }
  if (!('gives' in explanation)) return false;
  const { lines, score } = explanation.gives;
  deepStrictEqual(sumOf(lines), Math.round(score * 10_000));
  return true;
}

/** What an explanation says of what fired, without what rules found among the events. */
function firedOf(explanation: Outcome<Explanation>): Outcome<object> {
  if (!('gives' in explanation)) return explanation;
  const { lines, values: _, ...result } = explanation.gives;
  return { gives: { ...result, lines: lines.filter(({ fired }) => fired).map(({ evidence: __, ...line }) => line) } };
}

function onlyOf(result: Outcome<Result>): Outcome<object> {
  return 'gives' in result ? { gives: { score: result.gives.score, tier: result.gives.tier } } : result;
}

/** The points of all lines, in ten-thousandths so that the sum is exact. */
function sumOf(lines: Explanation['lines']): number {
  return lines.reduce((sum, { points }) => sum + Math.round(points * 10_000), 0);
}
