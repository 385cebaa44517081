/** Conditions are found by their keys: two that say the same have one, and no others. */
import type { Condition } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../compiler/plan/condition-key.ts';
import { conditionsOf, visitConditions } from '../../compiler/plan/parts.ts';
import { anyPlan } from '../agreement/plans.ts';

test('conditions of random plans have one key where they are one as data', () => {
  const byKey = new Map<string, string>();
  const byData = new Map<string, string>();
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const whole of conditionsOf(plan)) {
        visitConditions(whole, (condition) => {
          const [key, data] = [keyOf(condition), JSON.stringify(condition)];
          expect(byKey.get(key) ?? data).toBe(data);
          expect(byData.get(data) ?? key).toBe(key);
          byKey.set(key, data);
          byData.set(data, key);
        });
      }
    }),
    { seed: 1, numRuns: 300 },
  );
  expect(byKey.size).toBeGreaterThan(100);
});

test('what stands around several conditions does not run into them', () => {
  const yes = (field: number): Condition => ({ kind: 'Yes', field });
  const and = (...operands: readonly Condition[]): Condition => ({ kind: 'And', operands });
  const keys = [and(yes(1), yes(2), yes(3)), and(and(yes(1), yes(2)), yes(3)), and(yes(1), and(yes(2), yes(3)))].map(keyOf);
  expect(new Set(keys).size).toBe(3);
});
