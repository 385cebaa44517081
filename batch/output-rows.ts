/** A scored row as a line of the output: what came in, then what was found. */
import type { Plan, Result } from '@scorelang/runtime';
import { type CsvCell, csvCell } from './csv-line.ts';
import { cellText, type JsonObject, valueAt } from './jsonl.ts';
import type { LeadRow, LeadSource } from './lead-source.ts';
import type { Format } from './options.ts';

export type ScoredRow = Extract<LeadRow, { readonly kind: 'lead' }>;

export interface RowWriter {
  /** The header's line, or nothing. */
  readonly head: string;
  /** What was added, as it is called in the output. */
  readonly added: readonly string[];
  readonly line: (row: ScoredRow, result: Result, reasons: string | null) => string;
  /** How many values had no column to go to: keys that came too late to be in the header. */
  readonly leftOut: () => number;
}

export interface WriterOptions {
  readonly format: Format;
  /** Of the output, for CSV. */
  readonly delimiter: string;
  readonly reasons: boolean;
}

export function rowWriter(source: LeadSource, plan: Plan, options: WriterOptions): RowWriter {
  const columns = source.format === 'jsonl' ? topLevel(source.columns) : source.columns;
  const taken = new Set(columns.map((column) => column.trim().toLowerCase()));
  const added = addedColumns(plan, options.reasons).map((name) => freeName(name, (other) => taken.has(other)));
  return options.format === 'csv' ? csvWriter(source, plan, columns, added, options.delimiter) : jsonWriter(plan, columns, added);
}

function addedColumns(plan: Plan, withReasons: boolean): readonly string[] {
  const names = [
    'score',
    'tier',
    ...plan.groups.map(({ name }) => name),
    ...plan.grades.map(({ name }) => name),
    ...(plan.actions.length > 0 ? ['actions'] : []),
    ...(withReasons ? ['reasons'] : []),
  ];
  // A group may be called `tier`: names added twice are told apart as those of the input are.
  const seen = new Set<string>();
  return names.map((name) => {
    const free = freeName(name, (other) => seen.has(other));
    seen.add(free.toLowerCase());
    return free;
  });
}

/** `score`, or `score_2` where the input has a `score`, and so on. */
function freeName(name: string, isTaken: (lowerCase: string) => boolean): string {
  if (!isTaken(name.toLowerCase())) return name;
  let number = 2;
  while (isTaken(`${name}_${number}`.toLowerCase())) number += 1;
  return `${name}_${number}`;
}

type Value = string | number | null;

function valuesOf(plan: Plan, result: Result, reasons: string | null): readonly Value[] {
  const values: Value[] = [result.score, result.tier];
  for (const { name } of plan.groups) values.push(result.groups[name] ?? null);
  for (const { name } of plan.grades) values.push(result.grades[name] ?? null);
  if (plan.actions.length > 0) values.push((result.actions ?? []).join('; '));
  if (reasons !== null) values.push(reasons);
  return values;
}

/** Nested objects are one value each in the output. */
const topLevel = (keys: readonly string[]): readonly string[] => keys.filter((key) => !keys.some((other) => key.startsWith(`${other}.`)));

function csvWriter(source: LeadSource, plan: Plan, columns: readonly string[], added: readonly string[], delimiter: string): RowWriter {
  const cell = csvCell(delimiter);
  const newline = source.dialect?.newline === '\r\n' ? '\r\n' : '\n';
  const isSameDialect = source.dialect?.delimiter === delimiter;
  const known = new Set(columns.map((column) => column.split('.')[0]!));
  let leftOut = 0;
  const own = (row: ScoredRow): string => {
    if (isSameDialect) return row.raw;
    if (row.source.kind === 'cells') return joined(row.source.cells, cell, delimiter);
    const { object } = row.source;
    leftOut += Object.keys(object).filter((key) => !known.has(key.split('.')[0]!)).length;
    return joined(
      columns.map((column) => cellText(valueAt(object, column))),
      cell,
      delimiter,
    );
  };
  const mark = source.report().encoding.startsWith('UTF-8 with BOM') ? '\ufeff' : '';
  const header = isSameDialect && source.headerText !== null ? source.headerText : joined(columns, cell, delimiter);
  return {
    head: `${mark}${header}${delimiter}${joined(added, cell, delimiter)}${newline}`,
    added,
    line: (row, result, reasons) => {
      let line = own(row);
      for (const value of valuesOf(plan, result, reasons)) line += delimiter + (typeof value === 'string' ? cell(value) : (value ?? ''));
      return line + newline;
    },
    leftOut: () => leftOut,
  };
}

const joined = (values: readonly string[], cell: CsvCell, delimiter: string): string => values.map(cell).join(delimiter);

function jsonWriter(plan: Plan, columns: readonly string[], added: readonly string[]): RowWriter {
  const keys = columns.map((column, index) =>
    freeName(column, (other) => columns.slice(0, index).some((before) => before.toLowerCase() === other)),
  );
  const own = (row: ScoredRow): string =>
    row.source.kind === 'object'
      ? row.raw.trim().slice(0, -1).trimEnd()
      : `{${keys.map((key, index) => `${JSON.stringify(key)}:${JSON.stringify((row.source as { cells: readonly string[] }).cells[index])}`).join(',')}`;
  return {
    head: '',
    added,
    line: (row, result, reasons) => {
      const values = valuesOf(plan, result, reasons);
      const before = own(row);
      const object: JsonObject | null = row.source.kind === 'object' ? row.source.object : null;
      const parts = added.map((name, index) => {
        // An object may bring a key that none of the first ones had.
        const key = object === null ? name : freeName(name, (other) => Object.hasOwn(object, other));
        return `${JSON.stringify(key)}:${JSON.stringify(values[index] ?? null)}`;
      });
      return `${before}${before === '{' ? '' : ','}${parts.join(',')}}\n`;
    },
    leftOut: () => 0,
  };
}
