/** Between which numbers a number of a plan lies, for every lead. */
import type { FieldType, NumberValue, Plan, Tally } from '@scorelang/runtime';

export interface NumberRange {
  readonly from: number;
  readonly to: number;
  /** It has no part after the point. */
  readonly whole: boolean;
  readonly mayBeMissing: boolean;
}

const ANY: NumberRange = { from: -Infinity, to: Infinity, whole: false, mayBeMissing: true };
const ANY_WHOLE: NumberRange = { ...ANY, whole: true };
const COUNT: NumberRange = { from: 0, to: Infinity, whole: true, mayBeMissing: false };

export function rangeOfNumber(number: NumberValue, plan: Plan, params: readonly number[]): NumberRange {
  switch (number.kind) {
    case 'Constant':
      return exactly(number.value);
    case 'Param':
      return exactly(params[number.param]!);
    case 'Let':
      return knownLets(plan, params).ranges[number.let]!;
    case 'Field':
      return rangeOfType(plan.fields[number.field]!.type);
    case 'DayOf':
      return ANY_WHOLE;
    case 'Today':
    case 'Now':
      return { ...ANY_WHOLE, mayBeMissing: false };
    case 'Tally':
      return rangeOfTally(plan.tallies[number.tally]!, plan);
    case 'Age':
      return { ...COUNT, mayBeMissing: true };
    case 'Arithmetic':
      return calculated(number.operator, rangeOfNumber(number.left, plan, params), rangeOfNumber(number.right, plan, params));
  }
}

const exactly = (value: number): NumberRange => ({ from: value, to: value, whole: Number.isInteger(value), mayBeMissing: false });

function rangeOfType(type: FieldType): NumberRange {
  if (type.kind === 'number') return { from: type.from ?? -Infinity, to: type.to ?? Infinity, whole: type.whole, mayBeMissing: true };
  return type.kind === 'date' || type.kind === 'datetime' ? ANY_WHOLE : ANY;
}

function rangeOfTally(tally: Tally, plan: Plan): NumberRange {
  switch (tally.kind) {
    case 'Count':
    case 'Distinct':
    case 'Days':
      return COUNT;
    case 'Number': {
      if (tally.how === 'sum') return { ...ANY, mayBeMissing: false };
      const [kind] = plan.selectors[tally.selector]!.kinds;
      const type = plan.events[kind ?? -1]?.properties[tally.property]?.type;
      if (type === undefined || tally.how === 'average') return ANY;
      // Values are added, and compared, as rounded to 4 decimals.
      const { from, to } = rangeOfType(type);
      return { ...ANY, from: Math.floor(from), to: Math.ceil(to) };
    }
    case 'Latest':
    case 'Burst':
    case 'Sequence':
      return ANY_WHOLE;
  }
}

/** Rounding keeps order, so the ends of the result are among what the ends give. */
function calculated(operator: '+' | '-' | '*' | '/', left: NumberRange, right: NumberRange): NumberRange {
  const whole = operator !== '/' && left.whole && right.whole;
  const unknown = { ...ANY, whole };
  if (operator === '/' && right.from <= 0 && right.to >= 0) return unknown;
  const ends = [left.from, left.to].flatMap((one) => [right.from, right.to].map((other) => CALCULATE[operator](one, other)));
  // Infinite ends can give anything.
  if (ends.some(Number.isNaN)) return unknown;
  return { from: Math.min(...ends), to: Math.max(...ends), whole, mayBeMissing: true };
}

const CALCULATE = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
} as const;

/** The value of a number that is the same for every lead; null for others. */
export function constantOf(number: NumberValue, plan: Plan, params: readonly number[]): number | null {
  switch (number.kind) {
    case 'Constant':
      return number.value;
    case 'Param':
      return params[number.param]!;
    case 'Let':
      return knownLets(plan, params).constants[number.let]!;
    case 'Arithmetic': {
      const left = constantOf(number.left, plan, params);
      const right = left === null ? null : constantOf(number.right, plan, params);
      const value = left === null || right === null ? Number.NaN : CALCULATE[number.operator](left, right);
      return Number.isFinite(value) ? value : null;
    }
    case 'Field':
    case 'DayOf':
    case 'Today':
    case 'Now':
    case 'Tally':
    case 'Age':
      return null;
  }
}

/** By index of a `let`. */
interface KnownLets {
  readonly ranges: readonly NumberRange[];
  readonly constants: readonly (number | null)[];
}

const known = new WeakMap<Plan, WeakMap<readonly number[], KnownLets>>();

/** What is found out of each `let` once: a chain of some dozen that each name the one before twice has more paths than can be gone. */
function knownLets(plan: Plan, params: readonly number[]): KnownLets {
  const ofPlan = known.get(plan) ?? new WeakMap<readonly number[], KnownLets>();
  known.set(plan, ofPlan);
  const before = ofPlan.get(params);
  if (before !== undefined) return before;
  const lets: { readonly ranges: NumberRange[]; readonly constants: (number | null)[] } = { ranges: [], constants: [] };
  ofPlan.set(params, lets);
  // Each stands after those it names.
  for (const { kind, value } of plan.lets) {
    lets.ranges.push(kind === 'number' ? rangeOfNumber(value, plan, params) : ANY);
    lets.constants.push(kind === 'number' ? constantOf(value, plan, params) : null);
  }
  return lets;
}
