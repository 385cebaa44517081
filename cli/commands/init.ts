/** `score init`: a first model from what a CRM has. */
import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import {
  type DateOrder,
  type Format,
  isInputError,
  modestMemory,
  type NumberFormat,
  type Profile,
  profileLeads,
  projectRootOf,
  type ReadOptions,
} from '@scorelang/batch';
import { pathFrom } from '@scorelang/language';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuse } from '../fail.ts';
import { missingFile } from '../files.ts';
import { settleByLeads } from '../init/settle.ts';
import { schemaOfLeads } from '../init/sources/leads.ts';
import { type StarterOptions, starterFor } from '../init/starter.ts';
import { stemOf } from '../init/titles.ts';
import { complainAbout } from '../input-errors.ts';
import type { Io } from '../io.ts';
import { delimiterOf } from '../parameters.ts';
import { shownPath } from '../place.ts';
import { progressLine } from '../progress.ts';
import { initSummary } from '../reporters/init-summary.ts';
import { paintFor } from '../style.ts';
import { writeWhole } from '../write.ts';

export interface InitArguments {
  /** `leads.csv`; or what the files are, and the files. */
  readonly from?: readonly string[];
  readonly output?: string;
  readonly outcome?: string;
  readonly dates?: DateOrder;
  readonly numbers?: NumberFormat;
  readonly delimiter?: string;
  /** False for `--no-header`. */
  readonly header: boolean;
  readonly inputFormat?: Format;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function init(options: InitArguments, io: Io): Promise<ExitCode> {
  const [leads, ...others] = options.from ?? [];
  if (leads === undefined) refuse('Say what to begin with: score init --from leads.csv');
  if (others.length > 0) refuse(`--from takes one file of leads, not ${others.length + 1}.`);
  const place = placeFor(leads, options, io);
  if (io.ownsProcess) modestMemory();
  const read = readOptions(leads, options, io);
  const progress = await progressLine(options.quiet ?? false, io);
  const onProgress = progress.show;
  const profile = await profileLeads({ ...read, outcome: options.outcome, onProgress });
  if (isInputError(profile)) {
    progress.end();
    complainAbout(profile, io);
    return EXIT.usage;
  }
  const schema = schemaOfLeads(profile, leads);
  if (schema.fields.length === 0) {
    progress.end();
    refuse(`No column of ${leads} is worth a field: each is empty, the same in every row, or a name of the record.`);
  }
  const settle: StarterOptions['settle'] = (draft) => settleByLeads(draft, { ...read, onProgress }, basename(leads));
  const starter = await starterFor(schema, {
    ...place,
    next: nextCommands(place.shown, leads, options),
    sample: sampleFrom(place, leads, io),
    settle,
  });
  progress.end();
  if (isInputError(starter)) {
    complainAbout(starter, io);
    return EXIT.usage;
  }
  if (place.file === null) io.stdout.write(starter.text);
  else writeWhole(place.file, place.shown, starter.text);
  tell(profile, starter, place, leads, options, io);
  return EXIT.fine;
}

/** Where the model goes. */
interface Place {
  /** Absolute; null for standard output. */
  readonly file: string | null;
  readonly shown: string;
  readonly root: string;
  /** In the project. */
  readonly path: string;
}

function placeFor(from: string, { output }: InitArguments, io: Io): Place {
  const isStdout = output === '-';
  const file = resolve(io.cwd, output === undefined || isStdout ? `${stemOf(basename(from))}.score` : output);
  const shown = shownPath(file, io);
  if (!isStdout && existsSync(file)) refuse(`${shown} is there already, and init never overwrites. Name another file with -o.`);
  const root = projectRootOf(file, io.cwd);
  return { file: isStdout ? null : file, shown, root, path: relative(root, file).split(sep).join('/') };
}

/** The leads, from the model's folder; null where they lie outside of its project. */
function sampleFrom({ root, path }: Place, leads: string, io: Io): string | null {
  const from = relative(dirname(resolve(root, path)), resolve(io.cwd, leads))
    .split(sep)
    .join('/');
  return pathFrom(path, from) === null || /[\p{Cc}]/u.test(from) ? null : from;
}

function readOptions(leads: string, options: InitArguments, io: Io): ReadOptions {
  if (leads === '-') refuse('init reads the leads twice, so it cannot take them from standard input. Save them in a file first.');
  if (/\.score$/i.test(leads)) refuse(`${leads} is a model. --from takes what it is to be made from, as in --from leads.csv`);
  if (!existsSync(resolve(io.cwd, leads))) refuse(missingFile(leads, io));
  return {
    input: { kind: 'file', path: resolve(io.cwd, leads) },
    format: options.inputFormat,
    dates: options.dates,
    numbers: options.numbers,
    delimiter: delimiterOf(options.delimiter),
    header: options.header ? undefined : 'absent',
    signal: io.stop,
  };
}

/** What the file says at its head, with the flags that reading these leads needs. */
function nextCommands(model: string, leads: string, options: InitArguments): StarterOptions['next'] {
  const { dates, numbers, delimiter, header } = options;
  const flags = [
    ...(dates === undefined ? [] : [`--dates ${dates}`]),
    ...(numbers === undefined ? [] : [`--numbers ${numbers}`]),
    ...(delimiter === undefined ? [] : [`--delimiter "${delimiter}"`]),
    ...(header ? [] : ['--no-header']),
  ];
  const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);
  return [
    [`score check ${quoted(model)}`, 'find mistakes'],
    [`score test ${quoted(model)}`, 'run the tests at the end of this file'],
    [['score run', quoted(model), quoted(leads), '-o scored.csv', ...flags].join(' '), 'score every lead'],
  ];
}

type Starter = Exclude<Awaited<ReturnType<typeof starterFor>>, { readonly kind: 'input-error' }>;

function tell(profile: Profile, starter: Starter, place: Place, leads: string, options: InitArguments, io: Io): void {
  const target = place.file === null ? io.stderr : io.stdout;
  if (options.json === true) {
    const { schema, settled, diagnostics } = starter;
    const report = {
      model: place.file === null ? null : place.shown,
      leads: settled.leads,
      problems: settled.problems,
      findings: diagnostics.length,
    };
    target.write(
      `${JSON.stringify({ ...report, fields: schema.fields, leftOut: schema.leftOut, outcome: schema.outcome, profile }, null, 2)}\n`,
    );
    return;
  }
  if (options.quiet === true) return;
  const shown = place.file === null ? null : place.shown;
  const paint = paintFor(target);
  target.write(
    `${initSummary({ profile, starter, shown, leads, next: nextCommands(place.shown, leads, options) }, paint, Math.min(target.columns ?? 100, 120))}\n`,
  );
}
