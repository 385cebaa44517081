/** Whole runs over small files: what comes out, what is reported, and what is said of broken input. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type InputError, type RunOptions, type RunReport, scoreFile } from '../../batch/index.ts';
import { pointsScorer } from './plan.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const scorer = pointsScorer();
const at = (name: string): string => join(folder, name);

function write(name: string, content: string | Buffer): string {
  writeFileSync(at(name), content);
  return at(name);
}

type Settings = Omit<RunOptions, 'scorer' | 'input'>;

const run = (path: string, settings: Settings = {}) => scoreFile({ scorer, input: { kind: 'file', path }, ...settings });

async function done(path: string, settings: Settings = {}): Promise<RunReport> {
  const outcome = await run(path, settings);
  if (outcome.kind === 'failed') throw new Error(outcome.error.message);
  return outcome.report;
}

async function failed(path: string, settings: Settings = {}): Promise<InputError> {
  const outcome = await run(path, settings);
  if (outcome.kind === 'done') throw new Error('It should have failed');
  return outcome.error;
}

/** What a run writes for a file with this content. */
async function scored(
  content: string | Buffer,
  settings: Settings = {},
  names: { readonly in: string; readonly out: string } = { in: 'leads.csv', out: 'out.csv' },
) {
  await done(write(names.in, content), { output: { kind: 'file', path: at(names.out) }, reasons: false, ...settings });
  return readFileSync(at(names.out), 'utf8');
}

const LEADS = 'name,points\nAda,60\nBo,7.5\nBarred,90\nCy,60\n';

describe('the output', () => {
  test('is the input, letter for letter, and what was found', async () => {
    const input = '"name";points;"note ""x"""\r\nAda;"60";  a "quote"\r\n"Bo\nBo";7;\r\n';
    expect(await scored(input)).toBe(
      '"name";points;"note ""x""";score;tier;fit\r\nAda;"60";  a "quote";60;hot;60\r\n"Bo\nBo";7;;7;cold;7\r\n',
    );
  });

  test('keeps a byte order mark, and has one line end for all', async () =>
    expect(await scored('\ufeffname,points\nAda,60')).toBe('\ufeffname,points,score,tier,fit\nAda,60,60,hot,60\n'));

  test('has the reasons unless they are not wanted', async () => {
    expect(await scored(LEADS, { reasons: true })).toBe(
      [
        'name,points,score,tier,fit,reasons',
        'Ada,60,60,hot,60,points +60',
        'Bo,7.5,7,cold,7,points +7',
        'Barred,90,0,disqualified,90,"barred, by name -90; points +90"',
        'Cy,60,60,hot,60,points +60',
        '',
      ].join('\n'),
    );
  });

  test('calls a column otherwise where the input has its name', async () =>
    expect(await scored('Score,points,tier,score_2\nx,60,y,z\n', { allowMissingColumns: true })).toBe(
      'Score,points,tier,score_2,score_3,tier_2,fit\nx,60,y,z,60,hot,60\n',
    ));

  test('is sorted on demand: disqualified last, equals in order', async () =>
    expect((await scored(LEADS, { sort: true })).split('\n').map((line) => line.split(',')[0])).toEqual([
      'name',
      'Ada',
      'Cy',
      'Bo',
      'Barred',
      '',
    ]));

  test('is the best so many on demand', async () => {
    expect(await scored(LEADS, { top: 1 })).toBe('name,points,score,tier,fit\nAda,60,60,hot,60\n');
    expect((await scored(LEADS, { top: 20_000 })).split('\n')).toHaveLength(6);
  });

  test('has only leads of some tiers on demand, while all are counted', async () => {
    const path = write('leads.csv', LEADS);
    const report = await done(path, { output: { kind: 'file', path: at('out.csv') }, tiers: ['hot', 'disqualified'] });
    expect(readFileSync(at('out.csv'), 'utf8').match(/^(Ada|Bo|Barred|Cy)/gm)).toEqual(['Ada', 'Barred', 'Cy']);
    expect(report).toMatchObject({ rowsScored: 4, rowsWritten: 3 });
  });

  test('is JSONL by its name, and CSV by its name', async () => {
    expect(await scored(LEADS, {}, { in: 'leads.csv', out: 'out.jsonl' })).toContain(
      '{"name":"Bo","points":"7.5","score":7,"tier":"cold","fit":7}\n',
    );
    const objects = '{"name":"Ada, A.","points":60,"more":{"a":[1]}}\n{"points":1}\n';
    expect(await scored(objects, {}, { in: 'leads.jsonl', out: 'out.csv' })).toBe(
      'name,points,more,score,tier,fit\n"Ada, A.",60,"{""a"":[1]}",60,hot,60\n,1,,1,cold,1\n',
    );
    expect(await scored(LEADS, {}, { in: 'leads.csv', out: 'out.tsv' })).toContain('Bo\t7.5\t7\tcold\t7\n');
  });

  test('of JSONL keeps every number as it is written', async () =>
    expect(await scored('{"points": 6e1, "id": 12345678901234567890 }\n{}\n', {}, { in: 'a.jsonl', out: 'b.jsonl' })).toBe(
      '{"points": 6e1, "id": 12345678901234567890,"score":60,"tier":"hot","fit":60}\n{"score":0,"tier":"cold","fit":0}\n',
    ));

  test('goes to a stream too', async () => {
    const pieces: string[] = [];
    const stream = new Writable({
      write: (piece, _encoding, next) => {
        pieces.push(String(piece));
        next();
      },
    });
    await scoreFile({
      scorer,
      input: { kind: 'stream', stream: Readable.from([Buffer.from(LEADS)]), name: 'standard input' },
      output: { kind: 'stream', stream, name: 'standard output' },
      reasons: false,
    });
    expect(pieces.join('')).toContain('Ada,60,60,hot,60\n');
  });

  test('takes the place of what was there, through a link too', async () => {
    write('real.csv', 'old');
    symlinkSync(at('real.csv'), at('out.csv'));
    await scored(LEADS);
    expect(readFileSync(at('real.csv'), 'utf8')).toContain('Ada,60,60,hot,60');
    expect(readdirSync(folder).sort()).toEqual(['leads.csv', 'out.csv', 'real.csv']);
  });

  test('may be the input itself', async () =>
    expect(await scored(LEADS, {}, { in: 'leads.csv', out: 'leads.csv' })).toContain('Bo,7.5,7,cold,7\n'));
});

describe('the report', () => {
  test('counts leads by tier, with what became of them', async () => {
    const report = await done(write('leads.csv', 'name,points,won\nAda,60,yes\nBo,1,no\nCy,2,\nBarred,3,yes\n'), { outcome: 'Won' });
    expect(report.tiers).toEqual([
      { tier: 'hot', count: 1, outcome: { yes: 1, known: 1 } },
      { tier: 'cold', count: 2, outcome: { yes: 0, known: 1 } },
      { tier: 'disqualified', count: 1, outcome: { yes: 1, known: 1 } },
      { tier: null, count: 0, outcome: { yes: 0, known: 0 } },
    ]);
  });

  test('has the least, mean and greatest score, and how many lie where', async () => {
    const { scores } = await done(write('leads.csv', 'name,points\na,0\nb,10\nc,50\nd,55\n'));
    expect(scores).toMatchObject({ min: 0, mean: 28.75, max: 55 });
    expect(scores!.bins.filter(({ count }) => count > 0)).toEqual([
      { from: 0, to: 5, count: 1 },
      { from: 10, to: 15, count: 1 },
      { from: 50, to: 55, count: 1 },
      { from: 55, to: 60, count: 1 },
    ]);
  });

  test('says which values are not admitted, and where', async () => {
    const { problems } = await done(write('leads.csv', 'name,points\na,12 people\nb,none\nc,9999\nd,12 people\n'));
    expect(problems).toEqual([
      {
        field: 'points',
        of: 'lead',
        column: 'points',
        expected: 'a number from -1000 to 1000',
        count: 3,
        examples: [
          { value: '12 people', line: 2 },
          { value: '9999', line: 4 },
        ],
      },
    ]);
  });

  test('says what is ambiguous, and the flag that settles it', async () => {
    const path = write('leads.csv', 'name,points\na,"1,234"\nb,"5,678"\n');
    const report = await done(path);
    expect(report.cautions.map(({ message }) => message)).toEqual([
      'In the column points 2 cells such as 1,234 (line 2) could be either of two numbers, and nothing in the file says which; they were taken as missing. Say --numbers us (1,234.5) or --numbers eu (1.234,5).',
    ]);
    expect(report.problems).toMatchObject([{ field: 'points', count: 2 }]);
    expect((await done(path, { numbers: 'eu' })).scores).toMatchObject({ min: 1, max: 5 });
  });

  test('says what columns were matched, left alone, and missed', async () => {
    const { input } = await done(write('leads.csv', 'Points ,other\n5,x\n'), { allowMissingColumns: true });
    expect(input).toMatchObject({
      delimiter: ',',
      encoding: 'UTF-8',
      matched: [{ field: 'points', column: 'Points ' }],
      unmatched: [{ field: 'name', nearest: null, isUsed: true }],
      ignored: ['other'],
    });
  });

  test('keeps the best leads with their reasons', async () => {
    const { best } = await done(write('leads.csv', LEADS), { best: 2, key: 'name' });
    expect(best.map(({ key, line, explanation }) => [key, line, explanation.score])).toEqual([
      ['Ada', 2, 60],
      ['Cy', 5, 60],
    ]);
    expect(best[0]!.explanation.lines.find(({ id }) => id === 'points')).toMatchObject({ fired: true, points: 60 });
  });

  test('counts rows that cannot be read by reason, and keeps the first ten', async () => {
    const bad = Array.from({ length: 12 }, (_, index) => `x${index}`).join('\n');
    const path = write('leads.csv', `${LEADS}${bad}\na,b,c\n"a"b,2,3\n`);
    const { rejected, rowsRead, rowsScored } = await done(path, { rejects: at('rejects.csv') });
    expect({ rowsRead, rowsScored }).toEqual({ rowsRead: 18, rowsScored: 4 });
    expect(rejected.byReason).toEqual([
      { reason: 'has 1 cell, and the header has 2', count: 12 },
      { reason: 'has 3 cells, and the header has 2', count: 2 },
    ]);
    expect(rejected.first).toHaveLength(10);
    expect(rejected.first[0]).toEqual({ line: 6, reason: 'has 1 cell, and the header has 2', excerpt: 'x0' });
    const lines = readFileSync(at('rejects.csv'), 'utf8').split('\n');
    expect(lines).toHaveLength(16);
    expect([lines[0], lines[1], lines[14]]).toEqual([
      'line,reason,text',
      '6,"has 1 cell, and the header has 2",x0',
      '19,"has 3 cells, and the header has 2","""a""b,2,3"',
    ]);
  });

  test('rejects lines of JSONL that hold no object', async () => {
    const { rejected, rowsScored } = await done(write('leads.jsonl', '{"points":60}\n{oops}\n[1]\n7\n'));
    expect(rowsScored).toBe(1);
    expect(rejected.first.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'is not valid JSON'],
      [3, 'is a JSON array, not an object'],
      [4, 'is not a JSON object'],
    ]);
  });
});

describe('a run that fails says why in one sentence, and leaves nothing', () => {
  const cases: readonly (readonly [what: string, content: string | Buffer, error: Partial<InputError>])[] = [
    ['an empty file', '', { code: 'empty-file', message: 'LEADS is empty.' }],
    ['white space alone', ' \n\n', { code: 'empty-file' }],
    ['a header alone', 'name,points\n', { code: 'header-only', message: 'LEADS has a header and no leads below it.' }],
    ['no header', '1,2\n3,4\n', { code: 'no-header', line: 1 }],
    ['a header twice', 'points,name,points\n1,a,2\n', { code: 'header-twice', line: 1, column: 'points' }],
    ['two columns for a field', 'name,Points,points\na,1,2\n', { code: 'two-columns' }],
    [
      'a missing column',
      'name,pionts\na,1\n',
      { code: 'missing-column', column: 'pionts', message: 'LEADS has no column for the field points; the nearest is "pionts".' },
    ],
    ['an unclosed quote', 'name,points\n"Ada,5\nBo,6\n', { code: 'unclosed-quote', line: 2 }],
    ['zero bytes', 'name,points\na\0,1\n', { code: 'binary-file', line: 2 }],
    ['another encoding', Buffer.from('name,points\nŽofie,1\n', 'utf16le').swap16(), { code: 'unknown-encoding', line: 1 }],
    ['Latin letters of one byte', Buffer.from('name,points\nRené,1\n', 'latin1'), { code: 'unknown-encoding', line: 2 }],
    ['half a gzip file', gzipSync(LEADS.repeat(50)).subarray(0, 60), { code: 'broken-gzip' }],
    ['a JSON array', '[\n{"points":1}\n]', { code: 'no-rows' }],
  ];

  test.each(cases)('%s', async (_, content, expected) => {
    const path = write(content.toString().startsWith('[') ? 'leads.json' : 'leads.csv', content);
    const error = await failed(path, { output: { kind: 'file', path: at('out.csv') } });
    const message = expected.message?.replace('LEADS', path);
    expect(error).toMatchObject({ ...expected, ...(message === undefined ? {} : { message }) });
    expect(error.remedy).toMatch(/[.)]$|jsonl$/);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('a wrong tier, with those that there are', async () =>
    expect(await failed(write('leads.csv', LEADS), { tiers: ['hto'] })).toMatchObject({
      code: 'unknown-tier',
      remedy: 'It has these: hot, cold, disqualified.',
    }));

  test('a wrong key or outcome, with the nearest', async () => {
    const path = write('leads.csv', LEADS);
    expect(await failed(path, { key: 'nmae' })).toMatchObject({ code: 'unknown-column', remedy: 'Did you mean "name"?' });
    expect(await failed(path, { outcome: 'zzz' })).toMatchObject({ code: 'unknown-column', remedy: 'It has these: name, points.' });
  });

  test('an output that cannot be written', async () => {
    const path = write('leads.csv', LEADS);
    expect(await failed(path, { output: { kind: 'file', path: join(path, 'out.csv') } })).toMatchObject({
      code: 'unwritable-output',
      message: `${join(path, 'out.csv')} cannot be written: a part of its path is not a folder.`,
    });
    mkdirSync(at('dir'));
    expect(await failed(path, { output: { kind: 'file', path: at('dir') } })).toMatchObject({
      message: `${at('dir')} cannot be written: it is a folder.`,
    });
  });

  test.runIf(process.platform === 'linux')('a place that takes no folders', async () =>
    expect(await failed(write('leads.csv', LEADS), { output: { kind: 'file', path: '/proc/nope/deep/out.csv' } })).toMatchObject({
      message: '/proc/nope/deep/out.csv cannot be written: no folder can be made there.',
    }),
  );

  test.runIf(existsSync('/dev/full'))('a full disk', async () =>
    expect(await failed(write('leads.csv', LEADS), { output: { kind: 'file', path: '/dev/full' } })).toMatchObject({
      message: '/dev/full cannot be written: the disk is full.',
    }),
  );

  test('a reader that went away', async () => {
    const stream = new Writable({ write: (_piece, _encoding, next) => next(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) });
    expect(await failed(write('leads.csv', LEADS), { output: { kind: 'stream', stream, name: 'standard output' } })).toMatchObject({
      code: 'output-closed',
    });
  });

  test('an option that the model refuses', async () =>
    expect(await failed(write('leads.csv', LEADS), { params: { nope: 1 } })).toMatchObject({ code: 'unfit-option' }));

  test('in strict mode, the first row that cannot be read', async () =>
    expect(await failed(write('leads.csv', `${LEADS}x\n`), { strict: true })).toMatchObject({ code: 'rejected-row', line: 6 }));

  test('in strict mode, the first value that is not admitted', async () => {
    const error = await failed(write('leads.csv', 'name,Points\na,1\nb,lots\n'), { strict: true });
    expect(error).toMatchObject({ code: 'problem-value', line: 3, column: 'Points' });
    expect(error.message).toBe(`On line 3 of ${at('leads.csv')} the field points is "lots", and should be a number from -1000 to 1000.`);
  });

  test('after an error far down, or when it is stopped', async () => {
    const output = { kind: 'file', path: write('out.csv', 'as it was') } as const;
    const long = write('leads.csv', `name,points\n${'Ada,60\n'.repeat(20_000)}"Bo,1\n`);
    expect(await failed(long, { output, rejects: at('rejects.csv') })).toMatchObject({ code: 'unclosed-quote', line: 20_002 });
    expect(await failed(write('leads.csv', LEADS), { output, sort: true, signal: AbortSignal.abort() })).toMatchObject({ code: 'stopped' });
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('as it was');
    expect(readdirSync(folder).sort()).toEqual(['leads.csv', 'out.csv']);
  });
});

describe('what goes well', () => {
  test('columns without a header', async () => {
    const numbered = { ...scorer.plan, fields: scorer.plan.fields.map((field, index) => ({ ...field, column: String(index + 1) })) };
    const outcome = await scoreFile({
      scorer: { ...scorer, plan: numbered },
      input: { kind: 'file', path: write('leads.csv', 'Ada,60\nBo,7\n') },
      header: 'absent',
    });
    expect(outcome).toMatchObject({ kind: 'done', report: { rowsScored: 2, scores: { min: 7, max: 60 } } });
  });

  test('a cell of 10 MB with line breaks', async () => {
    const report = await done(write('leads.csv', `name,points\n"${'long text\n'.repeat(1_050_000)}",5\nBo,60\n`), { best: 1 });
    expect(report).toMatchObject({ rowsScored: 2, best: [{ line: 1_050_003, key: 'Bo' }] });
  });

  test('progress is told, and grows', async () => {
    const seen: number[] = [];
    const path = write('leads.csv', `name,points\n${'Ada,60\n'.repeat(60_000)}`);
    await done(path, { onProgress: ({ bytes, totalBytes }) => seen.push(bytes / totalBytes!) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((first, second) => first - second));
    expect(seen.at(-1)).toBeLessThanOrEqual(1);
  });
});
