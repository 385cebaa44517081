/** The files of one folder, for a model that reads lists, cases or other models. */
import { existsSync, readFileSync } from 'node:fs';
import type { Host, Unreadable } from '@scorelang/language';
import { parse } from 'csv-parse/sync';

export function hostOf(folder: string): Host {
  const unreadable = (path: string): Unreadable => ({ kind: 'unreadable', reason: `There is no file ${path}.` });
  return {
    readText: (path) =>
      existsSync(`${folder}/${path}`) ? { kind: 'text', text: readFileSync(`${folder}/${path}`, 'utf8') } : unreadable(path),
    readTable: (path) => {
      if (!existsSync(`${folder}/${path}`)) return unreadable(path);
      const rows = parse(readFileSync(`${folder}/${path}`, 'utf8'), { relax_column_count: true }) as string[][];
      if (path.endsWith('.txt')) return { kind: 'table', columns: null, rows };
      const [columns = [], ...others] = rows;
      return { kind: 'table', columns, rows: others };
    },
  };
}
