/** `each` rules and decay. */
import {
  askedEvents,
  type CalendarPeriod,
  calendarPeriodOf,
  daysOf,
  type EachRule,
  type Expression,
  type PointsClause,
  type PointsEffect,
  printExpression,
} from '@scorelang/language';
import type { Amount, Condition, Decay, DecayShape, MatchDecay, Once, Per, PlanEffect } from '@scorelang/runtime';
import { decayTable } from '@scorelang/runtime/prelude';
import { brokenPromise } from './broken-promise.ts';
import { eventNamed, eventOf, latestMatch, propertyIndex, windowOf } from './happenings.ts';
import { constant, numberOf } from './numbers.ts';
import { amountOf } from './points.ts';
import { type Scope, symbolOf } from './scope.ts';

/** An `each` rule: it fires where there is an event to count, and gives the points of all that count. */
export function eachRule(scope: Scope, rule: EachRule): { readonly condition: Condition; readonly effect: PlanEffect } {
  const { effect } = rule;
  if (effect.kind !== 'Points') return brokenPromise(`The checker let ${effect.kind} follow each`);
  const event = eventNamed(scope, rule.event) ?? brokenPromise(`The checker let each ${rule.event.text} through`);
  const window = windowOf(scope, event, rule.clauses);
  const amount = amountOf(scope, effect.points);
  const per = perOf(scope, effect.clauses);
  const occurrences = scope.history.occurrences({
    ...window,
    once: onceOf(scope, effect.clauses),
    amount,
    per,
    decay: decayOf(scope, effect.clauses, amount, per),
    upTo: upToOf(scope, effect.clauses),
  });
  const operand: Expression = { kind: 'Reference', span: rule.event.span, name: rule.event };
  const text = printExpression({ kind: 'Happening', span: rule.span, absent: false, operand, clauses: rule.clauses });
  const tally = scope.history.tally({ kind: 'Count', ...window, text });
  return {
    condition: { kind: 'Compare', operator: '>=', left: { kind: 'Tally', tally }, right: constant(1) },
    effect: { kind: 'Occurrences', sign: effect.sign === 'add' ? 1 : -1, occurrences },
  };
}

/** How the points of a `when` decay: with the age of the one event that its condition asks for. */
export function matchDecay(scope: Scope, condition: Expression | null, { clauses }: PointsEffect, amount: Amount): MatchDecay | null {
  const decay = decayOf(scope, clauses, amount, perOf(scope, clauses));
  if (decay === null) return null;
  const asked = condition === null ? undefined : askedEvents(condition, (name) => symbolOf(scope, name))[0];
  const event = asked === undefined ? null : eventOf(scope, asked.operand);
  if (asked === undefined || event === null) return brokenPromise('The checker let points decay without an event');
  return { ...decay, since: latestMatch(scope, event, asked) };
}

export function perOf(scope: Scope, clauses: readonly PointsClause[]): Per | null {
  const per = clauses.find((clause) => clause.kind === 'Per');
  return per === undefined ? null : { size: per.size?.value ?? 1, number: numberOf(scope, per.of) };
}

export function upToOf(scope: Scope, clauses: readonly PointsClause[]): Amount | null {
  const upTo = clauses.find((clause) => clause.kind === 'UpTo');
  return upTo === undefined ? null : amountOf(scope, upTo.points);
}

function onceOf(scope: Scope, clauses: readonly PointsClause[]): Once | null {
  const once = clauses.find((clause) => clause.kind === 'Once');
  if (once === undefined) return null;
  const period = calendarPeriodOf(once.per);
  return period === null ? { kind: 'Property', property: propertyIndex(scope, once.per) } : CALENDAR[period];
}

const CALENDAR: Readonly<Record<CalendarPeriod, Once>> = { day: { kind: 'Day' }, week: { kind: 'Week' }, month: { kind: 'Month' } };

/** With its table, where the points of one occurrence are known now. */
function decayOf(scope: Scope, clauses: readonly PointsClause[], amount: Amount, per: Per | null): Decay | null {
  const shape = clauses.map((clause) => shapeOf(scope, clause)).find((each) => each !== null);
  if (shape === undefined) return null;
  const isKnown = amount.kind === 'Fixed' && per === null && !(shape.kind === 'Shrink' && shape.by.kind === 'Param');
  return { shape, table: isKnown ? decayTable(amount.units, shape, []) : null };
}

function shapeOf(scope: Scope, clause: PointsClause): DecayShape | null {
  switch (clause.kind) {
    case 'Fade':
      return { kind: 'Fade', days: daysOf(clause.over) };
    case 'Shrink':
      return { kind: 'Shrink', by: amountOf(scope, clause.by), days: daysOf(clause.every) };
    case 'HalfLife':
      return { kind: 'HalfLife', days: daysOf(clause.duration) };
    case 'Once':
    case 'Per':
    case 'UpTo':
      return null;
  }
}
