/** Real files, read from SCORELANG_DATA or ../shared/data; skipped, with a line that says so, where they are not. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isInputError, scoreFile } from '../../batch/index.ts';
import { openInput } from '../../batch/open-input.ts';
import { planWith } from './plan.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env.SCORELANG_DATA ?? join(repository, '../shared/data');
const isThere = existsSync(data);
if (!isThere) console.log(`Real data: skipped, as there is no folder ${data} (set SCORELANG_DATA).`);

const plan = planWith([]);
const nothing = { score: 0, tier: null, tierByPoints: null, disqualified: false, groups: {}, grades: {}, problems: [] };
const scorer = { plan, score: () => nothing, explain: () => ({ ...nothing, lines: [], values: {} }) };

describe.runIf(isThere)('real files are read to the last row', () => {
  test.each([
    ['xeducation/leads.csv', ',', 37, 9240, 'UTF-8'],
    ['bank/bank-full.csv', ';', 17, 45_211, 'UTF-8'],
    ['shoppers/online_shoppers_intention.csv', ',', 18, 12_330, 'UTF-8'],
    ['events/bpic2012_cases.csv', ',', 7, 13_087, 'UTF-8'],
    ['events/bpic2012_events.csv.gz', ',', 5, 262_200, 'UTF-8, gzip'],
    ['events/CDNOW_master.txt', 'spaces', 4, 69_659, 'UTF-8'],
    ['crm/marketo/marketo_lead_data.csv', ',', 6, 100, 'UTF-8'],
    ['crm/marketo/marketo_activity_change_data_value_data.csv', ',', 14, 100, 'UTF-8 with BOM'],
    ['crm/hubspot/contact_data.csv', ',', 14, 22, 'UTF-8'],
    ['crm/salesforce-leads/sf_lead_data.csv', ',', 382, 1, 'UTF-8'],
  ])('%s', async (name, delimiter, columns, rows, encoding) => {
    const header = name.endsWith('.txt') ? 'absent' : undefined;
    const outcome = await scoreFile({ scorer, input: { kind: 'file', path: join(data, name) }, header });
    if (outcome.kind === 'failed') throw new Error(outcome.error.message);
    const { input, rowsScored, rejected } = outcome.report;
    expect({
      delimiter: input.delimiter,
      columns: input.columns.length,
      rowsScored,
      encoding: input.encoding,
      rejected: rejected.count,
    }).toEqual({
      delimiter,
      columns,
      rowsScored: rows,
      encoding,
      rejected: 0,
    });
  });

  test('every CSV of the CRMs has rows, and none that cannot be read', async () => {
    const files = readdirSync(join(data, 'crm'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const outcome = await scoreFile({ scorer, input: { kind: 'file', path: join(data, 'crm', name) } });
      expect([name, outcome]).toMatchObject([name, { kind: 'done', report: { rejected: { count: 0 } } }]);
    }
  });

  test('a description in JSON is not taken for leads', async () => {
    const input = await openInput({ kind: 'file', path: join(data, 'crm/salesforce/Lead_describe.json') });
    expect(isInputError(input)).toBe(false);
    const outcome = await scoreFile({ scorer, input: { kind: 'file', path: join(data, 'crm/salesforce/Lead_describe.json') } });
    expect(outcome.kind === 'done' ? outcome.report.rowsScored : 0).toBeLessThanOrEqual(1);
  });
});
