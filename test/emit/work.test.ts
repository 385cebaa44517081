/** How much a compiled scorer looks at for a lead: counted, so that a loss of speed is told on any machine. */
import vm from 'node:vm';
import { optimize } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
import { type MixedShape, mixedLeads, mixedModel } from '../../bench/sizes/mixed-model.ts';
import { sizedLeads, sizedModel } from '../../bench/sizes/model.ts';
import { emitted, planOf } from './emitting.ts';

interface Work {
  /** Rows that are gone through: one for each field. */
  rows: number;
  /** Points of rules on one field, added up in advance. */
  points: number;
  /** Rules across fields that are looked at. */
  possible: number;
  /** Texts that are searched, as they were not seen before. */
  searched: number;
  /** Conditions that are walked through, part by part. */
  walked: number;
}

const LEADS = sizedLeads(400, 9);

/** The work for a lead, on average. */
function workOf(model: string, leads: readonly object[]): Work {
  const { code } = emitted(optimize(planOf(model)), { module: 'cjs', entries: ['score'] });
  const counted = code
    .replace(
      'function addUp(tables, rows, isTraced) {',
      `$&
        for (const known of rows) {
          const row = placeOfRow(known);
          const { whole } = tables.rows;
          work.rows += 1;
          work.points += (whole[row + 1] - row - ROW_HEAD) / 2;
          work.possible += (whole[row + 3] - whole[row + 2]) / 2 + whole[row + 4] - whole[row + 3];
        }`,
    )
    .replace(/function newTextRow\(.*\{\n/, '$&work.searched += 1;\n')
    .replace(/function holdsByTruth\(.*\{\n/, '$&work.walked += 1;\n');
  const asksTexts = code.includes('function newTextRow(');
  expect(counted.match(/work\./g)).toHaveLength(asksTexts ? 5 : 4);
  const work: Work = { rows: 0, points: 0, possible: 0, searched: 0, walked: 0 };
  const exports: { score?: (lead: object) => unknown } = {};
  vm.runInThisContext(`(function (exports, work) {${counted}\n})`)(exports, work);
  for (const lead of leads) exports.score!(lead);
  return Object.fromEntries(Object.entries(work).map(([name, count]) => [name, count / leads.length])) as unknown as Work;
}

describe('a scorer with tables', () => {
  const [small, great] = [workOf(sizedModel(1000, 5), LEADS), workOf(sizedModel(8000, 5), LEADS)];

  test('goes through one row for each of 25 fields, whatever the number of rules', () => {
    expect([small.rows, great.rows]).toEqual([25, 25]);
  });

  test('adds up the points of one field in advance: at most one number a field and group', () => {
    expect(small.points).toBeLessThanOrEqual(25 * 4);
    expect(great.points).toBeLessThanOrEqual(25 * 4);
  });

  test('looks at few of the rules across fields', () => {
    expect(small.possible).toBeLessThan(16);
    expect(great.possible).toBeLessThan(120);
  });

  test('searches no text twice that it has kept', () => {
    // Of twelve texts a lead: titles, companies and addresses hardly ever come again.
    expect(small.searched).toBeLessThan(5);
    expect(great.searched).toBeLessThan(5);
  });
});

describe('a rule with `and` and `or` in each other', () => {
  const leads = mixedLeads(100, 9);
  const RULES = 1000;
  /** Of all rules, how many are looked at for a lead, and how many conditions walked through. */
  const sharesOf = (shape: MixedShape): readonly [looked: number, walked: number] => {
    const { possible, walked } = workOf(mixedModel(shape, RULES, 7), leads);
    return [possible / RULES, walked];
  };

  test('gives the points of what decides it alone with its row', () => {
    const [looked, walked] = sharesOf('b and n or n');
    expect(looked).toBeLessThan(0.4);
    expect(walked).toBe(0);
  });

  test.each([
    ['b and (n or n)', 0.5],
    ['(n or n) and (n or b)', 0.95],
    ['some of each', 0.25],
  ] as const)('is looked at once at most, and walked through never: %s', (shape, most) => {
    const [looked, walked] = sharesOf(shape);
    expect(looked).toBeLessThan(most);
    expect(walked).toBe(0);
  });
});
