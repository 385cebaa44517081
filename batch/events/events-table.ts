/** Events from a table: CSV and its relatives. */

import type { CellProblem } from '../cell.ts';
import { rowsOf } from '../csv-rows.ts';
import type { Dialect, Row } from '../dialect.ts';
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { linesOf } from '../lines.ts';
import { readRows, wordsOfLine } from '../rows.ts';
import { lookAt, replay, startingAt } from '../sample.ts';
import { sniff } from '../sniff.ts';
import { cellsToEvent, type EventReader } from './cells-to-event.ts';
import { type EventColumns, eventColumns, missingProperty } from './event-columns.ts';
import type { EventOpening, EventRow, KeptEvent, OpenedEvents } from './event-file.ts';

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
  return {
    cautions,
    batches: eventBatches(readRows(twice.again(), startLine, dialect, name), head.cells.length, columns),
    keep: keeperFor(dialect),
    recall: (lines) => keptRows(lines, dialect).map((row) => recalled(row, eventOf)),
  };
}

async function* eventBatches(
  batches: AsyncGenerator<readonly Row[] | InputError>,
  width: number,
  columns: EventColumns,
): AsyncGenerator<readonly EventRow[] | InputError> {
  let headerRows = 1;
  for await (const rows of batches) {
    if (isInputError(rows)) {
      yield rows;
      return;
    }
    yield rows.slice(headerRows).map((row) => eventRow(row, width, columns));
    headerRows = 0;
  }
}

function eventRow({ line, raw, cells }: Row, width: number, { key }: EventColumns): EventRow {
  if (cells.length !== width) {
    const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    return { kind: 'reject', line, raw, reason: `has ${count}, and the header has ${width}` };
  }
  const lead = cells[key]!.trim();
  return lead === '' ? { kind: 'reject', line, raw, reason: 'names no lead' } : { kind: 'event', line, raw, key: lead };
}

function keeperFor({ delimiter, newline }: Dialect): (place: number, raw: string) => string {
  const mark = delimiter === 'spaces' ? ' ' : delimiter;
  const end = newline === '\r' ? '\r' : '\n';
  return (place, raw) => `${place}${mark}${raw}${end}`;
}

const keptRows = (lines: string, dialect: Dialect): readonly Row[] =>
  dialect.delimiter === 'spaces' ? linesOf(lines).map(wordsOfLine) : rowsOf(lines, dialect).rows;

const NO_PROBLEMS: readonly CellProblem[] = [];

/** The place of the lead stands before the row's own cells. */
function recalled({ cells }: Row, eventOf: EventReader['eventOf']): KeptEvent {
  const problems: CellProblem[] = [];
  const event = eventOf(cells, 1, problems);
  return { place: Number(cells[0]), event, problems: problems.length === 0 ? NO_PROBLEMS : problems };
}
