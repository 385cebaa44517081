import vm from 'node:vm';
import { type Condition, type Entry, interpret, type Lead, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { WITHOUT_EVENTS } from '../without-events.ts';
import { emitted, planOf } from './emitting.ts';

const always: Condition = { kind: 'Always' };
const numberIs = (operator: '<' | '>=', value: number): Condition => ({
  kind: 'Compare',
  operator,
  left: { kind: 'Field', field: 0 },
  right: { kind: 'Constant', value },
});
const origin = { id: 'id', line: 1, text: 'when ..', because: null, fields: [0], tallies: [] };
const rule = (leaf: number, condition: Condition): Entry => ({
  kind: 'Rule',
  leaf,
  origin: { ...origin, line: leaf + 1 },
  condition,
  effect: { kind: 'Points', sign: 1, amount: { kind: 'Fixed', units: 10_000 }, per: null, decay: null, upTo: null },
});

function planWith(entries: readonly Entry[], rest: Partial<Plan> = {}): Plan {
  return {
    format: 1,
    name: 'Great',
    source: 'great.score',
    zoneMinutes: 0,
    readsTime: false,
    ...WITHOUT_EVENTS,
    fields: [
      { name: 'size', column: null, type: { kind: 'number', whole: false, from: null, to: null }, missing: { texts: [], numbers: [] } },
      { name: 'town', column: null, type: { kind: 'text' }, missing: { texts: [], numbers: [] } },
    ],
    params: [],
    sets: [],
    lets: [],
    entries,
    groups: [],
    grades: [],
    total: { kind: 'Sum' },
    decimals: 4,
    range: null,
    tiers: [],
    leaves: entries.length,
    ...rest,
  };
}

function scorersOf(plan: Plan): readonly ((lead: object) => Result)[] {
  return (['chosen', 'straight'] as const).map((evaluation) => {
    const exports = {} as { score: (lead: object) => Result };
    vm.runInThisContext(`(function (exports) {${emitted(plan, { module: 'cjs', evaluation }).code}\n})`)(exports);
    return exports.score;
  });
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectAgreement(plan: Plan, leads: readonly object[]): void {
  for (const score of scorersOf(plan)) {
    for (const lead of leads) expect(asJson(score(lead))).toEqual(asJson(interpret(plan, lead as Lead)));
  }
}

const sizes = [{ size: -1 }, { size: 0 }, { size: 12 }, { size: 777.5 }, { size: 1e6 }, {}];

describe('ten thousand rules', () => {
  const rules = Array.from({ length: 10_000 }, (_, leaf) => rule(leaf, numberIs(leaf % 2 === 0 ? '<' : '>=', leaf)));

  test('score as they should', () => expectAgreement(planWith(rules), sizes));

  test('stand in functions of about a hundred each, also inside one block in one group', () => {
    const block: Entry = { kind: 'Block', origin, condition: numberIs('>=', 0), entries: rules };
    const group: Entry = { kind: 'Group', group: 0, origin, entries: [block] };
    const plan = planWith([group], {
      leaves: 10_000,
      groups: [{ name: 'g', label: null, min: { kind: 'Fixed', units: 70_000 }, max: null, parent: null }],
    });
    const { code } = emitted(plan, { evaluation: 'straight' });
    const functions = code.split(/^function /m).slice(1, -1);
    expect(functions.length).toBeGreaterThan(100);
    for (const text of functions.filter((each) => each.startsWith('rules'))) expect(text.split('fired[').length).toBeLessThanOrEqual(102);
    expectAgreement(plan, sizes);
  });
});

describe('what is long or deep', () => {
  test('a condition nested a thousand deep', () => {
    const nest = (depth: number): Condition => {
      let condition: Condition = numberIs('>=', 10);
      for (let level = 0; level < depth; level++) {
        const operands = [condition, numberIs('<', level)];
        condition = level % 3 === 0 ? { kind: 'Not', operand: condition } : { kind: level % 3 === 1 ? 'And' : 'Or', operands };
      }
      return condition;
    };
    expectAgreement(planWith([rule(0, nest(1000)), rule(1, nest(999))]), sizes);
  });

  test('a condition of five thousand parts', () => {
    const operands = Array.from({ length: 5000 }, (_, at) => numberIs(at % 2 === 0 ? '<' : '>=', at));
    expectAgreement(planWith([rule(0, { kind: 'Or', operands }), rule(1, { kind: 'And', operands })]), sizes);
  });

  test('a rate of three thousand bands', () => {
    const towns = Array.from({ length: 3000 }, (_, at) => `town ${at}`);
    const text = { kind: 'Field', field: 1 } as const;
    const bands = towns.map((_, leaf) => ({
      leaf,
      origin,
      condition: { kind: 'OneOf', text, set: leaf } as const,
      sign: 1 as const,
      amount: { kind: 'Fixed', units: leaf * 10 } as const,
    }));
    const sets = towns.map((town) => ({ name: 'towns', values: [town] }));
    const plan = planWith([{ kind: 'Rate', origin, bands }], { leaves: 3000, sets });
    expectAgreement(plan, [{ town: 'Town 0' }, { town: 'town 1500' }, { town: 'TOWN 2999' }, { town: 'elsewhere' }, {}]);
  });

  test('blocks and groups nested forty deep', () => {
    const groups = Array.from({ length: 40 }, (_, index) => ({
      name: `g${index}`,
      label: null,
      min: null,
      max: null,
      parent: index === 0 ? null : index - 1,
    }));
    let entry: Entry = rule(0, always);
    for (let group = 39; group >= 0; group--) {
      entry = { kind: 'Group', group, origin, entries: [{ kind: 'Block', origin, condition: numberIs('>=', group), entries: [entry] }] };
    }
    expectAgreement(planWith([entry], { groups, leaves: 1 }), [{ size: 38 }, { size: 39 }, {}]);
  });

  test('a hundred and fifty tiers', () => {
    const tiers = Array.from({ length: 150 }, (_, at) => ({
      name: `t${at}`,
      line: { kind: 'Points', operator: '>=', amount: { kind: 'Fixed', units: (150 - at) * 10_000 } } as const,
      keep: null,
    }));
    expectAgreement(planWith([rule(0, always), rule(1, numberIs('>=', 5))], { tiers }), sizes);
  });
});

describe('hundreds of groups whose rules stand in tables', () => {
  const groups = Array.from(
    { length: 300 },
    (_, index) => `group g${index} max 5 {\nwhen size > ${index} add 1\nwhen size < ${index} add 9.5\n}`,
  );
  const alone = Array.from({ length: 300 }, (_, index) => `when town same as home and size > ${index} add 1`);
  const declared = ['field size: whole number', 'field town: text', 'field home: text'];
  const leads = [...[null, -1, 0, 150, 299, 300].map((size) => ({ size })), { size: 7, town: 'Ulm', home: 'ulm' }];

  const scoredBy = (code: string): ((lead: object) => Result) => {
    const exports = {} as { score: (lead: object) => Result };
    vm.runInThisContext(`(function (exports) {${code}\n})`)(exports);
    return exports.score;
  };

  test('need no object with all of them', () => {
    const plan = planOf([...declared, ...groups, 'when home is known and town is known add 1'].join('\n'));
    const { code } = emitted(plan, { module: 'cjs' });
    expect(code).not.toContain('const state = ');
    for (const lead of leads) expect(asJson(scoredBy(code)(lead))).toEqual(asJson(interpret(plan, lead)));
  });

  test('are not handed to the functions of other rules', () => {
    const plan = planOf([...declared, ...groups, 'group both max 90 {', ...alone, '}'].join('\n'));
    const { code } = emitted(plan, { module: 'cjs' });
    const state = /const state = \{[^}]*\}/.exec(code)![0];
    expect(state).toContain('both');
    expect(state).not.toContain('g5');
    for (const lead of leads) expect(asJson(scoredBy(code)(lead))).toEqual(asJson(interpret(plan, lead)));
  });
});
