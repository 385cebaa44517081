/** What a file is like, from its beginning. */
import { rowsOf } from './csv-rows.ts';
import type { Dialect } from './dialect.ts';
import { linesOf } from './lines.ts';
import { wordsOfLine } from './rows.ts';

/** As much of a file as is looked at. */
export const HEAD_LENGTH = 64 * 1024;

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** Where rows begin, and how they are written. `isWhole`: the head is all there is. */
export interface Sniffed {
  readonly dialect: Dialect;
  /** Past the line `sep=;` that Excel writes. */
  readonly start: number;
  readonly startLine: number;
}

/**
 * The delimiter is the one by which most rows have as many cells as the first, two at least; among equals the one that gives more cells.
 * White space counts where nothing else divides the rows and all of them have the same number of words.
 */
export function sniff(head: string, isWhole: boolean, asked: string | null): Sniffed {
  const newline = newlineOf(head);
  const said = /^sep=(.)\r?\n/i.exec(head);
  const start = said === null ? 0 : said[0].length;
  const startLine = said === null ? 1 : 2;
  const delimiter = asked ?? said?.[1] ?? delimiterOf(wholeLinesOf(head.slice(start), isWhole), newline);
  return { dialect: { delimiter, newline }, start, startLine };
}

function newlineOf(head: string): Dialect['newline'] {
  const feed = head.indexOf('\n');
  if (feed === -1) return head.includes('\r') ? '\r' : '\n';
  return feed > 0 && head[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** Without the line that the head may have cut. */
const wholeLinesOf = (head: string, isWhole: boolean): string =>
  isWhole ? head : head.slice(0, head.search(/[\r\n][^\r\n]*$/) + 1) || head;

function delimiterOf(head: string, newline: Dialect['newline']): string {
  let best = { delimiter: ',', agreement: 0, cells: 1 };
  for (const delimiter of CANDIDATES) {
    const rows = rowsOf(head, { delimiter, newline }).rows.map((row) => row.cells.length);
    const cells = rows[0] ?? 1;
    if (cells < 2) continue;
    const agreement = rows.filter((count) => count === cells).length / rows.length;
    if (agreement > best.agreement || (agreement === best.agreement && cells > best.cells)) best = { delimiter, agreement, cells };
  }
  return best.agreement === 0 && isInColumnsOfWords(head) ? 'spaces' : best.delimiter;
}

/** Names of columns may hold spaces, so words must fall in columns in a good number of rows. */
function isInColumnsOfWords(head: string): boolean {
  const counts = linesOf(head).map((line) => wordsOfLine(line).cells.length);
  return counts.length >= 3 && counts[0]! >= 2 && counts.every((count) => count === counts[0]);
}

/** Whether a first line is data rather than names: every cell is a number, a date, or nothing. */
export function looksLikeData(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^[-+\d.,:/ ]*\d[-+\d.,:/ TZ]*$/.test(cell));
}
