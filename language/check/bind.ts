/** Binds every statement of the files: what each name stands for, and what each expression gives. */
import { fold } from '@scorelang/runtime/prelude';
import type { Band, Effect, File, PointsEffect, RateRule, Statement } from '../ast.ts';
import type { EventSymbol, LetSymbol, Type } from '../model.ts';
import { calendarPeriodOf } from '../values.ts';
import { bindTest } from './bind-tests.ts';
import type { Env, Expectation, Facts } from './env.ts';
import { bindAgainst, bindClauses, bindExpression, bindItem, bindItems, bindNumber, wordsOf } from './expressions.ts';
import type { Findings } from './findings.ts';
import { replacing } from './fixes.ts';
import type { Guesser } from './infer.ts';
import { orderedLets } from './lets.ts';
import { isLoneRule } from './lone-rules.ts';
import { meantOtherwise } from './meant-otherwise.ts';
import { recallSymbol } from './memory/same.ts';
import { tellSeriesBound, throughSeries } from './memory/series.ts';
import { type Memory, recall, rememberBound, tellBound } from './memory.ts';
import { zoneMinutesOf } from './model-of.ts';
import { eventName, fieldName, groupName, listName, propertyName, resultName, tierName, valueName } from './names.ts';
import { createSpeller, lookUp, type Scope } from './scope.ts';
import { CONDITION, isRatable, UNKNOWN } from './types.ts';

/**
 * Gives the lets, each after those it names; fills `facts` with everything else. `tests` is the file whose tests count, if they can be bound. What
 * `memory` has of a rule is not bound again.
 */
export function bind(
  files: readonly File[],
  tests: File | null,
  scope: Scope,
  facts: Facts,
  guess: Guesser,
  found: Findings,
  memory: Memory | null,
): readonly LetSymbol[] {
  const spell = createSpeller(scope, facts);
  const envOf = (file: File): Env => ({
    scope,
    spell,
    guess,
    facts,
    memory,
    found,
    file,
    report: found.in(file.source),
    event: null,
    mayNamePoints: false,
    inTotal: false,
  });
  const lets = orderedLets(scope, found).map((symbol) => bindLet(symbol, envOf(symbol.file)));
  const main = files.at(-1);
  const all = tests === null ? files : [...files, tests];
  if (memory !== null) recall(memory, { scope, zoneMinutes: zoneMinutesOf(main), files: all }, facts);
  if (main !== undefined) bindStatements(main.statements, envOf(main));
  if (tests !== null) for (const statement of tests.statements) if (statement.kind === 'Test') bindTest(statement, envOf(tests));
  return lets;
}

function bindLet(symbol: LetSymbol, env: Env): LetSymbol {
  const type = bindExpression(symbol.declaration.value, env);
  // What a let names is a condition, though it be one yes/no field.
  const typed: LetSymbol = { ...symbol, type: type.kind === 'yes/no' ? CONDITION : type };
  const settled = recallSymbol(env.memory?.scope ?? null, typed);
  env.scope.names.set(symbol.name, settled);
  env.facts.symbolOf.set(symbol.declaration.name, settled);
  return settled;
}

function bindStatements(statements: readonly Statement[], env: Env): void {
  const { memory, facts, found, file } = env;
  if (memory === null) {
    for (const statement of statements) bindStatement(statement, env);
    return;
  }
  throughSeries(
    memory,
    statements,
    (series) => tellSeriesBound(series, file.source, found),
    (statement) => {
      if (!isLoneRule(statement)) bindStatement(statement, env);
      else if (!tellBound(memory, statement, file.source, found))
        rememberBound(memory, statement, file.source, facts, found, () => bindStatement(statement, env));
    },
  );
}

function bindStatement(statement: Statement, env: Env): void {
  switch (statement.kind) {
    case 'Range':
      bindNumber(statement.from, env);
      if (statement.to !== null) bindNumber(statement.to, env);
      return;
    case 'Budget':
      bindNumber(statement.points, env);
      return;
    case 'Round':
      resultName(statement.target, ['score'], env);
      bindNumber(statement.decimals, env);
      return;
    case 'IgnoreEvents':
      fieldName(statement.before, env);
      return;
    case 'When':
      bindExpression(statement.condition, env);
      bindEffect(statement.effect, null, env);
      return;
    case 'Block':
      bindExpression(statement.condition, env);
      bindStatements(statement.body, env);
      return;
    case 'Always':
      bindEffect(statement.effect, null, env);
      return;
    case 'Each': {
      const event = eventName(statement.event, env);
      bindClauses(statement.clauses, event, env);
      bindEffect(statement.effect, event, env);
      return;
    }
    case 'Rate':
      bindRate(statement, env);
      return;
    case 'Choice':
      bindStatements(statement.body, env);
      return;
    case 'Group':
      for (const bound of statement.bounds) bindNumber(bound.value, env);
      bindStatements(statement.body, env);
      return;
    case 'Total':
      bindExpression(statement.value, { ...env, inTotal: true });
      return;
    case 'Tier':
      bindLine(statement.line, { ...env, mayNamePoints: true });
      return;
    case 'Grade':
      groupName(statement.group, env);
      for (const line of statement.lines) bindLine(line.line, { ...env, mayNamePoints: true });
      return;
    case 'Action':
      tierName(statement.tier, false, env);
      return;
    case 'Promise':
      bindClaim(statement.claim, { ...env, mayNamePoints: true });
      return;
    // A let that is declared twice is in no list of lets: its names are bound all the same.
    case 'Let':
      if (!env.facts.typeOf.has(statement.value)) bindExpression(statement.value, env);
      return;
    case 'Model':
    case 'Use':
    case 'Sample':
    case 'Zone':
    case 'AsOf':
    case 'Field':
    case 'Event':
    case 'List':
    case 'Param':
    case 'Test':
    case 'TestFile':
    case 'Broken':
      return;
  }
}

function bindEffect(effect: Effect, event: EventSymbol | null, env: Env): void {
  switch (effect.kind) {
    case 'Points':
      bindPoints(effect, event, env);
      return;
    case 'Qualify':
      tierName(effect.tier, false, env);
      return;
    case 'Limit':
      resultName(effect.target, ['score', 'group'], env);
      bindNumber(effect.to, env);
      return;
    case 'Disqualify':
    case 'Hole':
      return;
  }
}

function bindPoints(effect: PointsEffect, event: EventSymbol | null, env: Env): void {
  const { points } = effect;
  // `add FIELD up to M`: the name may be a field. Otherwise it can only be a param.
  const named = points.kind === 'Reference' ? lookUp(env.scope, points.name) : undefined;
  if (points.kind === 'Reference' && (named?.kind === 'field' || named?.kind === 'let')) {
    env.facts.typeOf.set(points, valueName(points.name, env));
  } else bindNumber(points, env);

  for (const clause of effect.clauses) {
    switch (clause.kind) {
      case 'Once':
        if (event !== null && calendarPeriodOf(clause.per) === null) propertyName(clause.per, event, env);
        break;
      case 'Per':
        // In `each`, the number is one of the event's.
        bindExpression(clause.of, event === null ? env : { ...env, event });
        break;
      case 'Shrink':
        bindNumber(clause.by, env);
        break;
      case 'UpTo':
        bindNumber(clause.points, env);
        break;
      case 'Fade':
      case 'HalfLife':
        break;
    }
  }
}

function bindRate(rate: RateRule, env: Env): void {
  const { subject, bands } = rate;
  const type = bindExpression(subject, env);
  const bandType = isRatable(type) ? type : UNKNOWN;
  const otherwise = foreignOtherwise(rate, bandType, env);
  for (const band of bands) {
    if (band === otherwise) bindNumber(band.points, env);
    else bindBand(band, bandType, wordsOf(subject), env);
  }
}

/** The band that says `else` where that can be no value: `rate employees { below 50 add 5   else add 1 }`. Says so. */
function foreignOtherwise(rate: RateRule, type: Type, env: Env): Band | null {
  const found = meantOtherwise(rate);
  if (found === null || type.kind === 'text' || type.kind === 'word' || type.kind === 'unknown') return null;
  const { name, span } = found.word;
  const isListed = type.kind === 'one of' && type.values.some((value) => fold(value) === fold(name.text));
  if (isListed || lookUp(env.scope, name) !== undefined) return null;
  env.report(span, 'foreign-word', [name.text, 'otherwise'], { fixes: [replacing(span, 'otherwise', 'Write otherwise')] });
  env.facts.typeOf.set(found.word, UNKNOWN);
  return found.band;
}

function bindBand({ match, points }: Band, type: Type, subject: string, env: Env): void {
  bindNumber(points, env);
  const expectation: Expectation = { type, how: 'equal', subject };
  switch (match.kind) {
    case 'ValueBand':
      bindItem(match.value, expectation, env);
      return;
    case 'ValuesBand':
      bindItems(match.values, expectation, env);
      return;
    case 'InListBand':
      listName(match.list, env);
      return;
    case 'SpanBand':
      for (const bound of [match.from, match.to]) {
        if (bound !== null) bindAgainst(bound.value, { type, how: 'order', subject }, false, env);
      }
      return;
    case 'MissingBand':
    case 'OtherwiseBand':
    case 'Hole':
      return;
  }
}

function bindLine(line: Extract<Statement, { kind: 'Tier' }>['line'], env: Env): void {
  switch (line.kind) {
    case 'PointsLine':
      bindNumber(line.points, env);
      if (line.keep !== null) bindNumber(line.keep, env);
      return;
    case 'ConditionLine':
      bindExpression(line.condition, env);
      return;
    case 'OtherwiseLine':
    case 'Hole':
      return;
  }
}

function bindClaim(claim: Extract<Statement, { kind: 'Promise' }>['claim'], env: Env): void {
  switch (claim.kind) {
    case 'Reachable':
      tierName(claim.tier, true, env);
      return;
    case 'TierWhen':
      tierName(claim.tier, true, env);
      bindExpression(claim.condition, env);
      return;
    case 'Between':
      resultName(claim.subject, ['score', 'group'], env);
      bindNumber(claim.low, env);
      bindNumber(claim.high, env);
      if (claim.condition !== null) bindExpression(claim.condition, env);
      return;
    case 'Monotone':
      fieldName(claim.field, env);
      resultName(claim.subject, ['score', 'group'], env);
      return;
    case 'Hole':
      return;
  }
}
