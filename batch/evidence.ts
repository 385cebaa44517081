/** What the first rows of a file prove about how its columns are written. Nothing is taken from what a column merely makes likely. */
import type { FieldType } from '@scorelang/runtime';
import { orderOf } from './date-cell.ts';
import { type ListSeparator, separatorOf } from './list-cell.ts';
import { currencyOf, proofOf } from './number-cell.ts';
import type { DateOrder, NumberFormat } from './options.ts';
import type { Caution } from './report.ts';

/** How a column is to be read; null where nothing proves it. */
export interface ColumnEvidence {
  readonly numbers: NumberFormat | null;
  readonly dates: DateOrder | null;
  readonly separator: ListSeparator | null;
  /** A flag said it: what is written otherwise is then a problem, even where it could be read. */
  readonly isSaid: boolean;
  readonly cautions: readonly Caution[];
}

/** A cell of the column, with its line. */
export interface Sample {
  readonly text: string;
  readonly line: number;
}

/** What flags say goes before anything the file says. */
export interface Flags {
  readonly numbers: NumberFormat | null;
  readonly dates: DateOrder | null;
}

const NOTHING: ColumnEvidence = { numbers: null, dates: null, separator: null, isSaid: false, cautions: [] };

export function evidenceOf(column: string, type: FieldType, samples: readonly Sample[], flags: Flags): ColumnEvidence {
  switch (type.kind) {
    case 'number':
      return { ...NOTHING, isSaid: flags.numbers !== null, ...numbersOf(column, type.whole, samples, flags.numbers) };
    case 'date':
    case 'datetime':
      return { ...NOTHING, isSaid: flags.dates !== null, ...datesOf(column, samples, flags.dates) };
    case 'list':
      return { ...NOTHING, separator: separatorOf(samples.map((sample) => sample.text)) };
    case 'text':
    case 'one of':
    case 'yes/no':
      return NOTHING;
  }
}

function numbersOf(
  column: string,
  isWhole: boolean,
  samples: readonly Sample[],
  flag: NumberFormat | null,
): Pick<ColumnEvidence, 'numbers' | 'cautions'> {
  const proofs = firstBy(samples, (text) => proofOf(text, isWhole));
  const currencies = currencyCaution(column, samples);
  if (flag !== null || proofs.size < 2) return { numbers: flag ?? [...proofs.keys()][0] ?? null, cautions: currencies };
  const message = `The column ${column} holds numbers written in two ways: ${listed(proofs)}. A number that could be either is a problem: say --numbers us (1,234.5) or --numbers eu (1.234,5).`;
  return { numbers: null, cautions: [{ code: 'two-number-formats', message, column, count: null }, ...currencies] };
}

function datesOf(column: string, samples: readonly Sample[], flag: DateOrder | null): Pick<ColumnEvidence, 'dates' | 'cautions'> {
  const proofs = firstBy(samples, orderOf);
  if (flag !== null || proofs.size < 2) return { dates: flag ?? [...proofs.keys()][0] ?? null, cautions: [] };
  const message = `The column ${column} holds dates written in two orders: ${listed(proofs)}. A date that could be either is a problem: say --dates dmy, mdy or ymd.`;
  return { dates: null, cautions: [{ code: 'two-date-orders', message, column, count: null }] };
}

function currencyCaution(column: string, samples: readonly Sample[]): readonly Caution[] {
  const currencies = firstBy(samples, currencyOf);
  if (currencies.size < 2) return [];
  const message = `The column ${column} holds amounts in several currencies: ${listed(currencies)}. They are compared as they stand; convert them first if that matters.`;
  return [{ code: 'two-currencies', message, column, count: null }];
}

/** Cells that can be read in one way alone, and not in the way that the first rows of their column proved. */
export interface Contrary {
  count: number;
  /** The first of them. */
  example: string | null;
}

/** What the column's first rows say, and what cells further down said against it. */
export function cautionsOf(column: string, { numbers, dates, cautions }: ColumnEvidence, { count, example }: Contrary): readonly Caution[] {
  if (count === 0 || cautions.some(({ code }) => code === 'two-number-formats' || code === 'two-date-orders')) return cautions;
  const way = numbers === null ? `the order ${dates}` : `the format ${numbers}`;
  const flag = numbers === null ? '--dates dmy, mdy or ymd' : '--numbers us (1,234.5) or --numbers eu (1.234,5)';
  const message = `The first rows of the column ${column} prove ${way}; further down ${count === 1 ? 'a cell' : `${count} cells`} such as ${example} can only be read otherwise. Cells that could be either were read by ${way}: say ${flag} if that is wrong.`;
  return [...cautions, { code: numbers === null ? 'two-date-orders' : 'two-number-formats', message, column, count }];
}

/** The first cell of each kind. */
function firstBy<Kind>(samples: readonly Sample[], kindOf: (text: string) => Kind | null): ReadonlyMap<Kind, Sample> {
  const first = new Map<Kind, Sample>();
  for (const sample of samples) {
    const kind = kindOf(sample.text);
    if (kind !== null && !first.has(kind)) first.set(kind, sample);
  }
  return first;
}

const listed = (samples: ReadonlyMap<unknown, Sample>): string =>
  [...samples.values()].map(({ text, line }) => `${text.trim()} (line ${line})`).join(' and ');
