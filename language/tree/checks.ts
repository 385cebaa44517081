/** Promises, and the steps of tests. */
import type { Assignment, Broken, ComparisonOperator, Expect, Given, Hole, Literal, PromiseStatement } from '../ast.ts';
import { addTo, type Cst, emptyCst, endOf, has, holeIn, nameOf, part, partsOf, spanOf, textOf, tokenOf } from './cst.ts';
import { conditionOf } from './expressions.ts';
import { spanFrom } from './spans.ts';
import { amountOf, durationOf, listOf, literalOf, numberOf, signedNumberOf } from './values.ts';

export function promiseOf(cst: Cst): PromiseStatement {
  return { kind: 'Promise', span: spanOf(cst), claim: claimOf(cst) };
}

function claimOf(cst: Cst): PromiseStatement['claim'] {
  const name = nameOf(tokenOf(cst, 'name'), cst);
  const span = spanFrom((tokenOf(cst, 'promise-opener')?.endOffset ?? cst.startOffset) + 1, endOf(cst));
  const condition = part(cst, 'condition');
  if (has(cst, 'always') || has(cst, 'never when-phrase')) {
    return { kind: 'TierWhen', span, how: has(cst, 'always') ? 'always' : 'never', tier: name, condition: conditionOf(condition, cst) };
  }
  if (has(cst, 'more never-phrase')) {
    return {
      kind: 'Monotone',
      span,
      field: name,
      never: has(cst, 'raises') ? 'raises' : 'lowers',
      subject: nameOf(tokenOf(cst, 'subject'), cst),
    };
  }
  if (has(cst, 'between')) {
    return {
      kind: 'Between',
      span,
      subject: name,
      low: amountOf(part(cst, 'amount'), cst),
      high: amountOf(part(cst, 'amount', 1), cst),
      condition: has(cst, 'when') ? conditionOf(condition, cst) : null,
    };
  }
  return has(cst, 'is') ? { kind: 'Reachable', span, tier: name } : holeIn(cst);
}

export function givenOf(cst: Cst): Given | Broken {
  const span = spanOf(cst);
  const name = nameOf(tokenOf(cst, 'name'), cst);
  if (has(cst, 'tier was-phrase')) return { kind: 'GivenTier', span, tier: name };
  if (has(cst, 'param =-phrase')) return { kind: 'GivenParam', span, name, value: signedNumberOf(part(cst, 'signedNumber'), cst) };
  const occurrence = part(cst, 'occurrence');
  if (occurrence !== undefined) {
    const count = tokenOf(cst, 'numeral');
    return {
      kind: 'GivenEvent',
      span,
      count: count === undefined ? null : numberOf(count),
      event: name,
      properties: partsOf(occurrence, 'assignment').map(assignmentOf),
      ago: durationOf(part(occurrence, 'duration'), occurrence),
    };
  }
  if (!has(cst, '=')) return { kind: 'Broken', span };
  const value = givenValueOf(part(cst, 'givenValue'), cst);
  const first: Assignment = { kind: 'Assignment', span: spanFrom(name.span.start, value.span.end), name, value };
  return { kind: 'GivenValues', span, values: [first, ...partsOf(cst, 'assignment').map(assignmentOf)] };
}

function assignmentOf(cst: Cst): Assignment {
  return {
    kind: 'Assignment',
    span: spanOf(cst),
    name: nameOf(tokenOf(cst, 'name'), cst),
    value: givenValueOf(part(cst, 'givenValue'), cst),
  };
}

function givenValueOf(cst: Cst | undefined, around: Cst): Assignment['value'] {
  if (cst === undefined) return holeIn(around);
  const span = spanOf(cst);
  if (has(cst, 'missing')) return { kind: 'MissingLiteral', span };
  if (has(cst, 'valueList')) return listOf(part(cst, 'valueList'), cst);
  const unit = tokenOf(cst, 'unit');
  const point = part(cst, 'point');
  const digits = point && tokenOf(point, 'numeral');
  if (unit === undefined || point === undefined || digits === undefined) return literalOf(cst) ?? holeIn(cst);
  const duration = emptyCst('duration');
  addTo(duration, 'numeral', digits);
  addTo(duration, 'unit', unit);
  return { kind: 'Ago', span, duration: durationOf(duration, cst) };
}

export function expectOf(cst: Cst): Expect | Broken {
  const span = spanOf(cst);
  const text = tokenOf(cst, 'text-literal');
  if (text !== undefined) return { kind: 'ExpectReason', span, text: textOf(text, cst), fires: has(cst, 'fires') };
  const name = nameOf(tokenOf(cst, 'name'), cst);
  if (has(cst, 'is disqualified-phrase')) return { kind: 'ExpectDisqualified', span };
  if (has(cst, 'no tier-phrase')) return { kind: 'ExpectNoTier', span };
  if (has(cst, 'action name-phrase')) return { kind: 'ExpectAction', span, action: name, expected: !has(cst, 'no') };
  if (has(cst, 'problem name-phrase')) return { kind: 'ExpectProblem', span, field: name };
  const expectation = part(cst, 'expectation');
  if (expectation === undefined) return { kind: 'Broken', span };
  const amount = (index: number) => amountOf(part(expectation, 'amount', index), expectation);
  if (has(expectation, 'between')) return { kind: 'ExpectBetween', span, subject: name, low: amount(0), high: amount(1) };
  if (has(expectation, 'about')) return { kind: 'ExpectAbout', span, subject: name, value: amount(0) };
  const operator = tokenOf(expectation, 'comparison')?.tokenType.name as ComparisonOperator | undefined;
  if (operator === undefined) return { kind: 'Broken', span };
  return { kind: 'ExpectValue', span, subject: name, operator, value: expectedOf(expectation) };
}

function expectedOf(cst: Cst): Literal | Hole {
  const literal = part(cst, 'literal');
  return (literal && literalOf(literal)) ?? holeIn(cst);
}
