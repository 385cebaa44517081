import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, start } from './bundle.ts';
import { folderWith } from './fake-io.ts';
import { LEADS, MODEL, TIDY } from './models.ts';

const FILES = { 'm.score': MODEL, 'leads.csv': LEADS };
const many = (count: number): string =>
  `id,title,employees,created\n${Array.from({ length: count }, (_, index) => `L${index},CEO,${(index % 900) + 1},2020-01-01\n`).join('')}`;

beforeAll(bundle);

describe('the bundled command', () => {
  test('says its version, which is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../cli/package.json', import.meta.url), 'utf8'));
    expect(await start(folderWith({}), ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('runs every verb', async () => {
    const folder = folderWith(FILES);
    const codes = async (...words: string[]) => (await start(folder, words)).code;
    expect(await codes('check')).toBe(0);
    expect(await codes('fmt')).toBe(0);
    expect(await codes('test')).toBe(0);
    expect(await codes('compile', 'm.score', '-o', 'm.mjs')).toBe(0);
    expect(await codes('run', 'm.score', 'leads.csv', '-o', 'out.csv', '--sort')).toBe(0);
    expect(await codes('explain', 'm.score', 'title=CEO')).toBe(0);
  });

  test('ends with 0, 1 or 2', async () => {
    const folder = folderWith({ 'good.score': TIDY, 'bad.score': 'when title in [CEO add 20\n' });
    const code = async (...words: string[]) => (await start(folder, words)).code;
    expect(await code('check', 'good.score')).toBe(0);
    expect(await code('check', 'bad.score')).toBe(1);
    expect(await code('check', 'none.score')).toBe(2);
    expect(await code('chekc')).toBe(2);
  });

  test('reads standard input', async () => {
    const folder = folderWith(FILES);
    const ran = await start(folder, ['run', 'm.score', '-', '-q'], { stdin: LEADS });
    expect(ran.out.split('\n')[1]).toMatch(/^A1,CEO,200,2020-01-01,40,hot,40,/);
    expect((await start(folder, ['check', '-'], { stdin: TIDY })).code).toBe(0);
  });

  test('is without colours in a pipe, unless FORCE_COLOR asks for them; NO_COLOR wins', async () => {
    const folder = folderWith({ 'bad.score': 'field title: text\nwhen titel = CEO add 20\n' });
    const out = async (environment: Readonly<Record<string, string>>) => (await start(folder, ['check'], { environment })).out;
    expect(await out({})).not.toContain('\u001b[');
    expect(await out({ FORCE_COLOR: '1' })).toContain('\u001b[');
    expect(await out({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b[');
  });

  test('ends quietly when its reader leaves', async () => {
    const folder = folderWith({ 'm.score': MODEL, 'leads.csv': many(200_000) });
    const ran = await start(folder, ['run', 'm.score', 'leads.csv'], { readOnly: 100 });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  });

  test.each([
    ['INT', 130],
    ['TERM', 143],
  ])('leaves no half file behind when it gets SIG%s', async (signal, code) => {
    const folder = folderWith({ 'm.score': MODEL, 'leads.csv': many(300_000) });
    // The leads go to a file and to nobody's eyes, so what is waited for is the first file to appear.
    const ran = shell(
      folder,
      `"$0" "$1" run m.score leads.csv -o out.csv & pid=$!
       while [ "$(ls | wc -l)" -lt 3 ]; do sleep 0.02; done
       kill -${signal} $pid; wait $pid; echo "ended with $?"`,
    );
    expect(ran.out).toContain(`ended with ${code}`);
    expect(readdirSync(folder).sort()).toEqual(['leads.csv', 'm.score']);
  });

  test('is ended at once where there is nothing to clean up, whatever it is at', () => {
    // The shell goes on once the command has opened the model, which then never says anything.
    const script = 'mkfifo m.score; "$0" "$1" check m.score & pid=$!; exec 3> m.score; kill -INT $pid; wait $pid; echo "ended with $?"';
    expect(shell(folderWith({}), script).out).toContain('ended with 130');
  });

  test('ends where the current folder is gone, and says so', () => {
    const { out, err } = shell(folderWith({}), 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" check; echo "ended with $?"');
    expect(out).toContain('ended with 2');
    expect(err).toContain('error: The current folder is gone. Change to one that is there.\n');
    expect(err).not.toContain('    at ');
  });

  test.runIf(existsSync('/dev/full'))('ends where standard error takes nothing', () => {
    expect(shell(folderWith({}), '"$0" "$1" check none.score 2> /dev/full; echo "ended with $?"').out).toBe('ended with 2\n');
  });

  test.runIf(existsSync('/dev/stdout'))('writes a module to a reader that leaves', () => {
    const { out, err } = shell(
      folderWith({ 'm.score': MODEL }),
      `"$0" "$1" compile m.score -o /dev/stdout --target js | head -c 2; echo " ended with \${PIPESTATUS[0]}"`,
    );
    expect(out).toBe('// ended with 0\n');
    expect(err).not.toContain('defect');
  });

  test('loads nothing for `check` that only other verbs need', async () => {
    const folder = folderWith({ 'm.score': TIDY });
    const loaded = execFileSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(WATCH_IMPORTS)}`,
        new URL('../../cli/dist/score.js', import.meta.url).pathname,
        'check',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(loaded).not.toMatch(/chokidar|cli-progress|run-|difference|lsp-|node:crypto/);
    expect(loaded).toMatch(/check-/);
  });

  test('keeps what was compiled for the next time, where Node keeps its own, by verb', async () => {
    const folder = folderWith({ 'm.score': TIDY, 'faulty.score': 'when add 5\n' });
    const environment = { NODE_COMPILE_CACHE: join(folder, 'cache') };
    const kept = (): readonly string[] =>
      globSync('*/score-*/*', { cwd: join(folder, 'cache') }).map((path) => path.replace(/.*score-[0-9a-f]+-/, ''));
    const first = await start(folder, ['check', 'm.score'], { environment });
    expect(kept()).toContain(join('check', 'main.cjs'));
    expect(await start(folder, ['check', 'm.score'], { environment })).toEqual(first);
    // What ends early has not run what the next one needs.
    await start(folder, ['test', 'faulty.score'], { environment });
    await start(folder, ['fmt', '--help'], { environment });
    await start(folder, ['chekc'], { environment });
    expect(new Set(kept().map((path) => path.split(sep)[0]))).toEqual(new Set(['check']));
  });

  test('keeps nothing where Node is to keep nothing', async () => {
    const folder = folderWith({ 'm.score': TIDY });
    const environment = { NODE_COMPILE_CACHE: join(folder, 'cache'), NODE_DISABLE_COMPILE_CACHE: '1' };
    expect((await start(folder, ['check', 'm.score'], { environment })).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['m.score']);
  });

  test('is one program that a shell can start', () => {
    const folder = folderWith({ 'm.score': TIDY });
    const command = join(new URL('../..', import.meta.url).pathname, 'cli/dist/score.js');
    expect(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(
      execFileSync(command, ['check'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
      }),
    ).toBe('1 file: nothing to complain about\n');
  });
});

/** What a script of bash prints; `"$0" "$1"` is the command. */
function shell(folder: string, script: string): { readonly out: string; readonly err: string } {
  const command = new URL('../../cli/dist/score.js', import.meta.url).pathname;
  const { stdout, stderr } = spawnSync('bash', ['-mc', script, process.execPath, command], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { out: stdout, err: stderr };
}

/** Prints the address of every module that is loaded, and of every file that is read: the pieces of the bundle are scripts. */
const WATCH_IMPORTS = `
  import fs from 'node:fs';
  import { registerHooks, syncBuiltinESMExports } from 'node:module';
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...options) => { console.log(String(path)); return readFileSync(path, ...options); };
  syncBuiltinESMExports();
  registerHooks({ load: (url, context, next) => { console.log(url); return next(url, context); } });
`;
