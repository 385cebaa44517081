import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { TIDY } from './models.ts';

const WARNED = `${TIDY}list chiefs = [CEO]\n`;
const config = (value: object): string => JSON.stringify(value);
const OFF = config({ levels: { 'unused-name': 'off' } });
const RAISED = config({ levels: { 'unused-name': 'error' } });

describe('score.config.json', () => {
  test('silences and raises findings of a check', async () => {
    const code = async (text: string) => (await score(folderWith({ 'a.score': WARNED, 'score.config.json': text }), ['check'])).code;
    expect(await code('{}')).toBe(0);
    expect(await code(RAISED)).toBe(1);
    const { out } = await score(folderWith({ 'a.score': WARNED, 'score.config.json': OFF }), ['check']);
    expect(out).toContain('1 file: nothing to complain about\n');
  });

  test('is looked for from the folder of each model upwards; the nearest counts alone', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'score.config.json': config({ levels: { 'unused-name': 'off', 'unused-field': 'error' } }),
      'a/b/m.score': WARNED,
      'c/score.config.json': RAISED,
      'c/d/m.score': `${WARNED}field other: text\n`,
    });
    const { out } = await score(folder, ['check', '--format', 'compact']);
    expect(out.split('\n').filter((line) => /unused/.test(line))).toEqual([
      expect.stringMatching(/^c\/d\/m\.score:.* error: Nothing uses chiefs/),
      expect.stringMatching(/^c\/d\/m\.score:.* hint: No rule looks at the field other/),
    ]);
    // From within a folder, too.
    expect((await score(`${folder}/a/b`, ['check'])).out).toContain('nothing to complain about');
  });

  test('is not looked for above the root of the project', async () => {
    const folder = folderWith({ 'score.config.json': RAISED, 'project/.git/HEAD': '', 'project/m.score': WARNED });
    expect((await score(`${folder}/project`, ['check'])).code).toBe(0);
  });

  test('says from which severity a check fails; --fail-level has the last word', async () => {
    const folder = folderWith({ 'a.score': WARNED, 'score.config.json': config({ failLevel: 'warning' }) });
    expect((await score(folder, ['check'])).code).toBe(1);
    expect((await score(folder, ['check', '--fail-level', 'error'])).code).toBe(0);
  });

  test('says which models a folder stands for, to every verb; a model that is named itself is always taken', async () => {
    const folder = folderWith({
      'score.config.json': config({ exclude: ['drafts'] }),
      'a.score': `${TIDY}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`,
      'drafts/b.score': 'when when when\n',
    });
    expect((await score(folder, ['check'])).out).toContain('1 file: ');
    expect((await score(folder, ['check', '**/*.score'])).out).toContain('1 file: ');
    expect((await score(folder, ['fmt', '--check'])).code).toBe(0);
    expect((await score(folder, ['test'])).code).toBe(0);
    expect((await score(folder, ['compile', '.', '--out-dir', 'out'])).code).toBe(0);
    expect((await score(folder, ['check', 'drafts/b.score'])).code).toBe(1);
    const { code, err } = await score(folder, ['check', 'drafts']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: Every model in the folder drafts is left out by score.config.json. Name a model itself, or change "include" and "exclude".\n',
    });
  });

  test('with --skip-excluded leaves out a model that is named itself, too, as a hook names what has changed', async () => {
    const folder = folderWith({ 'score.config.json': config({ exclude: ['drafts'] }), 'a.score': TIDY, 'drafts/b.score': 'when  x add\n' });
    const both = await score(folder, ['check', '--skip-excluded', 'a.score', 'drafts/b.score']);
    expect(both).toEqual({ code: 0, out: '1 file: nothing to complain about\n', err: '' });
    expect(await score(folder, ['check', '--skip-excluded', 'drafts/b.score'])).toEqual({ code: 0, out: '', err: '' });
    expect((await score(folder, ['fmt', '--check', '--skip-excluded', 'drafts/b.score'])).code).toBe(0);
    expect((await score(folder, ['fmt', '--check', 'drafts/b.score'])).code).toBe(1);
  });

  test('an error that it makes is one for every verb that scores', async () => {
    const folder = folderWith({
      'score.config.json': RAISED,
      'a.score': `${WARNED}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`,
      'leads.csv': 'title\nCEO\n',
    });
    for (const words of [['test'], ['compile', 'a.score'], ['run', 'a.score', 'leads.csv'], ['explain', 'a.score', 'title=CEO']]) {
      const { code, out, err } = await score(folder, words);
      expect({ words, code, said: `${out}${err}` }).toEqual({
        words,
        code: 1,
        said: expect.stringContaining('error: Nothing uses chiefs'),
      });
    }
  });

  test('holds for standard input, by the path that is given for it', async () => {
    const folder = folderWith({ 'sub/score.config.json': RAISED });
    expect((await score(folder, ['check', '-', '--stdin-path', 'sub/x.score'], { stdin: WARNED })).code).toBe(1);
    expect((await score(folder, ['check', '-'], { stdin: WARNED })).code).toBe(0);
  });

  test('that is broken is shown with line and caret, and nothing is done', async () => {
    const folder = folderWith({ 'a.score': TIDY, 'score.config.json': '{\r\n  "levels": {\r\n    "unused-nam": "off"\r\n  }\r\n}\r\n' });
    const { code, out, err } = await score(folder, ['check']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`error: No finding has the code "unused-nam". Did you mean "unused-name"?
  ┌─ score.config.json:3:5
  │
3 │     "unused-nam": "off"
  │     ^^^^^^^^^^^^

error: score.config.json has 1 mistake. Nothing was done; mend it first.
`);
  });

  test.each([
    ['empty', '', 2],
    ['with a byte order mark', `\ufeff${RAISED}`, 1],
    ['with Windows line ends', RAISED.replaceAll(',', ',\r\n'), 1],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255]), 2],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 2],
  ])('%s', async (_name, text, code) => {
    const ran = await score(folderWith({ 'a.score': WARNED, 'score.config.json': text }), ['check']);
    expect(ran.code).toBe(code);
    expect(ran.err).not.toMatch(/defect|\n\s+at /);
  });

  test('a folder of that name is none', async () => {
    expect((await score(folderWith({ 'a.score': TIDY, 'score.config.json/x': '' }), ['check'])).code).toBe(0);
  });
});
