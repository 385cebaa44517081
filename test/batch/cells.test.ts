/** Every line of the tables in docs/cells.md, read by the reader and judged by the scorer. */
import { readFileSync } from 'node:fs';
import { explain, type FieldType, interpret, type Plan, type PlanField } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { type CellProblem, cellReader } from '../../batch/cell.ts';
import { evidenceOf, type Flags } from '../../batch/evidence.ts';
import type { DateOrder, NumberFormat } from '../../batch/options.ts';
import { planWith } from './plan.ts';

interface Line {
  readonly cell: string;
  readonly type: string;
  readonly beside: string;
  readonly flag: string;
  readonly means: string;
}

const page = readFileSync(new URL('../../docs/cells.md', import.meta.url), 'utf8');
const lines: readonly Line[] = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [cell, type, beside, flag, means] = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((part) =>
        part
          .trim()
          .replace(/^`(.*)`$/, '$1')
          .replaceAll('\\|', '|'),
      );
    return { cell: cell!, type: type!, beside: beside!, flag: flag!, means: means! };
  });

const TYPES: Readonly<Record<string, FieldType>> = {
  number: { kind: 'number', whole: false, from: null, to: null },
  'whole number': { kind: 'number', whole: true, from: null, to: null },
  'yes/no': { kind: 'yes/no' },
  date: { kind: 'date' },
  datetime: { kind: 'datetime' },
  'list of text': { kind: 'list', values: null },
};

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['us', 'us'],
  ['eu', 'eu'],
]);
const ORDERS: ReadonlyMap<string, DateOrder> = new Map([
  ['dmy', 'dmy'],
  ['mdy', 'mdy'],
  ['ymd', 'ymd'],
]);

describe('a cell means what docs/cells.md says', () => {
  test('the page has its tables', () => expect(lines.length).toBeGreaterThan(110));

  test.each(lines)('$cell as $type beside "$beside" with flag "$flag" means $means', ({ cell, type, beside, flag, means }) => {
    expect(meaningOf(cell, TYPES[type]!, beside, flag)).toBe(means);
  });
});

describe('a cell that the field lists as missing is missing, as it is written', () => {
  test.each([
    ['number', '-1', '-1', ''],
    ['number', '9,999', '9,999', 'us'],
    ['number', '1,234', '1,234', ''],
    ['date', '01/01/1900', '01/01/1900', 'dmy'],
    ['date', '01/01/1900', '1900-01-01', 'dmy'],
    ['datetime', '01/02/1900', '01/02/1900', ''],
    ['yes/no', 'no', 'no', ''],
  ])('%s: cell %s, treat [%s], flag "%s"', (type, cell, listed, flag) => {
    const field: PlanField = { name: 'it', column: null, type: TYPES[type]!, missing: { texts: [listed], numbers: [] } };
    const flags: Flags = { numbers: FORMATS.get(flag) ?? null, dates: ORDERS.get(flag) ?? null };
    const problems: CellProblem[] = [];
    const value = cellReader(field, evidenceOf('it', TYPES[type]!, [], flags))(cell, problems);
    const explained = explain(planWith([field]), { it: value });
    expect(explained.values.it).toBeNull();
    expect([...problems, ...explained.problems]).toEqual([]);
  });
});

function meaningOf(cell: string, type: FieldType, beside: string, flag: string): string {
  const field: PlanField = { name: 'it', column: null, type, missing: { texts: [], numbers: [] } };
  const flags: Flags = { numbers: FORMATS.get(flag) ?? null, dates: ORDERS.get(flag) ?? null };
  const column = [cell, ...beside.split('` and `')].filter((text) => text !== '').map((text, index) => ({ text, line: index + 2 }));
  const problems: CellProblem[] = [];
  const value = cellReader(field, evidenceOf('it', type, column, flags))(cell, problems);
  const plan: Plan = planWith([field]);
  const seen = explain(plan, { it: value }).values.it;
  const refused = [...problems, ...interpret(plan, { it: value }).problems];
  if (refused.length > 0) {
    expect(refused).toHaveLength(1);
    expect(refused[0]!.value).toBe(cell);
    expect(seen).toBeNull();
    return 'a problem';
  }
  if (Array.isArray(seen)) return seen.join(' + ');
  return typeof seen === 'boolean' ? (seen ? 'yes' : 'no') : String(seen);
}
