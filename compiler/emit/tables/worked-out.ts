/**
 * Numbers that are worked out of fields, params and the moment, each of which has a table as a field has: its number is that of a field behind all
 * those of the plan.
 *
 *     created within last 30 days    ->    0 <= today - created  and  today - created <= 30: both of the number `today - created`
 */
import type { NumberValue, Plan } from '@scorelang/runtime';

export interface WorkedOut {
  /** The number of what is worked out so; null for what is not known before rules have been asked. */
  readonly fieldOf: (number: NumberValue) => number | null;
  /** Whether there is any. */
  readonly isAny: () => boolean;
  /** What a field is that is none of the plan; null for one of the plan. */
  readonly numberOf: (field: number) => NumberValue | null;
}

export function workedOutOf({ fields }: Plan): WorkedOut {
  const numbers: NumberValue[] = [];
  const known = new Map<string, number>();
  return {
    fieldOf: (number) => {
      if (number.kind !== 'Arithmetic' || !isReadFirst(number)) return null;
      const key = JSON.stringify(number);
      const field = known.get(key) ?? fields.length + numbers.push(number) - 1;
      known.set(key, field);
      return field;
    },
    isAny: () => numbers.length > 0,
    numberOf: (field) => numbers[field - fields.length] ?? null,
  };
}

/** Whether a number is known before any rule has been asked. */
export function isReadFirst(number: NumberValue): boolean {
  if (number.kind === 'Arithmetic') return isReadFirst(number.left) && isReadFirst(number.right);
  return number.kind !== 'Let' && number.kind !== 'Tally' && number.kind !== 'Age';
}

/** Whether it is whole for every lead. */
export function isWholeNumber(plan: Plan, number: NumberValue): boolean {
  switch (number.kind) {
    case 'Today':
    case 'Now':
    case 'DayOf':
    case 'Age':
      return true;
    case 'Constant':
      return Number.isInteger(number.value);
    case 'Field': {
      const { type } = plan.fields[number.field]!;
      return type.kind !== 'number' || type.whole;
    }
    case 'Arithmetic':
      return number.operator !== '/' && isWholeNumber(plan, number.left) && isWholeNumber(plan, number.right);
    case 'Param':
    case 'Let':
    case 'Tally':
      return false;
  }
}

/** The fields of which a number is made. */
export function fieldsOfNumber(number: NumberValue): readonly number[] {
  if (number.kind === 'Arithmetic') return [...fieldsOfNumber(number.left), ...fieldsOfNumber(number.right)];
  return number.kind === 'Field' || number.kind === 'DayOf' ? [number.field] : [];
}

/** Whether it goes with the moment of scoring. */
export function isOfMoment(number: NumberValue): boolean {
  if (number.kind === 'Arithmetic') return isOfMoment(number.left) || isOfMoment(number.right);
  return number.kind === 'Today' || number.kind === 'Now';
}
