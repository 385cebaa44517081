import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { TIDY } from './models.ts';

const WRONG = 'field title: text\nwhen titel = CEO add 20\ntier hot >= 10\n';
const WARNED = `${TIDY}list chiefs = [CEO]\n`;

describe('score check', () => {
  test('is content with a model that is right', async () => {
    expect(await score(folderWith({ 'a.score': TIDY }), ['check', 'a.score'])).toEqual({
      code: 0,
      out: '1 file: nothing to complain about\n',
      err: '',
    });
  });

  test('shows each finding where it is, counts them, and ends with 1', async () => {
    const ran = await score(folderWith({ 'a.score': WRONG }), ['check', 'a.score']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`error: There is no field called titel. Did you mean title?
  ┌─ a.score:2:6  unknown-field
  │
2 │ when titel = CEO add 20
  │      ^^^^^
`);
    expect(ran.out).toMatch(/\n1 file: 1 error(, \d+ (warning|hint)s?)*\nWhat it means: score explain unknown-field\n$/);
  });

  test('takes files, folders and patterns, each file once', async () => {
    const folder = folderWith({ 'a.score': TIDY, 'models/b.score': TIDY, 'models/deep/c.score': TIDY, 'node_modules/x/d.score': WRONG });
    expect((await score(folder, ['check'])).out).toBe('3 files: nothing to complain about\n');
    expect((await score(folder, ['check', 'models', 'models/b.score'])).out).toBe('2 files: nothing to complain about\n');
    expect((await score(folder, ['check', 'models/*.score', 'a.score'])).out).toBe('2 files: nothing to complain about\n');
  });

  test('reads standard input, under the name that is given for it', async () => {
    const folder = folderWith({ 'models/crm.score': 'field title: text\n' });
    const unnamed = await score(folder, ['check', '-', '--format', 'compact'], { stdin: WRONG });
    expect(unnamed.out).toContain('<stdin>:2:6: error: There is no field called titel.');
    const text = 'use "crm.score"\nwhen title = CEO add 20\ntier hot >= 10\n';
    expect((await score(folder, ['check', '-', '--stdin-path', 'models/new.score'], { stdin: text })).code).toBe(0);
  });

  test('fails at the severity that is asked for', async () => {
    const folder = folderWith({ 'a.score': WARNED });
    const { out, code } = await score(folder, ['check', 'a.score']);
    expect(out).toContain('warning: Nothing uses chiefs');
    expect(code).toBe(0);
    expect((await score(folder, ['check', 'a.score', '--fail-level', 'warning'])).code).toBe(1);
    expect((await score(folder, ['check', 'a.score', '--fail-level', 'hint'])).code).toBe(1);
  });

  test('prints a line a finding for editors', async () => {
    const { out } = await score(folderWith({ 'a.score': WRONG }), ['check', '--format', 'compact']);
    expect(out).toContain('a.score:2:6: error: There is no field called titel. Did you mean title? [unknown-field]\n');
  });

  test('prints JSON with places and fixes', async () => {
    const { out, code } = await score(folderWith({ 'a.score': WRONG }), ['check', '--format', 'json']);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ files: 1, errors: 1 });
    expect(report.findings.find((finding: { code: string }) => finding.code === 'unknown-field')).toMatchObject({
      severity: 'error',
      path: 'a.score',
      start: { line: 2, column: 6, offset: 23 },
      end: { line: 2, column: 11, offset: 28 },
      fixes: [{ edits: [{ span: { start: 23, end: 28 }, text: 'title' }] }],
    });
  });

  test('prints in JSON what comments ignore, with the reason', async () => {
    const text = `${TIDY}# score-ignore unused-name the next campaign needs it\nlist chiefs = [CEO]\n`;
    const { out, code } = await score(folderWith({ 'a.score': text }), ['check', '--format', 'json']);
    const line = text.split('\n').indexOf('list chiefs = [CEO]') + 1;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      findings: [],
      ignored: [{ code: 'unused-name', severity: 'warning', path: 'a.score', start: { line }, reason: 'the next campaign needs it' }],
    });
  });

  test('shows a hundred findings and counts the rest', async () => {
    const text = `field title: text\n${'when titel = CEO add 20\n'.repeat(130)}tier hot >= 10\n`;
    const { out } = await score(folderWith({ 'a.score': text }), ['check']);
    expect(out.match(/┌─/g)).toHaveLength(100);
    expect(out).toMatch(/… and \d+ more findings. All of them, a line each: score check --format compact\n/);
  });

  test.each([
    ['run', 'a.score', 'leads.csv'],
    ['fmt', 'a.score'],
    ['compile', 'a.score'],
    ['explain', 'a.score', 'title=CEO'],
  ])('as %s does', async (...words) => {
    const { err } = await score(folderWith({ 'a.score': 'when titel == add\n'.repeat(130) }), words);
    expect(err.match(/┌─/g)).toHaveLength(100);
    expect(err).toContain('… and 160 more findings. All of them, a line each: score check --format compact\n');
  });

  test('is quiet when asked', async () => {
    expect((await score(folderWith({ 'a.score': TIDY }), ['check', '-q'])).out).toBe('');
  });

  test('paints only where colours are wanted', async () => {
    const folder = folderWith({ 'a.score': WRONG });
    expect((await score(folder, ['check'], { colour: true })).out).toContain('\u001b[');
    expect((await score(folder, ['check'])).out).not.toContain('\u001b[');
  });
});

describe('files of cases', () => {
  const model = 'field title: text\nwhen title = CEO add 20\ntest "golden" from "cases.csv"\n';
  const said = async (files: Readonly<Record<string, string>>) => {
    const folder = folderWith({ 'package.json': '{}', 'm.score': model, ...files });
    const { code, out } = await score(folder, ['check', 'm.score', '--format', 'compact']);
    const tested = await score(folder, ['test', 'm.score', '--format', 'json']);
    return { code, out, error: JSON.parse(tested.out).files[0].tests[0]?.error };
  };

  test('are told as a test tells them: not there, and a header that the model does not know', async () => {
    for (const [files, reason] of [
      [{}, 'There is no file cases.csv.'],
      [
        { 'cases.csv': 'title,expect skore\nCEO,20\n' },
        'cases.csv has a column "expect skore", which the model does not know. Did you mean expect score?',
      ],
      [{ 'cases.csv': 'title\nCEO\n' }, 'cases.csv expects nothing. Add a column such as: expect score'],
    ] as const) {
      expect(await said(files)).toEqual({ code: 1, out: `m.score:3:20: error: ${reason} [unusable-cases]\n`, error: reason });
    }
  });

  test('are not spoken of where they can be used, and keep no model from scoring', async () => {
    expect(await said({ 'cases.csv': 'title,expect score\nCEO,20\n' })).toEqual({ code: 0, out: '', error: null });
    expect((await score(folderWith({ 'm.score': model }), ['explain', 'm.score', 'title=CEO'])).code).toBe(0);
  });
});
