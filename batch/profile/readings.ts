/** The types that a column may have: each reads cells as a run would, so that what is found here is what a run will find. */
import type { FieldType, PlanField, Problem } from '@scorelang/runtime';
import { admitDate, admitList, admitMoment, admitNumber, admitText, admitYesNo } from '@scorelang/runtime/prelude';
import { type CellProblem, cellReader } from '../cell.ts';
import { evidenceOf, type Flags, type Sample } from '../evidence.ts';

export type ReadingName = 'yes/no' | 'date' | 'datetime' | 'whole number' | 'number' | 'list' | 'text';

/** What a cell is by one type. */
export type Read =
  | { readonly kind: 'admitted'; readonly value: unknown }
  /** Two readings, and nothing in the column that says which. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'refused' };

export interface Reading {
  readonly name: ReadingName;
  readonly read: (cell: unknown) => Read;
}

const TYPES: Readonly<Record<ReadingName, FieldType>> = {
  'yes/no': { kind: 'yes/no' },
  date: { kind: 'date' },
  datetime: { kind: 'datetime' },
  'whole number': { kind: 'number', whole: true, from: null, to: null },
  number: { kind: 'number', whole: false, from: null, to: null },
  list: { kind: 'list', values: null },
  text: { kind: 'text' },
};

const REFUSED: Read = { kind: 'refused' };
const AMBIGUOUS: Read = { kind: 'ambiguous' };

/** For the texts of a table, whose first rows are the samples. */
export function cellReadings(column: string, samples: readonly Sample[], flags: Flags): readonly Reading[] {
  return names().map((name) => {
    const field = fieldOf(column, name);
    const read = cellReader(field, evidenceOf(column, field.type, samples, flags));
    const problems: CellProblem[] = [];
    return {
      name,
      read: (cell) => {
        problems.length = 0;
        if (typeof cell !== 'string' || !mayBe(name, cell)) return REFUSED;
        const value = read(cell, problems);
        const [problem] = problems;
        if (problem !== undefined) return problem.ambiguous === null ? REFUSED : AMBIGUOUS;
        return admitted(name, value);
      },
    };
  });
}

/** For the values of JSON, which are what they are. */
export function jsonReadings(): readonly Reading[] {
  return names().map((name) => ({ name, read: (value) => admitted(name, value) }));
}

const names = (): readonly ReadingName[] => Object.keys(TYPES) as ReadingName[];

const fieldOf = (column: string, name: ReadingName): PlanField => ({
  name: column,
  column: null,
  type: TYPES[name],
  missing: { texts: [], numbers: [] },
});

/** Digits that name something are no number: `007`, and what a number cannot hold. */
const isCode = (cell: string): boolean => /^\s*\+?0\d/.test(cell) || cell.replace(/\D/g, '').length > 15;

function mayBe(name: ReadingName, cell: string): boolean {
  return name === 'whole number' || name === 'number' ? !isCode(cell) : true;
}

type Admit = (value: unknown, problems: Problem[]) => unknown;

const DECLARED = { name: '', missing: new Set<string>(), expected: '' };
const MOMENT = { ...DECLARED, zoneMinutes: 0 };
const refuse = (value: unknown, problems: Problem[]): void => {
  problems.push({ field: '', value, expected: '' });
};

const ADMIT: Readonly<Record<ReadingName, Admit>> = {
  'yes/no': (value, problems) => admitYesNo(value, DECLARED, problems),
  date: (value, problems) => (isDay(value) ? admitDate(value, MOMENT, problems) : refuse(value, problems)),
  datetime: (value, problems) => (typeof value === 'string' ? admitMoment(value, MOMENT, problems) : refuse(value, problems)),
  'whole number': (value, problems) =>
    admitNumber(value, { ...DECLARED, whole: true, least: -Number.MAX_VALUE, most: Number.MAX_VALUE }, problems),
  number: (value, problems) =>
    admitNumber(value, { ...DECLARED, whole: false, least: -Number.MAX_VALUE, most: Number.MAX_VALUE }, problems),
  list: (value, problems) => admitList(value, { ...DECLARED, values: null, element: '' }, problems),
  text: (value, problems) => admitText(value, DECLARED, problems),
};

function admitted(name: ReadingName, value: unknown): Read {
  const problems: Problem[] = [];
  const seen = ADMIT[name](value, problems);
  if (problems.length > 0 || seen === null || Number.isNaN(seen)) return REFUSED;
  return { kind: 'admitted', value: seen };
}

/** A day alone, or a moment that says no more than one: its midnight. */
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:[T ]00:00(?::00(?:\.0+)?)?)?$/.test(value);
