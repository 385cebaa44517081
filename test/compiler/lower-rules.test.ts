import type { Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { effectOf, FIELDS, planOf } from './planned.ts';

describe('points', () => {
  test('are whole ten-thousandths', () => {
    expect(effectOf('always add 0.1')).toMatchObject({ kind: 'Points', sign: 1, amount: { kind: 'Fixed', units: 1000 } });
    expect(effectOf('always subtract 2.5k')).toMatchObject({ sign: -1, amount: { units: 25_000_000 } });
    expect(effectOf('always add 0.0003')).toMatchObject({ amount: { units: 3 } });
  });
  test('may be a param, which is then known to be points', () => {
    const plan = planOf('param a = 5\nparam b = 6\nfield n: number\nwhen n > b add a');
    expect(plan.params.map(({ name, isPoints }) => [name, isPoints])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
  test('per counts whole sizes, one if nothing is said', () => {
    const employees = { kind: 'Field', field: 3 };
    expect(effectOf('always add 2 per 100 of employees up to 10')).toMatchObject({
      per: { size: 100, number: employees },
      upTo: { kind: 'Fixed', units: 100_000 },
    });
    expect(effectOf('always add 2 per employees up to 10')).toMatchObject({ per: { size: 1, number: employees } });
  });
  test('a field as points', () => {
    expect(effectOf('always add employees up to 20')).toMatchObject({
      kind: 'NumberAsPoints',
      sign: 1,
      number: { kind: 'Field', field: 3 },
    });
  });
  test('limit names a group or the score', () => {
    expect(effectOf('always limit fit to 5\ngroup fit { always add 9 }')).toEqual({
      kind: 'Limit',
      group: 0,
      to: { kind: 'Fixed', units: 50_000 },
    });
    expect(effectOf('always limit score to 5')).toMatchObject({ kind: 'Limit', group: null });
  });
});

describe('bands', () => {
  const conditionsOf = (bands: string): readonly unknown[] => {
    const [rate] = planOf(`${FIELDS}rate employees { ${bands} }`).entries;
    return rate?.kind === 'Rate' ? rate.bands.map(({ condition }) => condition) : [];
  };
  const known = { kind: 'Known', value: { kind: 'Field', field: 3 } };

  test('are complete in themselves', () => {
    expect(conditionsOf('below 50 add 1  50 to below 60 add 2')).toMatchObject([
      { kind: 'Compare', operator: '<' },
      { kind: 'And', operands: [{ operator: '>=' }, { operator: '<' }] },
    ]);
  });
  test('otherwise is known and none of the others', () => {
    const [low, other, missing] = conditionsOf('below 50 add 1  otherwise add 2  missing add 3');
    expect(other).toEqual({ kind: 'And', operands: [known, { kind: 'Not', operand: low }] });
    expect(missing).toEqual({ kind: 'Not', operand: known });
  });
  test('otherwise alone is known', () => {
    expect(conditionsOf('otherwise add 2')).toEqual([known]);
  });
});

describe('entries', () => {
  const kinds = (entries: Plan['entries']): unknown =>
    entries.map((entry) => (entry.kind === 'Block' || entry.kind === 'Group' ? [entry.kind, kinds(entry.entries)] : entry.kind));

  test('keep the order and the nesting of the file, and leaves are numbered through it', () => {
    const plan = planOf(`${FIELDS}
      always add 1
      group fit {
        when can_pay { always add 2  rate employees { below 5 add 3  otherwise add 4 } }
        best of { when can_pay add 5  always add 6 }
      }
      always add 7`);
    expect(kinds(plan.entries)).toEqual(['Rule', ['Group', [['Block', ['Rule', 'Rate']], 'Choice']], 'Rule']);
    expect([...JSON.stringify(plan.entries).matchAll(/"leaf":(\d)/g)].map(([, leaf]) => leaf)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(plan.leaves).toBe(7);
  });
  test('groups know the group around them and their bounds', () => {
    expect(planOf('param most = 9\ngroup a max most { group b min -5 { always add 1 } }').groups).toEqual([
      { name: 'a', label: null, min: null, max: { kind: 'Param', param: 0 }, parent: null },
      { name: 'b', label: null, min: { kind: 'Fixed', units: -50_000 }, max: null, parent: 0 },
    ]);
  });
  test('a rule knows the fields it looks at, through lets and effects, and its line', () => {
    const plan = planOf(`${FIELDS}let big = employees > 5 or can_pay\nwhen big and title = CEO add 1 per visits up to 3`);
    const [rule] = plan.entries;
    expect(rule?.origin.fields.map((index) => plan.fields[index]?.name)).toEqual(['title', 'employees', 'visits', 'can_pay']);
    expect(rule?.origin).toMatchObject({ line: 13, text: 'when big and title = CEO add 1 per visits up to 3', because: null });
  });
  test('line ends of Windows count as one', () => {
    expect(planOf('field a: yes/no\r\n\r\nwhen a add 1 because "why"\r\n').entries[0]?.origin).toMatchObject({ line: 3, because: 'why' });
  });
});

describe('results', () => {
  const totalOf = (total: string) => planOf(`group a { always add 1 }\ngroup b { always add 1 }\nalways add 1\n${total}`).total;

  test('a total multiplies weights through', () => {
    expect(totalOf('total = 40% of a + max of b + rest')).toEqual({
      kind: 'Weighted',
      terms: [
        { weight: 4000, of: { kind: 'Group', group: 0 } },
        { weight: 10_000, of: { kind: 'Max', groups: [1] } },
        { weight: 10_000, of: { kind: 'Rest' } },
      ],
    });
  });
  test('without a total it is the sum, without rounding four decimals, without a range no clamp', () => {
    expect(planOf('always add 1')).toMatchObject({ total: { kind: 'Sum' }, decimals: 4, range: null, readsTime: false });
  });
  test('points are compared as points', () => {
    const [tier] = planOf('param line = 5\ngroup a { always add 1 }\ntier hot when a >= 2.5 and score > line').tiers;
    expect(tier?.line).toEqual({
      kind: 'When',
      condition: {
        kind: 'And',
        operands: [
          { kind: 'ComparePoints', operator: '>=', left: { kind: 'Group', group: 0 }, right: { kind: 'Fixed', units: 25_000 } },
          { kind: 'ComparePoints', operator: '>', left: { kind: 'Score' }, right: { kind: 'Param', param: 0 } },
        ],
      },
    });
  });
  test('a grade is compared by its labels', () => {
    const plan = planOf('group a { always add 1 }\ngrade g of a { A >= 2  2 otherwise }\ntier hot when g = A or g in [2, A]');
    expect(plan.tiers[0]?.line).toEqual({
      kind: 'When',
      condition: {
        kind: 'Or',
        operands: [
          { kind: 'GradeIs', grade: 0, labels: ['A'] },
          { kind: 'GradeIs', grade: 0, labels: ['2', 'A'] },
        ],
      },
    });
  });
  test('reads time where any part of it does', () => {
    expect(planOf('field d: date\nlet age = days since d\nalways add 1 per age up to 5').readsTime).toBe(true);
    expect(planOf('field d: date\nwhen d before 2026-01-01 add 1').readsTime).toBe(false);
  });
});

describe('what is used', () => {
  test('lets that nothing uses are left out, those that a used one names are kept', () => {
    const plan = planOf('field n: number\nlet a = n + 1\nlet b = a > 2\nlet c = n > 3\nwhen b add 1');
    expect(plan.lets.map(({ name }) => name)).toEqual(['a', 'b']);
  });
  test('one set for the same texts, called after its list', () => {
    const plan = planOf(
      'field t: text\nfield u: text\nlist chiefs = [CEO, CFO]\nwhen t in [ceo, cfo] add 1\nwhen u in chiefs add 1\nwhen u = x add 1',
    );
    expect(plan.sets.map(({ values }) => values)).toEqual([['ceo', 'cfo'], ['x']]);
    expect(new Set(plan.sets.map(({ name }) => name)).size).toBe(2);
  });
  test('treat as missing: texts for texts, numbers for numbers', () => {
    const plan = planOf(
      'field a: text treat [Select, 0] as missing\nfield n: number treat [0, none] as missing\nwhen a = x and n > 1 add 1',
    );
    expect(plan.fields.map(({ missing }) => missing)).toEqual([
      { texts: ['select', '0'], numbers: [] },
      { texts: ['none'], numbers: [0] },
    ]);
  });
});
