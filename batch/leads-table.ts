/** Leads from a table: CSV and its relatives. */
import type { PlanField } from '@scorelang/runtime';
import { type CellProblem, cellReader } from './cell.ts';
import type { Row } from './dialect.ts';
import { evidenceOf, type Flags, type Sample } from './evidence.ts';
import { foundBy, type Match, type Matching, matchHeader, missingColumns } from './header.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { type LeadReader, leadReader } from './lead.ts';
import type { LeadRow, Opened, Opening } from './lead-source.ts';
import { emptyFile } from './open-input.ts';
import type { ReadOptions } from './options.ts';
import type { Caution } from './report.ts';
import { readRows } from './rows.ts';
import { takeSample } from './sample.ts';
import { looksLikeData, sniff } from './sniff.ts';

export async function openTableLeads(opening: Opening, options: ReadOptions): Promise<Opened | InputError> {
  const { name } = opening;
  const { dialect, start, startLine } = sniff(opening.head, opening.isWhole, options.delimiter ?? null);
  const sampled = await takeSample(readRows(opening.text, { offset: start, line: startLine }, dialect, name));
  if (isInputError(sampled)) return sampled;
  const first = sampled.sample[0];
  if (first === undefined) return emptyFile(name);
  const isHeaderless = options.header === 'absent';
  if (options.header === undefined && looksLikeData(first.cells)) return noHeader(name, first);
  const columns = isHeaderless ? first.cells.map((_, index) => String(index + 1)) : first.cells;
  const rows = isHeaderless ? sampled.sample : sampled.sample.slice(1);
  if (rows.length === 0) return headerOnly(name);

  const matching = matchHeader(columns, opening.fields, 'header', name);
  if (isInputError(matching)) return matching;
  const missing = matching.unmatched.filter(({ field }) => opening.used.has(field.name));
  if (missing.length > 0 && options.allowMissingColumns !== true) return missingColumns(missing, name, first.line);

  const flags = { numbers: options.numbers ?? null, dates: options.dates ?? null };
  const read = matching.matches.map((match) => columnReader(match, rows, columns.length, flags));
  const reader = leadReader(read);
  return {
    format: 'csv',
    dialect,
    columns,
    headerText: isHeaderless ? null : first.raw,
    cautions: [...read.flatMap((column) => column.cautions), ...twiceCautions(matching)],
    found: foundBy(matching, opening.used, dialect.delimiter),
    batches: leadBatches(rows, sampled.rest, columns.length, reader),
  };
}

function columnReader({ field, column, index }: Match, rows: readonly Row[], width: number, flags: Flags) {
  const samples = needsEvidence(field) ? samplesOf(rows, index, width) : [];
  const evidence = evidenceOf(column, field.type, samples, flags);
  return { index, name: field.name, read: cellReader(field, evidence), cautions: evidence.cautions };
}

const needsEvidence = ({ type }: PlanField): boolean =>
  type.kind === 'number' || type.kind === 'date' || type.kind === 'datetime' || type.kind === 'list';

function samplesOf(rows: readonly Row[], index: number, width: number): readonly Sample[] {
  const samples: Sample[] = [];
  for (const { cells, line, fault } of rows) {
    if (fault === null && cells.length === width && cells[index] !== '') samples.push({ text: cells[index]!, line });
  }
  return samples;
}

async function* leadBatches(
  sample: readonly Row[],
  rest: AsyncGenerator<readonly Row[] | InputError>,
  width: number,
  reader: LeadReader,
): AsyncGenerator<readonly LeadRow[] | InputError> {
  // In pieces, so that not all leads of the sample are there at once.
  for (let from = 0; from < sample.length; from += 1000) yield sample.slice(from, from + 1000).map((row) => leadRow(row, width, reader));
  for await (const rows of rest) {
    if (isInputError(rows)) {
      yield rows;
      return;
    }
    yield rows.map((row) => leadRow(row, width, reader));
  }
}

const NO_PROBLEMS: readonly CellProblem[] = [];

function leadRow({ line, raw, cells, fault }: Row, width: number, reader: LeadReader): LeadRow {
  if (fault !== null) return { kind: 'reject', line, raw, reason: fault };
  if (cells.length !== width) return { kind: 'reject', line, raw, reason: `has ${counted(cells.length)}, and the header has ${width}` };
  const problems: CellProblem[] = [];
  const lead = reader(cells, problems);
  return { kind: 'lead', line, raw, lead, problems: problems.length === 0 ? NO_PROBLEMS : problems, source: { kind: 'cells', cells } };
}

const counted = (cells: number): string => (cells === 1 ? '1 cell' : `${cells} cells`);

function noHeader(name: string, { line, cells }: Row): InputError {
  const message = `The first line of ${name} looks like data, not like names of columns: ${cells.slice(0, 4).join(', ')}.`;
  return inputError('no-header', name, message, 'Add a line of column names, or say --no-header to call the columns 1, 2, 3.', { line });
}

function twiceCautions({ unusedTwice }: Matching): readonly Caution[] {
  return unusedTwice.map((column) => ({
    code: 'unused-header-twice',
    message: `The header has "${column}" twice; no field reads it, so this does no harm.`,
    column,
    count: null,
  }));
}

/** For a file that has nothing below its header. */
export function headerOnly(name: string): InputError {
  return inputError('header-only', name, `${name} has a header and no leads below it.`, 'Add a row for each lead.', { line: 1 });
}
