/**
 * Events of a table without quotes, which are cut at line ends and delimiters. Whoever puts a row aside needs its key alone, so it is found
 * in the bytes, and nothing is made for the row; whoever scores its lead needs some cells, so only those are cut out.
 */
import { readText } from '../csv-rows.ts';
import type { Dialect, Row } from '../dialect.ts';
import type { EventReader } from './cells-to-event.ts';
import type { EventTaker, KeptEvents } from './event-file.ts';
import type { LineForm } from './shelves.ts';

/** Whether the rows of a text can be cut so. */
export const isPlain = (text: string, { delimiter, newline }: Dialect): boolean =>
  delimiter.length === 1 && delimiter.charCodeAt(0) < FIRST_BEYOND_ASCII && newline !== '\r' && !text.includes('"');

const FIRST_BEYOND_ASCII = 128;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
/** No unit of a text takes more in UTF-8. */
const BYTES_A_UNIT = 3;

/** Gives a function that takes the rows of a plain text, and gives the line behind it. What is odd about a row goes to `takeOdd`. */
export function plainRows(
  dialect: Dialect,
  width: number,
  key: number,
  taker: EventTaker,
  takeOdd: (row: Row) => void,
): (text: string, firstLine: number) => number {
  const delimiter = dialect.delimiter.charCodeAt(0);
  let bytes: Buffer = Buffer.alloc(0);

  /** A row, its end included, of another width, without a lead, or whose key may have white space at its ends that is not ASCII. */
  function odd(start: number, end: number, line: number): void {
    const { rows } = readText(bytes.toString('utf8', start, end), dialect, line);
    for (const row of rows) takeOdd(row);
  }

  return (text, firstLine) => {
    if (bytes.length < text.length * BYTES_A_UNIT) bytes = Buffer.allocUnsafeSlow(text.length * BYTES_A_UNIT);
    const length = bytes.write(text);
    let line = firstLine;
    for (let start = 0; start < length; line += 1) {
      let cells = 1;
      let keyStart = start;
      let keyEnd = -1;
      let at = start;
      for (; at < length; at += 1) {
        const byte = bytes[at];
        if (byte === LINE_FEED) break;
        if (byte !== delimiter) continue;
        if (cells === key) keyStart = at + 1;
        else if (cells === key + 1) keyEnd = at;
        cells += 1;
      }
      const end = at > start && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
      if (keyEnd === -1) keyEnd = end;
      while (keyStart < keyEnd && bytes[keyStart] === SPACE) keyStart += 1;
      while (keyStart < keyEnd && bytes[keyEnd - 1] === SPACE) keyEnd -= 1;
      const isUsual = width > 1 && cells === width && isInk(bytes[keyStart]) && isInk(bytes[keyEnd - 1]) && keyStart < keyEnd;
      if (isUsual) taker.bytes(bytes, start, end, keyStart, keyEnd);
      else odd(start, Math.min(at + 1, length), line);
      start = at + 1;
    }
    return line;
  };
}

/** Neither white space of any script nor a part of it. */
const isInk = (byte: number | undefined): boolean => byte !== undefined && byte > SPACE && byte < FIRST_BEYOND_ASCII;

/** The events in lines of plain rows, each behind the place of its lead. */
export function plainEvents(lines: string, form: LineForm, width: number, eventOf: EventReader['eventOf']): KeptEvents {
  const delimiter = form.mark.charCodeAt(0);
  const places: number[] = [];
  /** By row: where it begins, and the next line. */
  const bounds: number[] = [];
  for (let start = 0; start < lines.length; ) {
    let place = 0;
    for (let code = lines.charCodeAt(start); code !== delimiter; code = lines.charCodeAt(start)) {
      place = place * 10 + code - ZERO;
      start += 1;
    }
    places.push(place);
    const end = lines.indexOf(form.end, start);
    bounds.push(start + 1, end);
    start = end + 1;
  }
  /** By cell of one row: where it begins; then behind its end. */
  const cuts = new Int32Array(width + 1);
  const cellAt = (column: number): string => lines.slice(cuts[column], cuts[column + 1]! - 1);
  return {
    places,
    eventAt: (index, problems) => {
      const end = bounds[index * 2 + 1]!;
      let cell = 0;
      cuts[0] = bounds[index * 2]!;
      for (let at = cuts[0]; at < end; at += 1) {
        if (lines.charCodeAt(at) !== delimiter) continue;
        cell += 1;
        cuts[cell] = at + 1;
      }
      cuts[width] = end + 1;
      return eventOf(cellAt, problems);
    },
  };
}

const ZERO = 48;
