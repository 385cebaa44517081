/** A damaged plan is refused; or it is a plan, and no lead makes it throw. */
import { type Lead, LeadError, MomentError, ParamError, PlanError, prepare, readPlan } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS, SEED } from '../agreement/agree.ts';
import { anyLead } from '../agreement/leads.ts';
import { anyOptions } from '../agreement/options.ts';
import { anyPlan } from '../agreement/plans.ts';
import { anyDamage, damage } from './damage.ts';

test(`damaged plans (seed ${SEED})`, () => {
  let refused = 0;
  let scored = 0;
  fc.assert(
    fc.property(
      anyPlan.chain((plan) =>
        fc.tuple(fc.constant(plan), fc.array(fc.tuple(anyLead(plan), anyOptions(plan)), { minLength: 3, maxLength: 3 })),
      ),
      fc.array(anyDamage, { minLength: 1, maxLength: 2 }),
      ([plan, cases], damages) => {
        const json = damages.reduce<unknown>((so, how) => damage(so as never, how), plan);
        const read = planOrNull(json);
        if (read === null) {
          refused += 1;
          return;
        }
        const { score, explain } = prepare(read);
        for (const [lead, options] of cases) {
          for (const ask of [score, explain]) {
            try {
              ask(lead.make() as Lead, options.make());
              scored += 1;
            } catch (cause) {
              if (!(cause instanceof LeadError || cause instanceof MomentError || cause instanceof ParamError)) throw cause;
            }
          }
        }
      },
    ),
    { numRuns: RUNS * 2, seed: SEED, endOnFailure: true },
  );
  // Both happen, and often: else nothing would be shown.
  expect(refused).toBeGreaterThan(RUNS / 2);
  expect(scored).toBeGreaterThan(RUNS / 10);
  expect(Object.prototype).not.toHaveProperty('kind');
});

/** Null where it is refused. */
function planOrNull(json: unknown): ReturnType<typeof readPlan> | null {
  try {
    return readPlan(json);
  } catch (cause) {
    if (cause instanceof PlanError) return null;
    throw cause;
  }
}
