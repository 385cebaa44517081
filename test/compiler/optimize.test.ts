/** Each pass by pairs: what is written left gives, optimised, what is written right. */
import { optimize } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
import { conditionIn, FIELDS, optimized, planOf } from './planned.ts';

const ALWAYS = { kind: 'Always' };
const NEVER = { kind: 'Never' };

function gives(before: string, after: string, declarations = ''): void {
  test(`${before}  ->  ${after}`, () => expect(optimized(before, declarations)).toEqual(conditionIn(after, declarations)));
}
function becomes(before: string, after: object, declarations = ''): void {
  test(`${before}  ->  ${JSON.stringify(after)}`, () => expect(optimized(before, declarations)).toEqual(after));
}
const stays = (condition: string, declarations = ''): void => gives(condition, condition, declarations);

describe('constants are worked out', () => {
  gives('employees >= 10 * 100', 'employees >= 1000');
  gives('employees > 2 + 3 * 4 - 10 / 5', 'employees > 12');
  gives('1 > 2 or employees >= 50', 'employees >= 50');
  gives('1 < 2 and employees >= 50', 'employees >= 50');
  becomes('1 < 2 or employees >= 50', ALWAYS);
  becomes('1 > 2 and employees >= 50', NEVER);
  becomes('not 1 > 2', ALWAYS);
  becomes('1 + 2 between 1 and 5', ALWAYS);
  becomes('spring', NEVER, 'let spring = 1 > 2');
  gives('employees > half', 'employees > 5', 'let half = 10 / 2');
  gives('employees > quarter', 'employees > 2.5', 'let half = 10 / 2\nlet quarter = half / 2');
  becomes('1 + 1 is known', ALWAYS);
  test('an empty list holds nothing', () => {
    const plan = planOf(`${FIELDS}when title = a or interests has any of [b] add 1`);
    const emptied = { ...plan, sets: plan.sets.map((set) => ({ ...set, values: [] })) };
    expect(optimize(emptied).entries[0]).toMatchObject({ condition: NEVER });
  });
  test('a list that holds all of nothing still must be known', () => {
    const plan = planOf(`${FIELDS}when interests has all of [b] add 1`);
    const emptied = { ...plan, sets: plan.sets.map((set) => ({ ...set, values: [] })) };
    expect(optimize(emptied).entries[0]).toMatchObject({ condition: { kind: 'Has', quantifier: 'all' } });
  });
});

describe('what depends on a lead or a caller stays', () => {
  stays('employees * 0 = 0');
  stays('employees = employees');
  stays('not employees < 5');
  stays('boost > 5', 'param boost = 10');
  stays('employees > 1 / 0');
  stays('1 / 0 is missing');
  stays('title = CEO and title = CFO');
});

describe('conditions are flat', () => {
  gives('can_pay and (opted_in and employees > 5)', 'can_pay and opted_in and employees > 5');
  gives('can_pay or (opted_in or (employees > 5 or visits > 1))', 'can_pay or opted_in or employees > 5 or visits > 1');
  gives('not (not can_pay)', 'can_pay');
  gives('can_pay and opted_in and can_pay', 'can_pay and opted_in');
  gives('can_pay or can_pay', 'can_pay');
  stays('can_pay and (opted_in or employees > 5)');
  stays('not (can_pay and opted_in)');
});

describe('memberships are merged under or', () => {
  gives('title = CEO or title in [CFO, COO]', 'title in [CEO, CFO, COO]');
  gives('title = CEO or can_pay or title = CFO', 'title in [CEO, CFO] or can_pay');
  gives('title contains vp or title contains director', 'title contains any of [vp, director]');
  gives('a in interests or b in interests', 'interests has any of [a, b]');
  gives('domain of email = "a.com" or domain of email = "b.com"', 'domain of email in ["a.com", "b.com"]');
  gives('title = CEO or (title = CFO or title = COO)', 'title in [CEO, CFO, COO]');
  stays('title = CEO or email = CEO');
  stays('title contains vp or title starts with vp');
  stays('title != CEO or title != CFO');
  stays('interests has all of [a] or interests has all of [b]');
  stays('domain of email = "a.com" or email = "a.com"');
});

describe('the plan stays whole', () => {
  const plan = planOf(`${FIELDS}
    let never_so = 1 > 2
    when never_so add 1
    when never_so { always add 2 }
    best of { when 1 > 2 add 3  always add 4 }
    rate employees { below 5 add 5  otherwise add 6 }
    when title = CEO or title = CFO add 7
    tier hot when never_so
    tier warm >= 1`);
  const plain = optimize(plan);

  test('every rule and band keeps its leaf and its origin', () => {
    const traces = (entries: unknown) =>
      [...JSON.stringify(entries).matchAll(/"leaf":(\d+),"origin":({[^}]*})/g)].map(([, leaf, origin]) => [leaf, origin]);
    expect(traces(plain.entries)).toEqual(traces(plan.entries));
    expect(traces(plain.entries)).toHaveLength(plan.leaves);
  });
  test('lets and sets that nothing uses any more are gone, and the others are found', () => {
    expect(plain.lets).toEqual([]);
    expect(plain.sets.map(({ values }) => values)).toEqual([['ceo', 'cfo']]);
    expect(JSON.stringify(plain.entries)).toContain('"set":0');
  });
  test('twice is as once', () => {
    expect(optimize(plain)).toEqual(plain);
  });
  test('what is plain already stays the same object', () => {
    for (const [index, entry] of optimize(plain).entries.entries()) expect(entry).toBe(plain.entries[index]);
  });
  test('sets have names of their own', () => {
    const many = optimize(planOf(`${FIELDS}when title = a or title = b add 1\nwhen title = c or title = d add 1\nwhen title = a add 1`));
    expect(new Set(many.sets.map(({ name }) => name)).size).toBe(3);
  });
});
