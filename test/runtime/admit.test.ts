import { explain, type FieldType, interpret, LeadError, type Seen } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { anyNumber, field, plan } from './plans.ts';

const text: FieldType = { kind: 'text' };
const whole: FieldType = { kind: 'number', whole: true, from: 1, to: 2_000_000 };
const yesNo: FieldType = { kind: 'yes/no' };
const date: FieldType = { kind: 'date' };
const datetime: FieldType = { kind: 'datetime' };
const size: FieldType = { kind: 'one of', values: ['Large', 'Small', '3', 'İstanbul'] };
const list: FieldType = { kind: 'list', values: null };
const sizes: FieldType = { kind: 'list', values: ['Large', 'Small'] };

const REJECTED = Symbol('rejected');

const cyclic: unknown[] = [];
cyclic.push(cyclic);

const table: readonly (readonly [type: FieldType, value: unknown, seen: Seen | typeof REJECTED])[] = [
  [text, 'CFO ', 'cfo'],
  [text, '', null],
  [text, ' \u0085\ufeff', null],
  [text, 42, '42'],
  [text, -0, '0'],
  [text, Number.NaN, null],
  [text, 1.5, REJECTED],
  [text, 2 ** 53, REJECTED],
  [text, Infinity, REJECTED],
  [text, true, REJECTED],
  [text, ['CFO'], REJECTED],
  [text, new String('CFO'), REJECTED],
  [text, 10n, REJECTED],
  [text, Symbol('CFO'), REJECTED],
  [text, () => 'CFO', REJECTED],

  [anyNumber, 1.5, 1.5],
  [anyNumber, -0, 0],
  [anyNumber, '12', 12],
  [anyNumber, ' +1.50 ', 1.5],
  [anyNumber, '-1E3', -1000],
  [anyNumber, '007', 7],
  [anyNumber, '', null],
  [anyNumber, Number.NaN, null],
  [anyNumber, '12 people', REJECTED],
  [anyNumber, '1,234', REJECTED],
  [anyNumber, '.5', REJECTED],
  [anyNumber, '5.', REJECTED],
  [anyNumber, '0x10', REJECTED],
  [anyNumber, '1_000', REJECTED],
  [anyNumber, '١٢', REJECTED],
  [anyNumber, 'NaN', REJECTED],
  [anyNumber, '1e999', REJECTED],
  [anyNumber, Infinity, REJECTED],
  [anyNumber, true, REJECTED],
  [anyNumber, 10n, REJECTED],
  [anyNumber, [5], REJECTED],
  [anyNumber, { valueOf: () => 5 }, REJECTED],
  [anyNumber, new Date(0), REJECTED],

  [whole, 120, 120],
  [whole, '120.0', 120],
  [whole, 1, 1],
  [whole, 2_000_000, 2_000_000],
  [whole, 0, REJECTED],
  [whole, 2_000_001, REJECTED],
  [whole, 1.5, REJECTED],
  [whole, '1.5', REJECTED],

  [yesNo, true, true],
  [yesNo, false, false],
  [yesNo, 1, true],
  [yesNo, 0, false],
  [yesNo, ' YES', true],
  [yesNo, 'n', false],
  [yesNo, 'True', true],
  [yesNo, '0', false],
  [yesNo, '', null],
  [yesNo, 2, REJECTED],
  [yesNo, 'maybe', REJECTED],
  [yesNo, [], REJECTED],

  [date, '2026-01-31', '2026-01-31'],
  [date, ' 2026-01-31T23:59:59.9z ', '2026-01-31'],
  [date, '2026-01-31T23:00:00-02:00', '2026-02-01'],
  [date, new Date(Date.UTC(2026, 0, 31, 12)), '2026-01-31'],
  [date, Date.UTC(2026, 0, 31, 12), '2026-01-31'],
  [date, -1, '1969-12-31'],
  [date, '', null],
  [date, '2026-02-30', REJECTED],
  [date, '31/01/2026', REJECTED],
  [date, '20260131', REJECTED],
  [date, new Date(Number.NaN), REJECTED],
  [date, 8.64e15 + 1, REJECTED],
  [date, Infinity, REJECTED],
  [date, { getTime: () => 0 }, REJECTED],
  [date, true, REJECTED],

  [datetime, '2026-01-31', '2026-01-31T00:00:00Z'],
  [datetime, '2026-01-31 09:30', '2026-01-31T09:30:00Z'],
  [datetime, '2026-01-31T09:30+08:00', '2026-01-31T01:30:00Z'],
  [datetime, new Date(1), '1970-01-01T00:00:00.001Z'],
  [datetime, 1.9, '1970-01-01T00:00:00.001Z'],
  [datetime, '2026-01-31T25:00', REJECTED],

  [size, 'LARGE ', 'large'],
  [size, 3, '3'],
  [size, 'istanbul', 'istanbul'],
  [size, '', null],
  [size, 'Medium', REJECTED],
  [size, true, REJECTED],

  [list, ['Data', ' PLATFORM '], ['data', 'platform']],
  [list, ['a', null, '', undefined, Number.NaN, 7], ['a', '7']],
  [list, [], []],
  [list, '', null],
  [list, null, null],
  [list, 'data', REJECTED],
  [list, { 0: 'data', length: 1 }, REJECTED],
  [list, new Set(['data']), REJECTED],
];

const typeName = (type: FieldType): string => (type === whole ? 'whole number' : type.kind);

describe('a value is what its declaration admits', () => {
  test.each(table.map(([type, value, seen]) => ({ type, name: typeName(type), value, seen })))(
    '$name: $value is $seen',
    ({ type, value, seen }) => {
      const { values, problems } = explain(plan({ fields: [field('x', type)] }), { x: value });
      expect(values).toEqual({ x: seen === REJECTED ? null : seen });
      if (seen !== REJECTED) expect(problems).toEqual([]);
      else {
        expect(problems).toHaveLength(1);
        expect(problems[0]!.field).toBe('x');
        expect(problems[0]!.value).toBe(value);
      }
    },
  );

  test.each([text, anyNumber, whole, yesNo, date, datetime, size, list, sizes])(
    'undefined, null and absent are missing without a problem: $kind',
    (type) => {
      for (const lead of [{}, { x: undefined }, { x: null }]) {
        expect(explain(plan({ fields: [field('x', type)] }), lead)).toMatchObject({ values: { x: null }, problems: [] });
      }
    },
  );
});

test('days and moments follow the zone of the model', () => {
  const fields = [field('day', date), field('moment', datetime)];
  const lead = { day: '2026-01-31T20:00Z', moment: '2026-01-31 20:00' };
  expect(explain(plan({ zoneMinutes: 480, fields }), lead).values).toEqual({ day: '2026-02-01', moment: '2026-01-31T20:00:00+08:00' });
  expect(explain(plan({ zoneMinutes: 480, fields: [field('day', date)] }), { day: '2026-01-31' }).values).toEqual({ day: '2026-01-31' });
});

describe('what counts as missing', () => {
  test.each([
    [text, ['n/a', 'select'], ' N/A ', null],
    [text, ['0'], 0, null],
    [anyNumber, ['n/a'], 'N/A', null],
    [anyNumber, [0, -1], 0, null],
    [anyNumber, [0, -1], '-1.0', null],
    [anyNumber, [0], 1, 1],
    [whole, [-1], -1, null],
    [yesNo, ['unknown'], 'Unknown', null],
    [date, ['1900-01-01'], '1900-01-01', null],
    [datetime, [0], 0, null],
    [size, ['select'], 'Select', null],
    [list, ['none'], 'None', null],
    [list, ['none'], ['None', 'x'], ['x']],
    [sizes, ['none'], ['None', 'Large'], ['large']],
  ] as const)('%j with %j: %j is %j, without a problem', (type, missing, value, seen) => {
    expect(explain(plan({ fields: [field('x', type, missing)] }), { x: value })).toMatchObject({ values: { x: seen }, problems: [] });
  });
});

describe('problems', () => {
  test.each([
    [text, 'a text'],
    [anyNumber, 'a number'],
    [{ ...whole, from: null, to: 5 }, 'a whole number up to 5'],
    [{ ...whole, to: null }, 'a whole number from 1'],
    [whole, 'a whole number from 1 to 2000000'],
    [yesNo, 'yes or no'],
    [date, 'a date such as 2026-01-31'],
    [datetime, 'a moment such as 2026-01-31T09:30:00Z'],
    [size, 'one of Large, Small, 3, İstanbul'],
    [
      { kind: 'one of', values: Array.from({ length: 12 }, (_, at) => `v${at}`) },
      'one of v0, v1, v2, v3, v4, v5, v6, v7, v8, v9 and 2 more',
    ],
    [sizes, 'a list of texts'],
  ] as const)('say what is expected of %j', (type, expected) => {
    const value = { not: 'admitted' };
    expect(interpret(plan({ fields: [field('x', type)] }), { x: value }).problems).toEqual([{ field: 'x', value, expected }]);
  });

  test('name each element that a list does not admit, and keep the others', () => {
    const { values, problems } = explain(plan({ fields: [field('x', sizes)] }), { x: ['Small', 'Medium', cyclic, 'LARGE', true] });
    expect(values).toEqual({ x: ['small', 'large'] });
    expect(problems).toEqual([
      { field: 'x', value: 'Medium', expected: 'one of Large, Small' },
      { field: 'x', value: cyclic, expected: 'one of Large, Small' },
      { field: 'x', value: true, expected: 'one of Large, Small' },
    ]);
  });

  test('come in the order of the fields', () => {
    const fields = [field('b', anyNumber), field('a', anyNumber)];
    expect(interpret(plan({ fields }), { a: 'x', b: 'y' }).problems.map((problem) => problem.field)).toEqual(['b', 'a']);
  });

  test('throw in strict mode: the first, with field, value and what is expected', () => {
    const strict = (lead: object): unknown => {
      try {
        return interpret(plan({ fields: [field('employees', whole), field('size', size)] }), { ...lead }, { strict: true }).score;
      } catch (error) {
        return error;
      }
    };
    const error = strict({ size: 'Medium', employees: '12 people' });
    expect(error).toBeInstanceOf(LeadError);
    expect(error).toMatchObject({
      name: 'LeadError',
      field: 'employees',
      value: '12 people',
      expected: 'a whole number from 1 to 2000000',
    });
    expect((error as Error).message).toBe('employees should be a whole number from 1 to 2000000, not "12 people".');
    expect(strict({ size: null, employees: '' })).toBe(0);
  });
});
