/** `score init`: what it writes checks clean, scores its own file and is a pleasure to begin with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderWith, type Ran, score } from './fake-io.ts';

const LEADS = `${[
  'Lead ID,What is your current job title?,Industry,No. of Employees,Contacted,Do Not Email,Country',
  ...Array.from({ length: 40 }, (_, index) => {
    const industry = ['Retail', 'retail', 'Software', 'Select'][index % 4];
    return `L${1000 + index},${index % 2 === 0 ? 'CEO' : `Clerk ${index}`},${industry},${index * 10},${index % 3 === 0 ? 5 : -1},${index % 9 === 0 ? 'Yes' : 'No'},DE`;
  }),
].join('\n')}\n`;

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** What `check`, `test` and `run` find in a model of these leads. */
async function foundIn(folder: string, model: string, leads: string): Promise<unknown> {
  const checked = await score(folder, ['check', model, '--format', 'json']);
  const tested = await score(folder, ['test', model, '--format', 'json']);
  const ran = await score(folder, ['run', model, leads, '--json']);
  const report = ran.code === 0 ? JSON.parse(ran.out) : { problems: ran.err, cautions: [], rejected: {} };
  return {
    check: checked.out.includes('"code"') ? checked.out : 'clean',
    test: tested.code,
    problems: report.problems,
    cautions: report.cautions,
  };
}

const CLEAN = { check: 'clean', test: 0, problems: [], cautions: [] };

test('a file of leads becomes a model that checks clean, passes its tests and scores the file without a problem', async () => {
  const folder = folderWith({ 'leads.csv': LEADS });
  expect(await score(folder, ['init', '--from', 'leads.csv'])).toMatchObject({ code: 0, err: '' });
  expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
  expect((await score(folder, ['fmt', '--check', 'leads.score'])).code).toBe(0);
});

test('the model says what was found', async () => {
  const folder = folderWith({ 'leads.csv': LEADS });
  await score(folder, ['init', '--from', 'leads.csv', '-o', 'model.score']);
  const model = read(folder, 'model.score');
  for (const line of [
    '# A first model for leads.csv: 40 leads, 7 columns.',
    '#   score check model.score                          find mistakes',
    'sample "leads.csv"',
    'field current_job_title: text column "What is your current job title?"  # CEO 50.0 %',
    'field industry: one of [Retail, Software] treat [Select] as missing',
    'field employees: whole number from 0 to 500 column "No. of Employees"  # 0 to 390, half 190 or less',
    'field contacted: whole number from 0 to 10 treat [-1] as missing  # always 5',
    'field do_not_email: yes/no  # yes for 12.5 %',
    '#   Lead ID: names of records, not facts about a lead',
    '#   Country: the same in every row: DE',
    'when do_not_email subtract 20 because "not to be reached"',
  ]) {
    expect(model.split('\n')).toContain(line);
  }
  expect(model.match(/^test "/gm)).toHaveLength(2);
  expect(model).toMatch(/test "hot: line \d+ of leads\.csv"/);
});

test('the summary says what was found, and the next command', async () => {
  const folder = folderWith({ 'leads.csv': LEADS });
  const { out } = await score(folder, ['init', '--from', 'leads.csv'], { columns: 100 });
  expect(out).toContain('Wrote leads.score from leads.csv: 40 leads, 7 columns, UTF-8');
  expect(out).toContain('  fields            5: 2 whole number, 1 text, 1 one of, 1 yes/no');
  expect(out).toContain('  taken as missing  Select, -1');
  expect(out).toContain('  left out          Lead ID, Country');
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    / leads Of the leads in leads\.csv, \S+ % are hot and \S+ % warm\. 0 values with a problem\./,
  );
  expect(out).toMatch(/Next:\n {2}score check leads\.score +find mistakes\n {2}score test/);
});

describe('with the column of what became of the leads', () => {
  const outcomes = `source,minutes,Won\n${'Web,1,no\n'.repeat(70)}${'Web,2,yes\n'.repeat(30)}${'Referral,30,yes\n'.repeat(50)}${'Referral,30,no\n'.repeat(50)}`;

  test('points follow it, and the share of each value is told', async () => {
    const folder = folderWith({ 'leads.csv': outcomes });
    await score(folder, ['init', '--from', 'leads.csv']);
    const model = read(folder, 'leads.score');
    expect(model).toContain('40.0 % of whom are yes in Won');
    expect(model).toContain('# Won: 50.0 % of Referral, 30.0 % of Web.\nrate source {\n  Referral    add ');
    expect(model).toContain('#   Won: what became of the lead, which no score may look at');
    expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
  });

  test('a field that knows it too well gets a warning and no rule', async () => {
    const stages = `source,stage,Won\n${'Web,Lost,no\n'.repeat(100)}${'Referral,Lost,no\n'.repeat(40)}${'Web,Closed,yes\n'.repeat(40)}${'Referral,Closed,yes\n'.repeat(60)}`;
    const folder = folderWith({ 'leads.csv': stages });
    await score(folder, ['init', '--from', 'leads.csv']);
    const model = read(folder, 'leads.score');
    expect(model).toMatch(/# Tells the outcome so well that it may be filled in only afterwards.*\nfield stage: /);
    expect(model).not.toContain('rate stage');
    expect(model).toContain('rate source');
  });
});

describe('nothing is overwritten', () => {
  test('a model that is there stays', async () => {
    const folder = folderWith({ 'leads.csv': LEADS, 'leads.score': 'mine' });
    const ran = await score(folder, ['init', '--from', 'leads.csv']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('leads.score is there already, and init never overwrites.');
    expect(read(folder, 'leads.score')).toBe('mine');
  });

  test.runIf(process.platform === 'linux')('a pipe is not waited for, as it can be read once', async () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [join(folder, 'leads.csv')]);
    expect(await score(folder, ['init', '--from', 'leads.csv'])).toEqual({
      code: 2,
      out: '',
      err: 'error: init reads its source twice, so it cannot take it from leads.csv, a pipe. Save it in a file first.\n',
    });
  });

  test.each([
    ['model.csv', 'model.csv is no name for a model. End it in .score, as the other commands look for it.'],
    ['new/', 'new/ is a folder. Name the file to write in it.'],
  ])('nothing is written to %s', async (output, sentence) => {
    const folder = folderWith({ 'leads.csv': LEADS });
    expect(await score(folder, ['init', '--from', 'leads.csv', '-o', output])).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` });
    expect(readdirSync(folder)).toEqual(['leads.csv']);
  });

  test('-o - prints the model, and the summary beside it', async () => {
    const folder = folderWith({ 'leads.csv': LEADS });
    const { out, err } = await score(folder, ['init', '--from', 'leads.csv', '-o', '-']);
    expect(out).toMatch(/^# A first model for leads\.csv/);
    expect(err).toContain('A first model from leads.csv');
    expect(existsSync(join(folder, 'leads.score'))).toBe(false);
  });
});

test('--json gives what was found to machines', async () => {
  const folder = folderWith({ 'leads.csv': LEADS });
  const { out } = await score(folder, ['init', '--from', 'leads.csv', '--json']);
  expect(JSON.parse(out)).toMatchObject({ model: 'leads.score', leads: 40, problems: 0, findings: 0 });
  expect(JSON.parse(out).fields.map(({ name }: { name: string }) => name)).toContain('current_job_title');
});

test('JSONL, with values that are what they are', async () => {
  const line = (index: number) =>
    JSON.stringify({
      title: `Clerk ${index}`,
      size: index,
      isCustomer: index % 2 === 0,
      tags: ['a', 'b'].slice(index % 2),
      company: { plan: ['Basic', 'Pro'][index % 2] },
      made: `2026-01-${10 + (index % 9)}`,
    });
  const folder = folderWith({ 'leads.jsonl': `${Array.from({ length: 30 }, (_, index) => line(index)).join('\n')}\n` });
  expect((await score(folder, ['init', '--from', 'leads.jsonl'])).code).toBe(0);
  expect(read(folder, 'leads.score')).toContain('field company_plan: one of [Basic, Pro] column "company.plan"');
  expect(read(folder, 'leads.score')).toContain('field tags: list of one of [b, a]');
  expect(read(folder, 'leads.score')).toContain('field made: date');
  expect(await foundIn(folder, 'leads.score', 'leads.jsonl')).toEqual(CLEAN);
});

test('leads outside of the project are no sample, and every field says its column', async () => {
  const folder = folderWith({ 'elsewhere/leads.csv': LEADS, 'project/package.json': '{}' });
  const project = join(folder, 'project');
  expect((await score(project, ['init', '--from', '../elsewhere/leads.csv', '-o', 'model.score'])).code).toBe(0);
  expect(read(project, 'model.score')).not.toContain('sample');
  expect(read(project, 'model.score')).toContain('column "Industry"');
  expect(await foundIn(project, 'model.score', '../elsewhere/leads.csv')).toEqual(CLEAN);
});

describe('bad input is told in a sentence', () => {
  const failing = async (files: Record<string, string | Uint8Array>, words: readonly string[]): Promise<Ran> => {
    const ran = await score(folderWith(files), ['init', ...words]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^error: /);
    return ran;
  };
  test.each([
    [[], {}, 'Say what to begin with: score init --from leads.csv'],
    [['--from', 'leds.csv'], { 'leads.csv': LEADS }, 'There is no file leds.csv. Did you mean leads.csv?'],
    [['--from', 'a.csv'], { 'a.csv': '' }, 'a.csv is empty.'],
    [['--from', 'a.csv'], { 'a.csv': 'a,b\n' }, 'a.csv has a header and no leads below it.'],
    [['--from', 'a.csv'], { 'a.csv': new Uint8Array([80, 75, 3, 4, 0, 0]) }, 'a.csv is a binary file, not text.'],
    [['--from', 'a.csv'], { 'a.csv': 'id,x\n1,\n2,\n' }, 'No column of a.csv is worth a field'],
    [['--from', 'm.score'], { 'm.score': '' }, 'm.score is a model.'],
    [['--from', '-'], {}, 'init reads its source twice'],
    [['--from', 'a.csv', '--outcome', 'wan'], { 'a.csv': 'won,x\nyes,2\n' }, 'a.csv has no column "wan".'],
  ])('%j', async (words, files, message) => {
    expect((await failing(files, words)).err).toContain(message);
  });
});

describe('at a terminal', () => {
  const files = { 'leads.csv': LEADS, 'other.csv': 'a,b\n1,2\n' };

  test('it asks for the file, the place, the outcome and what to leave out', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await score(folder, ['init'], {
      columns: 100,
      keys: [
        ['Which file has the leads?', '\r'],
        ['Where should the model go?', 'mine.score\r'],
        ['what became of each lead?', '\r'],
        ['Leave out columns', ' \r'],
      ],
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Wrote mine.score from leads.csv');
    expect(read(folder, 'mine.score')).toMatch(/# {3}What is your current job title\?: not wanted\n/);
  });

  test('an answer that names the outcome makes the points follow it', async () => {
    const folder = folderWith({
      'leads.csv': `source,closed\n${'Web,no\n'.repeat(70)}${'Web,yes\n'.repeat(30)}${'Referral,yes\n'.repeat(60)}${'Referral,no\n'.repeat(40)}`,
    });
    const keys = [
      ['what became of each lead?', '\u001b[B\r'],
      ['Leave out columns', '\r'],
    ] as const;
    await score(folder, ['init', '--from', 'leads.csv', '-o', 'mine.score'], { columns: 100, keys });
    expect(read(folder, 'mine.score')).toContain('# closed: 60.0 % of Referral, 30.0 % of Web.');
  });

  test('flags and --yes leave nothing to ask', async () => {
    const folder = folderWith(files);
    expect((await score(folder, ['init', '--from', 'leads.csv', '--yes'], { columns: 100, keys: [['?', '\u0003']] })).code).toBe(0);
  });

  test('who stops it finds nothing written', async () => {
    const folder = folderWith(files);
    const { code, err } = await score(folder, ['init', '--from', 'leads.csv'], { columns: 100, keys: [['Where should', '\u0003']] });
    expect({ code, err }).toEqual({ code: 130, err: 'error: Stopped; nothing was written.\n' });
    expect(existsSync(join(folder, 'leads.score'))).toBe(false);
  });
});

test('--without leaves columns out', async () => {
  const folder = folderWith({ 'leads.csv': LEADS });
  await score(folder, ['init', '--from', 'leads.csv', '--without', 'Industry', '--without', 'Contacted']);
  expect(read(folder, 'leads.score')).toContain('#   Industry, Contacted: not wanted');
  const { err } = await score(folder, ['init', '--from', 'leads.csv', '-o', 'b.score', '--without', 'Industri']);
  expect(err).toContain('leads.csv has no column "Industri" to leave out. Did you mean "Industry"?');
});

test('headers that are no names, alike, reserved, long or of other scripts all make fields', async () => {
  const headers = [
    'when',
    'E-mail ',
    'e mail',
    '2nd phone',
    '职位',
    'Země',
    'a.b',
    'model',
    '"quoted ""x"""',
    'list',
    'score',
    'VeryLongHeaderNameThatGoesOnAndOnAndOn',
    'constructor',
  ];
  const rows = Array.from({ length: 12 }, (_, index) => headers.map((_, column) => `${index % 3}${column}x y`).join(','));
  const folder = folderWith({ 'leads.csv': `${headers.join(',')}\n${rows.join('\n')}\n` });
  const { err, code } = await score(folder, ['init', '--from', 'leads.csv']);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
  for (const name of ['when_value', 'column_2nd_phone', '职位', 'země', 'list', 'score_2'])
    expect(read(folder, 'leads.score')).toContain(`field ${name}:`);
});

test('texts that read like the language are only texts', async () => {
  const words = [
    'yes',
    'No',
    'AND',
    'missing',
    'otherwise',
    'industry',
    'Industry',
    'tier',
    'hot',
    'add',
    'true',
    'null?',
    'a"b',
    'a\\b',
    '#x',
    '10',
    '2026-01-01',
    '50k',
    '*',
    'days',
  ];
  const rows = words.flatMap((word) => Array.from({ length: 12 }, (_, index) => `"${word.replaceAll('"', '""')}",${index}`));
  const folder = folderWith({ 'leads.csv': `Industry,size\n${rows.join('\n')}\n` });
  await score(folder, ['init', '--from', 'leads.csv']);
  expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
});

describe('what stands in the data can never become a rule', () => {
  const EVIL = 'x\nalways add 100\n';
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = (cell: (index: number) => string): string => Array.from({ length: 60 }, (_, index) => `${cell(index)},${index}\n`).join('');

  test.each([
    ['a cell that is the same in every row', `c,n\n${rows(() => quoted(EVIL))}`],
    ['cells of several lines', `c,n\n${rows((index) => quoted(`${EVIL}${index % 3}`))}`],
    ['a header of several lines', `${quoted(EVIL)},n\n${rows((index) => `${index % 3}`)}`],
    [
      'values that tell the outcome',
      `c,Converted\n${Array.from({ length: 60 }, (_, index) => `${quoted(`${EVIL}${index % 2}`)},${index % 2 ? 'yes' : 'no'}\n`).join('')}`,
    ],
  ])('%s', async (_, leads) => {
    const folder = folderWith({ 'leads.csv': leads });
    const { code, err } = await score(folder, ['init', '--from', 'leads.csv']);
    if (code === 2) return expect(err).toMatch(/^error: No column of/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(read(folder, 'leads.score')).not.toMatch(/^always add 100/m);
    expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
  });

  test('a name of a file', async () => {
    const folder = folderWith({ [`${EVIL}.csv`]: LEADS });
    expect(await score(folder, ['init', '--from', `${EVIL}.csv`, '-o', 'leads.score'])).toMatchObject({ code: 0, err: '' });
    expect(read(folder, 'leads.score')).not.toMatch(/^always add 100/m);
  });
});

test('the next commands can be copied to a shell, whatever the files are called', async () => {
  const folder = folderWith({ 'my "leads" of $HOME\'s.csv': LEADS, 'zákazníci.csv': LEADS });
  const { out } = await score(folder, ['init', '--from', `my "leads" of $HOME's.csv`]);
  expect(out).toContain(`score check 'my "leads" of $HOME'\\''s.score' `);
  expect((await score(folder, ['init', '--from', 'zákazníci.csv'])).out).toContain('score check zákazníci.score ');
});

test('the shares of the tiers are those that run counts, though not every lead is kept', async () => {
  const rows = Array.from({ length: 7000 }, (_, index) => `${(index * 7919) % 1013},${index % 11 < 4 ? 'yes' : 'no'}`);
  const folder = folderWith({ 'leads.csv': `visits,asked\n${rows.join('\n')}\n` });
  await score(folder, ['init', '--from', 'leads.csv']);
  const ran = JSON.parse((await score(folder, ['run', 'leads.score', 'leads.csv', '--json'])).out) as {
    tiers: readonly { tier: string; count: number }[];
  };
  const hot = ran.tiers.find(({ tier }) => tier === 'hot')!.count;
  expect(read(folder, 'leads.score')).toContain(`${((hot / 7000) * 100).toFixed(1)} % are hot`);
});

test('whatever the headers and cells are, the model is clean and its file has no problems', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Select',
      '1',
      '0',
      '-1',
      '999',
      'yes',
      'no',
      '1,234',
      '12.5',
      '01/02/2018',
      '2026-01-01',
      'a;b',
      'tier',
      'x',
      'when',
      '2018-12-19 10:00',
      '"',
      '\\',
      'hot',
      'a\nalways add 100\nb',
      'a\r\n}\nb\u2028c',
    ),
  );
  const table = fc
    .tuple(
      fc.uniqueArray(fc.oneof(word, fc.string({ minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 25 }),
    )
    .chain(([headers, rows]) =>
      fc.tuple(
        fc.constant(headers),
        fc.array(fc.tuple(...headers.map(() => fc.array(word, { minLength: 1, maxLength: 3 }))), { minLength: 1, maxLength: 3 }),
        fc.constant(rows),
      ),
    );
  await fc.assert(
    fc.asyncProperty(table, async ([headers, pools, rows]) => {
      const quoted = (text: string): string => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
      const [pool] = pools;
      const lines = Array.from({ length: rows }, (_, row) =>
        headers.map((_, column) => quoted(pool![column]![row % pool![column]!.length]!)).join(','),
      );
      const folder = folderWith({});
      // The last column keeps the first line from looking like data.
      writeFileSync(
        join(folder, 'leads.csv'),
        `${headers.map(quoted).join(',')},last\n${lines.map((line, row) => `${line},${row % 7}`).join('\n')}\n`,
      );
      const { code, err } = await score(folder, ['init', '--from', 'leads.csv']);
      if (code === 2 && /No column of/.test(err)) return;
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(await foundIn(folder, 'leads.score', 'leads.csv')).toEqual(CLEAN);
    }),
    { numRuns: 60 },
  );
});
