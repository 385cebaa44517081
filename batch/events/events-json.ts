/** Events from JSONL: an object a line, its values as they are. */
import type { LeadEvent } from '@scorelang/runtime';
import { type InputError, isInputError } from '../input-error.ts';
import { cellText, readJsonLine, valueAt } from '../jsonl.ts';
import { linesOf, readLines } from '../lines.ts';
import type { EventOpening, EventRow, EventTaker, KeptEvents, OpenedEvents } from './event-file.ts';

export function openJsonEvents({ name, text, input, keyColumn }: EventOpening): OpenedEvents {
  const eventOf = eventReader(input.eventColumn ?? 'event', input.atColumn ?? 'at', input.kind ?? null);
  return {
    cautions: () => [],
    handOver: (taker) => handOver(text, name, keyColumn, taker),
    kept: { mark: ' ', end: '\n' },
    recall: (lines) => recalled(lines, eventOf),
  };
}

async function* handOver(
  text: AsyncGenerator<string | InputError>,
  name: string,
  keyColumn: string,
  taker: EventTaker,
): AsyncGenerator<InputError | null> {
  for await (const lines of readLines(text, name)) {
    if (isInputError(lines)) {
      yield lines;
      return;
    }
    for (const { line, raw } of lines) taker.row(eventRow(line, raw, keyColumn));
    yield null;
  }
}

function eventRow(line: number, raw: string, keyColumn: string): EventRow {
  const read = readJsonLine(raw);
  if (read.kind === 'reject') return { kind: 'reject', line, raw, reason: read.reason };
  const key = cellText(valueAt(read.object, keyColumn)).trim();
  return key === '' ? { kind: 'reject', line, raw, reason: `has no ${keyColumn}` } : { kind: 'event', line, raw, key };
}

type Reader = (object: { readonly [key: string]: unknown }) => LeadEvent;

/** The object itself where its keys are the usual ones. */
function eventReader(eventKey: string, atKey: string, kind: string | null): Reader {
  if (eventKey === 'event' && atKey === 'at' && kind === null) return (object) => object as LeadEvent;
  return (object) => ({ ...object, event: kind ?? valueAt(object, eventKey), at: valueAt(object, atKey) }) as LeadEvent;
}

function recalled(lines: string, eventOf: Reader): KeptEvents {
  const rows = linesOf(lines).map(({ raw }) => raw);
  return {
    places: rows.map((row) => Number(row.slice(0, row.indexOf(' ')))),
    eventAt: (index) => {
      const row = rows[index]!;
      const read = readJsonLine(row.slice(row.indexOf(' ') + 1));
      if (read.kind === 'reject') throw new Error('A line that was read as JSON is none any more');
      return eventOf(read.object);
    },
  };
}
