/** A second, independent client: Neovim, from Debian's packages, against `score lsp`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';

const isThere = spawnSync('nvim', ['--version']).status === 0;
if (!isThere) console.log('Neovim is not installed (apt-get install neovim): what it shows of `score lsp` is not tested.');

beforeAll(() => {
  if (isThere) bundle();
});

test.skipIf(!isThere)('diagnostics, completion, hover, formatting and rename work in Neovim', () => {
  const folder = folderWith({ 'model.score': 'field size: one of [Small, "Very large"]\nwhen sise = Small add 5\n' });
  const script = new URL('neovim.lua', import.meta.url).pathname;
  const command = new URL('../../cli/dist/score.js', import.meta.url).pathname;
  const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, HOME: folder, XDG_STATE_HOME: join(folder, 'state'), SCORE_NODE: process.execPath, SCORE_COMMAND: command },
  });
  expect(stderr.trim()).toBe('');
  expect(readFileSync(join(folder, 'out.txt'), 'utf8').trim().split('\n')).toEqual([
    'diagnostic: There is no field called sise. Did you mean size?',
    'completion: Small, Very large',
    'mended: true',
    'hover: field size: one of [Small, "Very large"]',
    'formatted: when size = Small add 5',
    'renamed: field company_size: one of [Small, "Very large"] / when company_size = Small add 5',
    expect.stringMatching(/^refused: That would break model\.score: /),
  ]);
});
