/** What `score init` asks a person at a terminal, of what no flag has said. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Profile } from '@scorelang/batch';
import { formatShare } from '../count.ts';
import { stopped } from '../fail.ts';
import type { Io } from '../io.ts';
import { isModelName } from './place.ts';

const library = () => import('@clack/prompts');

const streams = (io: Io) => ({ input: io.stdin() as Readable, output: io.stdout.stream() as Writable, signal: io.stop });

/** Which file: one of the folder, or another. */
export async function askForLeads(io: Io): Promise<string> {
  const { select, text } = await library();
  const files = readdirSync(io.cwd).filter((name) => /\.(?:csv|tsv|jsonl|ndjson)(?:\.gz)?$/i.test(name));
  const OTHER = '';
  const options = [...files.slice(0, 20).map((value) => ({ value, label: value })), { value: OTHER, label: 'another file' }];
  const chosen = files.length === 0 ? OTHER : await answered(select({ ...streams(io), message: 'Which file has the leads?', options }));
  if (chosen !== OTHER) return chosen;
  const validate = (path: string | undefined): string | undefined =>
    path !== undefined && path !== '' && existsSync(resolve(io.cwd, path)) ? undefined : 'There is no such file.';
  return await answered(text({ ...streams(io), message: 'The path of the file with the leads?', validate }));
}

/** Where to: a file that is not there yet. */
export async function askForOutput(usual: string, io: Io): Promise<string> {
  const { text } = await library();
  const validate = (typed: string | undefined): string | undefined => {
    const path = typed === undefined || typed === '' ? usual : typed;
    if (!isModelName(path)) return 'The name of a model ends in .score.';
    return existsSync(resolve(io.cwd, path)) ? 'There is such a file already: name another.' : undefined;
  };
  return await answered(text({ ...streams(io), message: 'Where should the model go?', placeholder: usual, defaultValue: usual, validate }));
}

/** The column that says what became of the leads, or null; asked only where a column says yes or no. */
export async function askForOutcome({ columns, outcome, rows }: Profile, io: Io): Promise<string | null> {
  const answers = columns.filter(({ header, type, filled }) => type.kind === 'yes/no' && filled * 2 > rows && header.trim() !== '');
  if (answers.length === 0) return null;
  const { select } = await library();
  const NONE = '';
  return (
    (await answered(
      select({
        ...streams(io),
        message: 'Does a column say what became of each lead? The first points follow it.',
        options: [
          { value: NONE, label: 'No' },
          ...answers.map(({ header, filled }) => ({ value: header, label: header, hint: `known for ${formatShare(filled, rows)}` })),
        ],
        initialValue: outcome?.column ?? NONE,
        maxItems: 12,
      }),
    )) || null
  );
}

/** Columns to leave out, of those that would be fields. */
export async function askForColumnsToLeaveOut({ columns }: Profile, io: Io): Promise<readonly string[]> {
  const { multiselect } = await library();
  const options = columns.filter(({ unfit }) => unfit === null).map(({ header }) => ({ value: header, label: header }));
  if (options.length < 2) return [];
  return await answered(
    multiselect({
      ...streams(io),
      message: 'Leave out columns that are known only afterwards, or that no score should look at? (enter for none)',
      options,
      required: false,
      maxItems: 12,
    }),
  );
}

async function answered<T>(answer: Promise<T>): Promise<Exclude<T, symbol>> {
  const { isCancel } = await library();
  const value = await answer;
  return isCancel(value) ? stopped('Stopped; nothing was written.') : (value as Exclude<T, symbol>);
}
