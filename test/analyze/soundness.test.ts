/** The one question of these tests: does any lead get less or more than is proven? */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from '@scorelang/compiler';
import { type Explanation, explain, type Plan } from '@scorelang/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelBounds, type Proven, proveBounds } from '../../compiler/analyze/bounds.ts';
import { casesFor, RUNS, SEED } from '../agreement/agree.ts';
import { anyPlan } from '../agreement/plans.ts';
import { type Outcome, outcome } from '../agreement/scorers.ts';
import { hostOf } from '../models/folder-host.ts';

const HOUR = 3_600_000;

const proven = (plan: Plan): Proven =>
  proveBounds(
    plan,
    plan.params.map(({ value }) => value),
  );

/** Leads of a plan with what they score, by the values of its params and without a tier of before. */
function scored(plan: Plan, cases: Parameters<Parameters<ReturnType<typeof casesFor>['map']>[0]>[0]): readonly Explanation[] {
  return cases.flatMap(([lead, options]) => {
    const { params: _, previous: __, strict: ___, ...given } = options.make() ?? {};
    const found: Outcome<Explanation> = outcome(() => explain(plan, lead.make() as never, given));
    return 'gives' in found ? [found.gives] : [];
  });
}

/** Ids of drawn rules may be alike, which those of written ones never are. */
function withOwnIds(plan: Plan): Plan {
  let ids = 0;
  return JSON.parse(JSON.stringify(plan), (key, value) => (key === 'origin' ? { ...value, id: `rule ${++ids}` } : value));
}

interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

function expectWithin(what: string, points: number, { from, to }: Range): void {
  const units = Math.round(points * 10_000);
  if ((from !== null && units < from) || (to !== null && units > to)) throw new Error(`${what} gives ${units}, not ${from} to ${to}`);
}

function expectSound(plan: Plan, results: readonly Explanation[]): void {
  const bounds = modelBounds(proven(plan), new Set());
  const ofRule = new Map(bounds.rules.map((rule) => [rule.id, rule]));
  for (const { score, groups, tier, lines } of results) {
    expectWithin('the score', score, bounds.score);
    for (const group of bounds.groups) expectWithin(`group ${group.name}`, groups[group.name]!, group);
    const given = new Map<string, number>();
    for (const { kind, id, points } of lines) {
      if (kind === 'rule' || kind === 'decay' || kind === 'up to') given.set(id, (given.get(id) ?? 0) + points);
    }
    for (const [id, points] of given) expectWithin(`rule ${id}`, points, ofRule.get(id)!);
    const reach = bounds.tiers.find(({ name }) => name === tier)?.reach;
    if (reach === 'out of reach') throw new Error(`A lead is ${tier}, which is called out of reach`);
  }
}

test(`no lead of ${RUNS} random plans lies outside of the bounds (seed ${SEED})`, { timeout: HOUR }, () => {
  let leads = 0;
  fc.assert(
    fc.property(
      anyPlan.map(withOwnIds).chain((plan) => fc.tuple(fc.constant(plan), casesFor(plan))),
      ([plan, cases]) => {
        const results = scored(plan, cases);
        leads += results.length;
        expectSound(plan, results);
      },
    ),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  expect(leads).toBeGreaterThan(RUNS * 3);
});

describe('nor of the written models', () => {
  const root = `${import.meta.dirname}/../models`;
  const models = readdirSync(root).filter((name) => existsSync(`${root}/${name}/model.score`));
  test.each(models)('%s', (name) => {
    const text = readFileSync(`${root}/${name}/model.score`, 'utf8');
    const { plan } = load({ path: 'model.score', text }, hostOf(`${root}/${name}`));
    if (plan === null) return;
    fc.assert(
      fc.property(casesFor(plan), (cases) => expectSound(plan, scored(plan, cases))),
      { seed: SEED, numRuns: Math.max(10, Math.ceil(RUNS / 25)), endOnFailure: true },
    );
  });
});
