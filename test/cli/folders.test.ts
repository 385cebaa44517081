/** One file that cannot be read takes nothing from the others. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
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

describe('a path that leads nowhere takes nothing from the others:', () => {
  const missing = 'There is no file nothere.score.';

  test('JSON holds the findings of the rest, and what could not be read', async () => {
    const { code, out, err } = await score(folderWith(files), ['check', 'wrong.score', 'nothere.score', '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toBe(`error: ${missing}\n`);
    expect(JSON.parse(out)).toMatchObject({ files: 1, findings: [{ code: 'foreign-operator' }], unreadable: [missing] });
  });

  test('SARIF says it as a notification of the tool', async () => {
    const { code, out } = await score(folderWith(files), ['check', 'wrong.score', 'nothere.score', '--format', 'sarif']);
    const [run] = JSON.parse(out).runs;
    expect({ code, found: run.results.length }).toEqual({ code: 2, found: 1 });
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: missing } }] });
  });

  test('a person sees the findings, and then the path', async () => {
    const { code, out, err } = await score(folderWith(files), ['check', 'nothere.score', 'wrong.score']);
    expect(out).toContain('foreign-operator');
    expect({ code, err }).toEqual({ code: 2, err: `error: ${missing}\n` });
  });

  test('so with a pattern that matches nothing', async () => {
    const { code, out, err } = await score(folderWith(files), ['check', 'no*.score', 'wrong.score', '--format', 'compact']);
    expect(out).toContain('foreign-operator');
    expect({ code, err }).toEqual({ code: 2, err: 'error: No model matches no*.score. Models are files that end in .score.\n' });
  });

  test('the tests of the rest run, in every format', async () => {
    const folder = folderWith({ 'a.score': 'when title = CEO add 20\ntest "chief" { given title = CEO expect score = 20 }\n' });
    const run = (format: string) => score(folder, ['test', 'a.score', 'nothere.score', '--format', format]);
    expect(JSON.parse((await run('json')).out)).toMatchObject({ passed: false, tests: 1, failed: 0, unreadable: [missing] });
    expect((await run('junit')).out).toContain('tests="2" failures="0" errors="1"');
    expect((await run('tap')).out).toContain('1..2\nok 1 - chief\nnot ok 2 - all can be read\n');
    expect(await run('pretty')).toMatchObject({ code: 2, out: expect.stringContaining('1 passed'), err: `error: ${missing}\n` });
  });

  test('the rest is laid out', async () => {
    const folder = folderWith({ 'loose.score': 'when   title = CEO add 20\n' });
    const { code, out, err } = await score(folder, ['fmt', '--check', 'nothere.score', 'loose.score']);
    expect({ code, out }).toEqual({ code: 2, out: 'loose.score\n' });
    expect(err).toContain(missing);
  });
});

test('a link to a model that is not there is told', async () => {
  const folder = folderWith({ 'both/a.score': 'when title = CEO add 20\n' });
  symlinkSync(join(folder, 'gone.score'), join(folder, 'both/x.score'));
  const { code, out, err } = await score(folder, ['check', 'both']);
  expect(out).toContain('1 file: nothing to complain about');
  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: both/x.score is a link to a file that is not there. Remove it, or put the file back.\n',
  });
});

describe('what another user has closed', () => {
  const NOBODY = 65534;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) console.log('Closed files and folders are looked at as oneself: the tests do not run as root.');

  /** As a user who is not root, for root may read everything. */
  const checkAsNobody = (folder: string, ...words: readonly string[]) => {
    const main = join(import.meta.dirname, '../../cli/main.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@scorelang/source', main, 'check', ...words], {
      cwd: folder,
      encoding: 'utf8',
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    return { code: status, out: stdout, err: stderr };
  };
  const closed = (): string => {
    const folder = folderWith({ 'both/wrong.score': files['wrong.score'], 'both/inner/a.score': files['good.score'] });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'both/inner'), 0o000);
    onTestFinished(() => chmodSync(join(folder, 'both/inner'), 0o755));
    return folder;
  };
  const sentence = 'error: The folder both/inner cannot be looked into. Change its permissions, or leave it out.\n';

  test('a folder is told, and the rest reported', () => {
    const { code, out, err } = checkAsNobody(closed(), 'both', '--format', 'compact');
    expect(out).toContain('foreign-operator');
    expect({ code, err }).toEqual({ code: 2, err: sentence });
  });

  test('so where it is named itself, and by a pattern', () => {
    expect(checkAsNobody(closed(), 'both/inner')).toEqual({ code: 2, out: '', err: sentence });
    expect(checkAsNobody(closed(), 'both/**/*.score', '--format', 'compact')).toMatchObject({ code: 2, err: sentence });
  });

  test('but not where the configuration leaves it out', () => {
    const folder = closed();
    writeFileSync(join(folder, 'score.config.json'), '{ "exclude": ["both/inner/**"] }\n');
    expect(checkAsNobody(folder, 'both', '--format', 'compact')).toMatchObject({ code: 1, err: '' });
  });

  test('a model is told, and the rest reported', () => {
    const folder = folderWith({ 'both/wrong.score': files['wrong.score'], 'both/shut.score': files['good.score'] });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'both/shut.score'), 0o000);
    const { code, out, err } = checkAsNobody(folder, 'both', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ files: 1, findings: [{ code: 'foreign-operator' }] });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: You may not read or write both/shut.score. Change its permissions, or choose another place.\n',
    });
  });
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
