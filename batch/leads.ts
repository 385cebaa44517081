/** Opens a file of leads, whatever its format. */
import type { Plan } from '@scorelang/runtime';
import { type InputError, isInputError } from './input-error.ts';
import type { LeadSource, Opening } from './lead-source.ts';
import { openJsonLeads } from './leads-json.ts';
import { openTableLeads } from './leads-table.ts';
import { emptyFile, openInput } from './open-input.ts';
import type { Format, InputSource, ReadOptions } from './options.ts';
import { HEAD_LENGTH } from './sniff.ts';
import { usedFields } from './used-fields.ts';

export async function openLeads(options: ReadOptions, plan: Plan): Promise<LeadSource | InputError> {
  const input = await openInput(options.input, options.encoding ?? null);
  if (isInputError(input)) return input;
  const { name } = input;
  const begun = await beginning(input.text);
  if (isInputError(begun)) return begun;
  if (begun.head.trim() === '') return emptyFile(name);
  const opening: Opening = { ...begun, name, fields: plan.fields, used: usedFields(plan) };
  const format = options.format ?? formatByName(nameOf(options.input)) ?? (/^\s*\{/.test(begun.head) ? 'jsonl' : 'csv');
  const opened = format === 'csv' ? await openTableLeads(opening, options) : await openJsonLeads(opening);
  if (isInputError(opened)) {
    await input.text.return(undefined);
    return opened;
  }
  const { found, ...source } = opened;
  return {
    ...source,
    report: () => ({ ...found, name, format, columns: source.columns, encoding: input.encoding() }),
    bytesRead: input.bytesRead,
    totalBytes: input.totalBytes,
  };
}

/** The format that a file's name tells, or null. */
export function formatByName(name: string): Format | null {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : (FORMATS[ending] ?? null);
}

const FORMATS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
};

/** What a message calls an input. */
export function nameOf(input: InputSource): string {
  return input.kind === 'file' ? input.path : input.name;
}

/** Reads as much as a format is told by, and gives the whole text again. */
export async function beginning(
  text: AsyncGenerator<string | InputError>,
): Promise<InputError | Pick<Opening, 'head' | 'isWhole' | 'text'>> {
  let head = '';
  let isWhole = false;
  while (head.length < HEAD_LENGTH && !isWhole) {
    const next = await text.next();
    if (next.done) isWhole = true;
    else if (isInputError(next.value)) return next.value;
    else head += next.value;
  }
  return { head, isWhole, text: again(head, text) };
}

async function* again(head: string, rest: AsyncGenerator<string | InputError>): AsyncGenerator<string | InputError> {
  yield head;
  yield* rest;
}
