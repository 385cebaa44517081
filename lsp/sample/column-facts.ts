/** What a column holds, in as much as an editor shows of it. */
import type { FieldType } from '@scorelang/runtime';
import type { ColumnFacts, NumberSpread, ValueShare } from '../assessment.ts';

/** As a profile of a file has it. */
export interface ProfiledColumn {
  readonly header: string;
  readonly type: FieldType;
  readonly filled: number;
  readonly empty: number;
  readonly placeholders: readonly Counted[];
  readonly values: readonly Counted[];
  readonly distinct: number | null;
  readonly numbers: { readonly min: number; readonly max: number; readonly sorted: readonly number[] } | null;
}

interface Counted {
  readonly text: string;
  readonly count: number;
}

const MOST_VALUES = 50;
const BINS = 20;

export const columnFacts = (column: ProfiledColumn, leads: number): ColumnFacts => ({
  column: column.header,
  type: column.type,
  leads,
  filled: column.filled,
  empty: column.empty,
  placeholders: column.placeholders.map(shareOf),
  values: column.values.slice(0, MOST_VALUES).map(shareOf),
  distinct: column.distinct,
  numbers: column.numbers === null ? null : spreadOf(column.numbers),
});

const shareOf = ({ text, count }: Counted): ValueShare => ({ text, leads: count });

function spreadOf({ min, max, sorted }: NonNullable<ProfiledColumn['numbers']>): NumberSpread {
  const bins = new Array<number>(BINS).fill(0);
  for (const number of sorted) bins[max === min ? 0 : Math.min(BINS - 1, Math.floor(((number - min) / (max - min)) * BINS))]! += 1;
  return { min, median: sorted[Math.floor(sorted.length / 2)] ?? min, max, bins };
}
