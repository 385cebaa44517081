/** A JSONL file as a table: a column for every key that holds no object, those of nested objects with dots; values as cells. */
import type { FileTable } from '@scorelang/language';
import { cellText, type JsonObject, keysOf, readJsonLine, valueAt } from './jsonl.ts';
import { linesOf } from './lines.ts';

/** Or the line that is no object, and why. */
export function jsonTable(text: string, path: string): FileTable {
  const objects: JsonObject[] = [];
  for (const { line, raw } of linesOf(text)) {
    const read = readJsonLine(raw);
    if (read.kind === 'reject') return { kind: 'unreadable', reason: `Line ${line} of ${path} ${read.reason}.` };
    objects.push(read.object);
  }
  if (objects.length === 0) return { kind: 'unreadable', reason: `${path} is empty.` };
  const keys = keysOf(objects);
  const columns = keys.filter((key) => !keys.some((other) => other.startsWith(`${key}.`)));
  return { kind: 'table', columns, rows: objects.map((object) => columns.map((column) => cellText(valueAt(object, column)))) };
}
