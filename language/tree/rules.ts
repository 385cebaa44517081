/** Rules, their effects, bands, and the lines of tiers and grades. */
import type { Amount, Band, BandMatch, Bound, Effect, GradeLine, GroupBound, PointsClause, TextLiteral, TierLine } from '../ast.ts';
import { type Cst, eachOf, has, holeIn, nameOf, optionalTextOf, part, referenceTo, spanOf, spanOfToken, textOf, tokenOf } from './cst.ts';
import { arithmeticOf, conditionOf } from './expressions.ts';
import { amountOf, durationOf, listOf, numberOf, pointOf, yesNoOf } from './values.ts';

export function effectOf(cst: Cst | undefined, around: Cst): Effect {
  if (cst === undefined) return holeIn(around);
  const span = spanOf(cst);
  const because = reasonOf(part(cst, 'reason'));
  const sign = tokenOf(cst, 'sign');
  if (sign !== undefined) {
    return {
      kind: 'Points',
      span,
      sign: sign.tokenType.name as 'add' | 'subtract',
      points: amountOf(part(cst, 'amount'), cst),
      clauses: eachOf(cst, 'pointsClause', pointsClauseOf),
      because,
    };
  }
  const name = nameOf(tokenOf(cst, 'name'), cst);
  if (has(cst, 'qualify')) return { kind: 'Qualify', span, tier: name, because };
  if (has(cst, 'limit')) return { kind: 'Limit', span, target: name, to: amountOf(part(cst, 'amount'), cst), because };
  return has(cst, 'disqualify') ? { kind: 'Disqualify', span, because } : holeIn(cst);
}

const reasonOf = (cst: Cst | undefined): TextLiteral | null =>
  cst === undefined ? null : optionalTextOf(tokenOf(cst, 'text-literal'), cst);

function pointsClauseOf(cst: Cst): PointsClause | null {
  const span = spanOf(cst);
  if (has(cst, 'once')) return { kind: 'Once', span, per: nameOf(tokenOf(cst, 'name'), cst) };
  if (has(cst, 'per')) {
    const size = tokenOf(cst, 'numeral');
    return { kind: 'Per', span, size: size === undefined ? null : numberOf(size), of: arithmeticOf(part(cst, 'arithmetic'), cst) };
  }
  if (has(cst, 'fade')) return { kind: 'Fade', span, over: durationOf(part(cst, 'duration'), cst) };
  if (has(cst, 'shrink'))
    return { kind: 'Shrink', span, by: amountOf(part(cst, 'amount'), cst), every: durationOf(part(cst, 'duration'), cst) };
  if (has(cst, 'half-life')) return { kind: 'HalfLife', span, duration: durationOf(part(cst, 'duration'), cst) };
  return has(cst, 'up') ? { kind: 'UpTo', span, points: amountOf(part(cst, 'amount'), cst) } : null;
}

export function groupBoundOf(cst: Cst): GroupBound {
  return { kind: 'GroupBound', span: spanOf(cst), which: has(cst, 'min') ? 'min' : 'max', value: amountOf(part(cst, 'amount'), cst) };
}

export function bandOf(cst: Cst): Band {
  const points: Amount = amountOf(part(cst, 'amount'), cst);
  return {
    kind: 'Band',
    span: spanOf(cst),
    match: matchOf(part(cst, 'match'), cst),
    sign: tokenOf(cst, 'sign')?.tokenType.name === 'subtract' ? 'subtract' : 'add',
    points,
    because: reasonOf(part(cst, 'reason')),
  };
}

function matchOf(cst: Cst | undefined, around: Cst): BandMatch {
  if (cst === undefined) return holeIn(around);
  const span = spanOf(cst);
  if (has(cst, 'missing')) return { kind: 'MissingBand', span };
  if (has(cst, 'otherwise')) return { kind: 'OtherwiseBand', span };
  const bound = (index: number, included: boolean): Bound => ({ value: pointOf(part(cst, 'point', index), cst), included });
  if (has(cst, 'below-phrase')) return { kind: 'SpanBand', span, from: null, to: bound(0, false) };
  if (has(cst, 'above-phrase')) return { kind: 'SpanBand', span, from: bound(0, false), to: has(cst, 'to') ? bound(1, true) : null };
  if (has(cst, 'in')) return { kind: 'InListBand', span, list: nameOf(tokenOf(cst, 'name'), cst) };
  const list = part(cst, 'valueList');
  if (list !== undefined) return { kind: 'ValuesBand', span, values: listOf(list, cst) };
  const interval = part(cst, 'interval');
  if (interval !== undefined) return intervalOf(interval);
  const text = tokenOf(cst, 'text-literal');
  if (text !== undefined) return { kind: 'ValueBand', span, value: textOf(text, cst) };
  const yesNo = tokenOf(cst, 'yes') ?? tokenOf(cst, 'no');
  if (yesNo !== undefined) return { kind: 'ValueBand', span, value: yesNoOf(yesNo) };
  const name = tokenOf(cst, 'name');
  return name === undefined ? holeIn(cst) : { kind: 'ValueBand', span, value: referenceTo(name) };
}

function intervalOf(cst: Cst): BandMatch {
  const span = spanOf(cst);
  const first = pointOf(part(cst, 'point'), cst);
  if (has(cst, 'to')) {
    const last = pointOf(part(cst, 'point', 1), cst);
    return { kind: 'SpanBand', span, from: { value: first, included: true }, to: { value: last, included: !has(cst, 'below-phrase') } };
  }
  const bound: Bound = { value: first, included: true };
  if (has(cst, 'more')) return { kind: 'SpanBand', span, from: bound, to: null };
  if (has(cst, 'less')) return { kind: 'SpanBand', span, from: null, to: bound };
  return first.kind === 'Hole' ? first : { kind: 'ValueBand', span, value: first };
}

export function gradeLineOf(cst: Cst): GradeLine {
  const text = tokenOf(cst, 'text-literal');
  const number = tokenOf(cst, 'numeral');
  const label =
    text !== undefined
      ? { kind: 'Name' as const, span: spanOfToken(text), text: textOf(text, cst).value }
      : nameOf(tokenOf(cst, 'name') ?? number, cst);
  return { kind: 'GradeLine', span: spanOf(cst), label, line: lineOf(part(cst, 'line'), cst) };
}

export function lineOf(cst: Cst | undefined, around: Cst): TierLine {
  if (cst === undefined) return holeIn(around);
  const span = spanOf(cst);
  if (has(cst, 'otherwise')) return { kind: 'OtherwiseLine', span };
  if (has(cst, 'when')) return { kind: 'ConditionLine', span, condition: conditionOf(part(cst, 'condition'), cst) };
  if (!has(cst, '>=') && !has(cst, '>')) return holeIn(cst);
  return {
    kind: 'PointsLine',
    span,
    operator: has(cst, '>') ? '>' : '>=',
    points: amountOf(part(cst, 'amount'), cst),
    keep: has(cst, 'keep') ? amountOf(part(cst, 'amount', 1), cst) : null,
  };
}
