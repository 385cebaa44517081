/** What `score compile --json` tells a build server. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith, score } from './fake-io.ts';
import { MODEL, TIDY } from './models.ts';

const WRONG = 'field title: text\nwhen titel = CEO add 20\n';

async function report(folder: string, words: readonly string[]) {
  const { code, out, err } = await score(folder, ['compile', ...words, '--json']);
  return { code, err, report: JSON.parse(out) };
}

const inFolder = (files: Files, words: readonly string[]) => report(folderWith(files), words);

describe('score compile --json', () => {
  test('names each file that was written with its size, and the model by its hash', async () => {
    const folder = folderWith({ 'a.score': MODEL });
    const { code, err, report: told } = await report(folder, ['a.score', '-o', 'out/a.cjs']);
    const paths = [join('out', 'a.cjs'), join('out', 'a.d.cts'), join('out', 'a.cjs.map')];
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(told).toEqual({
      passed: true,
      models: [
        {
          path: 'a.score',
          compiled: true,
          name: 'Small',
          hash: createRequire(join(folder, 'x.js'))('./out/a.cjs').model.hash,
          rules: 5,
          readsTime: true,
          readsEvents: false,
          target: 'js',
          module: 'cjs',
          bundle: null,
          files: paths.map((path) => ({ path, bytes: statSync(join(folder, path)).size, state: 'written' })),
        },
      ],
      errors: 0,
      warnings: 0,
      hints: 1,
      findings: [expect.objectContaining({ code: 'unused-field', path: 'a.score', start: { line: 3, column: 7, offset: 35 } })],
      unreadable: [],
      unwritable: [],
    });
  });

  test('says what was there already, as it should be', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    await report(folder, ['a.score', '-o', 'a.ts']);
    writeFileSync(join(folder, 'a.ts'), '// mine\n');
    const { report: told } = await report(folder, ['a.score', '-o', 'a.ts']);
    expect(told.models[0].files).toMatchObject([
      { path: 'a.ts', state: 'written' },
      { path: 'a.ts.map', state: 'current' },
    ]);
  });

  test('with --check says what is stale, and ends with 1', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    await report(folder, ['a.score', '-o', 'a.plan.json']);
    expect(await report(folder, ['a.score', '-o', 'a.plan.json', '--check'])).toMatchObject({
      code: 0,
      err: '',
      report: { passed: true, models: [{ target: 'plan', module: null, files: [{ path: 'a.plan.json', state: 'current' }] }] },
    });
    writeFileSync(join(folder, 'a.score'), TIDY.replace('20', '21'));
    const before = readFileSync(join(folder, 'a.plan.json'), 'utf8');
    expect(await report(folder, ['a.score', '-o', 'a.plan.json', '--check'])).toMatchObject({
      code: 1,
      report: { passed: false, models: [{ compiled: true, files: [{ state: 'stale' }] }] },
    });
    expect(readFileSync(join(folder, 'a.plan.json'), 'utf8')).toBe(before);
  });

  test('holds the mistakes of models that do not compile as `score check` tells them, and compiles the others', async () => {
    const folder = folderWith({ 'a.score': TIDY, 'b.score': WRONG });
    const { code, err, report: told } = await report(folder, ['.', '--out-dir', 'out']);
    const { findings } = JSON.parse((await score(folder, ['check', 'b.score', '--format', 'json'])).out);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(told).toMatchObject({
      passed: false,
      models: [
        { path: 'a.score', compiled: true, files: [{ path: join('out', 'a.ts'), state: 'written' }, {}] },
        { path: 'b.score', compiled: false },
      ],
      errors: 1,
    });
    expect(told.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual(
      findings.filter(({ severity }: { severity: string }) => severity === 'error'),
    );
  });

  test('with --explain-plan holds how each field is looked at, and writes nothing', async () => {
    const { code, report: told } = await inFolder({ 'a.score': TIDY }, ['a.score', '--explain-plan']);
    expect(code).toBe(0);
    expect(told.models).toEqual([
      expect.objectContaining({ rules: 1, inTables: 0, fields: [{ field: 'title', way: 'each', tests: 0, rules: 1 }] }),
    ]);
    expect(told.models[0]).not.toHaveProperty('files');
  });

  test.each<[string, Files, readonly string[]]>([
    ['a file that is not there', {}, ['none.score', '-o', 'a.ts']],
    ['bytes that are no text', { 'bad.score': Buffer.from('when title = Caf\xe9 add 20\n', 'latin1') }, ['.', '--out-dir', 'out']],
    ['an empty folder', {}, ['.', '--out-dir', 'out']],
  ])('is a whole report for %s, with exit code 2', async (_, files, words) => {
    const { code, err, report: told } = await inFolder(files, words);
    expect(code).toBe(2);
    expect(told).toMatchObject({ passed: false, models: [], unreadable: [expect.any(String)] });
    expect(err).toBe(`error: ${told.unreadable[0]}\n`);
  });

  test('says what could not be written, and goes no further', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    mkdirSync(join(folder, 'a.d.ts'));
    const { code, err, report: told } = await report(folder, ['a.score', '-o', 'a.js']);
    expect({ code, err }).toEqual({ code: 2, err: 'error: a.d.ts is a folder. Name the file to write.\n' });
    expect(told.passed).toBe(false);
    expect(told.unwritable).toEqual(['a.d.ts is a folder. Name the file to write.']);
    expect(told.models[0].files).toMatchObject([{ state: 'written' }, { path: 'a.d.ts', state: 'unwritten' }, { state: 'unwritten' }]);
  });

  test.each([
    [
      ['a.score'],
      '--json prints its report where the module would go. Name a file or a folder for that: -o inbound.ts, or --out-dir scorers',
    ],
    [['a.score', '-o', 'a.ts', '--watch'], '--json reports once and --watch compiles again and again. Use one of them.'],
  ])('%j is refused', async (words, sentence) => {
    const { code, out, err } = await score(folderWith({ 'a.score': TIDY }), ['compile', ...words, '--json']);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` });
  });
});
