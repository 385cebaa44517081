/** A file of leads as the beginning of a model: read, asked about, and scored with a first draft. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type InputError, isInputError, type Profile, profileLeads, type ReadOptions } from '@scorelang/batch';
import { nearest } from '@scorelang/language';
import { refuse } from '../fail.ts';
import { missingFile } from '../files.ts';
import type { Io } from '../io.ts';
import { delimiterOf, encodingFrom } from '../parameters.ts';
import { progressLine } from '../progress.ts';
import type { InitArguments } from './arguments.ts';
import { askForColumnsToLeaveOut, askForOutcome } from './questions.ts';
import type { Schema } from './schema.ts';
import { settleByLeads } from './settle.ts';
import { schemaOfLeads } from './sources/leads.ts';
import type { StarterOptions } from './starter.ts';

export interface FoundLeads {
  readonly profile: Profile;
  readonly schema: Schema;
  readonly settle: NonNullable<StarterOptions['settle']>;
}

/** `asks`: whether somebody is there to answer. */
export async function foundInLeads(leads: string, options: InitArguments, asks: boolean, io: Io): Promise<FoundLeads | InputError> {
  const read = readOptions(leads, options, io);
  const first = await profiled(read, options.outcome, options, io);
  if (isInputError(first)) return first;
  const outcome = options.outcome ?? (asks ? await askForOutcome(first, io) : (first.outcome?.column ?? null));
  // Answers are counted while the rows go by, so another column means another reading.
  const profile = outcome !== null && outcome !== first.outcome?.column ? await profiled(read, outcome, options, io) : first;
  if (isInputError(profile)) return profile;
  const left = options.without.length === 0 && asks ? await askForColumnsToLeaveOut(profile, io) : options.without;
  const schema = schemaOfLeads(withoutColumns(profile, left, leads), leads);
  if (schema.fields.length === 0) {
    refuse(`No column of ${leads} is worth a field: each is empty, the same in every row, or a name of the record.`);
  }
  const settle: FoundLeads['settle'] = async (draft) => {
    const progress = await progressLine(options.quiet ?? false, io);
    const settled = await settleByLeads(draft, { ...read, onProgress: progress.show }, basename(leads));
    progress.end();
    return settled;
  };
  return { profile, schema, settle };
}

export async function profiled(
  read: ReadOptions,
  outcome: string | undefined,
  { quiet }: InitArguments,
  io: Io,
): Promise<Profile | InputError> {
  const progress = await progressLine(quiet ?? false, io);
  const profile = await profileLeads({ ...read, outcome, onProgress: progress.show });
  progress.end();
  return profile;
}

export function readOptions(leads: string, options: InitArguments, io: Io): ReadOptions {
  if (!existsSync(resolve(io.cwd, leads))) refuse(missingFile(leads, io));
  return {
    input: { kind: 'file', path: resolve(io.cwd, leads) },
    format: options.inputFormat,
    encoding: encodingFrom(options.encoding),
    dates: options.dates,
    numbers: options.numbers,
    delimiter: delimiterOf(options.delimiter),
    header: options.header ? undefined : 'absent',
    signal: io.stop,
  };
}

export function withoutColumns(profile: Profile, left: readonly string[], leads: string): Profile {
  const headers = profile.columns.map(({ header }) => header.trim());
  for (const column of left) {
    if (headers.includes(column.trim())) continue;
    const near = nearest(column, headers);
    refuse(`${leads} has no column "${column}" to leave out.${near === null ? '' : ` Did you mean "${near}"?`}`);
  }
  const isLeft = (header: string): boolean => left.some((column) => column.trim() === header.trim());
  return {
    ...profile,
    columns: profile.columns.map((column) => (isLeft(column.header) ? { ...column, unfit: 'asked' as const } : column)),
  };
}
