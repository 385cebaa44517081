/**
 * Dates and moments: two clocks, never mixed. With a `date` on either side calendar days in the model's zone are compared; two
 * `datetime`s are compared exactly.
 */
import {
  type ComparisonOperator,
  type DateLiteral,
  type DaysSince,
  dayOf,
  daysOf,
  type Expression,
  type Happening,
  hasTime,
  type LongAgo,
  millisecondsOf,
  momentOf,
  type NameReference,
} from '@scorelang/language';
import type { Condition, NumberValue } from '@scorelang/runtime';
import { dayOfMoment } from '@scorelang/runtime/prelude';
import { brokenPromise } from './broken-promise.ts';
import { isValue, placeOf, type Scope, symbolOf, withoutParentheses } from './scope.ts';

type Operator = Exclude<ComparisonOperator, '!='>;

/** A value in time as both clocks show it; a `date` has no exact moment. */
interface Moment {
  readonly day: NumberValue;
  readonly exact: NumberValue | null;
}

const TODAY: NumberValue = { kind: 'Today' };
const NOW: NumberValue = { kind: 'Now' };
const ZERO: NumberValue = { kind: 'Constant', value: 0 };

export function compareMoments(scope: Scope, operator: Operator, left: Expression, right: Expression): Condition {
  const [first, second] = [momentValue(scope, left), momentValue(scope, right)];
  if (first.exact !== null && second.exact !== null) return compare(operator, first.exact, second.exact);
  return compare(operator, first.day, second.day);
}

/** `created within last 30 days`: no longer ago than that, and not in the future. `within next` looks the other way. */
export function withinSpan(scope: Scope, { operand, clauses }: Happening): Condition {
  const [clause] = clauses;
  if (clause?.kind !== 'Within' || (clause.direction !== 'last' && clause.direction !== 'next')) {
    return brokenPromise('The checker let an event through');
  }
  const moment = momentValue(scope, operand);
  const age = clause.direction === 'last' ? ageOf(moment) : timeUntil(moment);
  const most = moment.exact === null ? daysOf(clause.duration) : millisecondsOf(clause.duration);
  return { kind: 'And', operands: [compare('<=', ZERO, age), compare('<=', age, { kind: 'Constant', value: most })] };
}

/** `created more than 90 days ago`. */
export function moreThanAgo(scope: Scope, { operand, duration }: LongAgo): Condition {
  const moment = momentValue(scope, operand);
  const least = moment.exact === null ? daysOf(duration) : millisecondsOf(duration);
  return compare('>', ageOf(moment), { kind: 'Constant', value: least });
}

/** `days since created`, `days until due`: whole calendar days, whatever the clock of the field. */
export function daysSince(scope: Scope, { direction, of }: DaysSince): NumberValue {
  const { day } = momentValue(scope, of.kind === 'Name' ? { kind: 'Reference', span: of.span, name: of } : of);
  return direction === 'since' ? minus(TODAY, day) : minus(day, TODAY);
}

const ageOf = ({ day, exact }: Moment): NumberValue => (exact === null ? minus(TODAY, day) : minus(NOW, exact));
const timeUntil = ({ day, exact }: Moment): NumberValue => (exact === null ? minus(day, TODAY) : minus(exact, NOW));
const minus = (left: NumberValue, right: NumberValue): NumberValue => ({ kind: 'Arithmetic', operator: '-', left, right });
const compare = (operator: Operator, left: NumberValue, right: NumberValue): Condition => ({ kind: 'Compare', operator, left, right });

function momentValue(scope: Scope, expression: Expression): Moment {
  const behind = withoutParentheses(expression);
  if (behind.kind === 'Date') return writtenMoment(scope, behind);
  if (behind.kind === 'Reference') return namedMoment(scope, behind);
  return brokenPromise(`The checker let ${behind.kind} stand as a date`);
}

function writtenMoment(scope: Scope, { text }: DateLiteral): Moment {
  const { zoneMinutes } = scope.model;
  const [day, exact] = [dayOf(text), momentOf(text, zoneMinutes)];
  if (day === null || exact === null) return brokenPromise(`The checker let the date ${text} through`);
  if (!hasTime(text)) return { day: { kind: 'Constant', value: day }, exact: null };
  const dayInZone = dayOfMoment(exact, zoneMinutes);
  return { day: { kind: 'Constant', value: dayInZone }, exact: { kind: 'Constant', value: exact } };
}

function namedMoment(scope: Scope, reference: NameReference): Moment {
  const symbol = symbolOf(scope, reference.name);
  if (!isValue(symbol)) return brokenPromise(`The checker let ${reference.name.text} stand as a date`);
  const field = placeOf(scope, symbol);
  if (symbol.type.kind === 'datetime') return { day: { kind: 'DayOf', field }, exact: { kind: 'Field', field } };
  return { day: { kind: 'Field', field }, exact: null };
}
