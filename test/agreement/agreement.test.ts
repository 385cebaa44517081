import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreeOn, casesFor, RUNS, SEED } from './agree.ts';
import { anyPlan } from './plans.ts';

const HOUR = 3_600_000;

test(`the compiled scorer gives what the interpreter gives, for ${RUNS} random plans (seed ${SEED})`, { timeout: HOUR }, () => {
  if (process.env.AGREEMENT_RUNS) console.log(`AGREEMENT_SEED=${SEED}`);
  let scored = 0;
  let cases = 0;
  fc.assert(
    fc.property(
      anyPlan.chain((plan) => fc.tuple(fc.constant(plan), casesFor(plan))),
      ([plan, leads]) => {
        scored += agreeOn(plan, leads);
        cases += leads.length;
      },
    ),
    // Shrinking a plan with its leads takes longer than finding out from the first counterexample.
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  // Most leads and options are such as the plan admits: a test in which everything throws would agree on nothing.
  expect(scored).toBeGreaterThan(cases * 0.4);
});
