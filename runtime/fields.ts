/** What a plan's fields make of a lead. */
import { elementExpectationOf, expectationOf } from './expectations.ts';
import type { Plan, PlanField } from './plan.ts';
import {
  admitChoice,
  admitDate,
  admitList,
  admitMoment,
  admitNumber,
  admitText,
  admitYesNo,
  fold,
  readField,
  seenDay,
  seenMoment,
  seenNumber,
} from './prelude/index.ts';
import type { Problem, Seen } from './result.ts';

/** As a declaration admits it: numbers, dates (days) and moments are numbers, and NaN where missing; everything else is null where missing. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** Reads one field of a lead. */
export interface FieldReader {
  readonly name: string;
  readonly read: (lead: object, problems: Problem[]) => FieldValue;
  readonly seen: (value: FieldValue) => Seen;
}

/** A reader for each field of a plan, in its order. */
export function fieldReadersOf(plan: Plan): readonly FieldReader[] {
  return plan.fields.map((field) => {
    const path = field.name.split('.');
    const admit = admissionOf(field, plan.zoneMinutes);
    return {
      name: field.name,
      read: (lead, problems) => admit(readField(lead, path), problems),
      seen: (value) => seenOf(value, field, plan.zoneMinutes),
    };
  });
}

/** What a declaration makes of a value. */
export function admissionOf(
  { name, type, missing }: Omit<PlanField, 'column'>,
  zoneMinutes: number,
): (value: unknown, problems: Problem[]) => FieldValue {
  const declared = { name, missing: new Set([...missing.texts, ...missing.numbers]), expected: expectationOf(type) };
  switch (type.kind) {
    case 'text':
      return (value, problems) => admitText(value, declared, problems);
    case 'number': {
      const number = { ...declared, whole: type.whole, least: type.from ?? -Number.MAX_VALUE, most: type.to ?? Number.MAX_VALUE };
      return (value, problems) => admitNumber(value, number, problems);
    }
    case 'yes/no':
      return (value, problems) => admitYesNo(value, declared, problems);
    case 'date': {
      const date = { ...declared, zoneMinutes };
      return (value, problems) => admitDate(value, date, problems);
    }
    case 'datetime': {
      const moment = { ...declared, zoneMinutes };
      return (value, problems) => admitMoment(value, moment, problems);
    }
    case 'one of': {
      const choice = { ...declared, values: new Set(type.values.map(fold)) };
      return (value, problems) => admitChoice(value, choice, problems);
    }
    case 'list': {
      const values = type.values === null ? null : new Set(type.values.map(fold));
      const list = { ...declared, values, element: elementExpectationOf(type) };
      return (value, problems) => admitList(value, list, problems);
    }
  }
}

function seenOf(value: FieldValue, { type }: PlanField, zoneMinutes: number): Seen {
  if (typeof value !== 'number') return value;
  if (type.kind === 'date') return seenDay(value);
  return type.kind === 'datetime' ? seenMoment(value, zoneMinutes) : seenNumber(value);
}
