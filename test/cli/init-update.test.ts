/** `score init --update` adds what is new in the data, and leaves every byte that people wrote where it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, type Insertion } from '../../cli/init/update/insertions.ts';
import { folderWith, score } from './fake-io.ts';

const MODEL = `# Reviewed with sales in March
model "Leads"
sample "leads.csv"

field   title :text column "Job Title"   # as they write it
field industry: one of [Retail, Software] treat [Select] as missing
field source: one of [
  Web,
  Referral   # from partners
] # by hand
field employees: whole number from 0 to 100
#field region: one of [EMEA]

list executives = [CEO, CFO]
# the board
when title in executives   add 20
rate industry { Retail add 5  Software add 10 }
when source = Web and employees > 5 add 1
`;

const leads = (rows: readonly string[]): string => `Job Title,Industry,Source,Employees,Region,Plan,CEO\n${rows.join('\n')}\n`;
const ROWS = Array.from({ length: 40 }, (_, index) => {
  const industry = ['Retail', 'Mining', 'software', 'Select'][index % 4];
  return `Clerk ${index},${industry},${['Web', 'Podcast'][index % 2]},${index % 5 === 0 ? -1 : index},${['EMEA', 'APAC'][index % 2]},${['Basic', 'Pro'][index % 2]},${index % 3}`;
});

async function updated(model: string, words: readonly string[] = ['--update', 'm.score'], rows = ROWS) {
  const folder = folderWith({ 'm.score': model, 'leads.csv': leads(rows) });
  const ran = await score(folder, ['init', ...words]);
  return { ...ran, text: readFileSync(join(folder, 'm.score'), 'utf8'), folder };
}

test('new fields, values and placeholders are put in where they belong; all else stays, byte for byte', async () => {
  const { text, code, err } = await updated(MODEL);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(text).toBe(`# Reviewed with sales in March
model "Leads"
sample "leads.csv"

field   title :text column "Job Title"   # as they write it
field industry: one of [Retail, Software, Mining] treat [Select] as missing
field source: one of [
  Web,
  Referral,   # from partners
  Podcast
] # by hand
field employees: whole number from 0 to 100 treat [-1] as missing
field plan: one of [Basic, Pro]
field ceo: whole number from 0 to 10  # 0 to 2, half 1 or less
#field region: one of [EMEA]

list executives = [CEO, CFO]
# the board
when title in executives   add 20
rate industry { Retail add 5  Software add 10 }
when source = Web and employees > 5 add 1
`);
});

test('the summary says what was added, what was left out before, and what is gone', async () => {
  const { out } = await updated(MODEL, ['--update', 'm.score', '--from', 'leads.csv'], ROWS);
  expect(out).toBe(`Added to m.score what is new in leads.csv

  new fields        plan, ceo
  new values        industry: Mining
                    source: Podcast
  taken as missing  employees: -1
  left out before   Region
  not in the data   source: Referral

Next:
  score check m.score
`);
});

test('a second time there is nothing to add', async () => {
  const { folder, text } = await updated(MODEL);
  const again = await score(folder, ['init', '--update', 'm.score']);
  expect(again.out).toMatch(/^m\.score has all that leads\.csv has: nothing was added\n/);
  expect(readFileSync(join(folder, 'm.score'), 'utf8')).toBe(text);
});

test('what a person must decide is told and not done', async () => {
  const rows = [
    'Ana,Retail,Web,5000,,,1',
    'Bo,Retail,Web,many,,,1',
    ...ROWS.slice(0, 10).map((row) => row.replace(/,-?\d+,(?=EMEA|APAC)/, ',several,')),
  ];
  const { out, text } = await updated(MODEL, ['--update', 'm.score'], rows);
  expect(text).toContain('field employees: whole number from 0 to 100\n');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'to look at employees is declared as whole number, and the data have other things, such as "several".',
  );
  const { out: beyond } = await updated(MODEL, ['--update', 'm.score'], [...ROWS, 'Ana,Retail,Web,5000,,,1']);
  expect(beyond).toContain('employees goes up to 5,000 in the data, above its 100.');
});

test('a word that is a value here is not gone', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `Ana,${['none', 'Retail'][index % 2]},Web,5,EMEA,Pro,1`);
  const { out } = await updated(MODEL.replace('[Retail, Software]', '[Retail, none]'), ['--update', 'm.score'], rows);
  expect(out).not.toContain('industry:');
});

test('a field whose column is gone stays, and is told', async () => {
  const { out, text } = await updated(`field fax: text column "Fax No"\n${MODEL}`);
  expect(text).toMatch(/^field fax: text column "Fax No"\n/);
  expect(out).toContain('not in the data   the field fax (column Fax No)');
});

test('line ends stay those of the file', async () => {
  const { text } = await updated(MODEL.replaceAll('\n', '\r\n'));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('  Referral,   # from partners\r\n  Podcast\r\n] # by hand');
  expect(text).toContain('treat [-1] as missing\r\nfield plan: one of [Basic, Pro]\r\n');
});

test('-o - shows what it would be, and --json what would be added', async () => {
  const shown = await updated(MODEL, ['--update', 'm.score', '-o', '-']);
  expect(shown.out).toContain('field plan: one of [Basic, Pro]');
  expect(shown.text).toBe(MODEL);
  const { out } = await updated(MODEL, ['--update', 'm.score', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    model: 'm.score',
    isChanged: true,
    fields: [{ name: 'plan' }, { name: 'ceo' }],
    leftOut: ['Region'],
  });
});

test('what init wrote can be added to, and stays clean', async () => {
  const folder = folderWith({ 'leads.csv': leads(ROWS.map((row) => row.replace('Podcast', 'Web').replace('Mining', 'Retail'))) });
  await score(folder, ['init', '--from', 'leads.csv']);
  writeFileSync(join(folder, 'leads.csv'), leads(ROWS));
  const { out } = await score(folder, ['init', '--from', 'leads.csv', '--update']);
  expect(out).toContain('new values        industry: Mining');
  expect((await score(folder, ['check', 'leads.score', '--format', 'compact', '--quiet'])).out).toBe('');
  expect(JSON.parse((await score(folder, ['run', 'leads.score', 'leads.csv', '--json'])).out).problems).toEqual([]);
});

test('a CRM that has new choices, fields and activities', async () => {
  const field = (name: string, values: readonly string[]) => ({
    name,
    label: name,
    type: 'picklist',
    picklistValues: values.map((value) => ({ value, label: value, active: true })),
  });
  const folder = folderWith({
    'a.json': JSON.stringify({ fields: [field('Industry', ['Retail'])] }),
    'b.json': JSON.stringify({ fields: [field('Industry', ['Retail', 'Mining']), field('Plan', ['Pro'])] }),
    'page_view_data.csv': 'timestamp,contact_id,page\n2023-11-01 10:20:00,1,/a\n',
  });
  await score(folder, ['init', '--from', 'salesforce', 'a.json', '-o', 'm.score']);
  const { code } = await score(folder, ['init', '--update', 'm.score', '--from', 'salesforce', 'b.json', 'page_view_data.csv']);
  const text = readFileSync(join(folder, 'm.score'), 'utf8');
  expect(code).toBe(0);
  expect(text).toContain(
    'field industry: one of [Retail, Mining] column "Industry"\nfield plan: one of [Pro] column "Plan"\nevent page_view { page: text }',
  );
  expect((await score(folder, ['check', 'm.score', '--format', 'compact', '--quiet'])).out).toBe('');
});

describe('refused with a sentence', () => {
  test.each([
    ['no such model', ['--update', 'n.score', '--from', 'leads.csv'], MODEL, 'There is no file n.score. Did you mean m.score?'],
    [
      'a model with mistakes',
      ['--update', 'm.score'],
      `${MODEL}when titel = CEO add 1\n`,
      'm.score has mistakes. Mend them first: score check m.score',
    ],
    ['no declarations', ['--update', 'm.score', '--from', 'leads.csv'], 'when title = CEO add 1\n', 'm.score declares no fields'],
    ['no sample', ['--update', 'm.score'], MODEL.replace('sample "leads.csv"\n', ''), 'm.score names no sample.'],
    ['nothing at all', ['--update'], MODEL, 'Say which model to add to'],
  ])('%s', async (_, words, model, message) => {
    const { code, err, text } = await updated(model, words);
    expect({ code, text }).toEqual({ code: 2, text: model });
    expect(err).toContain(message);
  });

  test('fields that another file declares', async () => {
    const folder = folderWith({
      'package.json': '{}',
      'crm.score': 'field title: text\n',
      'm.score': 'use "crm.score"\nwhen title = CEO add 1\n',
      'leads.csv': leads(ROWS),
    });
    const { err } = await score(folder, ['init', '--update', 'm.score', '--from', 'leads.csv']);
    expect(err).toContain('The fields of m.score are declared in crm.score. Add to that file: score init --update crm.score');
  });
});

test('insertions take nothing away', () => {
  const insertion = fc.record({ at: fc.nat(30), text: fc.string({ maxLength: 5 }) });
  fc.assert(
    fc.property(
      fc.string({ minLength: 30, maxLength: 40 }),
      fc.array(insertion, { maxLength: 6 }),
      (text, insertions: readonly Insertion[]) => {
        const result = applied(text, insertions);
        expect(result).toHaveLength(text.length + insertions.reduce((sum, each) => sum + each.text.length, 0));
        let at = 0;
        for (const character of text) at = result.indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      },
    ),
  );
});
