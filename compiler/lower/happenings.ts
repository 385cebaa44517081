/** What happened: conditions on events, numbers over them, and the one event by whose age points decay. */
import {
  type Amount,
  type DaysSince,
  type Duration,
  type EventNumber,
  type EventSymbol,
  type Expression,
  type Happening,
  type HappeningClause,
  millisecondsOf,
  type Name,
  printExpression,
} from '@scorelang/language';
import type { Condition, NumberValue, Tally } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { conditionOf } from './conditions.ts';
import { constant } from './numbers.ts';
import { type Scope, symbolOf, withoutParentheses } from './scope.ts';

type Clause<K extends HappeningClause['kind']> = Extract<HappeningClause, { readonly kind: K }>;
type Window = { readonly selector: number; readonly last: number | null };

/** The event that an expression names, or null. */
export function eventOf(scope: Scope, expression: Expression): EventSymbol | null {
  const behind = withoutParentheses(expression);
  return behind.kind === 'Reference' ? eventNamed(scope, behind.name) : null;
}

export function eventNamed(scope: Scope, name: Name): EventSymbol | null {
  const symbol = symbolOf(scope, name);
  return symbol?.kind === 'event' ? symbol : null;
}

/** Whether it happened, as the clauses say: at least once, so many times, in a burst, or followed by something. `no` is left out. */
export function happened(scope: Scope, event: EventSymbol, happening: Pick<Happening, 'operand' | 'clauses'>): Condition {
  const { clauses } = happening;
  const moment = momentTally(scope, event, happening);
  if (moment !== null) return { kind: 'Known', value: { kind: 'Number', number: { kind: 'Tally', tally: scope.history.tally(moment) } } };
  const window = windowOf(scope, event, clauses);
  const tally = scope.history.tally({ kind: 'Count', ...window, text: textOf(happening) });
  const times = clauseOf(clauses, 'Times');
  const [operator, count] =
    times === null ? (['>=', constant(1)] as const) : ([OPERATORS[times.how], countOf(scope, times.count)] as const);
  return { kind: 'Compare', operator, left: { kind: 'Tally', tally }, right: count };
}

const OPERATORS = { 'at least': '>=', 'at most': '<=', exactly: '=' } as const;

/** The tally that gives the moment of the latest match: for points that decay with its age. */
export function latestMatch(scope: Scope, event: EventSymbol, happening: Pick<Happening, 'operand' | 'clauses'>): number {
  const moment = momentTally(scope, event, happening);
  const latest = (): Tally => ({ kind: 'Latest', ...windowOf(scope, event, happening.clauses), text: textOf(happening) });
  return scope.history.tally(moment ?? latest());
}

/** Bursts and sequences, which give the moment of their latest match; null for what is only counted. */
function momentTally(scope: Scope, event: EventSymbol, happening: Pick<Happening, 'operand' | 'clauses'>): Tally | null {
  const { clauses } = happening;
  const within = clauseOf(clauses, 'Within');
  const next = clauses.findIndex(({ kind }) => kind === 'FollowedBy');
  const followed = clauseOf(clauses, 'FollowedBy');
  const last = lengthOf(within?.inLast ?? null);
  if (followed !== null) {
    if (within === null) return brokenPromise('The checker let a sequence be without its gap');
    const second = eventNamed(scope, followed.event) ?? brokenPromise(`The checker let ${followed.event.text} follow an event`);
    return {
      kind: 'Sequence',
      first: selectorOf(scope, event, clauseOf(clauses.slice(0, next), 'Where')),
      second: selectorOf(scope, second, clauseOf(clauses.slice(next), 'Where')),
      within: millisecondsOf(within.duration),
      last,
      text: textOf(happening),
    };
  }
  if (within?.direction !== 'any') return null;
  const times = countOf(scope, clauseOf(clauses, 'Times')?.count ?? brokenPromise('The checker let a burst be without times'));
  const selector = selectorOf(scope, event, clauseOf(clauses, 'Where'));
  return { kind: 'Burst', selector, times, within: millisecondsOf(within.duration), last, text: textOf(happening) };
}

/** `count of page_view within last 7 days`, `sum of seconds of page_view`. */
export function eventNumber(scope: Scope, number: EventNumber): NumberValue {
  const { how, property, clauses } = number;
  const event = eventNamed(scope, number.event) ?? brokenPromise(`The checker let ${number.event.text} stand for an event`);
  const window = windowOf(scope, event, clauses);
  const text = printExpression(number);
  const tally = (): Tally => {
    switch (how) {
      case 'count':
        return { kind: 'Count', ...window, text };
      case 'count days':
        return { kind: 'Days', ...window, text };
      case 'count distinct':
        return { kind: 'Distinct', ...window, property: propertyIndex(scope, property), text };
      case 'sum':
      case 'average':
      case 'max':
      case 'min':
        return { kind: 'Number', how, ...window, property: propertyIndex(scope, property), text };
    }
  };
  return { kind: 'Tally', tally: scope.history.tally(tally()) };
}

/** `days since page_view where ..`: calendar days since the latest. */
export function daysSinceEvent(scope: Scope, event: EventSymbol, number: DaysSince): NumberValue {
  const tally = scope.history.tally({ kind: 'Latest', ...windowOf(scope, event, number.clauses), text: printExpression(number) });
  return { kind: 'Age', tally };
}

/** Which events the clauses choose, and the window they look at. */
export const windowOf = (scope: Scope, event: EventSymbol, clauses: readonly HappeningClause[]): Window => ({
  selector: selectorOf(scope, event, clauseOf(clauses, 'Where')),
  last: lengthOf(clauseOf(clauses, 'Within')?.duration ?? null),
});

function selectorOf(scope: Scope, event: EventSymbol, where: Clause<'Where'> | null): number {
  const condition = where === null ? null : conditionOf(scope, where.condition);
  const text = where === null ? event.name : `${event.name} where ${printExpression(where.condition)}`;
  return scope.history.selector(event, condition, text);
}

export function propertyIndex(scope: Scope, name: Name | null): number {
  const symbol = name === null ? undefined : symbolOf(scope, name);
  return symbol?.kind === 'property' ? scope.history.property(symbol) : brokenPromise(`The checker let ${name?.text} stand for a property`);
}

/** How many times: a number, or a param. */
function countOf(scope: Scope, count: Amount): Extract<NumberValue, { readonly kind: 'Constant' | 'Param' }> {
  if (count.kind === 'Number') return { kind: 'Constant', value: count.value };
  const symbol = count.kind === 'Reference' ? symbolOf(scope, count.name) : undefined;
  return symbol?.kind === 'param' ? { kind: 'Param', param: scope.params(symbol) } : brokenPromise(`The checker let ${count.kind} count`);
}

const lengthOf = (duration: Duration | null): number | null => (duration === null ? null : millisecondsOf(duration));

const clauseOf = <K extends HappeningClause['kind']>(clauses: readonly HappeningClause[], kind: K): Clause<K> | null =>
  clauses.find((clause): clause is Clause<K> => clause.kind === kind) ?? null;

const textOf = ({ operand, clauses }: Pick<Happening, 'operand' | 'clauses'>): string =>
  printExpression({ kind: 'Happening', span: operand.span, absent: false, operand, clauses });
