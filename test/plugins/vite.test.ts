/** Vite builds and serves a project that imports a model, and Vitest tests it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scorelang } from '@scorelang/plugins/vite';
import { build, createServer, type HotPayload, type InlineConfig, type Rolldown, type ViteDevServer } from 'vite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MODEL, project } from './project.ts';

const config = (root: string): InlineConfig => ({ root, configFile: false, logLevel: 'silent', plugins: [scorelang()] });

const library = (root: string): InlineConfig => ({
  ...config(root),
  build: { lib: { entry: 'main.js', formats: ['es'], fileName: 'out' }, minify: false, sourcemap: true },
});

describe('vite build', () => {
  test('builds a project that imports a model, with the model in its source map', async () => {
    const folder = project();
    await build(library(folder));
    const { tierOf, points } = await import(pathToFileURL(join(folder, 'dist/out.js')).href);
    expect([tierOf('cfo'), tierOf('clerk'), points]).toEqual(['hot', 'cold', 20]);
    const { sources } = JSON.parse(readFileSync(join(folder, 'dist/out.js.map'), 'utf8'));
    expect(sources).toContain('../inbound.score');
  });

  test('fails at the line of the model', async () => {
    const folder = project({ 'inbound.score': `${MODEL}when titel = CEO add 1\nwhen tytle = CEO add 1\n` });
    const error = await build(library(folder)).then(
      () => null,
      (cause: unknown) => cause as Rolldown.RollupError,
    );
    expect(error?.message).toContain('There is no field called titel. Did you mean title? (unknown-field)');
    expect(error?.message).toContain('There is no field called tytle.');
    expect(error?.message).toContain('inbound.score');
  });
});

test('a warning that the configuration makes an error fails the build', async () => {
  const levels = JSON.stringify({ levels: { 'unused-name': 'error' } });
  const folder = project({ 'inbound.score': `${MODEL}let bought = title = buyer\n`, 'score.config.json': levels });
  await expect(build(library(folder))).rejects.toThrow('(unused-name)');
  writeFileSync(join(folder, 'score.config.json'), '{}');
  await expect(build(library(folder))).resolves.toBeDefined();
});

/** A server without a port, and all that it sends to browsers. */
async function serve(folder: string): Promise<{ readonly server: ViteDevServer; next(type: HotPayload['type']): Promise<HotPayload> }> {
  const server = await createServer({ ...config(folder), appType: 'custom', server: { middlewareMode: true, ws: false } });
  onTestFinished(() => server.close());
  // A change before it watches would never be told.
  await vi.waitFor(() => expect(server.watcher.getWatched()[folder]).toContain('main.js'), { timeout: 20_000 });
  const sent: HotPayload[] = [];
  const waiting: (() => void)[] = [];
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  hot.send = ((payload: HotPayload | string, ...rest: unknown[]) => {
    if (typeof payload === 'object') sent.push(payload);
    for (const wake of waiting.splice(0)) wake();
    (send as (...given: unknown[]) => void)(payload, ...rest);
  }) as typeof hot.send;
  const next = async (type: HotPayload['type']): Promise<HotPayload> => {
    const found = sent.findIndex((payload) => payload.type === type);
    if (found >= 0) return sent.splice(0, found + 1).at(-1)!;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return next(type);
  };
  return { server, next };
}

describe('the dev server', () => {
  const pointsIn = async (server: ViteDevServer): Promise<number> =>
    ((await server.ssrLoadModule('/main.js')) as { points: number }).points;

  test.each([
    ['the model', 'inbound.score', MODEL.replace('add 20', 'add 35'), 35],
    ['a list that it reads', 'executives.csv', 'title\nClerk\n', 0],
    ['a file that it uses', 'crm.score', 'field title: text treat [CEO] as missing\n', 0],
  ])('reloads after a change of %s', async (_, file, text, points) => {
    const folder = project();
    const { server, next } = await serve(folder);
    await server.transformRequest('/main.js');
    const before = await server.transformRequest('/inbound.score');
    expect(before?.code).toContain('C-suite');
    expect(await pointsIn(server)).toBe(20);
    writeFileSync(join(folder, file), text);
    await next('full-reload');
    expect(await pointsIn(server)).toBe(points);
  });

  test('shows a mistake at its line, and is well again when a file that was broken is mended', async () => {
    const folder = project({ 'crm.score': 'field titel: text\n' });
    const { server, next } = await serve(folder);
    await server.transformRequest('/main.js');
    const error = await server.transformRequest('/inbound.score').then(
      () => null,
      (cause: unknown) => cause as Rolldown.RollupError,
    );
    expect(error).toMatchObject({
      message: expect.stringContaining('There is no field called title. Did you mean titel? (unknown-field)'),
      id: join(folder, 'inbound.score'),
      loc: { file: join(folder, 'inbound.score'), line: 3, column: 5 },
      plugin: 'scorelang',
    });
    expect(error?.frame).toContain('3 │ when title in executives add 20');
    writeFileSync(join(folder, 'crm.score'), 'field title: text\n');
    await next('full-reload');
    expect(await pointsIn(server)).toBe(20);
  });

  test('notices a file that was missing when it comes', async () => {
    const folder = project();
    rmSync(join(folder, 'executives.csv'));
    const { server, next } = await serve(folder);
    await server.transformRequest('/main.js');
    await expect(server.transformRequest('/inbound.score')).rejects.toThrow('There is no file executives.csv.');
    writeFileSync(join(folder, 'executives.csv'), 'title\nCEO\n');
    await next('full-reload');
    expect(await pointsIn(server)).toBe(20);
  });

  test('leaves a model asked for as text to Vite', async () => {
    const { server } = await serve(project({ 'main.js': "import text from './inbound.score?raw';\nexport const points = text.length;\n" }));
    expect(await pointsIn(server)).toBe(MODEL.length);
  });
});

test('Vitest tests a project that imports a model', () => {
  const folder = project({
    'vitest.config.js': "import { scorelang } from '@scorelang/plugins/vite';\nexport default { plugins: [scorelang()] };\n",
    'main.test.js':
      "import { expect, test } from 'vitest';\nimport { tierOf } from './main.js';\ntest('a CEO is hot', () => expect(tierOf('CEO')).toBe('hot'));\n",
  });
  execFileSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=report.json', '--configLoader=native'],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_OPTIONS: '--conditions=@scorelang/source' },
      stdio: 'ignore',
    },
  );
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
});
