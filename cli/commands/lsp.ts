/** `score lsp`: what editors ask, over standard input and output. */
import { startServer } from '@scorelang/lsp/node';
import { backgroundProgram } from '../background.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { helpPages } from '../help-pages.ts';
import type { Io } from '../io.ts';
import { VERSION } from '../version.ts';

export async function lsp(io: Io): Promise<ExitCode> {
  if (io.stdinIsTerminal) {
    io.stderr.write('score lsp is started by an editor, which talks to it over standard input. How to set yours up: docs/editors.md\n');
    return EXIT.usage;
  }
  const options = { version: VERSION, helpPages: helpPages()?.href ?? null, background: backgroundProgram() };
  startServer(io.stdin(), io.stdout.stream(), options);
  // The editor ends the process.
  return new Promise(() => {});
}
