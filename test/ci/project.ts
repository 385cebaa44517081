/** A project as a build server has it: models in a folder, and the built command among its installed packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, folderWith } from '../cli/fake-io.ts';

export const ROOT = new URL('../../', import.meta.url).pathname;
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The block of docs/ci.md whose fence says `file=NAME`. */
export function blockOf(name: string): string {
  const block = read('docs/ci.md')
    .split(/^```/m)
    .find((each) => each.split('\n')[0]?.endsWith(` file=${name}`));
  if (block === undefined) throw new Error(`docs/ci.md has no block for ${name}`);
  return block.slice(block.indexOf('\n') + 1);
}

export function installedProject(files: Files, subfolder = '.'): string {
  const folder = folderWith({ '.git/HEAD': '', [join(subfolder, 'package.json')]: '{ "private": true }', ...files });
  const bin = join(folder, subfolder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(ROOT, 'cli/dist/score.js'), join(bin, 'score'));
  return folder;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script as GitHub and GitLab do: in a bash that stops at the first failure. */
export function bash(script: string, folder: string, variables: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      // Nothing is fetched in a test.
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      ...variables,
    },
  });
  return { code: status, out: stdout, err: stderr };
}
