/** What stands for itself: numbers, dates, texts, lists of values. */
import type { Amount, DateLiteral, Duration, Hole, ListLiteral, Literal, NumberLiteral, YesNoLiteral } from '../ast.ts';
import { meaningOfNumber } from '../scan/numbers.ts';
import { type Token, unitOf } from '../tokens.ts';
import { type Cst, eachOf, has, holeIn, part, referenceTo, spanOf, spanOfToken, textOf, tokenOf } from './cst.ts';
import { spanFrom } from './spans.ts';

/** A number with the sign before it, if there is one. */
export function numberOf(digits: Token, minus?: Token): NumberLiteral {
  const { value, percent } = meaningOfNumber(digits.image);
  const span = spanFrom((minus ?? digits).startOffset, digits.endOffset + 1);
  if (minus === undefined) return { kind: 'Number', span, value, percent, text: digits.image };
  // Not -0: a model has one zero.
  return { kind: 'Number', span, value: value === 0 ? 0 : -value, percent, text: `-${digits.image}` };
}

export const dateOf = (token: Token): DateLiteral => ({ kind: 'Date', span: spanOfToken(token), text: token.image });

export const yesNoOf = (token: Token): YesNoLiteral => ({ kind: 'YesNo', span: spanOfToken(token), value: token.tokenType.name === 'yes' });

export function pointOf(cst: Cst | undefined, around: Cst): NumberLiteral | DateLiteral | Hole {
  if (cst === undefined) return holeIn(around);
  const digits = tokenOf(cst, 'numeral');
  if (digits !== undefined) return numberOf(digits, tokenOf(cst, '-'));
  const date = tokenOf(cst, 'date-literal');
  return date === undefined ? holeIn(cst) : dateOf(date);
}

export function signedNumberOf(cst: Cst | undefined, around: Cst): NumberLiteral | Hole {
  if (cst === undefined) return holeIn(around);
  const digits = tokenOf(cst, 'numeral');
  return digits === undefined ? holeIn(cst) : numberOf(digits, tokenOf(cst, '-'));
}

export function amountOf(cst: Cst | undefined, around: Cst): Amount {
  if (cst === undefined) return holeIn(around);
  const name = tokenOf(cst, 'name');
  return name === undefined ? signedNumberOf(cst, around) : referenceTo(name);
}

export function durationOf(cst: Cst | undefined, around: Cst): Duration {
  const digits = cst && tokenOf(cst, 'numeral');
  const unit = cst && tokenOf(cst, 'unit');
  return {
    kind: 'Duration',
    span: cst === undefined ? holeIn(around).span : spanOf(cst),
    // Where one is missing, anything harmless: nothing with a syntax error is ever scored.
    count: digits === undefined ? 1 : meaningOfNumber(digits.image).value,
    unit: (unit && unitOf(unit.image)) ?? 'day',
  };
}

export function listOf(cst: Cst | undefined, around: Cst): ListLiteral {
  if (cst === undefined) return { kind: 'ListLiteral', span: holeIn(around).span, items: [] };
  return {
    kind: 'ListLiteral',
    span: spanOf(cst),
    items: eachOf(cst, 'literal', literalOf),
  };
}

/** A single value, or null where none was written. */
export function literalOf(cst: Cst): Literal | null {
  const name = tokenOf(cst, 'name');
  if (name !== undefined) return referenceTo(name);
  const text = tokenOf(cst, 'text-literal');
  if (text !== undefined) return textOf(text, cst);
  const yesNo = tokenOf(cst, 'yes') ?? tokenOf(cst, 'no');
  if (yesNo !== undefined) return yesNoOf(yesNo);
  const point = has(cst, 'point') ? pointOf(part(cst, 'point'), cst) : null;
  return point === null || point.kind === 'Hole' ? null : point;
}
