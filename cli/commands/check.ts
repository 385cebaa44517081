/** `score check`: what is wrong with models. */
import type { Severity } from '@scorelang/language';
import { EXIT, type ExitCode } from '../exit.ts';
import { withUnreadable } from '../fail.ts';
import { type ModelText, readModels } from '../files.ts';
import { inspect } from '../inspect.ts';
import type { Io } from '../io.ts';
import { sayNext } from '../next.ts';
import { inProject, pathIn } from '../project.ts';
import type { CheckedModel, CheckedModels, CheckFinding, IgnoredFinding } from '../reporters/checked.ts';
import { type CheckFormat, checkedText, isDocument } from '../reporters/checked-text.ts';

export interface CheckArguments {
  /** Files, folders, patterns, `-`; none: the current folder. */
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** Without it, what the configuration says. */
  readonly failLevel?: Severity;
  readonly stdinPath?: string;
  readonly skipExcluded?: boolean;
  readonly quiet?: boolean;
}

/** Which severities count as failure, by the mildest that does. */
const FAILING = {
  error: ['error'],
  warning: ['error', 'warning'],
  hint: ['error', 'warning', 'hint'],
} as const satisfies Record<Severity, readonly Severity[]>;

export async function check(options: CheckArguments, io: Io): Promise<ExitCode> {
  const { texts, unreadable } = await readModels(options.paths.length === 0 ? ['.'] : options.paths, options, io);
  const checked = together(
    texts.map((text) => checkOne(text, options.failLevel, io)),
    unreadable,
  );
  const code = checked.findings.some(({ fails }) => fails) ? EXIT.findings : EXIT.fine;
  // For a machine there is always an answer; a person without a file that could be read is told why, and no more.
  if (texts.length > 0 || isDocument(options.format)) {
    io.stdout.write(await checkedText(checked, { format: options.format, quiet: options.quiet ?? false, code, output: io.stdout }));
  }
  if (options.format === 'pretty' && options.quiet !== true && checked.findings.length === 0 && unreadable.length === 0) {
    if (!options.paths.includes('-')) sayNext('score test', options.paths, io);
  }
  return withUnreadable(code, unreadable, io);
}

interface CheckedOne {
  readonly model: CheckedModel;
  readonly findings: readonly CheckFinding[];
  readonly ignored: readonly IgnoredFinding[];
}

function checkOne(text: ModelText, failLevel: Severity | undefined, io: Io): CheckedOne {
  const model = inProject(text, io);
  const pathOf = pathIn(model, io);
  const failing: readonly Severity[] = FAILING[failLevel ?? text.settings.failLevel ?? 'error'];
  const { diagnostics, ignored } = inspect(model);
  return {
    model: { shown: text.shown, path: model.source.path },
    findings: diagnostics.map((diagnostic) => ({ diagnostic, pathOf, fails: failing.includes(diagnostic.severity) })),
    ignored: ignored.map((each) => ({ ...each, pathOf })),
  };
}

const together = (all: readonly CheckedOne[], unreadable: readonly string[]): CheckedModels => ({
  models: all.map(({ model }) => model),
  findings: all.flatMap(({ findings }) => findings),
  ignored: all.flatMap(({ ignored }) => ignored),
  unreadable,
});
