/** Whatever follows the grammar is scored or refused with a reason: nothing that an author writes throws. */
import { load, optimize, runTests } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECLARATIONS, statement } from './nonsense.ts';

const SEED = 20_260_131;

test('a statement of any meaning', () => {
  let scored = 0;
  const holds = (written: string): void => {
    const text = `${DECLARATIONS}${written}\n${written.startsWith('tier') ? '' : 'tier hot >= 70\n'}`;
    const { plan, ...loaded } = load({ path: 'model.score', text }, NO_FILES);
    if (plan === null) {
      expect(loaded.diagnostics.map(({ severity }) => severity)).toContain('error');
      return;
    }
    scored += 1;
    runTests({ ...loaded, plan }, { host: NO_FILES });
    expect(interpret(optimize(plan), {}, { asOf: 0 })).toEqual(interpret(plan, {}, { asOf: 0 }));
  };
  fc.assert(fc.property(statement, holds), { seed: SEED, numRuns: Number(process.env.NONSENSE_RUNS ?? 4000) });
  // Were all refused, this would test nothing.
  expect(scored).toBeGreaterThan(100);
});
