import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { LEADS, MODEL } from './models.ts';

const FILES = { 'm.score': MODEL, 'leads.csv': LEADS };
const inFolder = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const rows = (csv: string): readonly string[] => csv.trimEnd().split('\n');

describe('score run', () => {
  test('gives a terminal a summary: tiers with bars, the best leads, what could not be read', async () => {
    const ran = await score(folderWith(FILES), ['run', 'm.score', 'leads.csv'], { columns: 80 });
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: `Small  4 leads from leads.csv
Scored as of 2026-03-01 12:00 UTC

  tier          leads   share
  hot               1  25.0 %  ███████████████████
  cold              2  50.0 %  ██████████████████████████████████████
  disqualified      1  25.0 %  ███████████████████

  scores 0 to 40, 17.5 on average  █     ▄ ▄

Best leads
  lead  score  tier          mostly because
  A1       40  hot           +30 runs the place, +25 when employees >= 100 ad…
  A4       30  cold          +30 runs the place
  A2        0  cold          −5 a student, +1 when created within last 30 day…
  A3        0  disqualified  +25 when employees >= 100 add demo_points

Values that do not fit their field (taken as missing)
  employees: 1 is not a whole number from 1 to 2000000, as "many" in line 5
`,
    });
  });

  test('--explain shows why the best lead is the best, in lines that add up', async () => {
    const { out } = await score(folderWith(FILES), ['run', 'm.score', 'leads.csv', '--explain', '--top', '1'], { columns: 80 });
    expect(out).toContain(`
Why A1 is the best
       fit  Company and role  gives 40
  +30    runs the place                         title = ceo
  +25    when employees >= 100 add demo_points  employees = 200
  −15    fit is at most 40
  ───
   40  score, hot
`);
  });

  test('gives a pipe the scored leads, and the summary to standard error', async () => {
    const ran = await score(folderWith(FILES), ['run', 'm.score', 'leads.csv']);
    expect(rows(ran.out)[0]).toBe('id,title,employees,created,score,tier,fit,reasons');
    expect(rows(ran.out)).toHaveLength(5);
    expect(ran.err).toMatch(/^Small {2}4 leads from leads.csv\n/);
    expect((await score(folderWith(FILES), ['run', 'm.score', 'leads.csv', '-q'])).err).toBe('');
  });

  test('writes to a file, and leaves nothing else beside it', async () => {
    const folder = folderWith(FILES);
    const ran = await score(folder, ['run', 'm.score', 'leads.csv', '-o', 'scored.csv']);
    expect(ran.out).toMatch(/^Small {2}4 leads from leads.csv, 4 written to scored.csv\n/);
    expect(rows(inFolder(folder, 'scored.csv'))).toHaveLength(5);
    expect(readdirSync(folder).sort()).toEqual(['leads.csv', 'm.score', 'scored.csv']);
  });

  test('--top, --sort and --tier choose and order what is written', async () => {
    const folder = folderWith(FILES);
    const ids = async (...words: string[]): Promise<readonly string[]> => {
      await score(folder, ['run', 'm.score', 'leads.csv', '-o', 'out.csv', ...words]);
      return rows(inFolder(folder, 'out.csv'))
        .slice(1)
        .map((row) => row.split(',')[0] ?? '');
    };
    expect(await ids('--top', '2')).toEqual(['A1', 'A4']);
    expect(await ids('--sort')).toEqual(['A1', 'A4', 'A2', 'A3']);
    expect(await ids('--tier', 'hot,disqualified')).toEqual(['A1', 'A3']);
  });

  test('--set and --as-of change what is scored', async () => {
    const folder = folderWith(FILES);
    const scores = async (...words: string[]) => {
      const { out } = await score(folder, ['run', 'm.score', 'leads.csv', '--json', ...words]);
      return JSON.parse(out).scores;
    };
    expect((await scores('--set', 'demo_points=5')).max).toBe(35);
    expect((await scores('--as-of', '2020-01-02')).max).toBe(41);
  });

  test('--json prints the summary as JSON', async () => {
    const ran = await score(folderWith(FILES), ['run', 'm.score', 'leads.csv', '--json', '--top', '1']);
    expect(JSON.parse(ran.out)).toMatchObject({
      model: 'Small',
      asOf: '2026-03-01 12:00 UTC',
      rowsScored: 4,
      tiers: [
        { tier: 'hot', count: 1 },
        { tier: 'cold', count: 2 },
        { tier: 'disqualified', count: 1 },
        { tier: null, count: 0 },
      ],
      best: [{ key: 'A1', explanation: { score: 40 } }],
    });
  });

  test('reads standard input, and writes JSONL by the name of the file', async () => {
    const folder = folderWith({ 'm.score': MODEL });
    const ran = await score(folder, ['run', 'm.score', '-', '-o', 'out.jsonl'], { stdin: LEADS });
    expect(ran.out).toContain('4 leads from standard input, 4 written to out.jsonl');
    expect(JSON.parse(rows(inFolder(folder, 'out.jsonl'))[0] ?? '')).toMatchObject({ id: 'A1', score: 40, tier: 'hot' });
  });

  test('counts rows that cannot be read, shows them, and keeps them where asked', async () => {
    const folder = folderWith({ ...FILES, 'leads.csv': `${LEADS}A5,CEO\n` });
    const words = ['run', 'm.score', 'leads.csv', '-o', 'out.csv'];
    const { out, code } = await score(folder, words);
    expect(code).toBe(0);
    expect(out).toContain('1 row could not be read\n  1 × has 2 cells, and the header has 4\n  line 6: A5,CEO\n');
    await score(folder, [...words, '--rejects', 'rejects.csv']);
    expect(inFolder(folder, 'rejects.csv')).toContain('A5,CEO');
  });

  test('--outcome adds the share of yes by tier', async () => {
    const leads = LEADS.replace('created\n', 'created,won\n')
      .replaceAll('2020-01-01\n', '2020-01-01,yes\n')
      .replace('02-20\n', '02-20,no\n');
    const { out } = await score(folderWith({ ...FILES, 'leads.csv': leads }), ['run', 'm.score', 'leads.csv', '--outcome', 'won'], {
      columns: 80,
    });
    expect(out).toMatch(/tier +leads +share +outcome yes/);
    expect(out).toMatch(/cold +2 +50\.0 % +50\.0 %/);
  });

  test('mentions that the model has warnings, and where to read them', async () => {
    const folder = folderWith({ ...FILES, 'm.score': `${MODEL}list unused = [a]\n` });
    const { out } = await score(folder, ['run', 'm.score', 'leads.csv'], { columns: 80 });
    expect(out).toMatch(/\n\nnote: The model has 1 warning: score check m\.score\n$/);
  });
});

test('an ending that nothing is written in is refused, unless the format is said', async () => {
  const folder = folderWith(FILES);
  const run = (...words: string[]) => score(folder, ['run', 'm.score', 'leads.csv', ...words]);
  for (const name of ['out.xlsx', 'out.csv.gz', 'out.parquet']) {
    expect(await run('-o', name)).toEqual({
      code: 2,
      out: '',
      err: `error: What should be in ${name}? End its name in .csv, .tsv, .tab, .txt, .jsonl, .ndjson, .json, or say --output-format csv or jsonl.\n`,
    });
  }
  expect(readdirSync(folder).toSorted()).toEqual(['leads.csv', 'm.score']);
  expect((await run('-o', 'out.dat', '--output-format', 'csv')).code).toBe(0);
  expect((await run('-o', 'OUT.CSV')).code).toBe(0);
  expect((await run('-o', 'out')).code).toBe(0);
});
