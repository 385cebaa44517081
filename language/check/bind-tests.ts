/** Binds what tests give and expect. */
import type { Assignment, Expect, Given, TestBlock } from '../ast.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Type } from '../model.ts';
import { textOf } from '../values.ts';
import type { Env, Expectation } from './env.ts';
import { bindItem, bindItems, bindNumber } from './expressions.ts';
import { quoted, replacing } from './fixes.ts';
import { eventName, fieldName, paramName, propertyName, resultName, tierName, typeOfSymbol } from './names.ts';
import { respelling } from './respelling.ts';
import { POINTS, UNKNOWN, WORD } from './types.ts';

export function bindTest(test: TestBlock, env: Env): void {
  for (const step of test.steps) {
    switch (step.kind) {
      case 'GivenValues':
      case 'GivenParam':
      case 'GivenTier':
      case 'GivenEvent':
        bindGiven(step, env);
        break;
      case 'ExpectReason':
      case 'ExpectAction':
      case 'ExpectDisqualified':
      case 'ExpectNoTier':
      case 'ExpectProblem':
      case 'ExpectValue':
      case 'ExpectBetween':
      case 'ExpectAbout':
        bindExpect(step, env);
        break;
      case 'AsOf':
      case 'Broken':
        break;
    }
  }
}

function bindGiven(given: Given, env: Env): void {
  switch (given.kind) {
    case 'GivenValues':
      for (const assignment of given.values) bindAssignment(assignment, fieldName(assignment.name, env), env);
      return;
    case 'GivenParam':
      paramName(given.name, env);
      return;
    case 'GivenTier':
      tierName(given.tier, true, env);
      return;
    case 'GivenEvent': {
      const event = eventName(given.event, env);
      if (event === null) return;
      for (const assignment of given.properties) bindAssignment(assignment, propertyName(assignment.name, event, env), env);
      return;
    }
  }
}

function bindAssignment({ name, value }: Assignment, type: Type, env: Env): void {
  const expectation: Expectation = { type, how: 'given', subject: name.text };
  switch (value.kind) {
    case 'Reference':
      // Nothing but values can be given: a bare word is a text, whatever the field holds.
      env.facts.typeOf.set(value, WORD);
      env.facts.expectationOf.set(value, expectation);
      return;
    case 'Number':
    case 'Text':
    case 'Date':
    case 'YesNo':
      bindItem(value, expectation, env);
      return;
    case 'ListLiteral':
      bindItems(value, type.kind === 'list' ? { ...expectation, type: type.of } : expectation, env);
      return;
    case 'Ago':
    case 'MissingLiteral':
    case 'Hole':
      return;
  }
}

function bindExpect(expect: Expect, env: Env): void {
  switch (expect.kind) {
    case 'ExpectReason':
      if (!env.scope.reasons().has(expect.text.value)) {
        const near = nearest(expect.text.value, env.scope.reasons());
        const fixes = near === null ? [] : [replacing(expect.text.span, quoted(near), `Write "${near}"`)];
        env.report(expect.text.span, 'unknown-reason', [expect.text.value, near], { fixes });
      }
      return;
    case 'ExpectAction':
      if (!env.scope.actions.has(expect.action.text)) {
        const near = nearest(expect.action.text, env.scope.actions);
        env.report(expect.action.span, 'unknown-action', [expect.action.text, near], { fixes: respelling(expect.action.span, near) });
      }
      return;
    case 'ExpectProblem':
      fieldName(expect.field, env);
      return;
    case 'ExpectValue':
      bindExpectedValue(expect, env);
      return;
    case 'ExpectBetween':
      resultName(expect.subject, ['score', 'group'], env);
      bindNumber(expect.low, env);
      bindNumber(expect.high, env);
      return;
    case 'ExpectAbout':
      resultName(expect.subject, ['score', 'group'], env);
      bindNumber(expect.value, env);
      return;
    case 'ExpectDisqualified':
    case 'ExpectNoTier':
      return;
  }
}

/** `expect tier = warm` names a tier; `expect fit >= 40` compares points; `expect profile = A` a grade. */
function bindExpectedValue({ subject, operator, value }: Extract<Expect, { kind: 'ExpectValue' }>, env: Env): void {
  const isEquality = operator === '=' || operator === '!=';
  if (subject.text === 'tier') {
    if (!isEquality) env.report(subject.span, 'no-order', ['tier', WORD]);
    else if (value.kind === 'Reference') tierName(value.name, true, env);
    else if (value.kind !== 'Hole') tierName({ kind: 'Name', span: value.span, text: textOf(value) }, true, env);
    return;
  }
  const symbol = resultName(subject, ['score', 'group', 'grade'], env);
  if (value.kind === 'Hole') return;
  if (symbol?.kind === 'grade' && !isEquality) {
    env.report(subject.span, 'no-order', [subject.text, WORD]);
    return;
  }
  const isPoints = symbol?.kind === 'score' || symbol?.kind === 'group';
  if (isPoints && value.kind === 'Reference') {
    bindNumber(value, env);
    return;
  }
  const type: Type = symbol === null ? UNKNOWN : symbol.kind === 'grade' ? typeOfSymbol(symbol) : POINTS;
  bindItem(value, { type, how: 'equal', subject: subject.text }, env);
}
