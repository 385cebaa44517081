/** What a row is scored with: the moment, the lead's events and its previous tier. */
import type { LeadEvent, Options as ScoreOptions } from '@scorelang/runtime';
import { momentOf } from '@scorelang/runtime/prelude';
import type { CellProblem } from './cell.ts';
import { readDate } from './date-cell.ts';
import type { LeadEvents } from './events/lead-events.ts';
import { type InputError, isInputError } from './input-error.ts';
import type { LeadSource } from './lead-source.ts';
import { AMBIGUOUS } from './number-cell.ts';
import type { DateOrder, RunOptions } from './options.ts';
import type { ScoredRow } from './output-rows.ts';
import { columnIndex, indexOfColumn, textIn } from './row-text.ts';

export type RowScoring =
  | { readonly kind: 'ready'; readonly options: ScoreOptions; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'reject'; readonly reason: string };

/** `place`: from 0, counted over the rows that are leads. */
export type ScoringOfRow = (row: ScoredRow, place: number) => RowScoring | Promise<RowScoring | InputError>;

export function rowScoring(options: RunOptions, source: LeadSource, events: LeadEvents | null): ScoringOfRow | InputError {
  const { name } = source.report();
  const asOfRead = options.asOfColumn === undefined ? null : momentReader(options.asOfColumn, source, options);
  if (isInputError(asOfRead)) return asOfRead;
  const previousColumn = options.previousColumn === undefined ? null : columnIndex(source, options.previousColumn, name);
  if (isInputError(previousColumn)) return previousColumn;
  const { plan } = options.scorer;
  const fixed: ScoreOptions = {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.params === undefined ? {} : { params: options.params }),
    ...(options.quiet === true ? { quiet: true } : {}),
  };
  const readsNested =
    plan.readsEvents && events === null && source.format === 'jsonl' && !plan.fields.some((field) => field.name === 'events');
  if (asOfRead === null && previousColumn === null && events === null && !readsNested) {
    const same: RowScoring = { kind: 'ready', options: fixed, problems: [] };
    return () => same;
  }

  const own = (row: ScoredRow, given: readonly LeadEvent[] | undefined, problems: readonly CellProblem[]): RowScoring => {
    const asOf = asOfRead === null ? fixed.asOf : asOfRead(row);
    if (asOf === null) return { kind: 'reject', reason: `has no moment that can be read in the column ${options.asOfColumn}` };
    const previous = previousColumn === null ? undefined : textIn(source, row, previousColumn).trim();
    return {
      kind: 'ready',
      problems,
      options: {
        ...fixed,
        ...(asOf === undefined ? {} : { asOf }),
        ...(given === undefined ? {} : { events: given }),
        ...(previous === undefined ? {} : { previous: previous === '' ? null : previous }),
      },
    };
  };
  if (events === null) return readsNested ? (row) => withNested(row, own) : (row) => own(row, undefined, []);
  return (row, place) => {
    const problems: CellProblem[] = [];
    const given = events.of(place, problems);
    if (given instanceof Promise) return given.then((found) => (isInputError(found) ? found : own(row, found, problems)));
    return own(row, given, problems);
  };
}

type Own = (row: ScoredRow, given: readonly LeadEvent[] | undefined, problems: readonly CellProblem[]) => RowScoring;

function withNested(row: ScoredRow, own: Own): RowScoring {
  const nested = row.source.kind === 'object' && Object.hasOwn(row.source.object, 'events') ? row.source.object.events : null;
  if (nested === null || nested === undefined) return own(row, undefined, []);
  return Array.isArray(nested) ? own(row, nested, []) : { kind: 'reject', reason: 'has events that are no JSON array' };
}

const MILLISECONDS = /^-?\d{9,15}$/;
const LATER = /^(?<column>.*\S)\s*\+\s*(?<count>\d+)\s*(?<unit>hour|day|week)s?$/;
const UNITS = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

/** Reads the moment in a column; `reg_date + 7 days` is so much after it. Null where there is none that can be read. */
function momentReader(
  wanted: string,
  source: LeadSource,
  { dates, scorer }: RunOptions,
): ((row: ScoredRow) => string | number | null) | InputError {
  const { name } = source.report();
  const later = indexOfColumn(source.columns, wanted) === null ? LATER.exec(wanted)?.groups : undefined;
  const column = columnIndex(source, later?.column ?? wanted, name);
  if (isInputError(column)) return column;
  const read = (row: ScoredRow): string | number | null => momentIn(textIn(source, row, column), dates ?? null);
  if (later === undefined) return read;
  const ahead = Number(later.count) * UNITS[later.unit as keyof typeof UNITS];
  return (row) => {
    const moment = momentOf(read(row), scorer.plan.zoneMinutes);
    return moment === null ? null : moment + ahead;
  };
}

function momentIn(text: string, order: DateOrder | null): string | number | null {
  const trimmed = text.trim();
  if (MILLISECONDS.test(trimmed)) return Number(trimmed);
  const date = readDate(trimmed, order);
  return date === AMBIGUOUS ? null : date;
}
