/** What a cell means for the field that it is matched to. docs/cells.md says it for people. */
import type { PlanField, Problem } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { readDate } from './date-cell.ts';
import type { ColumnEvidence, Contrary } from './evidence.ts';
import { readList } from './list-cell.ts';
import { AMBIGUOUS, readNumber } from './number-cell.ts';
import type { NumberFormat } from './options.ts';
import { detached } from './rank.ts';
import { readYesNo } from './yes-no.ts';

/** A cell that was taken as missing before the scorer saw it, as the scorer would have read it its own way. */
export interface CellProblem extends Problem {
  /** What a flag would settle; null where a flag has settled it otherwise. */
  readonly ambiguous: 'number' | 'date' | null;
}

/**
 * Gives what the lead is to hold. An empty cell is null. Text that does not fit stays text, so that the scorer finds what counts as missing
 * and reports the rest in the field's own words.
 */
export type CellReader = (text: string, problems: CellProblem[]) => unknown;

export function cellReader(field: PlanField, evidence: ColumnEvidence, contrary: Contrary = { count: 0, example: null }): CellReader {
  const read = readerFor(field, evidence, contrary);
  return (text, problems) => (text === '' ? null : read(text, problems));
}

function readerFor(field: PlanField, evidence: ColumnEvidence, contrary: Contrary): CellReader {
  const { type } = field;
  switch (type.kind) {
    case 'text':
    case 'one of':
      return (text) => text;
    case 'yes/no':
      return unlessMissing(field, (text) => readYesNo(text) ?? text);
    case 'number':
      return unlessMissing(field, numberReader(field, type.whole, evidence, contrary));
    case 'date':
    case 'datetime':
      return unlessMissing(field, dateReader(field, evidence, contrary));
    case 'list':
      return unlessMissing(field, (text) => (text.trim() === '' ? null : readList(text, evidence.separator)));
  }
}

const OTHER = { us: 'eu', eu: 'us' } as const satisfies Record<NumberFormat, NumberFormat>;
const EXAMPLE = { us: '1,234.5', eu: '1.234,5' } as const satisfies Record<NumberFormat, string>;

function numberReader(field: PlanField, isWhole: boolean, { numbers, isSaid }: ColumnEvidence, contrary: Contrary): CellReader {
  const fits = (number: number | typeof AMBIGUOUS | null): number is number =>
    typeof number === 'number' && (!isWhole || Number.isInteger(number));
  return (text, problems) => {
    const number = readNumber(text, numbers, isWhole);
    if (number === AMBIGUOUS) {
      return unread(field, text, 'a number that is certain: say --numbers us (1,234.5) or eu (1.234,5)', 'number', problems);
    }
    if (fits(number) || numbers === null) return number ?? text;
    const other = readNumber(text, OTHER[numbers], isWhole);
    if (!fits(other)) return number ?? text;
    // The scorer must not take 1.5 for one and a half where the flag says that numbers are written as 1.234,5 is.
    if (isSaid) return unread(field, text, `a number written as ${EXAMPLE[numbers]} is`, null, problems);
    note(contrary, text);
    return other;
  };
}

function dateReader(field: PlanField, { dates, isSaid }: ColumnEvidence, contrary: Contrary): CellReader {
  return (text, problems) => {
    let date = readDate(text, dates);
    if (date === null && dates !== null && !isSaid) {
      date = readDate(text, null);
      if (typeof date === 'string') note(contrary, text);
    }
    if (date !== AMBIGUOUS) return date ?? text;
    return unread(field, text, 'a date in an order that is certain: say --dates dmy, mdy or ymd', 'date', problems);
  };
}

function note(contrary: Contrary, text: string): void {
  contrary.count += 1;
  contrary.example ??= detached(text);
}

/** What counts as missing by declaration goes to the scorer as it is: `no` may be `treat [no] as missing`. */
function unlessMissing(field: PlanField, read: CellReader): CellReader {
  const missing = new Set(field.missing.texts);
  return missing.size === 0 ? read : (text, problems) => (missing.has(fold(text)) ? text : read(text, problems));
}

function unread(field: PlanField, text: string, expected: string, ambiguous: CellProblem['ambiguous'], problems: CellProblem[]): null {
  problems.push({ field: field.name, value: text, expected, ambiguous });
  return null;
}
