/** Which column feeds which field. */
import { nearest } from '@scorelang/language';
import type { PlanField } from '@scorelang/runtime';
import { type InputError, inputError } from './input-error.ts';
import type { InputReport } from './report.ts';

export interface Match {
  readonly field: PlanField;
  /** As the header has it. */
  readonly column: string;
  /** From 0. */
  readonly index: number;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly unmatched: readonly { readonly field: PlanField; readonly nearest: string | null }[];
  readonly ignored: readonly string[];
  /** Headers that stand twice though no field reads them. */
  readonly unusedTwice: readonly string[];
}

/** `keys`: of JSON objects, which may be leads already: the field's own name goes first. */
export type HeaderKind = 'header' | 'keys';
type Positions = ReadonlyMap<string, readonly number[]>;

/**
 * A field's `column` is looked for as written, then (as its name is) without regard to case, spaces, `_` and `-`. Two columns for one field,
 * or two fields for one column, are errors that name both.
 */
export function matchHeader(
  header: readonly string[],
  fields: readonly PlanField[],
  kind: HeaderKind,
  path: string,
): Matching | InputError {
  const line = kind === 'keys' ? null : 1;
  const exact = positions(header.map((name) => name.trim()));
  const loose = positions(header.map(looseName));
  const matches: Match[] = [];
  const unmatched: PlanField[] = [];
  for (const field of fields) {
    const found = columnsFor(field, exact, loose, kind);
    if (found.length > 1) return twoColumns(header, field, found, path, line);
    const index = found[0];
    if (index === undefined) unmatched.push(field);
    else matches.push({ field, column: header[index]!, index });
  }
  const taken = new Map<number, PlanField>();
  for (const { field, column, index } of matches) {
    const other = taken.get(index);
    if (other !== undefined) return twoFields(column, other, field, path, line);
    taken.set(index, field);
  }
  const ignored = header.filter((_, index) => !taken.has(index));
  return {
    matches,
    unmatched: unmatched.map((field) => ({ field, nearest: nearestColumn(field, ignored) })),
    ignored,
    unusedTwice: [...exact].filter(([name, found]) => name !== '' && found.length > 1).map(([name]) => name),
  };
}

/** What the report says of the matching. */
export function foundBy(
  matching: Matching,
  used: ReadonlySet<string>,
  delimiter: string | null,
): Pick<InputReport, 'delimiter' | 'matched' | 'unmatched' | 'ignored'> {
  return {
    delimiter,
    matched: matching.matches.map(({ field, column }) => ({ field: field.name, column })),
    unmatched: matching.unmatched.map(({ field, nearest }) => ({ field: field.name, nearest, isUsed: used.has(field.name) })),
    ignored: matching.ignored,
  };
}

function columnsFor(field: PlanField, exact: Positions, loose: Positions, kind: HeaderKind): readonly number[] {
  const own = kind === 'keys' ? exact.get(field.name) : undefined;
  if (own !== undefined) return own;
  const wanted = (field.column ?? field.name).trim();
  const same = field.column === null ? undefined : exact.get(wanted);
  return same ?? loose.get(looseName(wanted)) ?? [];
}

/** The error for fields that rules look at and no column feeds. */
export function missingColumns(unmatched: Matching['unmatched'], path: string, line: number | null): InputError {
  const named = unmatched.map(({ field, nearest: near }) => {
    const wanted = field.column === null || field.column === field.name ? '' : ` (column "${field.column}")`;
    return `${field.name}${wanted}${near === null ? '' : `; the nearest is "${near}"`}`;
  });
  const few = named.slice(0, 5).join(', ') + (named.length > 5 ? `, and ${named.length - 5} more` : '');
  const first = unmatched.find(({ nearest: near }) => near !== null) ?? unmatched[0];
  const example = first?.nearest == null ? 'column ".." with its header' : `column "${first.nearest}"`;
  return inputError(
    'missing-column',
    path,
    `${path} has no column for ${unmatched.length === 1 ? 'the field' : 'the fields'} ${few}.`,
    `Write ${example} behind the type of the field ${first?.field.name ?? ''}, or say --allow-missing-columns to score without.`,
    { line, column: first?.nearest ?? null },
  );
}

/** Whether a field of this name finds the column without being told. */
export const isSameColumn = (name: string, header: string): boolean => looseName(name) === looseName(header);

/** `Job Title`, `job_title`, `job-title` and `jobTitle` are one name. */
export function looseName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s_-]+/gu, '')
    .toLowerCase();
}

function positions(names: readonly string[]): Positions {
  const found = new Map<string, number[]>();
  names.forEach((name, index) => {
    const before = found.get(name);
    if (before === undefined) found.set(name, [index]);
    else before.push(index);
  });
  return found;
}

function nearestColumn(field: PlanField, columns: readonly string[]): string | null {
  const byLoose = new Map(columns.map((column) => [looseName(column), column]));
  const wanted = [...new Set([field.column ?? field.name, field.name].map(looseName))];
  for (const name of wanted) {
    const near =
      nearest(name, [...byLoose.keys()]) ??
      [...byLoose.keys()].find((other) => other !== '' && (other.includes(name) || (other.length > 3 && name.includes(other))));
    if (near !== undefined && near !== null) return byLoose.get(near) ?? null;
  }
  return null;
}

function twoColumns(header: readonly string[], field: PlanField, found: readonly number[], path: string, line: number | null): InputError {
  const [first, second] = [header[found[0]!]!, header[found[1]!]!];
  const places = found.map((index) => index + 1).join(' and ');
  if (first.trim() === second.trim()) {
    const message = `The header of ${path} has "${first.trim()}" twice, in columns ${places}, and the field ${field.name} reads it.`;
    return inputError('header-twice', path, message, 'Rename one of them in the file.', { line, column: first });
  }
  const message = `Two columns of ${path} fit the field ${field.name}: "${first}" and "${second}" (columns ${places}).`;
  const remedy = `Say which one: write column "${first}" behind the type of the field ${field.name}.`;
  return inputError('two-columns', path, message, remedy, { line, column: first });
}

function twoFields(column: string, first: PlanField, second: PlanField, path: string, line: number | null): InputError {
  const message = `The fields ${first.name} and ${second.name} both read the column "${column}" of ${path}.`;
  const remedy = `Keep one of them, or write column ".." behind the type of the other.`;
  return inputError('two-fields', path, message, remedy, { line, column });
}
