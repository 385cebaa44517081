/** The hooks of `.pre-commit-hooks.yaml`, run on files as pre-commit gives them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../cli/bundle.ts';
import { TIDY } from '../cli/models.ts';
import { bash, blockOf, installedProject, type Ran, read } from './project.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
  readonly pass_filenames?: boolean;
}

const hooks: readonly Hook[] = parse(read('.pre-commit-hooks.yaml'));

/** Runs a hook with those of the staged files that it asks for; null where it asks for none of them. */
function runHook(id: string, folder: string, staged: readonly string[]): Ran | null {
  const hook = hooks.find((each) => each.id === id);
  if (hook === undefined) throw new Error(`There is no hook ${id}`);
  const wanted = staged.filter((path) => new RegExp(hook.files).test(path));
  if (wanted.length === 0) return null;
  const names = hook.pass_filenames === false ? [] : wanted.map((path) => `'${path}'`);
  return bash([hook.entry, ...names].join(' '), folder);
}

beforeAll(bundle);

test('score-check looks at the models that have changed, but for those left out', () => {
  const folder = installedProject({
    'score.config.json': '{ "exclude": ["drafts"] }',
    'a b.score': TIDY,
    'bad.score': 'when x add\n',
    'drafts/c.score': 'when x add\n',
  });
  expect(runHook('score-check', folder, ['a b.score', 'leads.csv'])).toMatchObject({ code: 0, out: '1 file: nothing to complain about\n' });
  expect(runHook('score-check', folder, ['bad.score'])).toMatchObject({ code: 1 });
  expect(runHook('score-check', folder, ['drafts/c.score'])).toMatchObject({ code: 0 });
  expect(runHook('score-check', folder, ['README.md'])).toBeNull();
});

test('score-fmt rewrites what is not tidy, which pre-commit takes for a failure', () => {
  const folder = installedProject({ 'a.score': TIDY.replace('when', 'when   ') });
  expect(runHook('score-fmt', folder, ['a.score'])).toMatchObject({ code: 0, out: 'a.score\n' });
  expect(readFileSync(join(folder, 'a.score'), 'utf8')).toBe(TIDY);
});

test('score-test runs all tests, also when only a table has changed', () => {
  const folder = installedProject({
    'a.score': `${TIDY}\ntest "golden" from "cases.csv"\n`,
    'cases.csv': 'title,expect score\nCEO,21\n',
  });
  expect(runHook('score-test', folder, ['cases.csv'])).toMatchObject({ code: 1, out: expect.stringContaining('1 test: 1 failed') });
});

test('the configuration of docs/ci.md names hooks that there are', () => {
  const { repos } = parse(blockOf('.pre-commit-config.yaml')) as {
    readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
  };
  expect(repos[0]?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
});
