/** What the extension makes the bundled `score` command do: compiling to each target, and tasks whose findings are read from its output. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compiledName, TARGETS } from '../../vscode-extension/targets.ts';
import { bundle, start } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';
import { type Found, problemsIn } from './problem-matcher.ts';

beforeAll(() => bundle());

test.each(TARGETS)('compiling to $label gives one file beside the model', async (target) => {
  const folder = folderWith({ 'first.score': 'when title in [CFO, CEO] add 20\ntier hot >= 10\n' });
  const output = compiledName(join(folder, 'first.score'), target);
  const { code, err } = await start(folder, ['compile', join(folder, 'first.score'), ...target.options, '--output', output]);
  expect(err).toMatch(/^wrote first\./);
  expect(code).toBe(0);
  expect(existsSync(output)).toBe(true);
  expect(basename(output).startsWith('first.')).toBe(true);
});

describe('what the tasks find is read from what they print', () => {
  const MODELS = {
    'models/slip.score': 'field title: text\nwhen titel = CFO add 3\ntier hot >= 2\n',
    'models/test.score':
      'when title = CFO add 2\ntier hot >= 2\ntest "points" {\n  given title = CFO\n  expect score = 3\n  expect tier = hot\n}\n',
    'models/hint.score': 'field employees: number\nwhen not (employees >= 50) add 3\nrate employees { below 5 add 1  6 or more add 2 }\n',
  };
  const found = async (words: readonly string[], matchers: readonly string[]): Promise<readonly Found[]> => {
    const { out, err } = await start(folderWith(MODELS), words);
    return matchers.flatMap((matcher) => problemsIn(`${out}\n${err}`, matcher)).toSorted((one, other) => (one.file < other.file ? -1 : 1));
  };
  const SLIP = {
    file: 'models/slip.score',
    line: 2,
    column: 6,
    severity: 'error',
    message: 'There is no field called titel. Did you mean title?',
    code: 'unknown-field',
  };

  test('check', async () => {
    const problems = await found(['check', '--format', 'compact', '.'], ['score']);
    expect(problems).toContainEqual(SLIP);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'models/hint.score', line: 3, severity: 'warning', code: 'gap-in-bands' }),
    );
  });

  test('test', async () => {
    const problems = await found(['test', '.'], ['score-test', 'score-finding']);
    expect(problems).toEqual([SLIP, { file: 'models/test.score', line: 5, column: 3, message: 'expected 3, got 2' }]);
  });

  test('compile', async () => {
    expect(await found(['compile', '--out-dir', 'scorers', '.'], ['score-finding'])).toEqual([SLIP]);
  });
});

test('a problem of a file that is open is left to the language server, which knows the text as it is typed', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../vscode-extension/package.json', import.meta.url), 'utf8'));
  const matchers: readonly { name: string; applyTo?: string }[] = contributes.problemMatchers;
  expect(matchers.filter(({ name }) => name !== 'score-test').every(({ applyTo }) => applyTo === 'closedDocuments')).toBe(true);
});
