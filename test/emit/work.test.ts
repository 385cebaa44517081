/** How much a compiled scorer looks at for a lead: counted, so that a loss of speed is told on any machine. */
import vm from 'node:vm';
import { optimize } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
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
}

const LEADS = sizedLeads(400, 9);

/** The work for a lead, on average. */
function workOf(rules: number): Work {
  const { code } = emitted(optimize(planOf(sizedModel(rules, 5))), { module: 'cjs', entries: ['score'] });
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
    .replace(/function newTextRow\(.*\{\n/, '$&work.searched += 1;\n');
  expect(counted.match(/work\./g)).toHaveLength(4);
  const work: Work = { rows: 0, points: 0, possible: 0, searched: 0 };
  const exports: { score?: (lead: object) => unknown } = {};
  vm.runInThisContext(`(function (exports, work) {${counted}\n})`)(exports, work);
  for (const lead of LEADS) exports.score!(lead);
  return Object.fromEntries(Object.entries(work).map(([name, count]) => [name, count / LEADS.length])) as unknown as Work;
}

describe('a scorer with tables', () => {
  const [small, great] = [workOf(1000), workOf(8000)];

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
