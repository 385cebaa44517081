/** The passes change no result and no explanation: any plan, any lead, before and after. */
import { deepStrictEqual } from 'node:assert/strict';
import { optimize } from '@scorelang/compiler';
import { explain, interpret, type Lead } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLead } from '../agreement/leads.ts';
import { anyOptions } from '../agreement/options.ts';
import { anyPlan } from '../agreement/plans.ts';
import { outcome } from '../agreement/scorers.ts';

const SEED = 20_260_131;
const RUNS = 300;

const planWithLeads = anyPlan.chain((plan) =>
  fc.tuple(fc.constant(plan), fc.array(fc.tuple(anyLead(plan), anyOptions(plan)), { minLength: 5, maxLength: 5 })),
);

test('an optimised plan scores and explains as the plan that it was', () => {
  let changed = 0;
  fc.assert(
    fc.property(planWithLeads, ([plan, leads]) => {
      const plainer = optimize(plan);
      if (JSON.stringify(plainer) !== JSON.stringify(plan)) changed += 1;
      for (const [drawn, drawnOptions] of leads) {
        const options = drawnOptions.make();
        const lead = drawn.make() as Lead;
        deepStrictEqual(
          outcome(() => interpret(plainer, lead, options)),
          outcome(() => interpret(plan, lead, options)),
        );
        deepStrictEqual(
          outcome(() => explain(plainer, lead, options)),
          outcome(() => explain(plan, lead, options)),
        );
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  expect(changed).toBeGreaterThan(RUNS / 2);
});
