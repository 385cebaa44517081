import { type Amount, type Condition, interpret, type Lead, type Plan, type PlanEffect, prepare, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import {
  adds,
  always,
  anyNumber,
  atLeast,
  block,
  choice,
  compare,
  constant,
  field,
  group,
  groups,
  known,
  limits,
  never,
  not,
  numberField,
  plan,
  points,
  rate,
  rule,
  subtracts,
  yes,
} from './plans.ts';

const fields = [field('a', { kind: 'yes/no' }), field('b', { kind: 'yes/no' }), field('n', anyNumber)];
const [A, B] = [yes(0), yes(1)];
const n = numberField(2);

const result = (parts: Partial<Plan>, lead: Lead = {}): Result => interpret(plan({ fields, ...parts }), lead);
const score = (parts: Partial<Plan>, lead: Lead = {}): number => result(parts, lead).score;

test('the three lines', () => {
  const model: Partial<Plan> = {
    fields: [field('title', { kind: 'text' }), field('unsubscribed', { kind: 'yes/no' })],
    sets: [{ name: 'titles', values: ['cfo', 'ceo'] }],
    entries: [rule('t', { kind: 'OneOf', text: { kind: 'Field', field: 0 }, set: 0 }, adds(20)), rule('u', yes(1), subtracts(30))],
    tiers: [{ name: 'hot', line: atLeast(70), keep: null }],
  };
  expect(result(model, { title: ' Cfo ', unsubscribed: 'yes' })).toEqual({
    score: -10,
    tier: null,
    tierByPoints: null,
    disqualified: false,
    groups: {},
    grades: {},
    problems: [],
  });
});

describe('points', () => {
  test('are exact decimals', () => {
    expect(score({ entries: [rule('a', always, adds(0.1)), rule('b', always, adds(0.2))] })).toBe(0.3);
    expect(score({ entries: Array.from({ length: 1000 }, (_, at) => rule(`r${at}`, always, adds(0.0001))) })).toBe(0.1);
  });

  const per = (sign: 1 | -1, amount: number, size: number, upTo: number | null): PlanEffect => ({
    kind: 'Points',
    sign,
    amount: points(amount),
    per: { size, number: n },
    decay: null,
    upTo: upTo === null ? null : points(upTo),
  });
  const number = (sign: 1 | -1, upTo: Amount | null): PlanEffect => ({ kind: 'NumberAsPoints', sign, number: n, upTo });
  test.each([
    [per(1, 2, 50, null), 120, 4],
    [per(1, 2, 50, 3), 120, 3],
    [per(-1, 2, 50, 3), 120, -3],
    [per(1, 2, 50, 3), -120, 0],
    [per(-1, 2, 50, null), 49, 0],
    [per(1, 1.5, 1, null), 2.9, 3],
    [per(1, 2, 1, null), 1e300, 1_000_000],
    [number(1, null), 12.9, 12],
    [number(1, points(10)), 12.9, 10],
    [number(1, points(2.5)), 12.9, 2.5],
    [number(-1, points(10)), 12.9, -10],
    [number(1, null), -3, 0],
    [number(1, null), null, 0],
  ])('%j of %j are %d', (effect, value, expected) => {
    expect(Object.is(score({ entries: [rule('r', always, effect)] }, { n: value }), expected)).toBe(true);
  });
});

test('a rate gives its first band that matches', () => {
  const size = rate('n', [compare(n, '<', constant(50)), 5], [compare(n, '>=', constant(50)), 15], [not(known(2)), -2]);
  expect([10, 50, null].map((value) => score({ entries: [size] }, { n: value }))).toEqual([5, 15, -2]);
});

test('nothing in a block counts unless its condition holds', () => {
  const entries = [
    block('a', A, rule('x', always, adds(1)), block('b', B, rule('y', always, adds(2)), rule('z', always, { kind: 'Disqualify' }))),
  ];
  const range = { from: points(-9), to: null };
  expect(score({ entries, range }, { b: true })).toBe(0);
  expect(score({ entries, range }, { a: true })).toBe(1);
  expect(score({ entries, range }, { a: true, b: true })).toBe(-9);
});

describe('of a choice', () => {
  const members = [rule('x', A, adds(3)), rate('y', [B, 7]), rule('z', always, subtracts(1))] as const;
  test.each([
    ['best', {}, -1],
    ['best', { a: true }, 3],
    ['best', { a: true, b: true }, 7],
    ['first', {}, -1],
    ['first', { a: true, b: true }, 3],
    ['first', { b: true }, 7],
  ] as const)('the %s for %j gives %d', (how, lead, expected) => {
    expect(score({ entries: [choice(how, ...members)] }, lead)).toBe(expected);
  });

  test('nothing fires, nothing counts', () => {
    expect(score({ entries: [choice('best', rule('x', never, adds(3))), choice('first', rule('y', never, adds(3)))] })).toBe(0);
  });

  test('a member that is passed over has no effect of any kind', () => {
    const entries = [choice('first', rule('x', always, adds(3)), rule('y', always, { kind: 'Disqualify' }))];
    expect(result({ entries })).toMatchObject({ score: 3, disqualified: false });
  });
});

describe('groups', () => {
  test('have a floor and a cap', () => {
    const bounded = (number: number): number =>
      score({ groups: groups(['g', -20, 40]), entries: [group(0, rule('x', always, number < 0 ? subtracts(-number) : adds(number)))] });
    expect([-21, -20, 0, 40, 40.0001].map(bounded)).toEqual([-20, -20, 0, 40, 40]);
  });

  test('are bounded from the inside out, three deep', () => {
    const parts: Partial<Plan> = {
      groups: groups(['outer', null, 50], ['middle', 10, 30, 0], ['inner', -5, 20, 1]),
      entries: [group(0, rule('o', always, adds(25)), group(1, rule('m', A, subtracts(40)), group(2, rule('i', always, adds(100)))))],
    };
    expect(result(parts)).toMatchObject({ score: 45, groups: { outer: 45, middle: 20, inner: 20 } });
    expect(result(parts, { a: true })).toMatchObject({ score: 35, groups: { outer: 35, middle: 10, inner: 20 } });
  });

  test('are cut by limits that fire, wherever they stand, the lowest first; the floor wins', () => {
    const parts: Partial<Plan> = {
      groups: groups(['g', 5, 40]),
      entries: [
        group(0, rule('x', always, adds(100)), rule('low', B, limits(0, 2))),
        block('a', A, rule('l', always, limits(0, 30)), rule('m', always, limits(0, 20))),
        rule('above', always, limits(0, 70)),
      ],
    };
    expect(score(parts)).toBe(40);
    expect(score(parts, { a: true })).toBe(20);
    expect(score(parts, { a: true, b: true })).toBe(5);
  });

  test('may take their bounds from params', () => {
    const model = plan({
      params: [{ name: 'most', value: 10, from: 0, to: null, isPoints: true }],
      groups: [{ name: 'g', label: null, min: null, max: { kind: 'Param', param: 0 }, parent: null }],
      entries: [group(0, rule('x', always, adds(100)))],
    });
    expect(interpret(model, {}).score).toBe(10);
    expect(interpret(model, {}, { params: { most: 12.5 } }).score).toBe(12.5);
  });
});

describe('the total', () => {
  const parts: Partial<Plan> = {
    groups: groups(['fit', null, null], ['engagement', null, null]),
    entries: [
      group(0, rule('f', always, adds(60.001))),
      group(1, rule('e', always, adds(30))),
      rule('r', always, adds(5)),
      rule('s', A, subtracts(9)),
    ],
  };
  const fit = { kind: 'Group', group: 0 } as const;
  const engagement = { kind: 'Group', group: 1 } as const;

  test('is the sum', () => {
    expect(score(parts)).toBe(95.001);
  });

  test('weighs groups and the rest', () => {
    const terms = [
      { weight: 4000, of: fit },
      { weight: 6000, of: engagement },
      { weight: 10_000, of: { kind: 'Rest' } },
    ] as const;
    expect(score({ ...parts, total: { kind: 'Weighted', terms } })).toBe(47.0004);
    expect(score({ ...parts, total: { kind: 'Weighted', terms } }, { a: true })).toBe(38.0004);
    expect(result({ ...parts, total: { kind: 'Weighted', terms } }).groups).toEqual({ fit: 60.001, engagement: 30 });
  });

  test('rounds each term to units, half away from zero', () => {
    const half = (sign: 1 | -1): number =>
      score({
        ...parts,
        entries: [group(0, rule('f', always, adds(0.0001))), group(1)],
        total: { kind: 'Weighted', terms: [{ weight: sign * 5000, of: fit }] },
      });
    expect([half(1), half(-1)]).toEqual([0.0001, -0.0001]);
  });

  test('is the greatest of groups', () => {
    const max = { kind: 'Max', groups: [0, 1] } as const;
    expect(score({ ...parts, total: { kind: 'Weighted', terms: [{ weight: 10_000, of: max }] } })).toBe(60.001);
    const terms = [
      { weight: 5000, of: max },
      { weight: 10_000, of: { kind: 'Rest' } },
    ] as const;
    expect(score({ ...parts, total: { kind: 'Weighted', terms } })).toBe(35.0005);
  });

  test('leaves out what no term reaches', () => {
    expect(score({ ...parts, total: { kind: 'Weighted', terms: [{ weight: 10_000, of: engagement }] } })).toBe(30);
  });

  test('is limited, then rounded, then kept in the range', () => {
    const limited: Partial<Plan> = { ...parts, entries: [...parts.entries!, rule('l', A, limits(null, 40.55))] };
    expect(score(limited, { a: true })).toBe(40.55);
    expect(score({ ...limited, decimals: 1 }, { a: true })).toBe(40.6);
    expect(score({ ...limited, decimals: 0 }, { a: true })).toBe(41);
    expect(score({ ...limited, decimals: 0, range: { from: points(0), to: points(40.5) } }, { a: true })).toBe(40.5);
    expect(score({ ...limited, range: { from: points(50), to: null } }, { a: true })).toBe(50);
  });

  test('rounds half away from zero', () => {
    const rounded = (number: number): number =>
      score({ decimals: 0, entries: [rule('x', always, number < 0 ? subtracts(-number) : adds(number))] });
    expect([0.5, 1.5, -0.5, -1.5, 0.4999].map(rounded)).toEqual([1, 2, -1, -2, 0]);
    expect(Object.is(rounded(-0.4), 0)).toBe(true);
  });
});

describe('tiers', () => {
  const tiers: Plan['tiers'] = [
    { name: 'hot', line: { kind: 'Points', operator: '>', amount: points(0.3) }, keep: null },
    { name: 'warm', line: atLeast(0.3), keep: null },
    { name: 'odd', line: { kind: 'When', condition: B }, keep: null },
    { name: 'cold', line: { kind: 'Otherwise' }, keep: null },
  ];
  const entries = [rule('x', always, adds(0.1)), rule('y', A, adds(0.2)), rule('z', compare(n, '>', constant(0)), adds(0.0001))];

  test.each([
    [{}, 'cold'],
    [{ b: true }, 'odd'],
    [{ a: true, b: true }, 'warm'],
    [{ a: true, n: 1 }, 'hot'],
  ])('the first that matches %j is %s: on the line is in the tier', (lead, tier) => {
    expect(result({ entries, tiers }, lead)).toMatchObject({ tier, tierByPoints: tier });
  });

  test('none is no tier', () => {
    expect(result({ entries, tiers: tiers.slice(0, 2) })).toMatchObject({ tier: null, tierByPoints: null });
  });

  test('may look at the score, groups and grades', () => {
    const gradeIsA: Condition = { kind: 'GradeIs', grade: 0, labels: ['A', 'B'] };
    const groupEqualsScore: Condition = {
      kind: 'ComparePoints',
      operator: '=',
      left: { kind: 'Group', group: 0 },
      right: { kind: 'Score' },
    };
    const parts: Partial<Plan> = {
      groups: groups(['fit', null, null]),
      entries: [group(0, rule('x', A, adds(0.3))), rule('y', B, adds(1))],
      grades: [
        {
          name: 'profile',
          group: 0,
          lines: [
            { label: 'A', line: atLeast(0.3) },
            { label: 'B', line: atLeast(0.1) },
          ],
        },
      ],
      tiers: [
        { name: 'graded', line: { kind: 'When', condition: gradeIsA }, keep: null },
        { name: 'level', line: { kind: 'When', condition: groupEqualsScore }, keep: null },
      ],
    };
    expect(result(parts, { a: true, b: true })).toMatchObject({ tier: 'graded', grades: { profile: 'A' } });
    expect(result(parts)).toMatchObject({ tier: 'level', grades: { profile: null } });
    expect(result(parts, { b: true })).toMatchObject({ tier: null, grades: { profile: null } });
  });

  test('qualify lifts a lead, and never lowers it', () => {
    const lift = (lead: Lead, ...to: readonly number[]): Result =>
      result({ tiers, entries: [...entries, ...to.map((tier) => rule(`q${tier}`, always, { kind: 'Qualify', tier }))] }, lead);
    expect(lift({}, 2, 1)).toMatchObject({ tier: 'warm', tierByPoints: 'cold', score: 0.1 });
    expect(lift({ a: true, n: 1 }, 1)).toMatchObject({ tier: 'hot', tierByPoints: 'hot' });
    const unranked = { tiers: tiers.slice(0, 2), entries: [rule('q', always, { kind: 'Qualify', tier: 1 } as const)] };
    expect(result(unranked)).toMatchObject({ tier: 'warm', tierByPoints: null });
  });

  test('disqualify wins, and leaves the subtotals and the tier by points', () => {
    const parts: Partial<Plan> = {
      groups: groups(['fit', null, null]),
      entries: [
        group(0, rule('x', always, adds(50))),
        rule('q', always, { kind: 'Qualify', tier: 0 }),
        rule('d', A, { kind: 'Disqualify' }),
      ],
      tiers,
    };
    const lead = { a: true };
    expect(result({ ...parts, range: { from: points(-10), to: null } }, lead)).toEqual({
      score: -10,
      tier: 'disqualified',
      tierByPoints: 'hot',
      disqualified: true,
      groups: { fit: 50 },
      grades: {},
      problems: [],
    });
    expect(result(parts, lead).score).toBe(0);
    expect(result(parts)).toMatchObject({ score: 50, disqualified: false });
  });
});

test('a plan is plain JSON, and prepared once', () => {
  const model = plan({ fields, entries: [rule('x', A, adds(1))] });
  const copy: Plan = JSON.parse(JSON.stringify(model));
  expect(interpret(copy, { a: 'yes' })).toEqual(interpret(model, { a: 'yes' }));
  expect(prepare(model)).toBe(prepare(model));
  expect(prepare(model)).not.toBe(prepare(copy));
});
