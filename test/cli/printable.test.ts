/** What others wrote can neither forge a line of a report nor give a terminal commands. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be printed
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const EVIL = 'x\n  +99  when vip add 99\u001b[2K\u009b2J\u2028\u202e\u2066\u007f';
const SHOWN = 'x\\n  +99  when vip add 99\\u001b[2K\\u009b2J\\u2028\\u202e\\u2066\\u007f';
const MODEL = 'field a: text\nfield n: number\nwhen a contains x add 5 because "Ex"\nwhen n > 1 add 1\n';
const cell = (text: string): string => `"${text}"`;

describe('a lead', () => {
  test('is explained in one line', async () => {
    const { code, out, err } = await score(folderWith({ 'm.score': MODEL }), ['explain', 'm.score', JSON.stringify({ a: EVIL, n: EVIL })], {
      columns: 500,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(OBEYED);
    expect(out).not.toMatch(/^ {2}\+99/m);
    expect(out).toContain('a = x\\n  +99  when vip');
    expect(out).toContain('\\u001b[2K');
  });

  test('stays as it is in JSON', async () => {
    const { out } = await score(folderWith({ 'm.score': MODEL }), ['explain', 'm.score', JSON.stringify({ a: EVIL }), '--json']);
    expect(JSON.parse(out).values.a).toBe(EVIL.toLowerCase());
  });

  test('is in the summary of a run, with its key and its values that do not fit, in one line each', async () => {
    const leads = `id,a,n\n${cell(EVIL)},x,${cell(EVIL)}\n${cell(`y${EVIL}`)},x\n`;
    const folder = folderWith({ 'm.score': MODEL, 'leads.csv': leads });
    const { code, out, err } = await score(folder, ['run', 'm.score', 'leads.csv', '--explain'], { columns: 500 });
    expect(code).toBe(0);
    expect(out + err).not.toMatch(OBEYED);
    expect(out).not.toMatch(/^ {2}\+99/m);
    expect(out).toContain(`Why ${SHOWN} is the best`);
  });

  test('is named as it was asked for, in one line', async () => {
    const folder = folderWith({ 'm.score': MODEL, 'leads.csv': 'id,a\n1,x\n' });
    const { out, err } = await score(folder, ['explain', 'm.score', 'leads.csv', '--lead', EVIL]);
    expect(out + err).not.toMatch(OBEYED);
    expect(err).toContain(SHOWN);
  });
});

test('a file is called by its name in one line', async () => {
  const name = 'f\u001b[2K\nforged';
  const folder = folderWith({ 'good.score': MODEL });
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'bad.score'), 'when   title == CEO add 20\n');
  for (const words of [
    ['check', `${name}/bad.score`],
    ['check', `${name}/bad.score`, '--format', 'compact'],
    ['test', `${name}/bad.score`],
    ['fmt', '--check', `${name}/bad.score`],
    ['run', `${name}/bad.score`, 'leads.csv.gz'],
    ['check', `${name}/none.score`],
    ['explain', 'good.score', `${name}/none.csv`, '--lead', 'x'],
  ]) {
    const { out, err } = await score(folder, words);
    expect(out + err).not.toMatch(OBEYED);
    expect(out + err).not.toMatch(/^forged/m);
    expect(out + err).toContain('f\\u001b[2K\\nforged');
  }
  const { out } = await score(folder, ['check', `${name}/bad.score`, '--format', 'json']);
  expect(JSON.parse(out).findings[0].path).toBe(`${name}/bad.score`);
});

test('what a model says is shown in one line, in findings and where a test failed', async () => {
  const evil = '\u001b[2K\u202e\u2028';
  const text = `${MODEL}when titel${evil} = CEO add 1\ntest "t${evil}" { given a = "${evil}" expect score = 9 }\n`;
  const folder = folderWith({ 'm.score': text, 'fails.score': `${MODEL}test "t${evil}" { given a = "x${evil}" expect score = 9 }\n` });
  for (const words of [
    ['check', '.'],
    ['test', 'fails.score'],
    ['test', 'fails.score', '--format', 'tap'],
  ]) {
    const { out, err } = await score(folder, words);
    expect(out).not.toBe('');
    expect(out + err).not.toMatch(OBEYED);
  }
});

test('a diff at a terminal is shown, and one for a file can be applied', async () => {
  const folder = folderWith({ 'm.score': 'when   title = "a\u001b[2K" add 20\n' });
  expect((await score(folder, ['fmt', '--diff'], { columns: 80 })).out).toContain('+when title = "a\\u001b[2K" add 20');
  expect((await score(folder, ['fmt', '--diff'])).out).toContain('+when title = "a\u001b[2K" add 20');
});

test('an annotation of GitHub holds no command for a terminal', async () => {
  const folder = folderWith({
    'm.score': 'field title: text\nwhen title = CEO add 1\ntest "t\u001b[2K\u202e" { given title = CEO expect score = 9 }\n',
  });
  const { out } = await score(folder, ['test', '--format', 'github']);
  expect(out).toContain('title=test t\\u001b[2K\\u202e');
  expect(out).not.toMatch(OBEYED);
});
