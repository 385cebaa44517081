import { interpret, MomentError, ParamError, type Plan, type PlanParam } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { always, compare, constant, plan, rule } from './plans.ts';

const param = (name: string, value: number, from: number, to: number | null, isPoints = true): PlanParam => ({
  name,
  value,
  from,
  to,
  isPoints,
});

describe('params', () => {
  const model = plan({
    params: [param('demo', 25, 0, 50), param('growth', 0.5, -1, null, false)],
    entries: [rule('r', always, { kind: 'Points', sign: 1, amount: { kind: 'Param', param: 0 }, per: null, decay: null, upTo: null })],
  });

  test.each([
    [undefined, 25],
    [{}, 25],
    [{ demo: undefined }, 25],
    [{ demo: 30 }, 30],
    [{ demo: 0 }, 0],
    [{ demo: 12.3456, growth: 1.234567 }, 12.3456],
  ])('%j give %d', (params, score) => {
    expect(interpret(model, {}, { ...(params === undefined ? {} : { params: params as Record<string, number> }) }).score).toBe(score);
  });

  test.each([
    [{ demos: 1 }, 'demos', 'The model has no param called demos.'],
    [{ toString: 1 }, 'toString', 'The model has no param called toString.'],
    [{ demo: -1 }, 'demo', 'demo should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not -1.'],
    [{ demo: 50.1 }, 'demo', 'demo should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not 50.1.'],
    [{ demo: 1.00001 }, 'demo', 'demo should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not 1.00001.'],
    [{ demo: '30' }, 'demo', 'demo should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not "30".'],
    [{ demo: Number.NaN }, 'demo', 'demo should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not NaN.'],
    [{ growth: -2 }, 'growth', 'growth should be a number from -1, not -2.'],
    [{ growth: Infinity }, 'growth', 'growth should be a number from -1, not Infinity.'],
  ])('%j throw', (params, name, message) => {
    const score = (): unknown => interpret(model, {}, { params: params as unknown as Record<string, number> });
    expect(score).toThrow(ParamError);
    expect(score).toThrow(expect.objectContaining({ name: 'ParamError', param: name, message }));
  });

  test('used as points are at most 1,000,000', () => {
    const free = plan({ params: [param('demo', 1, 0, null)] });
    expect(interpret(free, {}, { params: { demo: 1_000_000 } }).score).toBe(0);
    expect(() => interpret(free, {}, { params: { demo: 1_000_000.5 } })).toThrow(ParamError);
  });
});

describe('the moment of scoring', () => {
  const at = (iso: string, parts: Partial<Plan> = {}): Plan =>
    plan({
      readsTime: true,
      entries: [rule('r', compare({ kind: 'Now' }, '=', constant(Date.parse(iso))), { kind: 'Disqualify' })],
      ...parts,
    });

  test.each([
    ['2026-01-31T09:30:00Z', new Date('2026-01-31T09:30:00Z'), 0],
    ['2026-01-31T09:30:00Z', Date.parse('2026-01-31T09:30:00Z'), 0],
    ['2026-01-31T09:30:00Z', ' 2026-01-31T17:30+08:00', 0],
    ['2026-01-30T16:00:00Z', '2026-01-31', 480],
    ['2026-01-31T01:30:00Z', '2026-01-31 09:30', 480],
  ])('%s is %j in zone %d', (iso, asOf, zoneMinutes) => {
    expect(interpret(at(iso, { zoneMinutes }), {}, { asOf }).disqualified).toBe(true);
  });

  test('must be said to a model that reads time', () => {
    expect(() => interpret(at('2026-01-31'), {})).toThrow(MomentError);
    expect(interpret(plan({}), {}).score).toBe(0);
  });

  test.each([['soon'], ['2026-02-30'], [Number.NaN], [Infinity], [new Date(Number.NaN)], [{} as Date], [9e15]])(
    'cannot be %s, but for a model that reads no time',
    (asOf) => {
      expect(() => interpret(at('2026-01-31'), {}, { asOf })).toThrow(MomentError);
      expect(interpret(plan({}), {}, { asOf }).score).toBe(0);
    },
  );
});
