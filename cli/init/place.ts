/** Where a starter model goes, how it finds its leads, and the commands that come next. */
import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { projectRootOf } from '@scorelang/batch';
import { pathFrom } from '@scorelang/language';
import { refuse } from '../fail.ts';
import type { Io } from '../io.ts';
import { shellWord } from '../next.ts';
import { refuseFolder, shownPath } from '../place.ts';
import type { InitArguments } from './arguments.ts';
import { stemOf } from './titles.ts';

export interface Place {
  /** Absolute; null for standard output. */
  readonly file: string | null;
  readonly shown: string;
  /** Of the project, absolute. */
  readonly root: string;
  /** In the project. */
  readonly path: string;
}

/** `leads.score` for `data/leads.csv.gz`. */
export const usualOutput = (from: string): string => `${stemOf(basename(from))}.score`;

/** Whether other commands take a file of this name for a model. */
export const isModelName = (path: string): boolean => path.endsWith('.score');

/** Refuses a file that is there, and one that no command would take for a model. */
export function placeFor(from: string, output: string | undefined, io: Io): Place {
  const isStdout = output === '-';
  refuseFolder(output);
  const file = resolve(io.cwd, output === undefined || isStdout ? usualOutput(from) : output);
  const shown = shownPath(file, io);
  if (!isStdout && !isModelName(file)) refuse(`${shown} is no name for a model. End it in .score, as the other commands look for it.`);
  if (!isStdout && existsSync(file))
    refuse(`${shown} is there already, and init never overwrites. Add what is new with --update, or name another file with -o.`);
  const root = projectRootOf(file, io.cwd);
  return { file: isStdout ? null : file, shown, root, path: relative(root, file).split(sep).join('/') };
}

/** The leads, from the model's folder; null where they lie outside of its project. */
export function sampleFrom({ root, path }: Place, leads: string, io: Io): string | null {
  const from = relative(dirname(resolve(root, path)), resolve(io.cwd, leads))
    .split(sep)
    .join('/');
  return pathFrom(path, from) === null || /\p{Cc}/u.test(from) ? null : from;
}

export type NextCommands = readonly (readonly [command: string, meaning: string])[];

/** What to type next, with the flags that reading these leads needs; of leads that are yet to come, by a name for them. */
export function nextCommands(model: string, leads: string | null, options: InitArguments): NextCommands {
  const { dates, numbers, delimiter, encoding, header } = options;
  const flags = [
    ...(dates === undefined ? [] : [`--dates ${dates}`]),
    ...(numbers === undefined ? [] : [`--numbers ${numbers}`]),
    ...(delimiter === undefined ? [] : [`--delimiter ${shellWord(delimiter)}`]),
    ...(encoding === undefined ? [] : [`--encoding ${encoding}`]),
    ...(header ? [] : ['--no-header']),
  ];
  return [
    [`score check ${shellWord(model)}`, 'find mistakes'],
    [`score test ${shellWord(model)}`, 'run the tests at the end of this file'],
    [['score run', shellWord(model), shellWord(leads ?? 'leads.csv'), '-o scored.csv', ...flags].join(' '), 'score every lead'],
  ];
}
