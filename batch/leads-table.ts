/** Leads from a table: CSV and its relatives. */
import type { FieldType } from '@scorelang/runtime';
import { type CellProblem, cellReader } from './cell.ts';
import type { Row } from './dialect.ts';
import { type Contrary, cautionsOf, evidenceOf, type Sample } from './evidence.ts';
import { foundBy, type Match, type Matching, matchHeader, missingColumns } from './header.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { type LeadReader, leadReader } from './lead.ts';
import type { LeadRow, Opened, Opening } from './lead-source.ts';
import { emptyFile } from './open-input.ts';
import type { ReadOptions } from './options.ts';
import type { Caution } from './report.ts';
import { readRows } from './rows.ts';
import { lookAt, replay, startingAt } from './sample.ts';
import { looksLikeData, sniff } from './sniff.ts';

export async function openTableLeads(opening: Opening, options: ReadOptions): Promise<Opened | InputError> {
  const { name } = opening;
  const { dialect, start, startLine } = sniff(opening.head, opening.isWhole, options.delimiter ?? null);
  const twice = replay(startingAt(start, opening.text));
  const begun = await lookAtTable(readRows(twice.text, startLine, dialect, name), opening, options);
  if (isInputError(begun)) return begun;

  const { header, headerText, matching, samples } = begun;
  const flags = { numbers: options.numbers ?? null, dates: options.dates ?? null };
  const columns = matching.matches.map(({ field, column, index }) => {
    const evidence = evidenceOf(column, field.type, samples.get(index) ?? [], flags);
    const contrary: Contrary = { count: 0, example: null };
    return { index, name: field.name, column, read: cellReader(field, evidence, contrary), evidence, contrary };
  });
  return {
    format: 'csv',
    dialect,
    columns: header,
    headerText,
    cautions: () => [
      ...columns.flatMap(({ column, evidence, contrary }) => cautionsOf(column, evidence, contrary)),
      ...twiceCautions(matching),
    ],
    found: foundBy(matching, opening.used, dialect.delimiter),
    batches: leadBatches(
      readRows(twice.again(), startLine, dialect, name),
      headerText === null ? 0 : 1,
      header.length,
      leadReader(columns),
    ),
  };
}

/** What the first rows tell. */
interface Begun {
  readonly header: readonly string[];
  readonly headerText: string | null;
  readonly matching: Matching;
  /** By the index of the column, for those whose cells may be written in several ways. */
  readonly samples: ReadonlyMap<number, readonly Sample[]>;
}

async function lookAtTable(
  rows: AsyncGenerator<readonly Row[] | InputError>,
  opening: Opening,
  options: ReadOptions,
): Promise<Begun | InputError> {
  const { name } = opening;
  let header: Pick<Begun, 'header' | 'headerText' | 'matching'> | null = null;
  let samples: ReadonlyMap<number, Sample[]> = new Map();
  let count = 0;
  const failure = await lookAt(rows, (batch) => {
    let data = batch;
    if (header === null) {
      const read = headerOf(batch[0]!, opening, options);
      if (isInputError(read)) return read;
      header = read;
      samples = new Map(read.matching.matches.filter(isWrittenInSeveralWays).map(({ index }) => [index, []]));
      if (read.headerText !== null) data = batch.slice(1);
    }
    count += data.length;
    for (const row of data) addSamples(row, header.header.length, samples);
    return null;
  });
  if (failure !== null) return failure;
  if (header === null) return emptyFile(name);
  if (count === 0)
    return inputError('header-only', name, `${name} has a header and no leads below it.`, 'Add a row for each lead.', { line: 1 });
  return { ...(header as Pick<Begun, 'header' | 'headerText' | 'matching'>), samples };
}

function headerOf(
  first: Row,
  { name, fields, used }: Opening,
  options: ReadOptions,
): Pick<Begun, 'header' | 'headerText' | 'matching'> | InputError {
  if (options.header === undefined && looksLikeData(first.cells)) return noHeader(name, first);
  const isHeaderless = options.header === 'absent';
  const header = isHeaderless ? first.cells.map((_, index) => String(index + 1)) : first.cells;
  const matching = matchHeader(header, fields, 'header', name);
  if (isInputError(matching)) return matching;
  const missing = matching.unmatched.filter(({ field }) => used.has(field.name));
  if (missing.length > 0 && options.allowMissingColumns !== true) return missingColumns(missing, name, first.line);
  return { header, headerText: isHeaderless ? null : first.raw, matching };
}

const SEVERAL_WAYS: ReadonlySet<FieldType['kind']> = new Set(['number', 'date', 'datetime', 'list']);
const isWrittenInSeveralWays = ({ field }: Match): boolean => SEVERAL_WAYS.has(field.type.kind);

function addSamples({ cells, line }: Row, width: number, samples: ReadonlyMap<number, Sample[]>): void {
  if (cells.length !== width) return;
  for (const [index, found] of samples) {
    const text = cells[index]!;
    if (text !== '') found.push({ text, line });
  }
}

async function* leadBatches(
  batches: AsyncGenerator<readonly Row[] | InputError>,
  headerRows: number,
  width: number,
  reader: LeadReader,
): AsyncGenerator<readonly LeadRow[] | InputError> {
  let skip = headerRows;
  for await (const rows of batches) {
    if (isInputError(rows)) {
      yield rows;
      return;
    }
    yield rows.slice(skip).map((row) => leadRow(row, width, reader));
    skip = 0;
  }
}

const NO_PROBLEMS: readonly CellProblem[] = [];

function leadRow({ line, raw, cells }: Row, width: number, reader: LeadReader): LeadRow {
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
