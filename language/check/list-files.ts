/** Lists that are read from a file. */
import type { File, ListFile } from '../ast.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FileTable, Host } from '../host.ts';
import type { Report } from './findings.ts';
import { replacing } from './fixes.ts';
import { pathFrom } from './paths.ts';

/** The values of one column, as they stand in the file, without empty ones; none where the file cannot be read. */
export function readList(list: ListFile, file: File, host: Host, report: Report): readonly string[] {
  const path = pathFrom(file.source.path, list.path.value);
  if (path === null) {
    report(list.path.span, 'path-outside-project', [list.path.value]);
    return [];
  }
  const table = host.readTable(path);
  if (table.kind === 'unreadable') {
    report(list.path.span, 'file-unreadable', [table.reason, table.remedy]);
    return [];
  }
  const column = columnOf(list, table, report);
  if (column === null) return [];
  const values = table.rows.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  if (values.length === 0) report(list.path.span, 'empty-list-file', [list.path.value]);
  return values;
}

function columnOf(list: ListFile, table: Extract<FileTable, { kind: 'table' }>, report: Report): number | null {
  const { columns } = table;
  if (list.column === null) {
    if (columns === null || columns.length <= 1) return 0;
    report(list.span, 'list-column-needed', [list.path.value, columns]);
    return null;
  }
  const wanted = list.column.kind === 'Text' ? list.column.value : list.column.text;
  const index = (columns ?? []).findIndex((column) => isSameColumn(column, wanted));
  if (index >= 0) return index;
  const near = nearest(wanted, columns ?? []);
  report(
    list.column.span,
    'unknown-column',
    [wanted, list.path.value, near, columns ?? []],
    near === null ? {} : { fixes: [replacing(list.column.span, `"${near}"`, `Read ${near}`)] },
  );
  return null;
}

/** Headers are matched without regard to letter case and spaces. */
const isSameColumn = (header: string, wanted: string): boolean => bare(header) === bare(wanted);
const bare = (header: string): string => header.replaceAll(/\s/g, '').toLowerCase();
