/** `score completion`: a script by which a shell completes. */
import type { Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { type CompletionSpec, specOf } from '../completion/spec.ts';
import { zshScript } from '../completion/zsh.ts';
import { CODES } from '../diagnostic-page.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Record<Shell, (spec: CompletionSpec) => string>;

/** `program` is the command line itself, whose verbs and options the script knows. */
export function completion(shell: Shell, program: Command, io: Io): ExitCode {
  io.stdout.write(SCRIPTS[shell](specOf(program, CODES)));
  return EXIT.fine;
}
