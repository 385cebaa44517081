/** `score run`: many leads through a model. */
import { type Stats, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import {
  type DateOrder,
  type EventInput,
  type EventReport,
  type Format,
  type InputError,
  type InputSource,
  modestMemory,
  type NumberFormat,
  type OutputTarget,
  type RunReport,
  scoreFile,
} from '@scorelang/batch';
import { countOf } from '../count.ts';
import { type EventArguments, eventInputs } from '../event-inputs.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuse } from '../fail.ts';
import { complainAbout } from '../input-errors.ts';
import type { FileIdentity, Io, Output } from '../io.ts';
import { labelsOf } from '../labels.ts';
import { type ReadyModel, readyModel } from '../model.ts';
import { delimiterOf, encodingFrom, momentFrom, momentText, paramsFrom } from '../parameters.ts';
import { refuseFolder } from '../place.ts';
import { printableIn } from '../printable.ts';
import { progressLine } from '../progress.ts';
import { runSummary } from '../reporters/run-summary.ts';
import { scorerFor } from '../scorer.ts';
import { sha256 } from '../sha256.ts';
import { paintFor } from '../style.ts';

export interface RunArguments extends EventArguments {
  readonly model: string;
  readonly leads: string;
  readonly output?: string;
  readonly top?: number;
  readonly sort?: boolean;
  readonly tier: readonly string[];
  readonly set: readonly string[];
  readonly asOf?: string;
  readonly asOfColumn?: string;
  readonly previousColumn?: string;
  readonly firstRun?: boolean;
  readonly explain?: boolean;
  readonly key?: string;
  readonly outcome?: string;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly dates?: DateOrder;
  readonly numbers?: NumberFormat;
  readonly delimiter?: string;
  readonly encoding?: string;
  /** False for `--no-header`. */
  readonly header: boolean;
  readonly allowMissingColumns?: boolean;
  readonly inputFormat?: Format;
  readonly outputFormat?: Format;
  /** False for `--no-reasons`. */
  readonly reasons: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Best leads that a summary shows when nothing else is asked for. */
const BEST_SHOWN = 5;
/** More than a person reads; the file has them all. */
const MOST_BEST_SHOWN = 20;

export async function run(options: RunArguments, io: Io): Promise<ExitCode> {
  if (options.model === '-' && options.leads === '-')
    refuse('Standard input is the model or the leads, not both. Name a file for one of them.');
  const model = await readyModel(options.model, io, sha256);
  if (model === null) return EXIT.findings;
  const { plan } = model;
  const moment = momentFrom(options.asOf, plan.zoneMinutes, io.now());
  const params = paramsFrom(options.set, plan);
  const events = eventInputs(options, io);
  const readsNow = plan.readsTime && options.asOfColumn === undefined;
  if (options.asOf !== undefined && options.asOfColumn !== undefined) refuse('--as-of and --as-of-column both say the moment. Keep one.');
  refuseToReplaceInputs(options, events, model, io);
  refuseOtherRejects(options.rejects);
  refuseFolder(options.output);
  refuseFolder(options.rejects);
  const output = outputFor(options, io);
  if (io.ownsProcess) modestMemory();
  const scorer = await scorerFor(model);
  const progress = await progressLine(options.quiet ?? false, io);
  const started = io.now().getTime();
  const outcome = await scoreFile({
    scorer,
    input: inputFor(options.leads, io),
    output: output ?? undefined,
    format: options.inputFormat,
    encoding: encodingFrom(options.encoding),
    outputFormat: options.outputFormat,
    top: options.top,
    sort: options.sort,
    tiers: options.tier.length === 0 ? undefined : options.tier,
    asOf: readsNow ? moment : undefined,
    asOfColumn: options.asOfColumn,
    previousColumn: options.previousColumn,
    quiet: options.firstRun,
    events,
    params,
    reasons: options.reasons,
    rejects: options.rejects === undefined ? undefined : resolve(io.cwd, options.rejects),
    best: bestWanted(options),
    key: options.key,
    ...outcomeOf(options.outcome),
    strict: options.strict,
    dates: options.dates,
    numbers: options.numbers,
    delimiter: delimiterOf(options.delimiter),
    header: options.header ? undefined : 'absent',
    allowMissingColumns: options.allowMissingColumns,
    signal: io.stop,
    onProgress: (now) => progress.show(now),
  });
  progress.end();
  if (outcome.kind === 'failed') return failed(outcome.error, io);
  const seconds = (io.now().getTime() - started) / 1000;
  if (outcome.report.rowsScored === 0) return nothingScored(outcome.report, options, io);
  report(outcome.report, model, { options, output, moment: readsNow ? momentText(moment, plan.zoneMinutes) : null, seconds }, io);
  if (options.json !== true && options.quiet !== true) noteMissingEvents(outcome.report, model, io);
  return EXIT.fine;
}

interface Told {
  readonly options: RunArguments;
  readonly output: OutputTarget | null;
  readonly moment: string | null;
  readonly seconds: number;
}

function report(found: RunReport, model: ReadyModel, { options, output, moment, seconds }: Told, io: Io): void {
  const rowsOnStdout = output?.kind === 'stream';
  const target: Output = rowsOnStdout ? io.stderr : io.stdout;
  if (options.json === true) {
    target.write(`${JSON.stringify({ model: model.plan.name, asOf: moment, ...found }, null, 2)}\n`);
    return;
  }
  if (options.quiet === true) return;
  const paint = paintFor(target);
  const text = runSummary(found, {
    paint,
    columns: Math.min(target.columns ?? 100, 120),
    title: model.plan.name,
    from: options.leads === '-' ? 'standard input' : options.leads,
    to: output?.kind === 'file' ? (options.output ?? null) : null,
    moment,
    seconds,
    explain: options.explain ?? false,
    labelOf: labelsOf(model.plan),
  });
  const { shown } = model.project.text;
  const warnings =
    model.warnings === 0
      ? ''
      : `\n\n${paint('warning', 'note:')} The model has ${countOf(model.warnings, 'warning')}: score check ${printableIn(shown)}`;
  target.write(`${text}${warnings}\n`);
}

/** Without a word, scores of leads that did nothing would be taken for theirs. */
function noteMissingEvents({ events }: RunReport, { plan }: ReadyModel, io: Io): void {
  if (!plan.readsEvents || (events !== null && (events.files.length > 0 || happened(events)))) return;
  const sentence =
    'The model reads events and none were given, so each lead is scored as if it had done nothing. Give them: --events events.csv';
  io.stderr.write(`${paintFor(io.stderr)('warning', 'note:')} ${sentence}\n`);
}

/** Whether any lead brought events with it, be they counted or not. */
const happened = ({ counted, undeclared, unreadable, future, ignored }: EventReport): boolean =>
  counted + undeclared.count + unreadable + future + ignored > 0;

function nothingScored({ rejected, rowsRead }: RunReport, options: RunArguments, io: Io): ExitCode {
  const { leads, first } = printableIn({ leads: options.leads, first: rejected.first[0] });
  const paint = paintFor(io.stderr);
  const place = first === undefined ? '' : `\n  ${paint('quiet', '┌─')} ${paint('place', `${leads}:${first.line}`)}  ${first.reason}`;
  io.stderr.write(
    `${paint('error', 'error:')} ${rowsRead === 1 ? `The only row of ${leads} could not` : `None of the ${rowsRead} rows of ${leads} could`} be read.${place}\n`,
  );
  return EXIT.usage;
}

function failed(error: InputError, io: Io): ExitCode {
  if (error.code === 'output-closed' || (error.code === 'stopped' && io.stop.aborted)) return EXIT.fine;
  complainAbout(error, io);
  return error.code === 'rejected-row' || error.code === 'problem-value' ? EXIT.findings : EXIT.usage;
}

/** Nothing that a run reads may be what it writes. */
function refuseToReplaceInputs(
  { leads, output, rejects }: RunArguments,
  events: readonly EventInput[],
  { project, loaded }: ReadyModel,
  io: Io,
): void {
  const models = loaded.model.files.map((file) => placeOf(resolve(project.root, file.source.path)));
  const given = events.map(({ source }) => (source.kind === 'file' ? placeOf(source.path) : null));
  const read = [leads === '-' ? identityOf(io.stdinFile()) : placeOf(resolve(io.cwd, leads)), ...given, ...models];
  for (const [option, path] of [
    ['-o', output],
    ['--rejects', rejects],
  ] as const) {
    if (path !== undefined && read.includes(placeOf(resolve(io.cwd, path))))
      refuse(`${option} ${path} would replace what is read from it. Name another file.`);
  }
  if (output !== undefined && rejects !== undefined && resolve(io.cwd, output) === resolve(io.cwd, rejects)) {
    refuse(`-o and --rejects both name ${output}. Name two files.`);
  }
}

/** The same for two paths that lead to one file, by links or otherwise. */
const placeOf = (path: string): string => identityOf(statSync(path, { throwIfNoEntry: false }) ?? null) ?? path;

/** Devices (`/dev/null`) may be read and written at once. */
const identityOf = (file: FileIdentity | Stats | null): string | null =>
  file === null || ('isFile' in file && !file.isFile()) ? null : `${file.dev}:${file.ino}`;

/** `outcome=approved`: approved is yes, anything else no. */
function outcomeOf(written: string | undefined): { readonly outcome?: string; readonly outcomeYes?: string } {
  const at = written?.lastIndexOf('=') ?? -1;
  if (written === undefined || at <= 0) return written === undefined ? {} : { outcome: written };
  return { outcome: written.slice(0, at), outcomeYes: written.slice(at + 1) };
}

function bestWanted({ explain, top, quiet, json }: RunArguments): number {
  if (quiet === true && json !== true) return 0;
  return explain === true || top !== undefined || json !== true ? Math.min(top ?? BEST_SHOWN, MOST_BEST_SHOWN) : 0;
}

function inputFor(leads: string, io: Io): InputSource {
  if (leads !== '-') return { kind: 'file', path: leads.startsWith('/') ? leads : resolve(io.cwd, leads) };
  if (io.stdinIsTerminal)
    refuse('`-` reads the leads from standard input, and nothing is sent to it. Write: cat leads.csv | score run model.score -');
  return { kind: 'stream', stream: Readable.from(io.stdin()), name: 'standard input' };
}

/** Rows that cannot be read are written as CSV alone. */
function refuseOtherRejects(path: string | undefined): void {
  const ending = extname(path ?? '').toLowerCase();
  if (!['', '.csv', '.txt'].includes(ending)) refuse(`What --rejects writes is CSV. End ${path} in .csv.`);
}

/** Endings that say what is to be written. */
const WRITTEN: readonly string[] = ['.csv', '.tsv', '.tab', '.txt', '.jsonl', '.ndjson', '.json'];

/** Without `-o` a terminal, and who asks for an explanation or for JSON, gets the summary; a pipe gets the leads. */
function outputFor({ output, outputFormat, explain, json }: RunArguments, io: Io): OutputTarget | null {
  const ending = extname(output ?? '');
  if (output !== undefined && outputFormat === undefined && ending !== '' && !WRITTEN.includes(ending.toLowerCase())) {
    refuse(`What should be in ${output}? End its name in ${WRITTEN.join(', ')}, or say --output-format csv or jsonl.`);
  }
  if (output !== undefined && output !== '-') return { kind: 'file', path: resolve(io.cwd, output) };
  const wantsSummary = io.stdout.isTerminal || explain === true || json === true;
  if (output === undefined && wantsSummary) return null;
  return { kind: 'stream', stream: io.stdout.stream() as Writable, name: 'standard output' };
}
