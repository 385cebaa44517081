/** What the columns of a sample hold, and which fields of a model read them. */
import type { FieldSymbol } from '@scorelang/language';
import type { ColumnFacts, FieldFacts } from '../assessment.ts';

/** The fields that have a column, and the columns that no field reads. */
export function fieldsIn(
  columns: readonly ColumnFacts[],
  fields: readonly Pick<FieldSymbol, 'name' | 'column'>[],
): { readonly fields: readonly FieldFacts[]; readonly others: readonly ColumnFacts[] } {
  const found = fields.flatMap(({ name, column }): readonly FieldFacts[] => {
    const facts = columnFor(column ?? name, columns);
    return facts === null ? [] : [{ ...facts, name }];
  });
  const read = new Set(found.map(({ column }) => column));
  return { fields: found, others: columns.filter(({ column }) => !read.has(column)) };
}

/** Whether any of the fields has a column; a model without fields yet fits them all. */
export const fit = (columns: readonly ColumnFacts[], fields: readonly Pick<FieldSymbol, 'name' | 'column'>[]): boolean =>
  fields.length === 0 || fields.some(({ name, column }) => columnFor(column ?? name, columns) !== null);

/** As written, or else whatever the letters' case, spaces, `_` and `-`. */
export function columnFor<Column extends Pick<ColumnFacts, 'column'>>(wanted: string, columns: readonly Column[]): Column | null {
  const exact = columns.find(({ column }) => column.trim() === wanted.trim());
  return exact ?? columns.find(({ column }) => looseName(column) === looseName(wanted)) ?? null;
}

/** As a run matches columns and fields. */
const looseName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\s_-]+/gu, '')
    .toLowerCase();
