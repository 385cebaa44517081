/** `action.yml`, run step by step as GitHub would. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../cli/bundle.ts';
import type { Files } from '../cli/fake-io.ts';
import { TIDY } from '../cli/models.ts';
import { bash, blockOf, installedProject, type Ran, read } from './project.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(read('action.yml'));

const TESTED = `${TIDY}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`;

interface ActionRan extends Ran {
  readonly summary: string;
  readonly outputs: string;
}

/** Runs the action with these inputs in that repository. */
function runAction(folder: string, given: Readonly<Record<string, string>> = {}): ActionRan {
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]));
  const filled = (text: string): string => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, name: string) => inputs[name] ?? '');
  const files = { GITHUB_OUTPUT: join(folder, '.git/output'), GITHUB_STEP_SUMMARY: join(folder, '.git/summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  let ran: Ran = { code: 0, out: '', err: '' };
  for (const { run = '', env = {}, 'working-directory': place = '.' } of action.runs.steps) {
    if (ran.code !== 0) break;
    const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    ran = bash(run, join(folder, filled(place)), { ...variables, ...files });
  }
  return { ...ran, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'), outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8') };
}

beforeAll(bundle);

describe('the action', () => {
  test('is composite, and each of its steps runs in bash', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) expect(step).toMatchObject({ shell: 'bash', run: expect.any(String) });
  });

  test('puts no input into a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('passes where all is well, and says so', () => {
    const { code, out, summary } = runAction(installedProject({ 'models/a.score': TESTED }));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 file: nothing to complain about') });
    expect(summary).toBe('## Scoring models\n- score check: passed\n- score fmt --check: passed\n- score test: passed\n');
  });

  test('fails with each of its parts, and runs the others all the same', () => {
    const cases: readonly (readonly [Files, string])[] = [
      [{ 'a.score': TESTED.replace('when title', 'when titel') }, 'score check'],
      [{ 'a.score': TESTED.replace('when', 'when  ') }, 'score fmt --check'],
      [{ 'a.score': TESTED.replace('score = 20', 'score = 21') }, 'score test'],
    ];
    for (const [files, part] of cases) {
      const { code, summary } = runAction(installedProject(files));
      expect({ part, code, summary }).toEqual({ part, code: 1, summary: expect.stringContaining(`- ${part}: failed\n`) });
      expect(summary.split('\n')).toHaveLength(5);
    }
  });

  test('marks findings and failed tests by their place in the repository', () => {
    const folder = installedProject(
      { 'sub/m/a.score': TESTED.replace('score = 20', 'score = 21'), 'sub/m/b.score': 'when x add\n' },
      'sub',
    );
    const { code, out } = runAction(folder, { 'working-directory': 'sub', paths: 'm' });
    expect(code).toBe(1);
    expect(out).toContain('::error file=sub/m/b.score,line=1,');
    expect(out).toContain('::error file=sub/m/a.score,line=7,');
  });

  test('takes paths on lines of their own, with spaces in them', () => {
    const folder = installedProject({ 'my models/a.score': TESTED, 'b.score': TESTED, 'other/c.score': 'when x add\n' });
    const { code, out } = runAction(folder, { paths: '  my models\n\n  b.score  \n' });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 files: nothing') });
  });

  test('can do without layout and tests, and fail at another level', () => {
    const untidy = `${TIDY}list chiefs  = [CEO]\n`;
    expect(runAction(installedProject({ 'a.score': untidy }), { fmt: 'false', test: 'false' })).toMatchObject({
      code: 0,
      summary: '## Scoring models\n- score check: passed\n',
    });
    expect(runAction(installedProject({ 'a.score': untidy }), { fmt: 'false', test: 'false', 'fail-level': 'warning' }).code).toBe(1);
  });

  test('writes SARIF where it is asked to, and names the file', () => {
    const folder = installedProject({ 'sub/a.score': 'when x add\n' }, 'sub');
    const { code, outputs } = runAction(folder, { 'working-directory': 'sub', sarif: 'out.sarif' });
    expect({ code, outputs }).toEqual({ code: 1, outputs: 'sarif=sub/out.sarif\n' });
    const log = JSON.parse(readFileSync(join(folder, 'sub/out.sarif'), 'utf8'));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('sub/a.score');
  });

  test('names no SARIF file where there is no model to look at', () => {
    const folder = installedProject({ 'a.txt': '' });
    expect(runAction(folder, { sarif: 'out.sarif' })).toMatchObject({
      code: 2,
      outputs: '',
      err: expect.stringContaining('There is no model in the folder .'),
    });
    expect(existsSync(join(folder, 'out.sarif'))).toBe(false);
  });

  test('nothing in an input is a command', () => {
    const folder = installedProject({ 'a.score': TESTED });
    const evil = '$(touch evil) `touch evil`; touch evil\n--help\n"; touch evil; "';
    for (const input of ['paths', 'fail-level', 'version', 'fmt', 'test']) runAction(folder, { [input]: evil });
    expect(() => readFileSync(join(folder, 'evil'))).toThrow();
  });

  test('says what to do where scorelang is not installed', () => {
    const folder = installedProject({ 'a.score': TESTED }, 'elsewhere');
    const { code, out } = runAction(folder);
    expect({ code, out }).toEqual({
      code: 2,
      out: expect.stringContaining('::error title=scorelang is not installed::Run npm ci before this step'),
    });
  });
});

test('the workflow of docs/ci.md gives the action inputs that it has, and docs/ci.md lists them all', () => {
  const workflow: { jobs: { models: { steps: readonly Step[] } } } = parse(blockOf('.github/workflows/models.yml'));
  const step = workflow.jobs.models.steps.find(({ uses }) => uses?.includes('scorelang'));
  expect(Object.keys(step?.with ?? {}).length).toBeGreaterThan(0);
  for (const name of Object.keys(step?.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
  const listed = [
    ...read('docs/ci.md')
      .split('## GitHub')[1]!
      .split('## GitLab')[0]!
      .matchAll(/^\| `([\w-]+)` \|/gm),
  ].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(action.inputs));
  expect(workflow.jobs.models.steps.at(-1)?.with?.sarif_file).toBe(`\${{ steps.score.outputs.${Object.keys(action.outputs)[0]} }}`);
});
