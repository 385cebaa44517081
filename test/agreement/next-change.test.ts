/** The next change that is told of a lead is the one that scoring it at every moment would find. */
import { deepStrictEqual, notDeepStrictEqual } from 'node:assert/strict';
import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret, type Lead, nextChange, type Options, type Plan } from '@scorelang/runtime';
import { momentOf } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS, SEED } from './agree.ts';
import { boundsOf, drawLead, drawOptions } from './draw/leads.ts';
import { readRow, rowOfNumbers } from './draw/row.ts';
import { outcome } from './scorers.ts';
import { anyTextRows, drawModel } from './texts.ts';

const HOUR = 3_600_000;
const LEADS_A_TEXT = 3;
const AHEAD = 200 * 86_400_000;
/** A shrunk text is found long before this; what would go on for hours ends. */
const MOST_TRIES_AFTER_A_FAILURE = 1000;

test(`nothing changes before the next change, and at it something does, for ${RUNS} random texts (seed ${SEED})`, { timeout: HOUR }, () => {
  if (process.env.AGREEMENT_RUNS) console.log(`AGREEMENT_SEED=${SEED}`);
  let found = 0;
  let triesAfterAFailure = 0;
  fc.assert(
    fc.property(
      fc.array(rowOfNumbers(60, 160), { minLength: 1, maxLength: LEADS_A_TEXT, size: 'max' }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      anyTextRows,
      (leads, parts, rows) => {
        if (triesAfterAFailure > 0 && ++triesAfterAFailure > MOST_TRIES_AFTER_A_FAILURE) return;
        const text = drawModel(rows);
        try {
          const plan = planOf(text);
          for (const numbers of leads) if (changesFirst(plan, numbers, parts)) found += 1;
        } catch (error) {
          triesAfterAFailure = Math.max(1, triesAfterAFailure);
          throw new Error(`${(error as Error).message}\n\n${text}`);
        }
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS / 10);
});

function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

/** Whether the lead changes within some months; throws where that is not the first moment at which it stands otherwise. */
function changesFirst(plan: Plan, numbers: readonly number[], parts: readonly number[]): boolean {
  const row = readRow(numbers);
  const bounds = boundsOf(plan);
  const options = drawOptions(row, bounds);
  const lead = drawLead(row, bounds) as Lead;
  const start = momentOf(options?.asOf, plan.zoneMinutes);
  if (!plan.readsTime || start === null) return false;
  const told = outcome(() => nextChange(plan, lead, options, AHEAD));
  if (!('gives' in told)) {
    // Whoever cannot be scored has no next change; both say why in the same words.
    deepStrictEqual(
      told,
      outcome(() => interpret(plan, lead, options)),
    );
    return false;
  }
  const change = told.gives;
  const now = interpret(plan, lead, options);
  const standing = ({ score, tier }: { readonly score: number; readonly tier: string | null }): unknown => [score, tier];
  const later: Options = {
    ...options,
    // What has not happened by now is none of it.
    events: options?.events?.filter((event) => !((momentOf(event?.at, plan.zoneMinutes) ?? start) > start)) ?? [],
    previous: change?.before ?? now,
  };
  const standsAt = (moment: number): unknown => standing(interpret(plan, lead, { ...later, asOf: moment }));
  const end = change?.at ?? start + AHEAD;
  if (change !== null) {
    deepStrictEqual(standsAt(change.at), standing(change.after));
    notDeepStrictEqual(standsAt(change.at), standing(now));
    deepStrictEqual(standsAt(change.at - 1), standing(now));
  }
  // Between the two, any moments.
  for (const part of parts) deepStrictEqual(standsAt(Math.floor(start + part * (end - 1 - start))), standing(now));
  return change !== null;
}
