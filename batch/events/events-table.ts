/** Events from a table: CSV and its relatives. */
import { type ReadWhole, readText, rowReader, rowsOf } from '../csv-rows.ts';
import type { Dialect, Row } from '../dialect.ts';
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { linesOf } from '../lines.ts';
import { readRows, rowsOrError, wordsOfLine } from '../rows.ts';
import { lookAt, replay, startingAt } from '../sample.ts';
import { sniff } from '../sniff.ts';
import { cellsToEvent, type EventReader } from './cells-to-event.ts';
import { type EventColumns, eventColumns, missingProperty } from './event-columns.ts';
import type { EventOpening, EventRow, EventTaker, KeptEvents, OpenedEvents } from './event-file.ts';
import { isPlain, plainEvents, plainRows } from './plain-rows.ts';
import type { LineForm } from './shelves.ts';

export async function openTableEvents(opening: EventOpening): Promise<OpenedEvents | InputError> {
  const { name, input } = opening;
  const { dialect, start, startLine } = sniff(opening.head, opening.isWhole, input.delimiter ?? null);
  const twice = replay(startingAt(start, opening.text));
  const first: Row[] = [];
  const failure = await lookAt(readRows(twice.text, startLine, dialect, name), (rows) => {
    first.push(...rows);
    return null;
  });
  if (failure !== null) return failure;
  const [head, ...sample] = first;
  if (head === undefined || sample.length === 0) {
    return inputError('header-only', name, `${name} has a header and no events below it.`, 'Add a row for each event.', { line: 1 });
  }
  const columns = eventColumns(head.cells, opening);
  if (isInputError(columns)) return columns;
  const missing = missingProperty(head.cells, columns, sample, opening);
  if (missing !== null) return missing;
  const { cautions, eventOf } = cellsToEvent(head.cells, columns, sample, opening);
  const width = head.cells.length;
  const kept = formOf(dialect);
  return {
    cautions,
    handOver: (taker) => {
      const text = twice.again();
      const table: Table = { name, dialect, startLine, width, columns };
      return dialect.delimiter === 'spaces' ? handOverWords(text, table, taker) : handOver(text, table, taker);
    },
    kept,
    recall: (lines) => (isPlain(lines, dialect) ? plainEvents(lines, kept, width, eventOf) : rowEvents(keptRows(lines, dialect), eventOf)),
  };
}

interface Table {
  readonly name: string;
  readonly dialect: Dialect;
  readonly startLine: number;
  /** How many cells a row has. */
  readonly width: number;
  readonly columns: EventColumns;
}

/** Rows go to the taker while their text is read, those without quotes as they lie. */
async function* handOver(text: AsyncGenerator<string | InputError>, table: Table, taker: EventTaker): AsyncGenerator<InputError | null> {
  const { name, dialect, startLine } = table;
  const rowTaker = takerOfRows(table, taker);
  const takePlain = plainRows(dialect, table.width, table.columns.key, taker, (row) => rowTaker.take([row]));
  const readWhole: ReadWhole = (whole, _, line) =>
    rowTaker.isPastHeader() && isPlain(whole, dialect)
      ? { rows: [], nextLine: takePlain(whole, line), rest: '', fault: null }
      : readText(whole, dialect, line);
  const reader = rowReader(dialect, startLine, readWhole);
  for await (const piece of text) {
    const read = isInputError(piece) ? piece : rowsOrError(reader.read(piece), name);
    if (isInputError(read)) {
      yield read;
      return;
    }
    rowTaker.take(read);
    yield null;
  }
  const last = rowsOrError(reader.end(), name);
  if (!isInputError(last)) rowTaker.take(last);
  yield isInputError(last) ? last : null;
}

async function* handOverWords(
  text: AsyncGenerator<string | InputError>,
  table: Table,
  taker: EventTaker,
): AsyncGenerator<InputError | null> {
  const rowTaker = takerOfRows(table, taker);
  for await (const rows of readRows(text, table.startLine, table.dialect, table.name)) {
    if (!isInputError(rows)) rowTaker.take(rows);
    yield isInputError(rows) ? rows : null;
  }
}

/** Leaves out the first row of all. */
function takerOfRows(
  { width, columns }: Table,
  taker: EventTaker,
): { readonly take: (rows: readonly Row[]) => void; readonly isPastHeader: () => boolean } {
  let isPastHeader = false;
  return {
    take: (rows) => {
      for (const row of rows) {
        if (isPastHeader) taker.row(eventRow(row, width, columns));
        isPastHeader = true;
      }
    },
    isPastHeader: () => isPastHeader,
  };
}

function eventRow({ line, raw, cells }: Row, width: number, { key }: EventColumns): EventRow {
  if (cells.length !== width) {
    const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    return { kind: 'reject', line, raw, reason: `has ${count}, and the header has ${width}` };
  }
  const lead = cells[key]!.trim();
  return lead === '' ? { kind: 'reject', line, raw, reason: 'names no lead' } : { kind: 'event', line, raw, key: lead };
}

/** The place of the lead stands before the row's own cells, as one more. */
const formOf = ({ delimiter, newline }: Dialect): LineForm => ({
  mark: delimiter === 'spaces' ? ' ' : delimiter,
  end: newline === '\r' ? '\r' : '\n',
});

const keptRows = (lines: string, dialect: Dialect): readonly Row[] =>
  dialect.delimiter === 'spaces' ? linesOf(lines).map(wordsOfLine) : rowsOf(lines, dialect).rows;

const rowEvents = (rows: readonly Row[], eventOf: EventReader['eventOf']): KeptEvents => ({
  places: rows.map(({ cells }) => Number(cells[0])),
  eventAt: (index, problems) => {
    const { cells } = rows[index]!;
    return eventOf((column) => cells[column + 1]!, problems);
  },
});
