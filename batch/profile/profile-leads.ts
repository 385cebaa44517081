/** Reads a file of leads once, in bounded memory, and says what each column holds. */
import type { Plan } from '@scorelang/runtime';
import type { Sample } from '../evidence.ts';
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { OBJECT_A_LINE, valueAt } from '../jsonl.ts';
import type { LeadRow, LeadSource } from '../lead-source.ts';
import { openLeads } from '../leads.ts';
import type { Progress, ReadOptions } from '../options.ts';
import { columnIndex } from '../row-text.ts';
import { lookAt } from '../sample.ts';
import { readYesNo } from '../yes-no.ts';
import { namesOutcome } from './column-names.ts';
import { type ColumnCounter, columnCounter } from './count-column.ts';
import { decideColumn } from './decide-column.ts';
import type { Profile } from './profile.ts';
import { cellReadings, jsonReadings } from './readings.ts';

export interface ProfileOptions extends ReadOptions {
  /** The yes/no column that says what became of each lead; else one whose name says so, if there is any. */
  readonly outcome?: string | undefined;
  /** Reads about so many rows and no more: all of the piece of the file in which they end. */
  readonly most?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** No model yet: nothing is matched, and every column is looked at. */
const NO_PLAN: Plan = {
  format: 1,
  name: '',
  source: '',
  zoneMinutes: 0,
  readsTime: false,
  readsEvents: false,
  events: [],
  ignoreBefore: null,
  selectors: [],
  tallies: [],
  occurrences: [],
  fields: [],
  params: [],
  sets: [],
  lets: [],
  entries: [],
  groups: [],
  grades: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  tiers: [],
  actions: [],
  leaves: 0,
};

/** An error is about the file as a whole; rows that cannot be read are counted. */
export async function profileLeads(options: ProfileOptions): Promise<Profile | InputError> {
  const source = await openLeads(options, NO_PLAN);
  if (isInputError(source)) return source;
  try {
    const outcome = outcomeIndex(source, options.outcome);
    return isInputError(outcome) ? outcome : await readAll(source, options, outcome);
  } finally {
    await source.batches.return(undefined);
  }
}

function outcomeIndex(source: LeadSource, asked: string | undefined): number | null | InputError {
  if (asked !== undefined) return columnIndex(source, asked, source.report().name);
  const index = source.columns.findIndex(namesOutcome);
  return index === -1 ? null : index;
}

/** Of a row, the cell of this column, and in JSON the value. */
type CellOf = (row: Extract<LeadRow, { readonly kind: 'lead' }>, index: number) => unknown;

async function readAll(source: LeadSource, options: ProfileOptions, outcome: number | null): Promise<Profile | InputError> {
  const { columns } = source;
  const cellOf: CellOf = ({ source: cells }, index) =>
    cells.kind === 'cells' ? cells.cells[index] : valueAt(cells.object, columns[index] ?? '');
  const first: LeadRow[] = [];
  const failure = await lookAt(source.batches, (rows) => {
    first.push(...rows);
    return null;
  });
  if (failure !== null) return failure;
  const counters = columns.map((header, index) => columnCounter(readingsOf(source, header, index, first, options)));
  const count = { rows: 0, rejected: 0, yes: 0, known: 0 };
  const add = (row: LeadRow): void => {
    if (row.kind === 'reject') {
      count.rejected += 1;
      return;
    }
    count.rows += 1;
    const answer = outcome === null ? null : answerIn(cellOf(row, outcome));
    if (answer !== null) count.known += 1;
    if (answer === true) count.yes += 1;
    counters.forEach((counter, index) => {
      counter.add(cellOf(row, index), answer);
    });
  };
  first.forEach(add);
  first.length = 0;
  for await (const batch of source.batches) {
    if (count.rows >= (options.most ?? Infinity)) break;
    if (isInputError(batch)) return batch;
    if (options.signal?.aborted === true) return inputError('stopped', source.report().name, 'Stopped before the end of the file.', '');
    batch.forEach(add);
    options.onProgress?.({ step: 'leads', rows: count.rows, bytes: source.bytesRead(), totalBytes: source.totalBytes });
  }
  return profileOf(source, counters, count, outcome, options);
}

function answerIn(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  return typeof cell === 'string' || typeof cell === 'number' ? readYesNo(String(cell)) : null;
}

function readingsOf(source: LeadSource, header: string, index: number, first: readonly LeadRow[], options: ProfileOptions) {
  if (source.format === 'jsonl') return jsonReadings();
  const samples: Sample[] = [];
  for (const row of first) {
    const text = row.kind === 'lead' && row.source.kind === 'cells' ? row.source.cells[index] : undefined;
    if (text !== undefined && text !== '') samples.push({ text, line: row.line });
  }
  return cellReadings(header, samples, { numbers: options.numbers ?? null, dates: options.dates ?? null });
}

function profileOf(
  source: LeadSource,
  counters: readonly ColumnCounter[],
  count: { readonly rows: number; readonly rejected: number; readonly yes: number; readonly known: number },
  outcome: number | null,
  options: ProfileOptions,
): Profile | InputError {
  const { name, format, delimiter, encoding } = source.report();
  if (count.rows === 0) {
    return inputError(
      'no-rows',
      name,
      `No row of ${name} could be read.`,
      format === 'jsonl' ? OBJECT_A_LINE : 'Check the delimiter, and that each row has as many cells as the header.',
    );
  }
  if (options.outcome !== undefined && count.known === 0) {
    const message = `The column "${options.outcome}" of ${name} says yes or no in no row.`;
    return inputError('unfit-option', name, message, 'Name a column of yes and no, true and false, or 1 and 0.', {
      column: options.outcome,
    });
  }
  // What looks like an outcome by its name must be one by its values: known in most rows, and both yes and no.
  const isSure = options.outcome !== undefined || (count.known * 2 > count.rows && count.yes > 0 && count.yes < count.known);
  const keys = source.columns.map((header) => header.replaceAll(/\s/g, '').toLowerCase());
  const exact = source.columns.map((header) => header.trim());
  const columns = counters.map(({ seen }, index) => {
    const header = source.columns[index] ?? '';
    const isRepeated = keys.indexOf(keys[index]!) < index || exact.lastIndexOf(header.trim()) > index;
    return decideColumn({ header, index, rows: count.rows, isRepeated, isOutcome: isSure && index === outcome }, seen);
  });
  return {
    name,
    format,
    delimiter,
    encoding,
    rows: count.rows,
    rejected: count.rejected,
    columns,
    outcome: isSure && outcome !== null ? { column: source.columns[outcome]!, yes: count.yes, known: count.known } : null,
  };
}
