/** esbuild builds a project that imports a model. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scorelang } from '@scorelang/plugins/esbuild';
import { type BuildOptions, type BuildResult, build, context } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import packageJson from '../../plugins/package.json' with { type: 'json' };
import { VERSION } from '../../plugins/version.ts';
import { MODEL, project } from './project.ts';

const options = (folder: string): BuildOptions => ({
  absWorkingDir: folder,
  entryPoints: ['main.js'],
  bundle: true,
  format: 'esm',
  outfile: 'out.mjs',
  logLevel: 'silent',
  plugins: [scorelang()],
});

const failed = (folder: string): Promise<BuildResult> =>
  build(options(folder)).then(
    () => {
      throw new Error('It was built.');
    },
    (cause: BuildResult) => cause,
  );

test('the version is that of the package', () => expect(VERSION).toBe(packageJson.version));

describe('a project that imports a model', () => {
  test('is built, and scores', async () => {
    const folder = project();
    const { warnings } = await build(options(folder));
    expect(warnings).toEqual([]);
    const { tierOf, points } = await import(pathToFileURL(join(folder, 'out.mjs')).href);
    expect([tierOf('cfo'), tierOf('clerk'), points]).toEqual(['hot', 'cold', 20]);
  });

  test('is traced back to the line of the model', async () => {
    const folder = project();
    await build({ ...options(folder), sourcemap: true });
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(folder, 'out.mjs.map'), 'utf8'));
    expect(sources).toContain('inbound.score');
    expect(sourcesContent[sources.indexOf('inbound.score')]).toBe(MODEL);
  });
});

describe('a model with mistakes', () => {
  test('fails the build at its lines, with the ready change', async () => {
    const folder = project({ 'inbound.score': `${MODEL}when titel = "č" and tytle = CEO add 1\n` });
    const { errors } = await failed(folder);
    expect(errors.map(({ text, location }) => ({ text, ...location }))).toMatchObject([
      {
        text: 'There is no field called titel. Did you mean title? (unknown-field)',
        file: 'inbound.score',
        line: 6,
        column: 5,
        length: 5,
        lineText: 'when titel = "č" and tytle = CEO add 1',
      },
      // č is two bytes, and bytes are what esbuild counts.
      { text: 'There is no field called tytle. Did you mean title? (unknown-field)', line: 6, column: 22 },
    ]);
    expect(errors[0]!.notes.map(({ text }) => text)).toContain('To mend it: Write title');
  });

  test('in a file that it uses fails the build where it is used', async () => {
    const { errors } = await failed(project({ 'crm.score': 'field title: txt\n' }));
    expect(errors[0]).toMatchObject({
      text: expect.stringMatching(/^crm\.score has an error; mend it first\./),
      location: { file: 'inbound.score', line: 1 },
    });
  });

  test('that are warnings are told, at the level that the configuration gives them', async () => {
    const model = `${MODEL}rate visits { below 50 add 1 60 or more add 2 }\n`;
    const files = { 'inbound.score': model, 'crm.score': 'field title: text\nfield visits: number\n' };
    const { warnings } = await build(options(project(files)));
    expect(warnings.map(({ text, location }) => [text, location?.line])).toEqual([[expect.stringMatching(/\(gap-in-bands\)$/), 6]]);
    const config = JSON.stringify({ levels: { 'gap-in-bands': 'off' } });
    expect((await build(options(project({ ...files, 'score.config.json': config })))).warnings).toEqual([]);
  });

  test('a broken configuration fails the build at its place', async () => {
    const { errors } = await failed(project({ 'score.config.json': '{\n  "levels": { "gap-in-band": "off" }\n}\n' }));
    expect(errors.map(({ text, location }) => ({ text, ...location }))).toMatchObject([
      { text: expect.stringMatching(/gap-in-bands.* \(config\)$/), file: 'score.config.json', line: 2, column: 14 },
    ]);
  });

  test('a file that is not there is esbuild’s own error', async () => {
    const { errors } = await failed(project({ 'main.js': "import './none.score';\n" }));
    expect(errors[0]!.text).toContain('none.score');
  });

  test('a model that is no text is refused', async () => {
    const { errors } = await failed(project({ 'inbound.score': new Uint8Array([0, 1, 2, 0xff]) }));
    expect(errors[0]!.text).toMatch(/text/);
  });
});

test('in watch mode a change of the list builds again', async () => {
  const folder = project();
  const built: (() => void)[] = [];
  const builds = { count: 0 };
  const watching = await context({
    ...options(folder),
    plugins: [
      scorelang(),
      {
        name: 'tells',
        setup: ({ onEnd }) =>
          onEnd(() => {
            builds.count += 1;
            built.shift()?.();
          }),
      },
    ],
  });
  onTestFinished(() => watching.dispose());
  const until = (count: number): Promise<void> =>
    builds.count >= count ? Promise.resolve() : new Promise<void>((resolve) => built.push(resolve)).then(() => until(count));
  await watching.watch();
  await until(1);
  writeFileSync(join(folder, 'executives.csv'), 'title\nClerk\n');
  await until(2);
  const { tierOf } = await import(`${pathToFileURL(join(folder, 'out.mjs')).href}?second`);
  expect([tierOf('clerk'), tierOf('CEO')]).toEqual(['hot', 'cold']);
});

test('types are written beside the model where asked for, and only when they change', async () => {
  const folder = project();
  await build({ ...options(folder), plugins: [scorelang({ types: true })] });
  const types = readFileSync(join(folder, 'inbound.score.d.ts'), 'utf8');
  expect(types).toContain("'hot' | 'cold'");
});
