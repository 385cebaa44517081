import { explain, interpret, type Lead, LeadError } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { adds, anyNumber, field, known, plan, rule } from './plans.ts';

const throwing = {
  get() {
    throw new Error('boom');
  },
  getPrototypeOf() {
    throw new Error('boom');
  },
  has() {
    throw new Error('boom');
  },
  getOwnPropertyDescriptor() {
    throw new Error('boom');
  },
};

const types = [
  { kind: 'text' },
  anyNumber,
  { kind: 'yes/no' },
  { kind: 'date' },
  { kind: 'datetime' },
  { kind: 'one of', values: ['a'] },
  { kind: 'list', values: null },
  { kind: 'list', values: ['a'] },
] as const;

const revoked = Proxy.revocable([], {});
revoked.revoke();

describe('no value of a field throws', () => {
  test.each([
    ['an object whose toString throws', { toString: throwing.get, valueOf: throwing.get, [Symbol.toPrimitive]: throwing.get }],
    ['an object without prototype', Object.create(null)],
    ['a proxy of an object that throws at everything', new Proxy({}, throwing)],
    ['a revoked proxy', revoked.proxy],
    ['a proxy of a date', new Proxy(new Date(0), {})],
    ['a symbol', Symbol('x')],
    ['a function', throwing.get],
    ['a bigint', 10n ** 400n],
    ['an array beyond measure', new Array(4_294_967_295)],
    ['an array that holds itself', [types]],
  ])('%s', (_, value) => {
    for (const type of types) {
      const result = explain(plan({ fields: [field('x', type)] }), { x: value });
      expect(result.problems.length).toBeGreaterThan(0);
      expect(result.values).toSatisfy((values: { x: unknown }) => values.x === null || Array.isArray(values.x));
    }
  });

  test('a list whose elements throw is missing, and one problem', () => {
    const list = ['a', 'b', 'c'];
    Object.defineProperty(list, 1, { get: throwing.get });
    const { values, problems } = explain(plan({ fields: [field('x', { kind: 'list', values: ['z'] })] }), { x: list });
    expect(values).toEqual({ x: null });
    expect(problems).toEqual([{ field: 'x', value: undefined, expected: 'a list of texts' }]);
  });

  test('a long text is read to its end', () => {
    const long = 'É'.repeat(2_000_000);
    expect(explain(plan({ fields: [field('x', { kind: 'text' })] }), { x: long }).values).toEqual({ x: 'é'.repeat(2_000_000) });
  });
});

describe('no lead throws', () => {
  const model = plan({
    fields: [field('title', { kind: 'text' }), field('size', anyNumber)],
    entries: [rule('known', known(1), adds(5))],
  });

  test('a getter that throws makes its own field missing, with a problem', () => {
    const lead = {
      size: 3,
      get title() {
        throw new Error('boom');
      },
    };
    expect(interpret(model, lead)).toMatchObject({ score: 5, problems: [{ field: 'title', value: undefined, expected: 'a text' }] });
  });

  test('a proxy that throws makes every field missing', () => {
    expect(interpret(model, new Proxy({}, throwing)).problems.map(({ field }) => field)).toEqual(['title', 'size']);
  });

  test('in strict mode an unreadable value is refused by name', () => {
    expect(() => interpret(model, new Proxy({}, throwing), { strict: true })).toThrow(LeadError);
  });

  test.each([[null], [undefined], [7], ['lead'], [true], [Symbol('lead')], [() => ({})]])('but %s is no lead', (lead) => {
    expect(() => interpret(model, lead as unknown as Lead)).toThrow(LeadError);
    expect(() => interpret(model, lead as unknown as Lead)).toThrow(/^A lead should be an object with fields, not /);
  });
});

describe('names that every object inherits', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const model = plan({ fields: names.map((name) => field(name, { kind: 'text' })), groups: [] });

  test('are missing where the lead does not have them itself', () => {
    const { values, problems } = explain(model, {});
    expect(Object.keys(values)).toEqual(names);
    expect(Object.values(values)).toEqual(names.map(() => null));
    expect(problems).toEqual([]);
  });

  test('are read where it does', () => {
    const lead = JSON.parse(`{${names.map((name) => `"${name}": "X"`).join(', ')}}`);
    expect(Object.entries(explain(model, lead).values)).toEqual(names.map((name) => [name, 'x']));
  });

  test('may name groups and grades', () => {
    const bounds = { label: null, min: null, max: null, parent: null };
    const line = { kind: 'Otherwise' } as const;
    const result = interpret(
      plan({ groups: [{ ...bounds, name: '__proto__' }], grades: [{ name: '__proto__', group: 0, lines: [{ label: 'A', line }] }] }),
      {},
    );
    expect(Object.entries(result.groups)).toEqual([['__proto__', 0]]);
    expect(Object.entries(result.grades)).toEqual([['__proto__', 'A']]);
  });
});

describe('names with dots lead into nested objects', () => {
  const model = plan({
    fields: [field('company.size', anyNumber), field('company.length', anyNumber), field('a.constructor.name', { kind: 'text' })],
  });

  test.each([
    [{ company: { size: 7 } }, 7],
    [{ company: { size: '7' } }, 7],
    [{ company: 'Acme' }, null],
    [{ company: null }, null],
    [{}, null],
    [{ 'company.size': 7 }, null],
    [Object.create({ company: Object.create({ size: 7 }) }), 7],
  ])('%j', (lead, seen) => {
    expect(explain(model, lead).values).toEqual({ 'company.size': seen, 'company.length': null, 'a.constructor.name': null });
  });

  test('but not into what objects inherit from Object', () => {
    expect(explain(model, { a: {} }).values['a.constructor.name']).toBe(null);
    expect(explain(model, { a: { constructor: { name: 'X' } } }).values['a.constructor.name']).toBe('x');
  });
});
