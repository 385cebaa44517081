/**
 * A column of the data belongs to one field. A field without `column` reads the column of its own name.
 *
 *     field size: number column "Employees"
 *     field employees: text
 */
import type { FieldSymbol } from '../../model.ts';
import { check } from '../sight.ts';

export const columnTwice = check(['File'], (file, { model, report }) => {
  const readers = new Map<string, FieldSymbol>();
  if (file !== model.file) return;
  for (const field of model.fields) {
    const column = field.column ?? field.name;
    const header = column.replaceAll(/\s/g, '').toLowerCase();
    const first = readers.get(header);
    readers.set(header, first ?? field);
    if (first === undefined || field.declaration === null || field.file !== file) continue;
    const related =
      first.declaration === null ? [] : [{ source: first.file.source, span: first.declaration.span, message: 'the other field' }];
    report((field.declaration.column ?? field.declaration.name).span, 'column-twice', [column, first.name, field.name], { related });
  }
});
