/** A column that the caller names, and what a row has in it. */
import { nearest } from '@scorelang/language';
import { type InputError, inputError } from './input-error.ts';
import { cellText, valueAt } from './jsonl.ts';
import type { LeadSource } from './lead-source.ts';
import type { ScoredRow } from './output-rows.ts';

/** From 0; letter case and white space at the ends do not count where they make no difference. */
export function columnIndex({ columns }: LeadSource, wanted: string, path: string): number | InputError {
  const index = indexOfColumn(columns, wanted);
  if (index !== null) return index;
  const near = nearest(wanted, columns);
  const remedy =
    near === null ? `It has these: ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', ..' : ''}.` : `Did you mean "${near}"?`;
  return inputError('unknown-column', path, `${path} has no column "${wanted}".`, remedy, { column: near });
}

/** As `columnIndex`; null where there is none. */
export function indexOfColumn(columns: readonly string[], wanted: string): number | null {
  const exact = columns.indexOf(wanted);
  if (exact !== -1) return exact;
  const same = columns.findIndex((column) => column.trim().toLowerCase() === wanted.trim().toLowerCase());
  return same === -1 ? null : same;
}

export function textIn({ columns }: LeadSource, { source }: ScoredRow, index: number): string {
  return source.kind === 'cells' ? (source.cells[index] ?? '') : cellText(valueAt(source.object, columns[index] ?? ''));
}
