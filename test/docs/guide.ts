/** A guide that is run as a reader would: its files are written, its commands typed, and what they print is what it shows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { score } from '../cli/fake-io.ts';

export { stepsOf } from '../../scripts/packages/guide-steps.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Makes the packages of this repository be what `npm install` would have brought. */
export function installPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['@scorelang', 'esbuild', 'vite']) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}

export interface Printed {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Types a line: `score` is run here, `node` as a process. */
export async function typed(folder: string, line: string): Promise<Printed> {
  const [program, ...words] = wordsOf(line);
  if (program === 'score') return score(folder, words);
  if (program !== 'node') throw new Error(`No way to run: ${line}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@scorelang/source', '--no-warnings', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Words of a shell line, with quotes undone; no pipes, no variables. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
