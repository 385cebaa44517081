/** Runs the `score` command that the extension brings along, to its end. */
import { execFile } from 'node:child_process';
import type { ExtensionContext } from 'vscode';
import { scoreCommand } from './bundle.ts';

export interface Ended {
  /** 0 clean, 1 findings, 2 usage, 3 broken; null where it could not be started. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Never rejects: what could not be started is said in `err`. */
export function runScore(context: ExtensionContext, words: readonly string[], folder: string): Promise<Ended> {
  const { command, args, environment } = scoreCommand(context, words);
  const options = { cwd: folder, env: { ...process.env, ...environment, NO_COLOR: '1' }, maxBuffer: 16 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(command, args, options, (failure, out, err) => {
      if (failure === null) resolve({ code: 0, out, err });
      else if (typeof failure.code === 'number') resolve({ code: failure.code, out, err });
      else resolve({ code: null, out, err: failure.message });
    });
  });
}

/** The first line of what went wrong, as a message can show it: without `error:` before it. */
export const firstLine = ({ out, err }: Ended): string => (err.trim() || out.trim()).split('\n')[0]!.replace(/^error: /, '');
