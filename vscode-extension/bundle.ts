/** The `score` command that the extension brings along, and how to start it. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';

/** A program and what to start it with, as Node's `spawn` takes them. */
export interface Started {
  readonly command: string;
  readonly args: string[];
  readonly environment: Record<string, string>;
}

/** How to run `score` with these arguments: by the Node that the editor itself runs on, so that nothing has to be installed. */
export function scoreCommand(context: ExtensionContext, args: readonly string[]): Started {
  return {
    command: process.execPath,
    args: [context.asAbsolutePath(join('dist', 'score', 'score.js')), ...args],
    // Without it the program of the editor would open a window.
    environment: { ELECTRON_RUN_AS_NODE: '1' },
  };
}
