/** `score fmt`: models in their one tidy shape. */
import { formatText, printable } from '@scorelang/language';
import { countOf } from '../count.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { orRefusal, withUnreadable } from '../fail.ts';
import { type ModelText, readModels } from '../files.ts';
import type { Io } from '../io.ts';
import { inProject, pathIn } from '../project.ts';
import { frames } from '../reporters/findings.ts';
import { paintFor } from '../style.ts';
import { writeWhole } from '../write.ts';

export interface FmtArguments {
  /** Files, folders, patterns, `-`; none: the current folder. */
  readonly paths: readonly string[];
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly stdinPath?: string;
  readonly skipExcluded?: boolean;
  readonly quiet?: boolean;
}

type Outcome = 'tidy' | 'changed' | 'refused';

export async function fmt(options: FmtArguments, io: Io): Promise<ExitCode> {
  const { texts, unreadable } = await readModels(options.paths.length === 0 ? ['.'] : options.paths, options, io);
  const outcomes: Outcome[] = [];
  const problems = [...unreadable];
  for (const text of texts) {
    const done = await orRefusal(() => formatOne(text, options, io), io);
    if (done.kind === 'done') outcomes.push(done.value);
    else problems.push(done.sentence);
  }
  const isPassThrough = texts.every((text) => text.isStdin) && options.check !== true;
  if (options.quiet !== true && !isPassThrough && outcomes.length > 0) io.stderr.write(`${summaryOf(outcomes, options, io)}\n`);
  const onlyLooks = options.check === true || options.diff === true;
  const isBad = outcomes.includes('refused') || (onlyLooks && outcomes.includes('changed'));
  return withUnreadable(isBad ? EXIT.findings : EXIT.fine, problems, io);
}

async function formatOne(text: ModelText, options: FmtArguments, io: Io): Promise<Outcome> {
  const model = inProject(text, io);
  const formatted = formatText(model.source);
  if (formatted.kind === 'refused') {
    const pathOf = pathIn(model, io);
    const findings = formatted.diagnostics.map((diagnostic) => ({ diagnostic, pathOf }));
    io.stderr.write(
      `${frames(findings, io.stderr)}${paintFor(io.stderr)('error', 'error:')} ${printable(text.shown)} was not formatted. ${formatted.reason}\n`,
    );
    return 'refused';
  }
  // A byte order mark is no part of the text, and goes with it all the same.
  const isChanged = formatted.text !== text.text || text.hasMark;
  if (options.diff === true) {
    if (isChanged) io.stdout.write(`${await difference(text, formatted.text, io)}\n`);
  } else if (options.check === true) {
    if (isChanged) io.stdout.write(`${printable(text.shown)}\n`);
  } else if (text.isStdin) {
    io.stdout.write(formatted.text);
  } else if (isChanged) {
    writeWhole(text.file, text.shown, formatted.text);
    if (options.quiet !== true) io.stdout.write(`${printable(text.shown)}\n`);
  }
  return isChanged ? 'changed' : 'tidy';
}

async function difference(text: ModelText, formatted: string, io: Io): Promise<string> {
  const { differenceText } = await import('../reporters/difference.ts');
  return differenceText(
    text.shown,
    `${text.hasMark ? '\ufeff' : ''}${text.text}`,
    formatted,
    paintFor(io.stdout),
    io.stdout.isTerminal ? printable : asItIs,
  );
}

const asItIs = (line: string): string => line;

function summaryOf(outcomes: readonly Outcome[], options: FmtArguments, io: Io): string {
  const paint = paintFor(io.stderr);
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  const changed = options.check === true || options.diff === true ? 'to be rewritten' : 'rewritten';
  const parts = [
    ...(count('changed') > 0 ? [`${count('changed')} ${changed}`] : []),
    ...(count('tidy') > 0 ? [`${count('tidy')} tidy${count('changed') > 0 ? ' already' : ''}`] : []),
    ...(count('refused') > 0 ? [`${count('refused')} with mistakes`] : []),
  ];
  const tone = count('refused') > 0 ? 'error' : 'quiet';
  return paint(tone, `${countOf(outcomes.length, 'file')}: ${parts.join(', ')}`);
}
