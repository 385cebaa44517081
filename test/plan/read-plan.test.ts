/** What is read as a plan, and what is refused with which words. */
import { globSync, readFileSync } from 'node:fs';
import { optimize } from '@scorelang/compiler';
import { interpret, type Plan, PlanError, prepare, readPlan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, planOf } from '../emit/emitting.ts';

const plan = planOf(EVERYTHING);

/** A copy that a test may damage. */
type Loose = { [key: string]: Loose } & Loose[];
const damagedBy = (damage: (copy: Loose) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(plan)) as Loose;
  damage(copy);
  return copy;
};

function refusal(json: unknown): { readonly fault: string; readonly path: string; readonly message: string } {
  try {
    readPlan(json);
  } catch (cause) {
    if (cause instanceof PlanError) return { fault: cause.fault, path: cause.path, message: cause.message };
    throw cause;
  }
  throw new Error('The plan was taken.');
}

describe('a plan', () => {
  test('is read from its text, and from what was parsed, as it was', () => {
    expect(readPlan(JSON.stringify(plan))).toEqual(plan);
    expect(readPlan(plan)).toEqual(plan);
  });

  test('is read from a text with a byte order mark', () => {
    expect(readPlan(`\ufeff${JSON.stringify(plan)}`)).toEqual(plan);
  });

  test('is read as lowered and as optimised', () => {
    const optimised = optimize(plan);
    expect(readPlan(JSON.stringify(optimised))).toEqual(optimised);
  });

  test('is a copy: what is done to the original later changes no score', () => {
    const original = JSON.parse(JSON.stringify(plan)) as Loose;
    const read = readPlan(original);
    set([], 'entries')(original);
    expect(read).toEqual(plan);
  });

  test('scores as the one that it was written from', () => {
    const lead = { title: 'CFO', employees: 1200, industry: 'Software', company: { size: 55 } };
    const options = { asOf: '2026-01-31' };
    expect(prepare(readPlan(JSON.stringify(plan))).explain(lead, options)).toEqual(prepare(plan).explain(lead, options));
  });

  const models = new URL('../models/', import.meta.url);
  const baselines = globSync('*/plan.json', { cwd: models.pathname });

  test.each(baselines)('at test/models/%s is read, with the hash that stands beside it', (name) => {
    const text = readFileSync(new URL(name, models), 'utf8');
    const { hash: _, ...expected } = JSON.parse(text) as Plan & { readonly hash: string };
    expect(readPlan(text)).toEqual(expected);
  });
});

describe('what is no plan', () => {
  test.each([
    ['', 'it is empty'],
    ['{"format": 1, "entries": [', 'not JSON, or was cut short'],
    ['export const x = 1', 'not JSON'],
    ['[]', 'score compile model.score --target plan'],
    ['null', 'score compile model.score --target plan'],
    ['{"name": "x"}', 'score compile model.score --target plan'],
    [42, 'score compile model.score --target plan'],
    [undefined, 'score compile model.score --target plan'],
  ])('%j', (json, said) => {
    expect(refusal(json)).toMatchObject({ fault: 'not a plan', path: '', message: expect.stringContaining(said) });
  });

  test('an object that throws when it is looked at', () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('no entry');
        },
      },
    );
    expect(refusal(trap)).toMatchObject({ fault: 'not a plan', message: 'This is no plan: reading it threw (no entry).' });
  });
});

test('a plan of a newer format is told apart, with what to do', () => {
  expect(refusal(damagedBy((copy) => Object.assign(copy, { format: 2, more: [] })))).toEqual({
    fault: 'other format',
    path: 'format',
    message: 'The plan has format 2, and this version reads 1. Use a newer @scorelang/runtime, or compile the plan with this version.',
  });
});

const set =
  (value: unknown, ...path: readonly (string | number)[]) =>
  (copy: Loose): void => {
    let place: Record<string | number, unknown> = copy as never;
    for (const step of path.slice(0, -1)) place = place[step] as never;
    Object.defineProperty(place, path.at(-1)!, { value, enumerable: true, configurable: true, writable: true });
  };

/** The first entry of `EVERYTHING` is the group fit; its first rule: `when title in executives add 20`. */
const RULE = ['entries', 0, 'entries', 0] as const;

describe('a damaged plan is refused, and the place named', () => {
  test.each<readonly [string, (copy: Loose) => void, string]>([
    ['a property that is missing', (copy) => delete (copy as Partial<Record<string, unknown>>).tiers, 'tiers is missing.'],
    ['a property too many', set(1, ...RULE, 'colour'), 'entries[0].entries[0].colour is no part of a plan that this version knows.'],
    ['a property called __proto__', set({}, '__proto__'), '__proto__ is no part of a plan that this version knows.'],
    [
      'a kind that does not exist',
      set('Delete', ...RULE, 'kind'),
      'entries[0].entries[0].kind should be one of Rule, Block, Rate, Choice, Group, not "Delete".',
    ],
    [
      'a kind that every object has',
      set('constructor', ...RULE, 'condition', 'kind'),
      'entries[0].entries[0].condition.kind should be one of Always',
    ],
    [
      'a text for a number',
      set('20', ...RULE, 'effect', 'amount', 'units'),
      'entries[0].entries[0].effect.amount.units should be a whole number from -10000000000 to 10000000000, not "20".',
    ],
    ['a huge number', set(1e300, ...RULE, 'effect', 'amount', 'units'), 'not 1e+300.'],
    ['half a unit', set(0.5, ...RULE, 'effect', 'amount', 'units'), 'not 0.5.'],
    ['null for an object', set(null, ...RULE, 'origin'), 'entries[0].entries[0].origin should be an object, not null.'],
    ['a list for an object', set([], 'total'), 'total should be an object, not an empty list'],
    ['an object for a list', set({}, 'tiers'), 'tiers should be a list, not an object.'],
    [
      'a word that is not one of those',
      set('==', 'tiers', 0, 'line', 'operator'),
      'tiers[0].line.operator should be one of ">=", ">", not "==".',
    ],
    [
      'a field that is not there',
      set(99, ...RULE, 'condition', 'text', 'field'),
      'entries[0].entries[0].condition.text.field is 99, but fields has 12.',
    ],
    ['a field of another type', set(2, ...RULE, 'condition', 'text', 'field'), 'points at employees, which is of type number.'],
    ['a place before the first', set(-1, ...RULE, 'condition', 'set'), 'should be a whole number from 0, not -1.'],
    [
      'a let that names itself',
      set({ kind: 'Let', let: 0 }, 'lets', 0, 'value'),
      'lets[0].value.let points at enterprise, which comes later.',
    ],
    [
      'a rule that asks for the score',
      set({ kind: 'ComparePoints', operator: '>', left: { kind: 'Score' }, right: { kind: 'Score' } }, ...RULE, 'condition'),
      'entries[0].entries[0].condition asks for points, which only tiers and grades may.',
    ],
    ['the moment of scoring where the plan denies it', set(false, 'readsTime'), 'asks for the moment of scoring, but readsTime is false.'],
    ['a group in itself', set(0, 'entries', 0, 'entries', 2, 'entries', 2, 'group'), 'is 0, as another'],
    ['a group under another than it says', set(null, 'groups', 1, 'parent'), 'group stands in another group than its parent.'],
    ['two rules with one leaf', set(1, ...RULE, 'leaf'), 'is 1, as another'],
    ['a leaf beyond the last', set(5000, ...RULE, 'leaf'), 'is 5000, but there are'],
    ['two groups of one name', set('fit', 'groups', 1, 'name'), 'groups[1].name is "fit", as another'],
    ['a param out of its range', set(51, 'params', 0, 'value'), 'params[0].value is 51, out of its own range.'],
    ['points too fine', set(0.00001, 'params', 0, 'value'), 'params[0].value is 0.00001, which cannot be points.'],
    [
      'no terms for the greatest of',
      set([{ weight: 1, of: { kind: 'Max', groups: [] } }], 'total', 'terms'),
      'total.terms[0].of.groups should be a list of at least one, not an empty list.',
    ],
  ])('%s', (_, damage, said) => {
    const { fault, message } = refusal(damagedBy(damage));
    expect({ fault, message }).toEqual({ fault: 'damaged', message: expect.stringContaining(said) });
  });

  test('two blocks with one id', () => {
    const text = JSON.stringify(planOf('when demo {\n  always add 1\n}\nwhen paying {\n  always add 2\n}\n'));
    const [first, second] = Array.from(text.matchAll(/"kind":"Block","origin":\{"id":"([^"]+)"/g), (found) => found[1]!);
    expect(readPlan(text).entries).toHaveLength(2);
    const { fault, message } = refusal(JSON.parse(text.replace(second!, first!)));
    expect({ fault, message }).toEqual({
      fault: 'damaged',
      message: expect.stringContaining(`entries[1].origin.id is "${first}", as another`),
    });
  });

  test('a plan that contains itself', () => {
    const circular = damagedBy((copy) => {
      const not: Record<string, unknown> = { kind: 'Not' };
      not.operand = not;
      set(not, ...RULE, 'condition')(copy);
    });
    expect(refusal(circular).message).toMatch(/stands in more than 1000 others\.$/);
  });

  test('a text of a million brackets', () => {
    const { message } = refusal(`{"format":1,"entries":${'['.repeat(1_000_000)}`);
    expect(message).toBe('This is no plan: it is not JSON, or was cut short.');
  });

  test('a list that says it is longer than memory', () => {
    const list: unknown[] = [];
    list.length = 2 ** 32 - 1;
    expect(refusal(damagedBy(set(list, 'entries'))).message).toMatch(/entries is one too many: a plan holds at most 5000000 values/);
  });

  test('a small plan that grows to billions of parts by naming one part again and again', () => {
    let condition: unknown = { kind: 'Always' };
    for (let level = 0; level < 40; level += 1) condition = { kind: 'And', operands: [condition, condition] };
    expect(refusal(damagedBy(set(condition, ...RULE, 'condition'))).message).toMatch(/a plan holds at most/);
  });
});

test('the deepest plan that is taken can be interpreted', () => {
  let condition: unknown = { kind: 'Always' };
  for (let level = 0; level < 990; level += 1) condition = { kind: 'Not', operand: condition };
  const deep = readPlan(damagedBy(set(condition, ...RULE, 'condition')));
  expect(interpret(deep, { title: 'nobody' }, { asOf: 0 }).groups.fit).toBeGreaterThanOrEqual(20);
});
