/** Small pictures in characters, for a fixed-width font. */
import { columnsOf, padToColumns } from '@scorelang/language';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const FULL = '█';

/** A bar as long as the share (0 to 1) of so many characters; what is more than nothing is never without one. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const drawn = FULL.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
  return drawn === '' && share > 0 ? EIGHTHS[1] : drawn;
}

const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A column each, the greatest of full height; a space for none. */
export function columns(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count === 0 ? ' ' : HEIGHTS[Math.min(7, Math.ceil((count / most) * 8) - 1)]!)).join('');
}

/** Rows of cells, each column as wide as its widest cell; the columns in `right` end flush. */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const padded = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return right.has(column) ? ' '.repeat(width - columnsOf(cell)) + cell : padToColumns(cell, width);
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
