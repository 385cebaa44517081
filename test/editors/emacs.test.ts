/** A third client: Emacs with eglot, from Debian's packages, against `score lsp`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';

// Emacs 29 brings eglot along; Debian's 28 has it as a package of its own.
const isThere = spawnSync('emacs', ['--batch', '--eval', "(require 'eglot)"]).status === 0;
if (!isThere)
  console.log('Emacs with eglot is not installed (apt-get install emacs-nox elpa-eglot): what it shows of `score lsp` is not tested.');

beforeAll(() => {
  if (isThere) bundle();
});

test.skipIf(!isThere)('diagnostics, completion, hover, formatting and rename work in Emacs', () => {
  const folder = folderWith({ '.git/HEAD': '', 'model.score': 'field size: one of [Small, "Very large"]\nwhen sise = Small add 5\n' });
  const script = new URL('emacs.el', import.meta.url).pathname;
  const command = new URL('../../cli/dist/score.js', import.meta.url).pathname;
  const { stderr } = spawnSync('emacs', ['--batch', '--load', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, HOME: folder, SCORE_NODE: process.execPath, SCORE_COMMAND: command },
  });
  expect(readFileSync(join(folder, 'out.txt'), 'utf8').trim().split('\n'), stderr).toEqual([
    'diagnostic: score [unknown-field]: There is no field called sise. Did you mean size?',
    'completion: Small, Very large',
    'mended: t',
    'hover: field size: one of [Small, "Very large"]',
    'formatted: when size = Small add 5',
    'renamed: field company_size: one of [Small, "Very large"] / when company_size = Small add 5',
    expect.stringMatching(/^refused: .*That would break model\.score: /),
  ]);
});
