/** The fields that conditions and effects look at, through `let`s too: what an explanation shows beside a rule. */
import type { Condition, NumberValue, PlanEffect, PlanLet } from '@scorelang/runtime';
import { conditionsIn, numberOfEffect, numbersIn, numbersInCondition } from '../plan/parts.ts';

type FieldsOfLet = readonly ReadonlySet<number>[];

/** The fields of each `let`, by its index; each stands after those it names. */
export function fieldsOfLets(lets: readonly PlanLet[]): FieldsOfLet {
  const fields: ReadonlySet<number>[] = [];
  for (const { kind, value } of lets) fields.push(kind === 'condition' ? fieldsOfCondition(value, fields) : fieldsOfNumber(value, fields));
  return fields;
}

export function fieldsOfCondition(condition: Condition, lets: FieldsOfLet): ReadonlySet<number> {
  const fields = new Set<number>();
  for (const part of conditionsIn(condition)) addFields(fields, ownFields(part, lets));
  for (const number of numbersInCondition(condition)) addFields(fields, ownFieldsOfNumber(number, lets));
  return fields;
}

export function fieldsOfEffect(effect: PlanEffect, lets: FieldsOfLet): ReadonlySet<number> {
  const number = numberOfEffect(effect);
  return number === null ? new Set() : fieldsOfNumber(number, lets);
}

function fieldsOfNumber(number: NumberValue, lets: FieldsOfLet): ReadonlySet<number> {
  const fields = new Set<number>();
  for (const part of numbersIn(number)) addFields(fields, ownFieldsOfNumber(part, lets));
  return fields;
}

function ownFields(condition: Condition, lets: FieldsOfLet): Iterable<number> {
  switch (condition.kind) {
    case 'Yes':
    case 'Has':
      return [condition.field];
    case 'SameAnswer':
      return [condition.left, condition.right];
    case 'SameText':
      return [condition.left.field, condition.right.field];
    case 'OneOf':
    case 'Match':
      return [condition.text.field];
    case 'Known':
      return condition.value.kind === 'Number' ? [] : [condition.value.field];
    case 'Let':
      return lets[condition.let] ?? [];
    case 'Always':
    case 'Never':
    case 'And':
    case 'Or':
    case 'Not':
    case 'Compare':
    case 'ComparePoints':
    case 'GradeIs':
      return [];
  }
}

function ownFieldsOfNumber(number: NumberValue, lets: FieldsOfLet): Iterable<number> {
  switch (number.kind) {
    case 'Field':
    case 'DayOf':
      return [number.field];
    case 'Let':
      return lets[number.let] ?? [];
    case 'Constant':
    case 'Param':
    case 'Today':
    case 'Now':
    case 'Arithmetic':
      return [];
  }
}

function addFields(fields: Set<number>, more: Iterable<number>): void {
  for (const field of more) fields.add(field);
}
