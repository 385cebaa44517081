import { deepStrictEqual } from 'node:assert/strict';
import { type Explanation, explain, interpret, type Lead } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLead, anyOptions } from './leads.ts';
import { anyPlan } from './plans.ts';
import { outcome, scorerOf } from './scorers.ts';

const RUNS = Number(process.env.AGREEMENT_RUNS ?? 500);
/** The same in every run of the tests; another each time where more runs are asked for. AGREEMENT_SEED repeats one. */
const SEED = Number(process.env.AGREEMENT_SEED ?? (process.env.AGREEMENT_RUNS ? Date.now() % 2 ** 31 : 20_260_101));
const LEADS_A_PLAN = 8;

const planWithLeads = anyPlan.chain((plan) =>
  fc.tuple(fc.constant(plan), fc.array(fc.tuple(anyLead(plan), anyOptions(plan)), { minLength: LEADS_A_PLAN, maxLength: LEADS_A_PLAN })),
);

/** The sum of the lines in units, exactly. */
const sumOf = ({ lines }: Explanation): number => lines.reduce((sum, { points }) => sum + Math.round(points * 10_000), 0);

test(`the compiled scorer gives what the interpreter gives, for ${RUNS} random plans (seed ${SEED})`, { timeout: 3_600_000 }, () => {
  if (process.env.AGREEMENT_RUNS) console.log(`AGREEMENT_SEED=${SEED}`);
  let scored = 0;
  fc.assert(
    fc.property(planWithLeads, ([plan, leads]) => {
      const scorer = scorerOf(plan);
      for (const [drawn, options] of leads) {
        const lead = drawn.make() as Lead;
        const expected = outcome(() => interpret(plan, lead, options));
        deepStrictEqual(
          outcome(() => scorer.score(lead, options)),
          expected,
        );
        const explained = outcome(() => explain(plan, lead, options));
        deepStrictEqual(
          outcome(() => scorer.explain(lead, options)),
          explained,
        );
        if (!Object.hasOwn(explained as object, 'gives')) continue;
        const { gives } = explained as { readonly gives: Explanation };
        deepStrictEqual(sumOf(gives), Math.round(gives.score * 10_000));
        scored++;
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: process.env.AGREEMENT_SHRINK !== '1' },
  );
  // Most options and leads are such as the plan admits: a test in which everything throws would agree on nothing.
  expect(scored).toBeGreaterThan(RUNS * LEADS_A_PLAN * 0.4);
});
