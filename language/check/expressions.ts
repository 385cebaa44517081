/** Binds the names of an expression and says what each part of it gives. */
import type { Amount, Arithmetic, Expression, HappeningClause, ListLiteral, Literal, Name } from '../ast.ts';
import type { EventSymbol, Type } from '../model.ts';
import { hasTime } from '../values.ts';
import { answerMeant } from './answers.ts';
import { type Env, type Expectation, mean } from './env.ts';
import { replacing } from './fixes.ts';
import { bindLooseWords, isForeignWord, isQuotedName, isUnquoted } from './mistaken-words.ts';
import { eventName, fieldName, groupName, listName, paramName, propertyName, valueName } from './names.ts';
import { lookUp } from './scope.ts';
import {
  CONDITION,
  COUNT,
  DATE,
  DATETIME,
  DAYS,
  isMoment,
  isOrdered,
  isTextLike,
  NUMBER,
  POINTS,
  SYMBOL_WORDS,
  TEXT,
  UNKNOWN,
  WORD,
  YES_NO,
} from './types.ts';

/** Binds and types `expression` and all in it. */
export function bindExpression(expression: Expression, env: Env): Type {
  const type = expression.kind === 'Arithmetic' ? bindArithmetic(expression, env) : typeOfExpression(expression, env);
  env.facts.typeOf.set(expression, type);
  return type;
}

function typeOfExpression(expression: Exclude<Expression, Arithmetic>, env: Env): Type {
  switch (expression.kind) {
    case 'Or':
    case 'And':
      bindLooseWords(expression, env);
      // The words of an `or` may stand in an `and` below it.
      for (const operand of expression.operands) {
        if (operand.kind !== 'Reference' || !env.facts.typeOf.has(operand)) bindExpression(operand, env);
      }
      return CONDITION;
    case 'Not':
    case 'Is':
      bindExpression(expression.operand, env);
      return CONDITION;
    case 'Comparison': {
      const { operator, left, right } = expression;
      if (isQuotedName(left, right, env)) {
        nameOnly([left, right], env);
        return CONDITION;
      }
      const type = bindExpression(left, env);
      const isEquality = operator === '=' || operator === '!=';
      // What has no order is told once, for the left side.
      const expected = isEquality || isOrdered(type) ? type : UNKNOWN;
      bindAgainst(right, { type: expected, how: isEquality ? 'equal' : 'order', subject: wordsOf(left) }, left.kind !== 'Text', env);
      if (isLiteral(left)) expectLiteral(left, env.facts.typeOf.get(right) ?? UNKNOWN, isEquality ? 'equal' : 'order', wordsOf(right), env);
      return CONDITION;
    }
    case 'Between': {
      const type = bindExpression(expression.operand, env);
      const expectation = { type: isOrdered(type) ? type : UNKNOWN, how: 'order', subject: wordsOf(expression.operand) } as const;
      bindAgainst(expression.low, expectation, false, env);
      bindAgainst(expression.high, expectation, false, env);
      return CONDITION;
    }
    case 'In':
      bindMembership(expression, env);
      return CONDITION;
    case 'TextTest': {
      if (isQuotedName(expression.operand, expression.pattern, env)) {
        nameOnly([expression.operand, ...partsOf(expression.pattern)], env);
        return CONDITION;
      }
      const type = bindExpression(expression.operand, env);
      const expectation = { type: type.kind === 'unknown' ? UNKNOWN : TEXT, how: 'pattern', subject: wordsOf(expression.operand) } as const;
      const { pattern } = expression;
      if (isLiteral(unwrapped(expression.operand))) {
        nameOnly(partsOf(pattern), env);
        return CONDITION;
      }
      if (pattern.kind === 'Reference' && expression.anyOf) listName(pattern.name, env);
      else if (pattern.kind === 'ListLiteral') bindItems(pattern, expectation, env);
      else bindAgainst(pattern, expectation, true, env);
      return CONDITION;
    }
    case 'SameAs':
      bindExpression(expression.operand, env);
      fieldName(expression.other, env);
      return CONDITION;
    case 'Has': {
      const type = bindExpression(expression.operand, env);
      const element: Type = type.kind === 'list' ? type.of : UNKNOWN;
      bindSet(expression.set, { type: element, how: 'equal', subject: wordsOf(expression.operand) }, env);
      return CONDITION;
    }
    case 'MomentTest': {
      const type = bindExpression(expression.operand, env);
      bindAgainst(
        expression.moment,
        { type: isMoment(type) ? type : UNKNOWN, how: 'order', subject: wordsOf(expression.operand) },
        false,
        env,
      );
      return CONDITION;
    }
    case 'LongAgo':
      bindExpression(expression.operand, env);
      return CONDITION;
    case 'Happening':
      bindHappening(expression, env);
      return CONDITION;
    case 'Negation':
      bindExpression(expression.operand, env);
      return NUMBER;
    case 'PercentOf':
      bindExpression(expression.share, env);
      bindExpression(expression.of, env);
      return POINTS;
    case 'DomainOf':
      fieldName(expression.field, env);
      return TEXT;
    case 'DaysSince':
      bindDaysSince(expression, env);
      return expression.of.kind === 'Name' && env.facts.symbolOf.get(expression.of)?.kind === 'event' ? COUNT : DAYS;
    case 'EventNumber': {
      const event = eventName(expression.event, env);
      if (event !== null && expression.property !== null) propertyName(expression.property, event, env);
      bindClauses(expression.clauses, event, env);
      return expression.how.startsWith('count') ? COUNT : NUMBER;
    }
    case 'MaxOf':
      if (env.inTotal) for (const name of expression.names) groupName(name, env);
      else for (const name of expression.names) noteName(name, env);
      return POINTS;
    case 'Parenthesized':
      return bindExpression(expression.inner, env);
    case 'Number':
      return NUMBER;
    case 'Text':
      return TEXT;
    case 'Date':
      return hasTime(expression.text) ? DATETIME : DATE;
    case 'YesNo':
      return YES_NO;
    case 'Reference':
      return valueName(expression.name, env);
    case 'Hole':
      return UNKNOWN;
  }
}

/** Names in an expression that cannot be right as it stands, which is told elsewhere: they count as used, and nothing else is said of them. */
function nameOnly(parts: readonly Expression[], env: Env): void {
  for (const part of parts) {
    env.facts.typeOf.set(part, UNKNOWN);
    if (part.kind === 'Reference') noteName(part.name, env);
  }
}

const partsOf = (values: Expression | ListLiteral): readonly Expression[] => (values.kind === 'ListLiteral' ? values.items : [values]);

function noteName(name: Name, env: Env): void {
  const symbol = lookUp(env.scope, name);
  if (symbol !== undefined) env.facts.symbolOf.set(name, symbol);
}

/** `a + b + c` nests to the left, as deep as it is long: so it is unrolled. In `total` it gives points. */
function bindArithmetic(expression: Arithmetic, env: Env): Type {
  const spine = [expression];
  for (let left = expression.left; left.kind === 'Arithmetic'; left = left.left) spine.push(left);
  const innermost = spine.at(-1) as Arithmetic;
  let type = bindExpression(innermost.left, env);
  for (const step of spine.reverse()) {
    const right = bindExpression(step.right, env);
    type = type.kind === 'points' || right.kind === 'points' ? POINTS : NUMBER;
    env.facts.typeOf.set(step, type);
  }
  return type;
}

/** Binds what stands right of an operator. A bare word is a text where texts are compared (`wordsAreTexts`), otherwise a name. */
export function bindAgainst(expression: Expression, expectation: Expectation, wordsAreTexts: boolean, env: Env): Type {
  if (expectation.how === 'equal' && isUnquoted(expression, expectation, env)) {
    env.facts.typeOf.set(expression, UNKNOWN);
    return UNKNOWN;
  }
  const inner = unwrapped(expression);
  const isWord = inner.kind === 'Reference' && wordsAreTexts && isTextLike(expectation.type);
  // What is left of it could not be typed: whether this is a name or a text cannot be told, and the left was reported.
  const isOpen = inner.kind === 'Reference' && expectation.type.kind === 'unknown' && lookUp(env.scope, inner.name) === undefined;
  if (inner.kind === 'Reference' && expectation.how === 'equal' && isForeignWord(inner.name, expectation, env)) {
    env.facts.typeOf.set(expression, UNKNOWN);
    return UNKNOWN;
  }
  const isAnswer = inner.kind === 'Reference' && expectation.type.kind === 'yes/no' && isAnswerWord(inner.name.text, env);
  if (!isWord && !isOpen && !isAnswer) {
    const type = bindExpression(expression, env);
    if (isLiteral(inner)) env.facts.expectationOf.set(inner, expectation);
    return type;
  }
  env.facts.expectationOf.set(inner, expectation);
  noteWord(inner, env);
  for (let part = expression; ; part = part.inner) {
    env.facts.typeOf.set(part, WORD);
    if (part.kind !== 'Parenthesized') return WORD;
  }
}

/** `true`, `Yes`: no names, unless something is called so. */
const isAnswerWord = (word: string, env: Env): boolean =>
  answerMeant(word) !== null && !env.scope.names.has(word) && env.event?.properties.has(word) !== true;

/** A literal as an item of a list or a band: a bare word is a text unless numbers, dates or answers are asked for. */
export function bindItem(item: Literal, expectation: Expectation, env: Env): void {
  if (item.kind === 'Reference' && (isTextLike(expectation.type) || expectation.type.kind === 'unknown')) {
    env.facts.typeOf.set(item, WORD);
    env.facts.expectationOf.set(item, expectation);
    noteWord(item, env);
    return;
  }
  bindAgainst(item, expectation, true, env);
  env.facts.expectationOf.set(item, expectation);
}

function noteWord(word: Expression, { scope, facts }: Env): void {
  if (word.kind === 'Reference' && scope.names.has(word.name.text)) mean(word.name.text, facts);
}

export function bindItems(list: ListLiteral, expectation: Expectation, env: Env): void {
  for (const item of list.items) bindItem(item, expectation, env);
}

function expectLiteral(literal: Expression, type: Type, how: Expectation['how'], subject: string, env: Env): void {
  env.facts.expectationOf.set(literal, { type, how, subject });
}

export const isLiteral = (expression: Expression): boolean =>
  expression.kind === 'Number' || expression.kind === 'Text' || expression.kind === 'Date' || expression.kind === 'YesNo';

export function unwrapped(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.inner;
  return inner;
}

/** What an expression is called in a sentence: its name, or its words. */
export function wordsOf(expression: Expression): string {
  const inner = unwrapped(expression);
  if (inner.kind === 'Reference') return inner.name.text;
  if (inner.kind === 'DomainOf') return `domain of ${inner.field.text}`;
  return 'this';
}

function bindMembership(expression: Extract<Expression, { kind: 'In' }>, env: Env): void {
  const { operand, set } = expression;
  if (isQuotedName(operand, set, env)) {
    nameOnly([operand, ...partsOf(set)], env);
    return;
  }
  const named = set.kind === 'Reference' ? (env.event?.properties.get(set.name.text) ?? lookUp(env.scope, set.name)) : undefined;
  const listType = named === undefined ? null : 'name' in named ? (named.kind === 'field' ? named.type : null) : named;
  if (set.kind === 'Reference' && listType !== null) {
    // `"data platform" in interests`: the word on the left is looked for in the field.
    const type = valueName(set.name, env);
    env.facts.typeOf.set(set, type);
    const expectation: Expectation = { type: type.kind === 'list' ? type.of : UNKNOWN, how: 'equal', subject: set.name.text };
    const inner = unwrapped(operand);
    const isText =
      inner.kind === 'Reference' && lookUp(env.scope, inner.name) === undefined && env.event?.properties.has(inner.name.text) !== true;
    bindAgainst(operand, expectation, isText, env);
    return;
  }
  if (set.kind === 'Reference' && named === undefined && operand.kind === 'Reference' && lookUp(env.scope, operand.name) === undefined) {
    // Nothing is called like the list: whether the left is a field or a text for it cannot be told.
    bindSet(set, { type: UNKNOWN, how: 'equal', subject: wordsOf(operand) }, env);
    env.facts.typeOf.set(operand, UNKNOWN);
    return;
  }
  const type = bindExpression(operand, env);
  bindSet(set, { type: type.kind === 'list' ? UNKNOWN : type, how: 'equal', subject: wordsOf(operand) }, env);
}

function bindSet(set: Extract<Expression, { kind: 'In' }>['set'], expectation: Expectation, env: Env): void {
  switch (set.kind) {
    case 'ListLiteral':
      bindItems(set, expectation, env);
      return;
    case 'Reference':
      listName(set.name, env);
      env.facts.typeOf.set(set, { kind: 'list', of: { kind: 'text' } });
      return;
    case 'Hole':
      return;
  }
}

function bindHappening(expression: Extract<Expression, { kind: 'Happening' }>, env: Env): void {
  const operand = unwrapped(expression.operand);
  const [first] = expression.clauses;
  const isWindow = !expression.absent && expression.clauses.length === 1 && first?.kind === 'Within';
  const named =
    operand.kind === 'Reference' ? (env.event?.properties.get(operand.name.text) ?? lookUp(env.scope, operand.name)) : undefined;
  const isEvent = operand.kind === 'Reference' && (named === undefined ? !isWindow : named.kind === 'event');
  // `created within last 30 days` counts the days of a date; so does what proves to be no event, and a check says whether it may.
  if (operand.kind !== 'Reference' || (!isEvent && operand.name.text !== 'activity')) {
    const type = bindExpression(expression.operand, env);
    // A date before other clauses is told where windows are looked at.
    if (operand.kind === 'Reference' && named !== undefined && !isWindow && !isMoment(type)) notAnEvent(operand.name, expression, env);
    bindClauses(expression.clauses, null, env);
    return;
  }
  const event = eventName(operand.name, env);
  env.facts.typeOf.set(operand, CONDITION);
  env.facts.typeOf.set(expression.operand, CONDITION);
  bindClauses(expression.clauses, event, env);
}

function notAnEvent(name: Name, { absent, clauses, span }: Extract<Expression, { kind: 'Happening' }>, env: Env): void {
  const symbol = env.facts.symbolOf.get(name);
  if (symbol === undefined || symbol.kind === 'list') return;
  const isAlone = absent && clauses.length === 0;
  const fixes = isAlone ? [replacing({ start: span.start, end: name.span.start }, 'not ', `Write not ${name.text}`)] : [];
  env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS[symbol.kind], 'an event', isAlone ? `not ${name.text}` : null], { fixes });
}

/** Inside `where` the properties of `event` are named; after `followed by`, those of the second event. */
export function bindClauses(clauses: readonly HappeningClause[], event: EventSymbol | null, env: Env): void {
  let current = event;
  for (const clause of clauses) {
    switch (clause.kind) {
      case 'Where':
        if (current !== null) bindExpression(clause.condition, { ...env, event: current });
        break;
      case 'Times':
        bindNumber(clause.count, env);
        break;
      case 'FollowedBy':
        current = eventName(clause.event, env);
        break;
      case 'Within':
        break;
    }
  }
}

function bindDaysSince({ of, direction, clauses }: Extract<Expression, { kind: 'DaysSince' }>, env: Env): void {
  if (of.kind === 'Date') {
    env.facts.typeOf.set(of, hasTime(of.text) ? DATETIME : DATE);
    env.facts.expectationOf.set(of, { type: DATE, how: 'order', subject: 'days since' });
    return;
  }
  const isEvent = of.text === 'activity' || clauses.length > 0 || lookUp(env.scope, of)?.kind === 'event';
  if (isEvent) {
    bindClauses(clauses, eventName(of, env), env);
    return;
  }
  const type = fieldName(of, env);
  if (type.kind !== 'unknown' && !isMoment(type)) env.report(of.span, 'not-a-date', [of.text, type, `days ${direction}`]);
}

/** Points, bounds and counts: a number or a param. */
export function bindNumber(amount: Amount, env: Env): void {
  if (amount.kind !== 'Reference') {
    env.facts.typeOf.set(amount, amount.kind === 'Number' ? NUMBER : UNKNOWN);
    return;
  }
  env.facts.typeOf.set(amount, paramName(amount.name, env) === null ? UNKNOWN : NUMBER);
}
