/** The published schema is the table that `readPlan` follows, and both take and refuse alike. */
import { readFileSync } from 'node:fs';
import { type Plan, PlanError, readPlan } from '@scorelang/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODES } from '../../runtime/read-plan/nodes.ts';
import { planSchema } from '../../scripts/plan-schema/schema.ts';
import { RUNS, SEED } from '../agreement/agree.ts';
import { anyPlan } from '../agreement/plans.ts';
import { EVERYTHING, planOf } from '../emit/emitting.ts';
import { randomPlan } from '../runtime/random-plans.ts';
import { anyDamage, damage } from './damage.ts';

const published = readFileSync(new URL('../../runtime/plan.schema.json', import.meta.url), 'utf8');
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(published));
const parameters = { numRuns: RUNS, seed: SEED, endOnFailure: true };

/** Whether it was read; refusals must be of the one kind. */
function isRead(json: unknown): boolean {
  try {
    readPlan(json);
    return true;
  } catch (cause) {
    if (cause instanceof PlanError) return false;
    throw cause;
  }
}

test('the schema on disk is the one of the table: run `npm run plan-schema`', () => {
  expect(published).toBe(planSchema());
});

describe(`random plans (seed ${SEED})`, () => {
  test.each([
    ['of the agreement tests', anyPlan],
    ['of the interpreter’s tests', randomPlan],
  ])('%s are valid, and read as they are', (_, plans) => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(isValid(plan), JSON.stringify(isValid.errors)).toBe(true);
        const text = JSON.stringify(plan);
        expect(readPlan(text)).toEqual(JSON.parse(text));
      }),
      parameters,
    );
  });

  test('damaged in one place: what the schema refuses is not read', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyPlan, anyDamage, (plan, how) => {
        const json = damage(plan, how);
        if (isValid(json)) return;
        refused += 1;
        expect(isRead(json)).toBe(false);
      }),
      parameters,
    );
    expect(refused).toBeGreaterThan(RUNS / 2);
  });
});

/** Kinds that no model's text leads to: the optimiser makes them, or removes them. */
test('every kind of the table stands in some plan that is tried here', () => {
  const seen = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part) seen.add(String(part.kind));
    Object.values(part).forEach(collect);
  };
  const plans: Plan[] = [planOf(EVERYTHING), ...fc.sample(anyPlan, { numRuns: 200, seed: 1 })];
  plans.forEach(collect);
  const kinds = Object.values(NODES).flatMap((node) => ('kinds' in node ? Object.keys(node.kinds) : []));
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
});
