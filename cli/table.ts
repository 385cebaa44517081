/** Tables without boxes, and bars. */
import { cutToColumns, type Paint, padToColumns } from '@scorelang/language';
import Table from 'cli-table3';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap((name) => [name, `${name}-mid`, ...(name === 'top' || name === 'bottom' ? [`${name}-left`, `${name}-right`] : [])])
    .concat(['left-mid', 'mid-mid', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);

/** Lines of an aligned table, two spaces apart, quiet titles on top; each line begins with the indent. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  indent = '  ',
): readonly string[] {
  const table = new Table({
    chars: NO_LINES,
    colAligns: columns.map((column) => column.align),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
  });
  if (columns.some((column) => column.title !== '')) table.push(columns.map((column) => paint('quiet', column.title)));
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd());
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of so many columns for the whole; what is more than nothing is seen. */
export function bar(part: number, whole: number, columns: number): string {
  if (part <= 0 || whole <= 0) return '';
  const eighths = Math.max(1, Math.round((part / whole) * columns * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** One character a count, as high as the count is beside the greatest; a space for none. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count === 0 ? ' ' : (HEIGHTS[Math.min(7, Math.ceil((count / most) * 8) - 1)] ?? ''))).join('');
}

/** The text in exactly so many columns. */
export const inColumns = (text: string, columns: number): string => padToColumns(cutToColumns(text, columns), columns);
