import { type ExplanationLine, explain, interpret, type Lead, outlineOf, type Plan, prepare } from '@scorelang/runtime';
import { explanationLines, unitsOf } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adds,
  always,
  anyNumber,
  block,
  choice,
  compare,
  constant,
  field,
  group,
  groups,
  limits,
  never,
  numberField,
  plan,
  points,
  rate,
  rule,
  subtracts,
  yes,
} from './plans.ts';
import { randomLead, randomPlan } from './random-plans.ts';

const fields = [field('a', { kind: 'yes/no' }), field('n', anyNumber)];
const A = yes(0);

/** Each line as `kind points text`, with what else there is to say. */
function linesOf(parts: Partial<Plan>, lead: Lead = {}): readonly string[] {
  return explain(plan({ fields, ...parts }), lead).lines.map(shown);
}
function shown({ kind, points, text, path, fired, note }: ExplanationLine): string {
  const where = path.length === 0 ? '' : ` in ${path.join('/')}`;
  return `${kind} ${fired ? points : '-'} ${text}${where}${note === null ? '' : ` (${note})`}`;
}

test('a rule is a line, whether it fired or not', () => {
  const origin = { id: 'c-suite', line: 23, text: 'when a add 20', because: 'C-suite', fields: [1, 0], tallies: [] };
  const model = plan({ fields, entries: [{ ...rule('', A, adds(20)), origin }] });
  const line = {
    kind: 'rule',
    id: 'c-suite',
    line: 23,
    text: 'when a add 20',
    because: 'C-suite',
    path: [],
    note: null,
    fields: ['n', 'a'],
  };
  expect(explain(model, { a: true }).lines).toEqual([{ ...line, fired: true, points: 20 }]);
  expect(explain(model, {}).lines).toEqual([{ ...line, fired: false, points: 0 }]);
});

test('an explanation is the result, with its lines and the values that it saw', () => {
  const model = plan({
    fields: [...fields, field('day', { kind: 'date' }), field('at', { kind: 'datetime' }), field('tags', { kind: 'list', values: null })],
    entries: [rule('x', A, adds(1))],
  });
  const lead = { a: 'YES', n: 'many', day: '2026-01-31', at: '2026-01-31T09:30Z', tags: ['B', ' a'] };
  const { lines, values, ...result } = explain(model, lead);
  expect(result).toEqual(interpret(model, lead));
  expect(lines).toHaveLength(1);
  expect(values).toEqual({ a: true, n: null, day: '2026-01-31', at: '2026-01-31T09:30:00Z', tags: ['b', 'a'] });
});

test('a rate has a line for each band', () => {
  const n = numberField(1);
  const size = rate('n', [compare(n, '<', constant(50)), 5], [compare(n, '>=', constant(50)), -15]);
  expect(linesOf({ entries: [size] }, { n: 50 })).toEqual(['rule - n-0', 'rule -15 n-1']);
});

test('rules in a block that does not hold say so, naming the outermost', () => {
  const entries = [
    block('when a', A, rule('x', always, adds(1)), block('when never', never, rule('y', always, adds(2)), rate('z', [always, 1]))),
  ];
  expect(linesOf({ entries })).toEqual(['rule - x (block: when a)', 'rule - y (block: when a)', 'rule - z-0 (block: when a)']);
  expect(linesOf({ entries }, { a: true })).toEqual(['rule 1 x', 'rule - y (block: when never)', 'rule - z-0 (block: when never)']);
});

test('members of a choice that fired in vain say why', () => {
  const members = [rule('x', always, adds(3)), rule('y', always, adds(7)), rate('z', [always, 7]), rule('w', A, adds(9))] as const;
  expect(linesOf({ entries: [choice('best', ...members)] })).toEqual([
    'rule 0 x (another in best of gave more)',
    'rule 7 y',
    'rule 0 z-0 (another in best of gave as much)',
    'rule - w',
  ]);
  expect(linesOf({ entries: [choice('first', ...members)] })).toEqual([
    'rule 3 x',
    'rule 0 y (another came first in first of)',
    'rule 0 z-0 (another came first in first of)',
    'rule - w',
  ]);
});

test('bounds of groups are lines after their rules, in the order in which they act, and only where they do something', () => {
  const parts: Partial<Plan> = {
    groups: groups(['fit', 5, 40], ['title', null, 30, 0]),
    entries: [
      group(0, group(1, rule('x', always, adds(100))), rule('y', always, adds(20))),
      rule('high', always, limits(0, 40)),
      rule('low', A, limits(0, 2)),
      rule('lower', A, limits(0, 1)),
    ],
  };
  expect(linesOf(parts)).toEqual([
    'rule 100 x in fit/title',
    'cap -70 title is at most 30 in fit/title',
    'rule 20 y in fit',
    'cap -10 fit is at most 40 in fit',
    'rule 0 high (fit is not above 40)',
    'rule - low',
    'rule - lower',
  ]);
  expect(linesOf(parts, { a: true }).slice(2)).toEqual([
    'rule 20 y in fit',
    'cap -10 fit is at most 40 in fit',
    'limit -39 fit is limited to 1 in fit',
    'floor 4 fit is at least 5 in fit',
    'rule 0 high (fit is not above 40)',
    'rule 0 low',
    'rule 0 lower',
  ]);
});

test('a limit line stands where its rule does, and gives its reason', () => {
  const origin = { id: 'freemail', line: 9, text: 'when a limit fit to 1', because: 'free e-mail', fields: [0], tallies: [] };
  const model = plan({
    fields,
    groups: groups(['fit', null, null]),
    entries: [group(0, rule('x', always, adds(5))), { ...rule('', A, limits(0, 1)), origin }],
  });
  expect(explain(model, { a: true }).lines[1]).toEqual({
    kind: 'limit',
    id: 'fit',
    line: 9,
    text: 'fit is limited to 1',
    because: 'free e-mail',
    path: ['fit'],
    fired: true,
    points: -4,
    note: null,
    fields: ['a'],
  });
});

describe('a weighted total', () => {
  const parts: Partial<Plan> = {
    groups: groups(['fit', null, null], ['engagement', null, null]),
    entries: [group(0, rule('f', always, adds(60))), group(1, rule('e', always, adds(30))), rule('r', always, adds(5))],
  };
  test('has lines for what the weights change', () => {
    const terms = [
      { weight: 4000, of: { kind: 'Group', group: 0 } },
      { weight: 10_000, of: { kind: 'Group', group: 1 } },
      { weight: 20_000, of: { kind: 'Rest' } },
    ] as const;
    expect(linesOf({ ...parts, total: { kind: 'Weighted', terms } }).slice(3)).toEqual([
      'total -36 fit counts 40%',
      'total 5 rest counts 200%',
    ]);
  });
  test('has lines for what a max leaves out, and for what no term reaches', () => {
    const terms = [{ weight: 5000, of: { kind: 'Max', groups: [0, 1] } }] as const;
    expect(linesOf({ ...parts, total: { kind: 'Weighted', terms } }).slice(3)).toEqual([
      'total -30 fit counts 50%',
      'total -30 engagement does not count: fit is the max',
      'total -5 not part of the total',
    ]);
  });
});

test('what happens to the total comes last: limit, rounding, range, disqualified', () => {
  const entries = [rule('x', always, adds(50.26)), rule('l', A, limits(null, 40.26)), rule('d', A, { kind: 'Disqualify' })];
  const range = { from: points(-5), to: points(40.2) };
  expect(linesOf({ entries, range, decimals: 1 })).toEqual([
    'rule 50.26 x',
    'rule - l',
    'rule - d',
    'round 0.04 score is rounded to 1 decimal',
    'range -10.1 score is at most 40.2',
  ]);
  expect(linesOf({ entries, range, decimals: 1 }, { a: true }).slice(3)).toEqual([
    'limit -10 score is limited to 40.26',
    'round 0.04 score is rounded to 1 decimal',
    'range -0.1 score is at most 40.2',
    'disqualified -45.2 disqualified: score is -5',
  ]);
  expect(linesOf({ entries: [rule('x', always, subtracts(7))], range }).at(-1)).toBe('range 2 score is at least -5');
  expect(linesOf({ entries: [rule('d', always, { kind: 'Disqualify' })] })).toEqual([
    'rule 0 d',
    'disqualified 0 disqualified: score is 0',
  ]);
});

describe('for any plan and lead', () => {
  const settings = { seed: 20_260_131, numRuns: 1500 };
  const unitsIn = (lines: readonly ExplanationLine[]): number => lines.reduce((sum, line) => sum + unitsOf(line.points)!, 0);

  test('the points of the lines add up to the score, exactly', () => {
    fc.assert(
      fc.property(randomPlan, randomLead, (model, lead) => {
        const { lines, score } = explain(model, lead);
        expect(unitsIn(lines)).toBe(unitsOf(score));
      }),
      settings,
    );
  });

  test('the lines in a group add up to its subtotal, which is within its bounds', () => {
    fc.assert(
      fc.property(randomPlan, randomLead, (model, lead) => {
        const { lines, groups: subtotals } = explain(model, lead);
        for (const { name, min, max } of model.groups) {
          const subtotal = unitsOf(subtotals[name]!)!;
          expect(unitsIn(lines.filter(({ path }) => path.includes(name)))).toBe(subtotal);
          if (min?.kind === 'Fixed') expect(subtotal).toBeGreaterThanOrEqual(min.units);
          if (max?.kind === 'Fixed' && min === null) expect(subtotal).toBeLessThanOrEqual(max.units);
        }
      }),
      settings,
    );
  });

  test('every rule and band has one line, and no number is -0', () => {
    fc.assert(
      fc.property(randomPlan, randomLead, (model, lead) => {
        const { lines, score } = explain(model, lead);
        expect(lines.filter(({ kind }) => kind === 'rule')).toHaveLength(model.leaves);
        expect([score, ...lines.map((line) => line.points)].some((number) => Object.is(number, -0))).toBe(false);
        expect(lines.filter(({ fired, points }) => !fired && points !== 0)).toEqual([]);
      }),
      settings,
    );
  });

  test('a trace has the result, and fires what the lines say fired', () => {
    fc.assert(
      fc.property(randomPlan, randomLead, (model, lead) => {
        const { trace, read } = prepare(model);
        const { result, fired } = trace(read(lead));
        const firedLines = explain(model, lead).lines.filter((line) => line.kind === 'rule' && line.fired);
        expect(result).toEqual(interpret(model, lead));
        expect([...fired].filter((units) => units !== undefined)).toHaveLength(firedLines.length);
      }),
      settings,
    );
  });

  test('the outline gives the lines that the plan gives', () => {
    fc.assert(
      fc.property(
        randomPlan,
        fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }), { maxLength: 60 }),
        (model, fired) => {
          const trace = { fired, closed: [], steps: [], history: null };
          const outline = outlineOf(model);
          expect(JSON.stringify(outline)).not.toMatch(/"(condition|operator|per|zoneMinutes)"/);
          const whole = { ...model, history: null };
          expect(explanationLines(outline, trace, [12], null)).toEqual(explanationLines(whole, trace, [12], null));
        },
      ),
      settings,
    );
  });
});
