/** Conditions on one number, date, moment or answer as the ranges in which they hold. An answer is 1 for yes and 0 for no. */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import { dayOfMoment, momentOfDay } from '@scorelang/runtime/prelude';
import { type NumberTest, nextNumber, previousNumber } from '../../scorer/number-table.ts';

/** The ranges of a condition that looks at this field alone. */
export function rangesOf(plan: Plan, condition: Condition): NumberTest {
  const breaks = [...new Set(breaksOf(plan, condition))].filter(Number.isFinite).sort((left, right) => left - right);
  const ranges: [from: number, to: number][] = [];
  for (let index = 0; index <= breaks.length; index += 1) {
    const from = breaks[index - 1] ?? -Infinity;
    const next = breaks[index];
    const to = next === undefined ? Infinity : previousNumber(next);
    // A whole one below the first, where there is one: the last number before a day's first moment may be of that day, once it is rounded.
    if (!holdsFor(plan, condition, index === 0 ? Math.min(to, (next ?? to) - 1) : from)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && nextNumber(last[1]) === from) last[1] = to;
    else ranges.push([from, to]);
  }
  return holdsFor(plan, condition, Number.NaN) ? { ranges, missing: true } : { ranges };
}

/** Numbers from which on a condition may come out otherwise than below. */
function breaksOf(plan: Plan, condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'And':
    case 'Or':
      return condition.operands.flatMap((operand) => breaksOf(plan, operand));
    case 'Not':
      return breaksOf(plan, condition.operand);
    case 'Yes':
      return [0, 1, 2];
    case 'Compare': {
      const { value, isDay } = comparedWith(condition.left, condition.right);
      if (!isDay) return [value, nextNumber(value)];
      return [Math.ceil(value), Math.floor(value) + 1].map((day) => momentOfDay(day, plan.zoneMinutes));
    }
    default:
      return [];
  }
}

/** The constant of a comparison, and whether it is the field's day that is compared. */
function comparedWith(left: NumberValue, right: NumberValue): { readonly value: number; readonly isDay: boolean } {
  const [constant, other] = left.kind === 'Constant' ? [left, right] : [right, left];
  if (constant.kind !== 'Constant') throw new Error('A table compares with constants alone.');
  return { value: constant.value, isDay: other.kind === 'DayOf' };
}

function holdsFor(plan: Plan, condition: Condition, value: number): boolean {
  switch (condition.kind) {
    case 'And':
      return condition.operands.every((operand) => holdsFor(plan, operand, value));
    case 'Or':
      return condition.operands.some((operand) => holdsFor(plan, operand, value));
    case 'Not':
      return !holdsFor(plan, condition.operand, value);
    case 'Always':
      return true;
    case 'Known':
      return !Number.isNaN(value);
    case 'Yes':
      return value === 1;
    case 'Compare':
      return COMPARISONS[condition.operator](numberFor(plan, condition.left, value), numberFor(plan, condition.right, value));
    default:
      return false;
  }
}

function numberFor(plan: Plan, number: NumberValue, value: number): number {
  if (number.kind === 'Constant') return number.value;
  return number.kind === 'DayOf' ? dayOfMoment(value, plan.zoneMinutes) : value;
}

const COMPARISONS = {
  '=': (left: number, right: number) => left === right,
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
} as const;
