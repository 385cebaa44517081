/** Inputs that cannot be used: each gets one clear message, with its place and its remedy, and an exit code that says whose turn it is. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith, score } from './fake-io.ts';
import { LEADS, MODEL, TIDY } from './models.ts';

interface Case {
  readonly what: string;
  readonly words: readonly string[];
  readonly files?: Files;
  readonly stdin?: string;
  readonly code?: number;
  /** Standard error, all of it. */
  readonly says: string;
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const leads = (content: string | Uint8Array, name = 'leads.csv'): Files => ({ [name]: content });
const run = (...more: readonly string[]): readonly string[] => ['run', 'm.score', 'leads.csv', ...more];

const MODELS: readonly Case[] = [
  { what: 'a model that is not there', words: ['check', 'm.scor'], says: 'error: There is no file m.scor. Did you mean m.score?\n' },
  ...['check', 'fmt', 'test', 'compile'].map((verb) => ({
    what: `leads that ${verb} is given as a model`,
    words: [verb, 'leads.csv'],
    files: leads('id\n1\n'),
    says: 'error: leads.csv holds leads. A model is a file that ends in .score.\n',
  })),
  {
    what: 'a model in a folder that is not there',
    words: ['check', 'modles/m.score'],
    says: 'error: There is no file modles/m.score: the folder modles does not exist.\n',
  },
  {
    what: 'a folder without models',
    words: ['check', 'docs'],
    files: { 'docs/notes.txt': '' },
    says: 'error: There is no model in the folder docs. Models are files that end in .score.\n',
  },
  {
    what: 'a pattern that matches nothing',
    words: ['check', 'sales/*.score'],
    says: 'error: No model matches sales/*.score. Models are files that end in .score.\n',
  },
  {
    what: 'a folder where one model is meant',
    words: ['run', 'models', 'leads.csv'],
    files: { 'models/inbound.score': TIDY },
    says: 'error: models is a folder. Name the model in it: models/inbound.score\n',
  },
  {
    what: 'a binary as a model',
    words: ['check', 'bin.score'],
    files: { 'bin.score': new Uint8Array([1, 2, 3, 0, 5, 6, 7, 8, 9, 10]) },
    says: 'error: bin.score is a binary file, not text. A model is a plain text file.\n',
  },
  {
    what: 'an office document as a model',
    words: ['check', 'doc.score'],
    files: { 'doc.score': 'PK\u0003\u0004..' },
    says: 'error: doc.score is a zip archive or an office document. A model is a plain text file.\n',
  },
  {
    what: 'a packed model',
    words: ['check', 'gz.score'],
    files: { 'gz.score': gzipSync(TIDY) },
    says: 'error: gz.score is compressed with gzip. Unpack it first.\n',
  },
  {
    what: 'a model in UTF-16 without a byte order mark',
    words: ['check', 'wide.score'],
    files: { 'wide.score': utf16(TIDY) },
    says: 'error: wide.score looks like UTF-16 text. Save it as UTF-8.\n',
  },
  {
    what: 'a model in Latin-1',
    words: ['check', 'latin.score'],
    files: { 'latin.score': Buffer.from('# caf\u00e9\n', 'latin1') },
    says: 'error: latin.score is not UTF-8 text. Open it in an editor and save it as UTF-8.\n',
  },
  {
    what: 'leads where the model should stand',
    words: ['run', 'leads.csv', 'm.score'],
    says: 'error: leads.csv holds leads. The model comes first: a file that ends in .score.\n',
  },
  {
    what: 'a model with errors in a run',
    words: ['run', 'wrong.score', 'leads.csv'],
    files: { 'wrong.score': 'field title: text\nwhen titel = CEO add 20\nwhen title = CEO add 1\ntier hot >= 1\n' },
    code: 1,
    says: `error: There is no field called titel. Did you mean title?
  ┌─ wrong.score:2:6  unknown-field
  │
2 │ when titel = CEO add 20
  │      ^^^^^
  = fix: Write title

wrong.score has 1 error, so it cannot score.
`,
  },
  {
    what: 'a test file to compile',
    words: ['compile', 'a.test.score'],
    files: { 'a.test.score': '', 'a.score': TIDY },
    says: 'error: a.test.score holds only tests. Compile the model beside it.\n',
  },
  {
    what: 'several models for one output',
    words: ['compile', '.', '-o', 'all.ts'],
    files: { 'n.score': TIDY },
    says: 'error: These are 2 models. Name a folder for their modules: --out-dir scorers\n',
  },
  {
    what: 'an output whose kind cannot be told',
    words: ['compile', 'm.score', '-o', 'out.txt'],
    says: 'error: What should be in out.txt? End its name in .ts, .js, .mjs, .cjs or .json, or say --target ts, js or plan.\n',
  },
  {
    what: 'an output that contradicts the target',
    words: ['compile', 'm.score', '-o', 'out.ts', '--target', 'js'],
    says: 'error: out.ts ends in .ts, but --target says js.\n',
  },
  {
    what: 'a module where there is a folder',
    words: ['compile', 'm.score', '-o', 'out.ts'],
    files: { 'out.ts/x': '' },
    says: 'error: out.ts is a folder. Name the file to write.\n',
  },
];

const LEAD_FILES: readonly Case[] = [
  {
    what: 'leads that are not there',
    words: ['run', 'm.score', 'lead.csv'],
    says: 'error: There is no file lead.csv.\n  = fix: Check the name and the folder it is looked for in.\n',
  },
  {
    what: 'a folder as leads',
    words: ['run', 'm.score', 'data'],
    files: { 'data/x.csv': LEADS },
    says: 'error: data is a folder.\n  = fix: Name one file in it.\n',
  },
  {
    what: 'an empty file',
    words: run(),
    files: leads(''),
    says: 'error: leads.csv is empty.\n  = fix: It should begin with a line of column names, then a line for each lead.\n',
  },
  {
    what: 'a header and nothing below',
    words: run(),
    files: leads('id,title,employees,created\n'),
    says: 'error: leads.csv has a header and no leads below it.\n  ┌─ leads.csv:1\n  = fix: Add a row for each lead.\n',
  },
  {
    what: 'a column twice',
    words: run(),
    files: leads(LEADS.replace('employees', 'title')),
    says: `error: The header of leads.csv has "title" twice, in columns 2 and 3, and the field title reads it.
  ┌─ leads.csv:1
  = fix: Rename one of them in the file.
`,
  },
  {
    what: 'a column that is missing, with one like it',
    words: run(),
    files: leads(LEADS.replace('title', 'tilte')),
    says: `error: leads.csv has no column for the field title; the nearest is "tilte".
  ┌─ leads.csv:1
  = fix: Write column "tilte" behind the type of the field title, or say --allow-missing-columns to score without.
`,
  },
  {
    what: 'a ragged row, when strict',
    words: run('--strict', '-o', 'out.csv'),
    files: leads(`${LEADS}A5,CEO\n`.replace('many', '7')),
    code: 1,
    says: `error: Line 6 of leads.csv has 2 cells, and the header has 4.
  ┌─ leads.csv:6
  = fix: Mend the row, or run without --strict to go on without it.
`,
  },
  {
    what: 'a quote that is never closed',
    words: run(),
    files: leads('id,title,employees,created\nA1,"CEO,5,2020-01-01\n'),
    says: `error: The row that begins on line 2 of leads.csv opens a quote that is never closed.
  ┌─ leads.csv:2
  = fix: Close it, or write a quote within quotes twice ("").
`,
  },
  {
    what: 'gzip that is damaged',
    words: ['run', 'm.score', 'leads.csv.gz'],
    files: leads(gzipSync(LEADS).subarray(0, 40), 'leads.csv.gz'),
    says: 'error: leads.csv.gz is packed with gzip, and damaged or cut off: it ends too early.\n  = fix: Copy or pack the file again.\n',
  },
  {
    what: 'a binary as leads',
    words: run(),
    files: leads(new Uint8Array([1, 2, 0, 3])),
    says: `error: leads.csv is a binary file, not text (a zero byte on line 1).
  ┌─ leads.csv:1
  = fix: Name a CSV or JSONL file; a spreadsheet can be saved as "CSV UTF-8".
`,
  },
  {
    what: 'a JSON array where an object a line should be',
    words: ['run', 'm.score', 'leads.json'],
    files: leads('[{"id": 1}]', 'leads.json'),
    says: `error: leads.json is one JSON array, not an object a line.
  ┌─ leads.json:1
  = fix: Write one object a line; with jq: jq -c '.[]' leads.json > leads.jsonl
`,
  },
  {
    what: 'an object over several lines',
    words: ['run', 'm.score', 'leads.json'],
    files: leads(JSON.stringify({ id: 1 }, null, 2), 'leads.json'),
    says: `error: leads.json begins with an object over several lines.
  ┌─ leads.json:1
  = fix: Write each lead as an object on a line of its own, as in {"title": "CFO"}. With jq: jq -c . leads.json > leads.jsonl
`,
  },
  {
    what: 'a model and leads that both come from standard input',
    words: ['run', '-', '-'],
    stdin: MODEL,
    says: 'error: Standard input is the model or the leads, not both. Name a file for one of them.\n',
  },
  {
    what: 'a model and a lead that both come from standard input',
    words: ['explain', '-', '-'],
    stdin: MODEL,
    says: 'error: Standard input is the model or the lead, not both. Name a file for one of them.\n',
  },
  {
    what: 'rows of which none can be read',
    words: ['run', 'm.score', 'leads.jsonl'],
    files: leads('{"id": 1,\n{"id":\n', 'leads.jsonl'),
    says: 'error: None of the 2 rows of leads.jsonl could be read.\n  ┌─ leads.jsonl:1  is not valid JSON\n',
  },
];

const OPTIONS: readonly Case[] = [
  {
    what: 'a param that the model lacks',
    words: run('--set', 'demo_point=3'),
    says: 'error: The model has no param demo_point. Did you mean demo_points?\n',
  },
  {
    what: 'a param without a value',
    words: run('--set', 'demo_points'),
    says: 'error: --set takes name=number, as in --set demo_points=30, not demo_points\n',
  },
  {
    what: 'a param out of its range',
    words: run('--set', 'demo_points=99'),
    says: 'error: --set demo_points=99: the model takes from 0 to 50. Its declaration says the range: param demo_points = .. from A to B\n',
  },
  {
    what: 'a moment that is none',
    words: run('--as-of', 'tomorrow'),
    says: 'error: --as-of takes a date or a moment, as 2026-01-31 or 2026-01-31T10:00Z, not tomorrow\n',
  },
  {
    what: 'a day that does not exist',
    words: run('--as-of', '2026-02-30'),
    says: 'error: --as-of takes a date or a moment, as 2026-01-31 or 2026-01-31T10:00Z, not 2026-02-30: there is no such day or time.\n',
  },
  {
    what: 'a tier that the model lacks',
    words: run('--tier', 'hott'),
    says: 'error: The model has no tier hott. Did you mean hot?\n  = fix: It has these: hot, cold, disqualified.\n',
  },
  {
    what: 'a key column that is not there',
    words: run('--key', 'ID2'),
    says: 'error: leads.csv has no column "ID2".\n  = fix: Did you mean "id"?\n',
  },
  {
    what: 'a folder as output',
    words: run('-o', 'new/'),
    says: 'error: new/ is a folder. Name the file to write in it.\n',
  },
  {
    what: 'a folder for rejects',
    words: run('--rejects', 'new/'),
    says: 'error: new/ is a folder. Name the file to write in it.\n',
  },
  {
    what: 'a folder for a module',
    words: ['compile', 'm.score', '--target', 'js', '-o', 'new/'],
    says: 'error: new/ is a folder. Name the file to write in it.\n',
  },
  {
    what: 'a folder of modules below a file',
    words: ['compile', 'm.score', '--out-dir', 'leads.csv'],
    says: 'error: A part of the path leads.csv/m.ts is a file, not a folder.\n',
  },
  {
    what: 'an output below a file',
    words: run('-o', 'leads.csv/out.csv'),
    says: 'error: leads.csv/out.csv cannot be written: a part of its path is not a folder.\n  = fix: Choose another place, or make room.\n',
  },
  {
    what: 'an output that is a folder',
    words: run('-o', 'out'),
    files: { 'out/x': '' },
    says: 'error: out cannot be written: it is a folder.\n  = fix: Choose another place, or make room.\n',
  },
  {
    what: 'an output that would replace the leads',
    words: run('-o', './leads.csv'),
    says: 'error: -o ./leads.csv would replace what is read from it. Name another file.\n',
  },
  {
    what: 'an output that would replace the model',
    words: run('--rejects', 'm.score'),
    says: 'error: --rejects m.score would replace what is read from it. Name another file.\n',
  },
  {
    what: 'rejects that would not be what their name says',
    words: run('--rejects', 'rejects.xlsx'),
    says: 'error: What --rejects writes is CSV. End rejects.xlsx in .csv.\n',
  },
  {
    what: 'a delimiter of two characters',
    words: run('--delimiter', '::'),
    says: 'error: --delimiter takes one character, or one of tab, comma, semicolon, pipe, spaces, not ::\n',
  },
];

const LEADS_TO_EXPLAIN: readonly Case[] = [
  {
    what: 'a field that the model lacks',
    words: ['explain', 'm.score', 'tilte=CEO'],
    says: 'error: The model has no field tilte. Did you mean title?\n',
  },
  { what: 'a field twice', words: ['explain', 'm.score', 'title=CEO', 'title=CFO'], says: 'error: title stands twice.\n' },
  {
    what: 'JSON that is none',
    words: ['explain', 'm.score', '{"title": }'],
    says: 'error: The lead is not JSON: Unexpected token \'}\'. Write it as {"title": "CFO", "employees": 120}.\n',
  },
  {
    what: 'a list of leads',
    words: ['explain', 'm.score', '[1, 2]'],
    says: 'error: The lead is a list. Give one lead, as in {"title": "CFO"}.\n',
  },
  {
    what: 'nothing on standard input',
    words: ['explain', 'm.score', '-'],
    stdin: '',
    says: 'error: Standard input is empty. Write a lead as {"title": "CFO", "employees": 120}.\n',
  },
  {
    what: 'no lead at all',
    words: ['explain', 'm.score'],
    says: 'error: Say which lead: a file with --lead, JSON, or field=value, as in title=CFO. See: score help explain\n',
  },
  {
    what: 'a lead that the file lacks',
    words: ['explain', 'm.score', 'leads.csv', '--lead', 'Z9'],
    says: 'error: leads.csv has no lead whose id is Z9.\n  = fix: Check the value, or name another column with --key.\n',
  },
  {
    what: 'a file that is not there',
    words: ['explain', 'm.score', 'lead.csv', '--lead', 'A1'],
    says: 'error: There is no file lead.csv. Did you mean leads.csv? A lead may also be written as field=value, as in title=CFO.\n',
  },
  {
    what: 'a file without saying which lead',
    words: ['explain', 'm.score', 'leads.csv'],
    says: 'error: Say which lead of leads.csv: --lead VALUE is what it has in the first column, or in the one that --key names.\n',
  },
];

describe.each([
  ['a model', MODELS],
  ['a file of leads', LEAD_FILES],
  ['an option', OPTIONS],
  ['a lead to explain', LEADS_TO_EXPLAIN],
])('%s that cannot be used:', (_kind, cases) => {
  test.each(cases)('$what', async ({ words, files = {}, stdin, code = 2, says }) => {
    const folder = folderWith({ 'm.score': MODEL, 'leads.csv': LEADS, ...files });
    const ran = await score(folder, words, stdin === undefined ? {} : { stdin });
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err: says });
  });
});

describe('a model that reaches other files', () => {
  const found = async (files: Files): Promise<string> => (await score(folderWith(files), ['check', 'a.score'])).out;

  test('in a circle', async () => {
    const out = await found({ 'a.score': 'use "b.score"\nwhen x add 1\n', 'b.score': 'use "a.score"\nfield x: yes/no\n' });
    expect(out).toContain('These files use each other in a circle: a.score -> b.score -> a.score.');
    expect(out).toContain('┌─ a.score:1:');
  });

  test('outside the project', async () => {
    const out = await found({ 'a.score': 'use "../../etc/x.score"\nwhen x add 1\n' });
    expect(out).toContain('error: "../../etc/x.score" leads out of the project.');
  });

  test('that are not there', async () => {
    expect(await found({ 'a.score': 'use "crm.score"\nwhen x add 1\n' })).toContain('error: There is no file crm.score.');
    expect(await found({ 'a.score': 'list l from "crm.csv" column x\nwhen t in l add 1\n' })).toContain('error: There is no file crm.csv.');
  });
});

test('a link that leads to itself is told as one', async () => {
  const folder = folderWith({});
  symlinkSync('loop.score', join(folder, 'loop.score'));
  expect(await score(folder, ['check', 'loop.score'])).toEqual({
    code: 2,
    out: '',
    err: 'error: loop.score is a link that leads back to itself.\n',
  });
});

test('an empty model is a model that says nothing', async () => {
  expect((await score(folderWith({ 'a.score': '' }), ['check', 'a.score'])).code).toBe(0);
});
