/**
 * `test "golden" from "cases.csv"`: a row a case. What a column is, its header says:
 *
 *     case            the name of the case, shown in reports
 *     title           a field, by its name or its source column; an empty cell is missing
 *     param demo      a value for a param
 *     as of           the moment of scoring: 2026-01-31
 *     tier was        the tier that the lead was in before
 *     events          what the lead did, as JSON: [{"event": "page_view", "at": "2 days ago"}]
 *     expect score    likewise `expect fit` for a group or grade, `expect tier`, `expect disqualified`, `expect action`, `expect problem`
 *
 * A cell without an expectation expects nothing; a row must expect something. A header that is none of these is an error.
 */
import { type Host, type Model, momentOf, pathFrom, type TestFromFile } from '@scorelang/language';
import { type Cell, claimsOf } from './case-claims.ts';
import { type CaseColumn, columnsOf } from './case-columns.ts';
import { eventsOfCell } from './case-events.ts';
import { givenOf } from './case-givens.ts';
import { setField } from './lead.ts';
import type { TestResult } from './report.ts';
import { type TestCase, unready } from './test-case.ts';
import { momentOfFile } from './written-test.ts';

export interface CaseOfRow {
  /** Null where not even the rows could be read. */
  readonly name: string | null;
  readonly row: TestResult['row'];
  readonly testCase: TestCase;
}

export function casesOfFile(model: Model, test: TestFromFile, testPath: string, host: Host): readonly CaseOfRow[] {
  const cases = usableCases(model, test, testPath, host);
  if (cases.kind === 'wrong') return [{ name: null, row: null, testCase: unready(cases.reason) }];
  const { path, columns, rows } = cases;
  return rows.map((cells, index) => {
    const number = index + 1;
    const { name, testCase } = caseOfRow(model, columns, cells);
    return { name: name ?? `row ${number}`, row: { path, number }, testCase };
  });
}

export type UsableCases =
  | {
      readonly kind: 'usable';
      readonly path: string;
      readonly columns: readonly CaseColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'wrong'; readonly reason: string };

/** The rows of the file and what its header means; or why no row could run. */
export function usableCases(model: Model, test: TestFromFile, testPath: string, host: Host): UsableCases {
  const written = test.path.value;
  const wrong = (reason: string): UsableCases => ({ kind: 'wrong', reason });
  const path = pathFrom(testPath, written);
  if (path === null) return wrong(`${written} leaves the project, so that its cases cannot be read.`);
  const table = host.readTable(path);
  if (table.kind === 'unreadable') return wrong(table.reason);
  if (table.columns === null) return wrong(`${written} has no header. A file of cases needs one, such as: title,expect score`);
  const columns = columnsOf(model, table.columns, written);
  if (columns.kind === 'wrong') return columns;
  if (table.rows.length === 0) return wrong(`${written} has no rows, so that nothing is tested.`);
  return { kind: 'usable', path, columns: columns.columns, rows: table.rows };
}

function caseOfRow(
  model: Model,
  columns: readonly CaseColumn[],
  texts: readonly string[],
): { readonly name: string | null; readonly testCase: TestCase } {
  const cells: readonly Cell[] = columns.map((column, index) => ({ column, text: (texts[index] ?? '').trim() }));
  const filled = cells.filter(({ text }) => text !== '');
  const name = filled.find(({ column }) => column.kind === 'Case')?.text ?? null;
  const extra = texts.slice(columns.length).find((text) => text.trim() !== '');
  if (extra !== undefined)
    return { name, testCase: unready(`The row has more cells than the header has columns: ${extra} is one too many.`) };

  const asOf = momentOfRow(model, filled);
  if (asOf === null) return { name, testCase: unready('The column "as of" takes dates such as 2026-01-31 or 2026-01-31T10:00Z.') };
  const params = paramsOf(filled);
  if (typeof params === 'string') return { name, testCase: unready(params) };
  const { claims, errors } = claimsOf(filled);
  const [error] = errors;
  if (error !== undefined) return { name, testCase: unready(error) };
  if (claims.length === 0) return { name, testCase: unready('This row expects nothing. Fill one of the columns that begin with expect.') };

  const lead = Object.create(null) as Record<string, unknown>;
  for (const { column, text } of filled) if (column.kind === 'Field') setField(lead, column.field.name, givenOf(column.field, text, asOf));
  const previous = filled.find(({ column }) => column.kind === 'TierWas')?.text ?? null;
  const happened = filled.find(({ column }) => column.kind === 'Events')?.text ?? '[]';
  const events = eventsOfCell(model, happened, asOf);
  if (typeof events === 'string') return { name, testCase: unready(events) };
  return { name, testCase: { error: null, lead, events, previous, asOf, params, expectations: claims } };
}

function momentOfRow(model: Model, filled: readonly Cell[]): number | null {
  const cell = filled.find(({ column }) => column.kind === 'AsOf');
  return cell === undefined ? momentOfFile(model) : momentOf(cell.text, model.zoneMinutes);
}

/** The values of params, or what is wrong with one. */
function paramsOf(filled: readonly Cell[]): Readonly<Record<string, number>> | string {
  const values = new Map<string, number>();
  for (const { column, text } of filled) {
    if (column.kind !== 'Param') continue;
    const value = Number(text);
    if (!Number.isFinite(value)) return `param ${column.name} should be a number, not ${text}.`;
    values.set(column.name, value);
  }
  return Object.fromEntries(values);
}
