/** The command as people run it: the bundle, in a process of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const command = join(repository, 'cli/dist/score.js');

export function bundle(): void {
  execFileSync(process.execPath, [join(repository, 'cli/esbuild.js')]);
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Start {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes its standard output after so many characters. */
  readonly readOnly?: number;
}

/** Runs the bundled command and waits for its end. */
export function start(folder: string, words: readonly string[], { stdin = '', environment = {}, readOnly }: Start = {}): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, env: { PATH: process.env.PATH, ...environment } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (readOnly !== undefined && out.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  // A command that does not read its input has ended before all of it was sent.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
