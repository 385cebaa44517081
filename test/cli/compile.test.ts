import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { interpret, readPlan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { MODEL, TIDY } from './models.ts';

const LEAD = { title: 'CEO', employees: 200 };
const load = (folder: string, file: string) => import(pathToFileURL(join(folder, file)).href);

describe('score compile', () => {
  test('writes a TypeScript module with its map, by the ending', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    const ran = await score(folder, ['compile', 'a.score', '-o', 'out/a.ts']);
    expect(ran).toEqual({ code: 0, out: '', err: `wrote ${join('out', 'a.ts')}, ${join('out', 'a.ts.map')}\n` });
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.ts', 'a.ts.map']);
    const map = JSON.parse(readFileSync(join(folder, 'out/a.ts.map'), 'utf8'));
    expect(map.sources).toEqual(['../a.score']);
    expect(readFileSync(join(folder, 'out/a.ts'), 'utf8')).toMatch(/sourceMappingURL=a\.ts\.map\n$/);
  });

  test.runIf(process.platform === 'linux')('ends with what to do where a place takes no folders', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    expect(await score(folder, ['compile', 'a.score', '-o', '/proc/nope/a.ts'])).toEqual({
      code: 2,
      out: '',
      err: 'error: No folder can be made there, so /proc/nope/a.ts cannot be written. Choose another place.\n',
    });
  });

  test('writes modules that score: ESM and CommonJS, with types beside', async () => {
    const folder = folderWith({ 'a.score': MODEL });
    expect((await score(folder, ['compile', 'a.score', '-o', 'a.mjs'])).code).toBe(0);
    expect((await score(folder, ['compile', 'a.score', '-o', 'a.cjs'])).err).toBe('wrote a.cjs, a.d.cts, a.cjs.map\n');
    const asOf = { asOf: '2026-01-01' };
    expect((await load(folder, 'a.mjs')).score(LEAD, asOf)).toMatchObject({ score: 40, tier: 'hot' });
    expect(createRequire(join(folder, 'x.js'))('./a.cjs').score(LEAD, asOf)).toMatchObject({ score: 40, tier: 'hot' });
    expect(existsSync(join(folder, 'a.d.mts'))).toBe(true);
    expect(existsSync(join(folder, 'a.d.cts'))).toBe(true);
  });

  test('writes the entry points that were chosen, and no others', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    const compile = (...words: string[]) => score(folder, ['compile', 'a.score', '-o', 'a.mjs', ...words]);
    expect((await compile('--entry', 'scoreOnly,scoreColumns')).code).toBe(0);
    const { scoreOnly, scoreColumns, score: none } = await load(folder, 'a.mjs');
    expect([typeof scoreOnly, typeof scoreColumns, none]).toEqual(['function', 'function', undefined]);
    expect(await compile('--entry', 'rank')).toEqual({
      code: 2,
      out: '',
      err: 'error: There is no entry point called rank. A module can export score, explain, explainFired, scoreOnly, scoreColumns.\n',
    });
    expect((await score(folder, ['compile', 'a.score', '-o', 'a.json', '--entry', 'score'])).err).toBe(
      'error: A plan is data: leave out --entry.\n',
    );
  });

  test('refuses columns for a model that asks what leads did', async () => {
    const folder = folderWith({ 'a.score': 'model "Visits"\nevent visit\nwhen visit within last 7 days add 5\ntier hot >= 5\n' });
    const { code, err } = await score(folder, ['compile', 'a.score', '-o', 'a.mjs', '--entry', 'scoreColumns']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: Visits looks at events or at the tier before, which do not lie in columns: leave out scoreColumns.\n',
    });
  });

  test('writes a plan as data, by the ending, with the hash that the compiled scorer has', async () => {
    const folder = folderWith({ 'a.score': MODEL });
    expect(await score(folder, ['compile', 'a.score', '-o', 'a.json'])).toEqual({ code: 0, out: '', err: 'wrote a.json\n' });
    await score(folder, ['compile', 'a.score', '-o', 'a.mjs']);
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    const { model, score: scored } = await load(folder, 'a.mjs');
    expect(JSON.parse(text).hash).toBe(model.hash);
    expect(interpret(readPlan(text), LEAD, { asOf: '2026-01-01' })).toEqual(scored(LEAD, { asOf: '2026-01-01' }));
    const whole = await score(folder, ['compile', 'a.score', '--out-dir', 'plans', '--target', 'plan']);
    expect(whole.code).toBe(0);
    expect(readdirSync(join(folder, 'plans'))).toEqual(['a.plan.json']);
    const { code, err } = await score(folder, ['compile', 'a.score', '-o', 'a.json', '--module', 'cjs']);
    expect({ code, err }).toEqual({ code: 2, err: 'error: A plan is data, not a module: leave out --module.\n' });
  });

  test('writes to standard output without an output, and names no map there', async () => {
    const { out, code } = await score(folderWith({ 'a.score': TIDY }), ['compile', 'a.score', '--target', 'js']);
    expect(code).toBe(0);
    expect(out).toContain('export function score(');
    expect(out).not.toContain('sourceMappingURL');
  });

  test('writes every model of a folder, in the same folders, without tests and files that are only used', async () => {
    const folder = folderWith({
      'models/a.score': 'use "shared/crm.score"\nwhen title = CEO add 20\ntier hot >= 10\n',
      'models/deep/b.score': TIDY,
      'models/shared/crm.score': 'field title: text\n',
      'models/a.test.score': 'test "a" {\n  given title = CEO\n  expect score = 20\n}\n',
    });
    const ran = await score(folder, ['compile', 'models', '--out-dir', 'out', '--target', 'js', '-q']);
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual(
      ['a.d.ts', 'a.js', 'a.js.map', 'deep', 'deep/b.d.ts', 'deep/b.js', 'deep/b.js.map'].sort(),
    );
  });

  test('--explain-plan says how each field is looked at, and writes nothing', async () => {
    const rules = Array.from({ length: 300 }, (_, index) => `when title = t${index} and size >= ${index} add 1`);
    const text = [
      'field title: text',
      'field size: number',
      'field phone: yes/no',
      'field free: text',
      'when phone add 1 per 5 of size',
      'best of {',
      '  when phone add 1',
      '  when size > 1 add 2',
      '}',
      'always add 3',
      'when phone add size up to 4',
      ...rules,
      '',
    ];
    const folder = folderWith({ 'great.score': text.join('\n'), 'small.score': TIDY });
    const ran = await score(folder, ['compile', 'great.score', 'small.score', '--explain-plan', '-o', 'a.ts']);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /great\.score\n.*field +way +tests +asked alone by\n {2}title +table +300 .*\n {2}size +table +300 +3 rules .*/,
    );
    expect(ran.out).toMatch(/\n {2}phone +each +3 rules .*\n {2}free +unused .*\n {2}300 of 305 rules in tables\n/);
    expect(ran.out).toContain(
      [
        '  2 rules not: in best of or first of (lines 7, 8)',
        '  1 rule not: points that fade, end at up to, or go with events (line 11)',
        '  1 rule not: asks nothing (line 10)',
        '  1 rule not: too few do the same, or ask for the same number (line 5)',
        'small.score',
      ].join('\n'),
    );
    expect(ran.out).toMatch(/\n {2}0 of \d+ rules? in tables\n$/);
    expect(existsSync(join(folder, 'a.ts'))).toBe(false);
  });

  test('--check says what is stale, and writes nothing', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    await score(folder, ['compile', 'a.score', '-o', 'a.ts']);
    expect(await score(folder, ['compile', 'a.score', '-o', 'a.ts', '--check'])).toEqual({ code: 0, out: '', err: '2 files up to date\n' });
    writeFileSync(join(folder, 'a.score'), TIDY.replace('20', '21'));
    const before = readFileSync(join(folder, 'a.ts'), 'utf8');
    const ran = await score(folder, ['compile', 'a.score', '-o', 'a.ts', '--check']);
    expect(ran.code).toBe(1);
    expect(ran.out.split('\n')).toContain('a.ts');
    expect(ran.err).toContain('stale: compile again without --check');
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(before);
  });

  test('--set compiles another value of a param in', async () => {
    const folder = folderWith({ 'a.score': MODEL });
    await score(folder, ['compile', 'a.score', '-o', 'a.mjs', '--set', 'demo_points=5']);
    expect((await load(folder, 'a.mjs')).score(LEAD, { asOf: '2026-01-01' }).score).toBe(35);
  });

  test('compiles the good ones, shows what is wrong with the others, and ends with 1', async () => {
    const folder = folderWith({ 'models/a.score': TIDY, 'models/b.score': 'field x: text\nwhen y = a add 1\n' });
    const ran = await score(folder, ['compile', 'models', '--out-dir', 'out']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('There is no field called y.');
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.ts', 'a.ts.map']);
  });

  test('keeps each module in its place, whichever others have errors', async () => {
    const folder = folderWith({ 'models/a/one.score': TIDY, 'models/b/two.score': 'when y = a add 1\nwhen\n' });
    expect((await score(folder, ['compile', 'models', '--out-dir', 'out'])).err).toContain(`wrote ${join('out', 'a', 'one.ts')},`);
  });

  test('--check asks where the module is that it compares with', async () => {
    expect(await score(folderWith({ 'a.score': TIDY }), ['compile', 'a.score', '--check'])).toEqual({
      code: 2,
      out: '',
      err: 'error: --check compares with what is on disk. Say where that is: -o inbound.ts, or --out-dir scorers\n',
    });
  });

  test('takes standard input beside files', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    expect((await score(folder, ['compile', '-', 'a.score', '--out-dir', '.', '--target', 'plan', '-q'], { stdin: TIDY })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.plan.json', 'a.score', 'stdin.plan.json']);
  });

  test.each(['a.score', 'link.js', 'used.score'])('writes over nothing that it reads: %s', async (output) => {
    const text = `use "used.score"\n${TIDY.split('\n').slice(1).join('\n')}`;
    const folder = folderWith({ 'a.score': text, 'used.score': 'field title: text\n' });
    symlinkSync(join(folder, 'a.score'), join(folder, 'link.js'));
    const { code, err } = await score(folder, ['compile', 'a.score', '-o', output, '--target', 'js']);
    expect({ code, err }).toEqual({ code: 2, err: `error: ${output} would replace what is compiled. Name another file.\n` });
    expect(readFileSync(join(folder, 'a.score'), 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['a.score', 'link.js', 'used.score']);
  });

  test.runIf(process.platform === 'linux')('writes to a pipe without waiting for what it holds', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    execFileSync('mkfifo', [join(folder, 'pipe.js')]);
    const reader = spawn('cat', ['pipe.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    const read = text(reader.stdout);
    expect((await score(folder, ['compile', 'a.score', '-o', 'pipe.js'])).code).toBe(0);
    expect(await read).toContain('export function score(');
  });
});
