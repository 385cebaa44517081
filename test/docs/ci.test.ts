/** What `docs/ci.md` shows does what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../cli/exit.ts';
import { folderWith, score } from '../cli/fake-io.ts';
import { TIDY } from '../cli/models.ts';

const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');

/** The block whose fence says `file=NAME`. */
const blockOf = (name: string): string => {
  const block = new RegExp(`^\`\`\`\\w+ file=${name.replaceAll('.', '\\.')}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/ci.md has no block for ${name}`);
  return block;
};

const TESTED = `${TIDY}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`;

test('the three commands run', async () => {
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];
  const commands = block
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));
  expect(commands).toEqual(['score check', 'score fmt --check', 'score test']);
  for (const command of commands) {
    expect((await score(folderWith({ 'a.score': TESTED }), command.split(' ').slice(1))).code).toBe(0);
  }
});

describe('exit codes', () => {
  test('the table has each of them', () => {
    const listed = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
  });

  const untidy = TESTED.replace('when', 'when  ');
  test.each([
    ['all is well', { 'a.score': TESTED }, ['check'], 0],
    ['a finding at the fail level', { 'a.score': 'when x add\n' }, ['check'], 1],
    ['a finding below it', { 'a.score': `${TIDY}list a = [b]\n` }, ['check'], 0],
    ['a failed test', { 'a.score': TESTED.replace('score = 20', 'score = 21') }, ['test'], 1],
    ['no test at all', { 'a.score': TIDY }, ['test'], 1],
    ['a file that is not tidy', { 'a.score': untidy }, ['fmt', '--check'], 1],
    ['a stale module', { 'a.score': TIDY }, ['compile', 'a.score', '-o', 'a.ts', '--check'], 1],
    ['a row rejected under --strict', { 'a.score': TIDY, 'l.csv': 'title\nCEO,2\n' }, ['run', 'a.score', 'l.csv', '--strict'], 1],
    ['wrong usage', {}, ['check', '--no-such-option'], 2],
    ['a broken score.config.json', { 'a.score': TIDY, 'score.config.json': '{' }, ['check'], 2],
    ['a file that cannot be read', { 'a.score': new Uint8Array([0x23, 0xff, 0xff, 0xc0]) }, ['check'], 2],
    ['a file that is not there', {}, ['test', 'a.score'], 2],
  ])('%s', async (_name, files, words, code) => expect((await score(folderWith(files), words)).code).toBe(code));

  test.each(['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit'])('are the same as %s', async (format) => {
    const code = async (text: string) => (await score(folderWith({ 'a.score': text }), ['check', '--format', format])).code;
    expect([await code(TESTED), await code('when x add\n')]).toEqual([0, 1]);
  });
});

test('the formats that the table names are those of the commands', async () => {
  const reports = page.split(/^## /m).find((part) => part.startsWith('Reports')) ?? '';
  const column = (index: number) =>
    [...reports.matchAll(/^\|[^|]+\|([^|]*)\|([^|]*)\|$/gm)]
      .map((row) => /^ `(\w+)`/.exec(row[index]!)?.[1])
      .filter((name) => name !== undefined);
  for (const [verb, index] of [
    ['check', 1],
    ['test', 2],
  ] as const) {
    const { err } = await score(folderWith({}), [verb, '--format', 'none']);
    const allowed = /Allowed choices are (.*?)\. See/.exec(err)?.[1]?.split(', ') ?? [];
    expect(column(index).toSorted()).toEqual(allowed.toSorted());
  }
});

test('the configuration does what the page says', async () => {
  const folder = folderWith({
    'score.config.json': blockOf('score.config.json'),
    'a.score': `${TIDY}field other: text\n`,
    'twice.score': `${TIDY}when title = CEO add 20\n`,
    'legacy/old.score': `${TIDY}when title = CEO add 20\n`,
    'drafts/b.score': 'when when\n',
  });
  const { code, out } = await score(folder, ['check', '--format', 'compact']);
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toEqual([
    expect.stringMatching(/^legacy\/old\.score:.* warning: .*\[duplicate-rule\]$/),
    expect.stringMatching(/^twice\.score:.* error: .*\[duplicate-rule\]$/),
  ]);
});

test('the report of `score compile --json` is what the page shows, but for sizes and hash', async () => {
  const part = page.split(/^## /m).find((each) => each.startsWith('Compiled modules')) ?? '';
  const [, command = '', shown = ''] = /```sh\nscore (.*)\n```[\s\S]*?```json\n([\s\S]*?)```/.exec(part) ?? [];
  const first = readFileSync(new URL('../../examples/first.score', import.meta.url), 'utf8');
  const { out } = await score(folderWith({ 'models/first.score': first }), command.split(' '));
  const known = (text: string): unknown =>
    JSON.parse(text, (key, value) =>
      key === 'hash' || key === 'bytes' ? typeof value : key === 'path' ? value.replaceAll('\\', '/') : value,
    );
  expect(known(out)).toEqual(known(shown));
});
