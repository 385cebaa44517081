import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../cli/diagnostic-page.ts';
import { VERBS } from '../../cli/verbs.ts';
import { folderWith, score } from './fake-io.ts';
import { isThere, offered, type Shell } from './shells.ts';

const FILES = {
  'a.score': '',
  'b c.score': '',
  'notes.txt': '',
  'leads.csv': '',
  'more.jsonl': '',
  'models/d.score': '',
  '职位.score': '',
};

/** What a line is completed to; where the shells differ in their manners, `sorted` leaves out endings and quotes. */
async function completed(shell: Shell, line: string): Promise<readonly string[]> {
  const folder = folderWith(FILES);
  const { out, code } = await score(folder, ['completion', shell]);
  expect(code).toBe(0);
  const script = join(folderWith({}), `score.${shell}`);
  writeFileSync(script, out);
  return offered(shell, line, script, folder).map((word) => word.replace(/\/$/, '').replaceAll('\\', ''));
}

const verbs = [...Object.keys(VERBS), 'help'].toSorted();
const models = ['a.score', 'b c.score', 'models', '职位.score'];
const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];

describe.each(shells)('%s', (shell) => {
  if (!isThere(shell)) {
    console.log(`${shell} is not installed here, so its completion is not tried.`);
    test.skip('is not installed', () => {});
    return;
  }

  test('offers every verb', async () => expect(await completed(shell, 'score ')).toEqual(verbs));

  test('completes a verb', async () => {
    expect(await completed(shell, 'score comp')).toEqual(['compile', 'completion']);
    expect(await completed(shell, 'score help fm')).toEqual(['fmt']);
  });

  test('offers the options of a verb, and no others', async () => {
    const options = await completed(shell, 'score compile --');
    expect(options).toEqual(expect.arrayContaining(['--out-dir', '--target', '--set', '--check', '--help']));
    expect(options).not.toContain('--fail-level');
    expect(await completed(shell, 'score check --fail')).toEqual(['--fail-level']);
  });

  test('offers the values of an option', async () => {
    expect(await completed(shell, 'score check --fail-level ')).toEqual(['error', 'hint', 'warning']);
    expect(await completed(shell, 'score check --format s')).toEqual(['sarif']);
    expect(await completed(shell, 'score completion ')).toEqual(['bash', 'fish', 'zsh']);
  });

  test('offers models where a model stands, with folders on the way', async () => {
    expect(await completed(shell, 'score check ')).toEqual(models);
    expect(await completed(shell, 'score check a.score ')).toEqual(expect.arrayContaining(['b c.score', '职位.score']));
    expect((await completed(shell, 'score check models/')).map((path) => path.replace('models/', ''))).toEqual(['d.score']);
  });

  test('offers leads where leads stand', async () => {
    expect(await completed(shell, 'score run a.score ')).toEqual(['leads.csv', 'models', 'more.jsonl']);
    expect(await completed(shell, 'score run --top 5 a.score ')).toEqual(['leads.csv', 'models', 'more.jsonl']);
    expect(await completed(shell, 'score run --top 5 ')).toEqual(models);
  });

  test('offers any file for an output', async () =>
    expect(await completed(shell, 'score run a.score leads.csv -o n')).toEqual(['notes.txt']));

  test('offers codes to explain, beside models', async () => {
    expect(await completed(shell, 'score explain unused-')).toEqual(CODES.filter((code) => code.startsWith('unused-')).toSorted());
    expect(await completed(shell, 'score explain a')).toContain('a.score');
  });

  test('offers nothing where anything may stand', async () => expect(await completed(shell, 'score run --top ')).toEqual([]));
});

test('bash: the value of an option may stand behind =', async () => {
  expect(await completed('bash', 'score check --format=')).toEqual(['compact', 'github', 'gitlab', 'json', 'junit', 'pretty', 'sarif']);
  expect(await completed('bash', 'score check --format=j')).toEqual(['json', 'junit']);
  expect(await completed('bash', 'score run --dates=dmy a.score ')).toEqual(['leads.csv', 'models', 'more.jsonl']);
  expect(await completed('bash', 'score run --set a=3 a.score ')).toEqual(['leads.csv', 'models', 'more.jsonl']);
});

test('another shell is refused, with those that there are', async () => {
  const { code, err } = await score(folderWith({}), ['completion', 'tcsh']);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining("'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish."),
  });
});
