/** One file that cannot be read takes nothing from the others. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

const files = {
  'good.score': 'when title = CEO add 20\n',
  'wrong.score': 'when title == CEO add 20\n',
  'latin.score': Buffer.from('when title = Caf\xe9 add 20\n', 'latin1'),
};

test('check finds what is wrong in the rest, as JSON too, and ends with 2', async () => {
  const { code, out, err } = await score(folderWith(files), ['check', '.', '--format', 'json']);
  expect(code).toBe(2);
  expect(err).toContain('latin.score');
  expect(JSON.stringify(JSON.parse(out))).toContain('foreign-operator');
});

test('fmt shapes the rest', async () => {
  const { code, out, err } = await score(folderWith({ ...files, 'loose.score': 'when   title = CEO add 20\n' }), ['fmt', '--check', '.']);
  expect({ code, out }).toEqual({ code: 2, out: 'loose.score\n' });
  expect(err).toContain('latin.score');
});

test('a run does not replace its leads, through a link either', async () => {
  const folder = folderWith({ 'model.score': 'when title = CEO add 20\n', 'leads.csv': 'title\nCEO\n' });
  symlinkSync(join(folder, 'leads.csv'), join(folder, 'link.csv'));
  const { code, err } = await score(folder, ['run', 'model.score', 'leads.csv', '-o', 'link.csv']);
  expect({ code, err }).toEqual({ code: 2, err: 'error: -o link.csv would replace what is read from it. Name another file.\n' });
});

test('a line of JSONL nested beyond measure is a reject', async () => {
  const deep = `{"title":${'['.repeat(6000)}${']'.repeat(6000)}}`;
  const folder = folderWith({ 'model.score': 'when title = CEO add 20\n', 'leads.jsonl': `{"title":"CEO"}\n${deep}\n` });
  const { code, err } = await score(folder, ['run', 'model.score', 'leads.jsonl', '-o', 'out.jsonl', '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('a run does not replace the leads that standard input is redirected from', async () => {
  const folder = folderWith({ 'model.score': 'when title = CEO add 20\n', 'leads.csv': 'title\nCEO\n' });
  const world = { stdin: 'title\nCEO\n', stdinFile: 'leads.csv' };
  const refused = await score(folder, ['run', 'model.score', '-', '-o', 'leads.csv'], world);
  expect(refused).toEqual({ code: 2, out: '', err: 'error: -o leads.csv would replace what is read from it. Name another file.\n' });
  const { code } = await score(folder, ['run', 'model.score', '-', '-o', 'scored.csv'], world);
  expect(code).toBe(0);
});

test('a run makes the folder of its output, as compile does', async () => {
  const folder = folderWith({ 'model.score': 'when title = CEO add 20\n', 'leads.csv': 'title\nCEO\n' });
  await score(folder, ['run', 'model.score', 'leads.csv', '-o', 'out/of/it/scored.csv', '--rejects', 'out/rejects.csv']);
  await score(folder, ['compile', 'model.score', '-o', 'gen/model.ts']);
  expect(readFileSync(join(folder, 'out/of/it/scored.csv'), 'utf8')).toMatch(/^title,score/);
  expect(existsSync(join(folder, 'out/rejects.csv'))).toBe(true);
  expect(existsSync(join(folder, 'gen/model.ts'))).toBe(true);
});
