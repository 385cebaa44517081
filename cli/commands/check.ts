/** `score check`: what is wrong with models. */
import type { Severity } from '@scorelang/language';
import { EXIT, type ExitCode } from '../exit.ts';
import { withUnreadable } from '../fail.ts';
import { readModels } from '../files.ts';
import { inspect } from '../inspect.ts';
import type { Io } from '../io.ts';
import { inProject, pathIn } from '../project.ts';
import { type Finding, type FindingsFormat, findingsText } from '../reporters/findings.ts';

export interface CheckArguments {
  /** Files, folders, patterns, `-`; none: the current folder. */
  readonly paths: readonly string[];
  readonly format: FindingsFormat;
  readonly failLevel: Severity;
  readonly stdinPath?: string;
  readonly quiet?: boolean;
}

/** Which severities count as failure, by the mildest that does. */
const FAILING = {
  error: ['error'],
  warning: ['error', 'warning'],
  hint: ['error', 'warning', 'hint'],
} as const satisfies Record<Severity, readonly Severity[]>;

export async function check(options: CheckArguments, io: Io): Promise<ExitCode> {
  const { texts, unreadable } = await readModels(options.paths.length === 0 ? ['.'] : options.paths, options.stdinPath ?? null, io);
  const findings = texts.flatMap((text): readonly Finding[] => {
    const model = inProject(text, io);
    const pathOf = pathIn(model, io);
    return inspect(model).map((diagnostic) => ({ diagnostic, pathOf }));
  });
  // For a machine there is always an answer; a person without a file that could be read is told why, and no more.
  if (texts.length > 0 || options.format === 'json') {
    io.stdout.write(findingsText(findings, texts.length, options.format, options.quiet ?? false, io.stdout));
  }
  const failing: readonly Severity[] = FAILING[options.failLevel];
  const code = findings.some(({ diagnostic }) => failing.includes(diagnostic.severity)) ? EXIT.findings : EXIT.fine;
  return withUnreadable(code, unreadable, io);
}
