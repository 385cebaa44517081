/** What the examples promise of leads that no one here made: they are read from SCORELANG_DATA, and never committed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { folderWith, score } from '../cli/fake-io.ts';

const root = new URL('../../', import.meta.url).pathname;
const data = process.env.SCORELANG_DATA ?? join(root, '../shared/data');
const isThere = existsSync(join(data, 'xeducation/leads.csv'));
if (!isThere) console.log(`skipped: real leads, as there is no xeducation/leads.csv in ${data} (SCORELANG_DATA)`);

interface Tier {
  readonly tier: string | null;
  readonly count: number;
  readonly outcome: { readonly yes: number; readonly known: number };
}

/** Leaks, known only after the fact: a model that reads one would promise too much. */
const LEAKS = ['Tags', 'Lead Quality', 'Lead Profile', 'Asymmetrique', 'Last Notable Activity', 'Converted'];

test('the X Education model reads no column that is known only after the fact', () => {
  const columns = [...readFileSync(join(root, 'examples/x-education.score'), 'utf8').matchAll(/column "([^"]*)"/g)].map(
    ([, name]) => name!,
  );
  expect(columns.length).toBeGreaterThan(5);
  expect(columns.filter((column) => LEAKS.some((leak) => column.startsWith(leak)))).toEqual([]);
});

test.runIf(isThere)('of the leads not looked at, the hot are a fifth or more, and four in five of them bought', async () => {
  const rows: Record<string, string>[] = parse(readFileSync(join(data, 'xeducation/leads.csv')), { columns: true, bom: true });
  const odd = rows.filter((row) => Number(row['Lead Number']) % 2 === 1);
  const folder = folderWith({
    'x-education.score': readFileSync(join(root, 'examples/x-education.score')),
    'odd.csv': stringify(odd, { header: true }),
  });
  const { code, out } = await score(folder, ['run', 'x-education.score', 'odd.csv', '--outcome', 'Converted', '--json']);
  const { tiers, rowsScored } = JSON.parse(out) as { readonly tiers: readonly Tier[]; readonly rowsScored: number };
  const hot = tiers.find(({ tier }) => tier === 'hot')!;
  expect({ code, rowsScored }).toEqual({ code: 0, rowsScored: 4627 });
  expect(hot.count / rowsScored).toBeGreaterThanOrEqual(0.2);
  expect(hot.outcome.yes / hot.outcome.known).toBeGreaterThanOrEqual(0.8);
});

const loans = join(data, 'events/bpic2012_cases.csv');
test.runIf(existsSync(loans))('of loan applications a week old, three in four of the hot are approved in the end', async () => {
  const folder = folderWith({ 'loans.score': readFileSync(join(root, 'examples/loans.score')) });
  const words = ['run', 'loans.score', loans, '--events', join(data, 'events/bpic2012_events.csv.gz'), '--key', 'case_id'];
  const columns = ['--event-column', 'activity', '--at-column', 'timestamp', '--as-of-column', 'reg_date + 7 days'];
  const { code, out } = await score(folder, [...words, ...columns, '--outcome', 'outcome=approved', '--json']);
  const { tiers, rowsScored } = JSON.parse(out) as { readonly tiers: readonly Tier[]; readonly rowsScored: number };
  expect({ code, rowsScored }).toEqual({ code: 0, rowsScored: 13_087 });
  const share = (name: string): number => {
    const { outcome } = tiers.find(({ tier }) => tier === name)!;
    return outcome.yes / outcome.known;
  };
  expect(share('hot')).toBeGreaterThanOrEqual(0.75);
  expect(share('warm')).toBeLessThan(0.5);
  expect(share('cold')).toBeLessThan(0.1);
});
