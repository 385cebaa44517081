/** A file of leads, as its profile describes it, to a schema. */
import { basename } from 'node:path';
import { type ColumnProfile, type Profile, readYesNo, type Unfit, type ValueCount } from '@scorelang/batch';
import { countOf, formatNumber, formatShare } from '../../count.ts';
import { fieldNames } from '../field-names.ts';
import type { DataField, LeftOut, Schema } from '../schema.ts';
import { titleOf } from '../titles.ts';
import { isOneLine } from '../write-values.ts';

export function schemaOfLeads(profile: Profile, shown: string): Schema {
  const fitting = profile.columns.filter(isFit);
  const names = fieldNames(fitting.map(({ header }) => header));
  const file = basename(shown);
  return {
    title: titleOf(file),
    origin: [`A first model for ${file}: ${countOf(profile.rows, 'lead')}, ${countOf(profile.columns.length, 'column')}.`],
    fields: fitting.map((column, index) => ({ name: names[index]!, ...fieldOfColumn(column, profile.rows) })),
    leftOut: profile.columns.filter((column) => !fitting.includes(column)).map(leftOut),
    events: [],
    outcome: profile.outcome,
  };
}

/** What a column would be as a field. */
export function fieldOfColumn(column: ColumnProfile, rows: number): DataField {
  return {
    column: column.header.trim(),
    type: column.type,
    missing: column.placeholders.map(({ text }) => text).filter(isOneLine),
    note: noteOn(column),
    warning: warningOn(column),
    facts: {
      filled: column.filled,
      missing: rows - column.filled,
      values: column.values.filter(({ text }) => isOneLine(text.trim())),
      numbers: column.numbers,
    },
  };
}

/** `0 to 251, half 3 or less`; `yes for 7.9 %`. */
function noteOn({ type, numbers, values, filled, distinct }: ColumnProfile): string | null {
  switch (type.kind) {
    case 'number': {
      if (numbers === null || numbers.sorted.length === 0) return null;
      if (numbers.min === numbers.max) return `always ${formatNumber(numbers.min)}`;
      const half = numbers.sorted[Math.floor((numbers.sorted.length - 1) / 2)]!;
      return `${formatNumber(numbers.min)} to ${formatNumber(numbers.max)}, half ${formatNumber(half)}${half > numbers.min ? ' or less' : ''}`;
    }
    case 'yes/no': {
      const yes = values.filter(({ text }) => readYesNo(text) === true).reduce((sum, { count }) => sum + count, 0);
      return `yes for ${formatShare(yes, filled)}`;
    }
    case 'text':
      return distinct === filled || distinct === null || values[0] === undefined || values[0].count * 50 < filled
        ? null
        : commonest(values, filled);
    case 'list':
      return type.values === null ? null : commonest(values, filled);
    case 'one of':
      return null;
    case 'date':
    case 'datetime':
      return null;
  }
}

/** `India 96 %, United States 1 %`. */
function commonest(values: readonly ValueCount[], filled: number): string | null {
  const isTold = ({ text, count }: ValueCount): boolean => count >= 3 && count * 100 >= filled && text.length <= 30 && isOneLine(text);
  const shown = values.slice(0, 3).filter(isTold);
  return shown.length === 0 ? null : shown.map(({ text, count }) => `${text} ${formatShare(count, filled)}`).join(', ');
}

function warningOn({ doubt, odd, type }: ColumnProfile): string | null {
  if (odd.length > 0) {
    const texts = odd.map((text) => JSON.stringify([...text].slice(0, 30).join(''))).join(', ');
    return `Nearly all are ${type.kind === 'number' ? 'numbers' : 'dates'}; ${texts} ${odd.length === 1 ? 'is' : 'are'} taken as missing.`;
  }
  if (doubt === null) return null;
  const example = [...doubt.example].slice(0, 30).join('');
  switch (doubt.kind) {
    case 'date order':
      return `Dates, but nothing in the file says whether ${example} has its day or its month first. Say --dates dmy or mdy to score init and score run.`;
    case 'number format':
      return `Numbers, but nothing in the file says what ${example} is. Say --numbers us (1,234.5) or eu (1.234,5) to score init and score run.`;
    case 'odd values':
      return `Nearly all are numbers; ${JSON.stringify(example)} is none.`;
  }
}

const REASONS: Readonly<Record<Exclude<Unfit, 'constant'>, string>> = {
  empty: 'nothing in them',
  identifier: 'names of records, not facts about a lead',
  bookkeeping: 'bookkeeping of the tool that copied the data',
  outcome: 'what became of the lead, which no score may look at',
  nested: 'objects; the columns for what is in them have dots',
  nameless: 'no name in the header',
  twice: 'the same header as another column',
  asked: 'not wanted',
};

/** Worth a field. */
export const isFit = ({ unfit, header }: ColumnProfile): boolean => unfit === null && isOneLine(header.trim());

function leftOut({ header, unfit, values, index }: ColumnProfile): LeftOut {
  const column = header.trim() === '' ? `column ${index + 1}` : header.trim().replaceAll(/\s+/g, ' ');
  if (unfit === null) return { column, reason: 'a header of several lines' };
  if (unfit === 'constant') return { column, reason: `the same in every row: ${values[0]?.text ?? ''}` };
  return { column, reason: REASONS[unfit] };
}
