/**
 * A piece of a source as people know it from compilers: the lines, their numbers, and marks under what is meant.
 *
 *     3 │ when titel = CEO add 20
 *       │      ^^^^^
 *
 * Marks stand right under tabs, Chinese text and emoji; what a terminal would obey instead of showing is made visible; a long line is cut
 * to the part around its mark.
 */
import type { Source, Span } from '../source.ts';
import { type Lines, linesOf } from './lines.ts';
import { printable } from './printable.ts';
import { charactersOf } from './width.ts';

/** What a piece of text is, for whoever gives it a colour. */
export type Tone = 'error' | 'warning' | 'hint' | 'good' | 'strong' | 'quiet' | 'place';
export type Paint = (tone: Tone, text: string) => string;

export const unpainted: Paint = (_tone, text) => text;

export interface Mark {
  readonly span: Span;
  readonly tone: Tone;
  /** What it is drawn with: `^` for the place itself, `-` for one that belongs to it. */
  readonly sign: '^' | '-';
  /** Stands behind the signs. */
  readonly label: string | null;
}

export interface FrameOptions {
  readonly paint: Paint;
  /** Columns there are for a line, its number included. */
  readonly columns: number;
  /** Columns that the line numbers take; the same for all frames of one message. */
  readonly gutter: number;
}

const TAB = 4;
/** Of a line longer than any terminal, as much as could be needed. */
const REACH = 1000;

/** The lines of one frame; lines far apart have a `┆` between them. */
export function frame(source: Source, marks: readonly Mark[], options: FrameOptions): readonly string[] {
  const lines = linesOf(source);
  const placed = marks.map((mark) => ({ mark, line: lines.positionAt(mark.span.start).line })).sort((a, b) => a.line - b.line);
  const shown: string[] = [];
  let previous: number | null = null;
  for (const line of new Set(placed.map((each) => each.line))) {
    shown.push(...linesBetween(lines, previous, line, options));
    shown.push(
      ...markedLine(
        lines,
        line,
        placed.filter((each) => each.line === line).map((each) => each.mark),
        options,
      ),
    );
    previous = line;
  }
  return shown;
}

/** How many columns the numbers of these marks' lines take. */
export const gutterOf = (places: readonly { readonly source: Source; readonly span: Span }[]): number =>
  Math.max(...places.map(({ source, span }) => String(linesOf(source).positionAt(span.start).line).length));

function linesBetween(lines: Lines, previous: number | null, line: number, options: FrameOptions): readonly string[] {
  if (previous === null || line - previous === 1) return [];
  if (line - previous > 2) return [options.paint('quiet', `${' '.repeat(options.gutter)} ┆`)];
  const window = windowOf(lines.textOf(previous + 1), 0, roomFor(options));
  return [withGutter(String(previous + 1), window.text, options)];
}

function markedLine(lines: Lines, line: number, marks: readonly Mark[], options: FrameOptions): readonly string[] {
  const start = lines.startOf(line);
  const text = lines.textOf(line);
  const first = Math.min(...marks.map((mark) => mark.span.start)) - start;
  const window = windowOf(text, first, roomFor(options));
  return [withGutter(String(line), window.text, options), ...marks.map((mark) => withGutter('', underline(mark), options))];

  function underline(mark: Mark): string {
    const from = window.columnAt(mark.span.start - start);
    const to = window.columnAt(Math.min(mark.span.end - start, text.length));
    const last = lines.positionAt(Math.max(mark.span.start, mark.span.end - 1)).line;
    const label = mark.label ?? (last > line ? `to line ${last}` : null);
    const signs = mark.sign.repeat(Math.max(1, to - from));
    return ' '.repeat(from) + options.paint(mark.tone, label === null ? signs : `${signs} ${printable(label)}`);
  }
}

function withGutter(number: string, text: string, { gutter, paint }: FrameOptions): string {
  return `${paint('quiet', `${number.padStart(gutter)} │`)}${text === '' ? '' : ` ${text}`}`;
}

const roomFor = ({ columns, gutter }: FrameOptions): number => Math.max(20, columns - gutter - 3);

interface Window {
  /** What is shown of the line. */
  readonly text: string;
  /** The column, from 0, of an offset in the line; the nearest shown one where it was cut away. */
  columnAt(offset: number): number;
}

interface Cell {
  readonly text: string;
  readonly offset: number;
  readonly column: number;
  readonly columns: number;
}

function windowOf(line: string, around: number, room: number): Window {
  const cells = cellsOf(line, around);
  const total = endOf(cells);
  const isCut = total > room || (cells[0]?.offset ?? 0) > 0;
  if (!isCut) return { text: cells.map((cell) => cell.text).join(''), columnAt: (offset) => columnIn(cells, offset) };

  // Some of what stands before the mark, and what fits behind it; a column at each side is for the `…`.
  const wanted = columnIn(cells, around);
  const from = Math.max(0, Math.min(wanted - Math.floor(room / 3), total - room));
  const isCutBefore = from > 0 || (cells[0]?.offset ?? 0) > 0;
  const shown = cells.filter((cell) => cell.column >= from + (isCutBefore ? 1 : 0) && cell.column + cell.columns <= from + room - 1);
  const last = shown.at(-1);
  const isCutAfter = last !== undefined && (last !== cells.at(-1) || last.offset + last.text.length < line.length);
  const shift = (shown[0]?.column ?? 0) - (isCutBefore ? 1 : 0);
  const moved = shown.map((cell) => ({ ...cell, column: cell.column - shift }));
  return {
    text: `${isCutBefore ? '…' : ''}${shown.map((cell) => cell.text).join('')}${isCutAfter ? '…' : ''}`,
    columnAt: (offset) => columnIn(moved, offset),
  };
}

function cellsOf(line: string, around: number): readonly Cell[] {
  const from = Math.max(0, around - REACH);
  let column = 0;
  return charactersOf(line.slice(from, from + 2 * REACH)).map((character) => {
    const shown = visible(character.text, column);
    const columns = shown === character.text ? character.columns : shown.length;
    const cell = { text: shown, offset: from + character.offset, column, columns };
    column += columns;
    return cell;
  });
}

function columnIn(cells: readonly Cell[], offset: number): number {
  for (const cell of cells) if (cell.offset >= offset) return cell.column;
  return endOf(cells);
}

const endOf = (cells: readonly Cell[]): number => {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.columns;
};

/** A terminal obeys control characters and turns text around at others: a frame shows that they are there. */
function visible(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  const turnsText = code === 0x2028 || code === 0x2029 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return turnsText || (code >= 0x7f && code < 0xa0) ? '�' : character;
}
