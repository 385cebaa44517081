/** `score lsp`: what editors ask, over standard input and output. */
import { existsSync } from 'node:fs';
import { startServer } from '@scorelang/lsp/node';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { VERSION } from '../version.ts';

/** Beside the bundled command, and in the repository. */
const HELP_PAGES = [new URL('../help/', import.meta.url), new URL('../../docs/diagnostics/', import.meta.url)];

export async function lsp(io: Io): Promise<ExitCode> {
  if (io.stdinIsTerminal) {
    io.stderr.write('score lsp is started by an editor, which talks to it over standard input. How to set yours up: docs/editors.md\n');
    return EXIT.usage;
  }
  const helpPages = HELP_PAGES.find((folder) => existsSync(folder))?.href ?? null;
  startServer(io.stdin(), io.stdout.stream(), { version: VERSION, helpPages });
  // The editor ends the process.
  return new Promise(() => {});
}
