import { type Condition, interpret, type Lead, type NumberValue, type Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { adds, always, and, anyNumber, compare, constant, field, known, never, not, numberField, or, plan, rule, yes } from './plans.ts';

const [TITLE, OTHER, EMAIL, SIZE, YES, NO, TAGS, DAY, MOMENT] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const fields = [
  field('title', { kind: 'text' }),
  field('other', { kind: 'text' }),
  field('email', { kind: 'text' }),
  field('size', anyNumber),
  field('yes', { kind: 'yes/no' }),
  field('no', { kind: 'yes/no' }),
  field('tags', { kind: 'list', values: null }),
  field('day', { kind: 'date' }),
  field('moment', { kind: 'datetime' }),
];

function isTrue(condition: Condition, lead: Lead, parts: Partial<Plan> = {}): boolean {
  const model = plan({ fields, entries: [rule('r', condition, adds(1))], ...parts });
  return interpret(model, lead, { asOf: '2026-01-31T12:00:00Z' }).score === 1;
}
const set = (...values: readonly string[]): Partial<Plan> => ({ sets: [{ name: 'set', values }] });
const title = { kind: 'Field', field: TITLE } as const;

test('and, or, not, always, never', () => {
  const results = [always, never, and(), or(), not(never), and(always, never), or(never, always), and(always, not(never))].map((c) =>
    isTrue(c, {}),
  );
  expect(results).toEqual([true, false, true, false, true, false, true, true]);
});

describe('a test of a missing value is false, and its negation true', () => {
  const tests: readonly Condition[] = [
    compare(numberField(SIZE), '<', constant(5)),
    compare(numberField(SIZE), '=', numberField(SIZE)),
    compare(numberField(DAY), '>=', constant(0)),
    compare(numberField(MOMENT), '<=', constant(0)),
    yes(YES),
    { kind: 'SameAnswer', left: YES, right: NO },
    { kind: 'OneOf', text: title, set: 0 },
    { kind: 'OneOf', text: { kind: 'Domain', field: EMAIL }, set: 0 },
    { kind: 'SameText', left: title, right: title },
    { kind: 'SameText', left: title, right: { kind: 'Field', field: OTHER } },
    { kind: 'Match', how: 'contains', text: title, set: 0 },
    { kind: 'Match', how: 'like', text: title, set: 0 },
    { kind: 'Has', quantifier: 'any', field: TAGS, set: 0 },
    { kind: 'Has', quantifier: 'all', field: TAGS, set: 0 },
    known(TITLE),
    known(SIZE),
    known(YES),
    known(TAGS),
    known(DAY),
    { kind: 'Known', value: { kind: 'Domain', field: EMAIL } },
    { kind: 'Known', value: { kind: 'Number', number: numberField(SIZE) } },
  ];
  test.each(tests)('%j', (condition) => {
    expect(isTrue(condition, {}, set('', '*'))).toBe(false);
    expect(isTrue(not(condition), {}, set('', '*'))).toBe(true);
  });
});

describe('numbers', () => {
  const arithmetic = (left: NumberValue, operator: '+' | '-' | '*' | '/', right: NumberValue): NumberValue => ({
    kind: 'Arithmetic',
    operator,
    left,
    right,
  });
  const isKnown = (number: NumberValue): Condition => ({ kind: 'Known', value: { kind: 'Number', number } });

  test.each([
    ['=', [false, true, false]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as const)('compare by %s', (operator, expected) => {
    expect([4, 5, 6].map((size) => isTrue(compare(numberField(SIZE), operator, constant(5)), { size }))).toEqual(expected);
  });

  test('calculate as doubles', () => {
    expect(isTrue(compare(arithmetic(constant(0.1), '+', constant(0.2)), '=', constant(0.1 + 0.2)), {})).toBe(true);
    expect(isTrue(compare(arithmetic(constant(7), '-', numberField(SIZE)), '=', constant(4)), { size: 3 })).toBe(true);
    expect(isTrue(compare(arithmetic(constant(7), '/', constant(2)), '=', constant(3.5)), {})).toBe(true);
  });

  test('are missing where they are not finite, and stay so', () => {
    const huge = arithmetic(constant(1e308), '*', constant(10));
    expect(isTrue(isKnown(arithmetic(constant(1), '/', constant(0))), {})).toBe(false);
    expect(isTrue(isKnown(huge), {})).toBe(false);
    expect(isTrue(isKnown(arithmetic(constant(5), '/', huge)), {})).toBe(false);
    expect(isTrue(isKnown(arithmetic(numberField(SIZE), '*', constant(0))), {})).toBe(false);
  });

  test('may be days and moments', () => {
    const model = { readsTime: true, zoneMinutes: 840 };
    const lead = { day: '2026-01-31', moment: '2026-01-31T11:00:00Z' };
    expect(isTrue(compare({ kind: 'Today' }, '=', constant(20_485)), lead, model)).toBe(true);
    expect(isTrue(compare(arithmetic({ kind: 'Today' }, '-', numberField(DAY)), '=', constant(1)), lead, model)).toBe(true);
    expect(isTrue(compare({ kind: 'DayOf', field: MOMENT }, '=', constant(20_485)), lead, model)).toBe(true);
    expect(isTrue(compare(arithmetic({ kind: 'Now' }, '-', numberField(MOMENT)), '=', constant(3_600_000)), lead, model)).toBe(true);
    expect(isTrue(isKnown({ kind: 'DayOf', field: MOMENT }), {}, model)).toBe(false);
  });
});

describe('texts', () => {
  const match = (how: (Condition & { kind: 'Match' })['how']): Condition => ({ kind: 'Match', how, text: title, set: 0 });
  test.each([
    ['one of', { kind: 'OneOf', text: title, set: 0 }, ['cfo', 'ceo'], ['CFO', ' ceo'], ['cfo x', 'coo']],
    ['contains', match('contains'), ['data', 'ops'], ['DevOps', 'Big Data'], ['dat a']],
    ['contains word', match('contains word'), ['vp', 'vice president'], ['VP, Sales', 'Senior Vice President'], ['SVP', 'vice']],
    ['starts with', match('starts with'), ['head'], ['HEAD of'], ['a head']],
    ['ends with', match('ends with'), ['.cz'], ['x.CZ '], ['x.cz/']],
    ['like', match('like'), ['ch*f', '?oo'], ['CHIEF', 'coo', 'Çoo'], ['chiefs', 'ccoo']],
  ] as const)('%s', (_, condition, values, matching, others) => {
    for (const text of matching) expect([text, isTrue(condition, { title: text }, set(...values))]).toEqual([text, true]);
    for (const text of others) expect([text, isTrue(condition, { title: text }, set(...values))]).toEqual([text, false]);
  });

  test('same as another', () => {
    const same: Condition = { kind: 'SameText', left: title, right: { kind: 'Domain', field: EMAIL } };
    expect(isTrue(same, { title: 'ACME.com', email: 'a@acme.COM' })).toBe(true);
    expect(isTrue(same, { title: 'acme.org', email: 'a@acme.com' })).toBe(false);
  });

  test('of a list', () => {
    const has = (quantifier: 'any' | 'all'): Condition => ({ kind: 'Has', quantifier, field: TAGS, set: 0 });
    const results = [['A', 'c'], ['b', 'A'], ['c'], []].map((tags) => [
      isTrue(has('any'), { tags }, set('a', 'b')),
      isTrue(has('all'), { tags }, set('a', 'b')),
    ]);
    expect(results).toEqual([
      [true, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
});

test('yes/no: yes, known, the same answer', () => {
  expect([true, false, null].map((value) => isTrue(yes(YES), { yes: value }))).toEqual([true, false, false]);
  expect([true, false, null].map((value) => isTrue(known(YES), { yes: value }))).toEqual([true, true, false]);
  const same: Condition = { kind: 'SameAnswer', left: YES, right: NO };
  expect([true, false, null].map((no) => isTrue(same, { yes: false, no }))).toEqual([false, true, false]);
});

test('lets are conditions or numbers, and may name those before them', () => {
  const lets: Plan['lets'] = [
    { kind: 'number', name: 'double', value: { kind: 'Arithmetic', operator: '*', left: numberField(SIZE), right: constant(2) } },
    { kind: 'condition', name: 'big', value: compare({ kind: 'Let', let: 0 }, '>', constant(10)) },
  ];
  expect(isTrue({ kind: 'Let', let: 1 }, { size: 6 }, { lets })).toBe(true);
  expect(isTrue({ kind: 'Let', let: 1 }, { size: 5 }, { lets })).toBe(false);
  expect(isTrue(not({ kind: 'Let', let: 1 }), {}, { lets })).toBe(true);
});

test('an empty list is known', () => {
  expect(isTrue(known(TAGS), { tags: [] })).toBe(true);
});

test('a rule that asks for points is a broken promise', () => {
  const condition: Condition = { kind: 'ComparePoints', operator: '=', left: { kind: 'Score' }, right: { kind: 'Fixed', units: 0 } };
  expect(() => isTrue(condition, {})).toThrow('A rule asks for points');
});
