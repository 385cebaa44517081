/** What a condition claims of one field, as far as two claims can be seen to exclude each other. */
import { fold } from '@scorelang/runtime/prelude';
import type { ComparisonOperator, Expression, Literal } from '../ast.ts';
import type { Symbol as Meaning, Type } from '../model.ts';
import type { Span } from '../source.ts';
import { textOf } from '../values.ts';
import { isStepped, type Scale, sizeOf } from './bands.ts';
import type { Facts } from './env.ts';
import { unwrapped } from './expressions.ts';
import { isMoment, isText, UNKNOWN } from './types.ts';

export type Claim = { readonly of: Meaning; readonly span: Span } & (
  | { readonly kind: 'missing' | 'known' }
  | { readonly kind: 'one of'; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'none of'; readonly texts: ReadonlySet<string> }
  /** An end that is not included is left out. */
  | { readonly kind: 'between'; readonly from: End; readonly to: End }
  | { readonly kind: 'yes/no'; readonly answer: boolean }
);

interface End {
  readonly at: number;
  readonly included: boolean;
}

/** What every part of a condition says that must be true for the whole to be. */
export function claimsIn(condition: Expression, facts: Facts, zoneMinutes: number): readonly Claim[] {
  const claims: Claim[] = [];
  const waiting = [condition];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const inner = unwrapped(part);
    if (inner.kind === 'And') waiting.push(...inner.operands.toReversed());
    else {
      const claim = claimOf(inner, facts, zoneMinutes);
      if (claim !== null) claims.push(claim);
    }
  }
  return claims;
}

/** Whether no value can meet both. */
export function exclude(one: Claim, other: Claim): boolean {
  if (one.of !== other.of) return false;
  if (one.kind === 'missing' || other.kind === 'missing') {
    // What excludes values holds for a missing one, too.
    const rest = one.kind === 'missing' ? other : one;
    return rest.kind !== 'missing' && rest.kind !== 'none of' && !(rest.kind === 'yes/no' && !rest.answer);
  }
  if (one.kind === 'one of' && other.kind === 'one of') return ![...one.texts].some((text) => other.texts.has(text));
  if (one.kind === 'one of' && other.kind === 'none of') return [...one.texts].every((text) => other.texts.has(text));
  if (one.kind === 'none of' && other.kind === 'one of') return exclude(other, one);
  if (one.kind === 'between' && other.kind === 'between') return isBelow(one.to, other.from) || isBelow(other.to, one.from);
  return one.kind === 'yes/no' && other.kind === 'yes/no' && one.answer !== other.answer;
}

/** Whether what ends at `to` is over before what begins at `from`. */
const isBelow = (to: End, from: End): boolean => to.at < from.at || (to.at === from.at && !(to.included && from.included));

function claimOf(expression: Expression, facts: Facts, zoneMinutes: number): Claim | null {
  const named = (operand: Expression): Meaning | null => {
    const inner = unwrapped(operand);
    const symbol = inner.kind === 'Reference' ? facts.symbolOf.get(inner.name) : undefined;
    const isValue = symbol !== undefined && ['field', 'property', 'group', 'grade', 'score'].includes(symbol.kind);
    return isValue ? symbol : null;
  };
  const { span } = expression;
  switch (expression.kind) {
    case 'Is': {
      const of = named(expression.operand);
      return of === null ? null : { of, span, kind: expression.state };
    }
    case 'Reference':
    case 'Not': {
      const operand = expression.kind === 'Not' ? expression.operand : expression;
      const of = named(operand);
      const isYesNo = facts.typeOf.get(unwrapped(operand))?.kind === 'yes/no';
      return of === null || !isYesNo ? null : { of, span, kind: 'yes/no', answer: expression.kind !== 'Not' };
    }
    case 'In': {
      const of = named(expression.operand);
      const { set } = expression;
      const list = set.kind === 'Reference' ? facts.symbolOf.get(set.name) : undefined;
      const texts = set.kind === 'ListLiteral' ? set.items.map(textOf) : list?.kind === 'list' ? list.values : null;
      if (of === null || texts === null || texts.length === 0 || !isText(typeOf(expression.operand, facts))) return null;
      return { of, span, kind: expression.negated ? 'none of' : 'one of', texts: new Set(texts.map(fold)) };
    }
    case 'Comparison': {
      const of = named(expression.left);
      const type = typeOf(expression.left, facts);
      return of === null ? null : claimOfComparison({ of, span }, expression.operator, expression.right, { type, zoneMinutes }, facts);
    }
    case 'MomentTest': {
      const of = named(expression.operand);
      const scale = { type: typeOf(expression.operand, facts), zoneMinutes };
      const operator = expression.how === 'after' ? '>' : '<';
      return of === null ? null : claimOfComparison({ of, span }, operator, expression.moment, scale, facts);
    }
    case 'Between': {
      const of = named(expression.operand);
      const scale = { type: typeOf(expression.operand, facts), zoneMinutes };
      const [low, high] = [sizeIn(expression.low, scale), sizeIn(expression.high, scale)];
      if (of === null || low === null || high === null) return null;
      return { of, span, kind: 'between', from: { at: low.at, included: true }, to: endOf(high) };
    }
    default:
      return null;
  }
}

const typeOf = (expression: Expression, facts: Facts): Type => facts.typeOf.get(unwrapped(expression)) ?? UNKNOWN;

interface Sized {
  readonly at: number;
  readonly length: number;
}

/** A day among moments ends before the next one begins. */
const endOf = ({ at, length }: Sized): End => ({ at: at + length, included: length === 0 });

function sizeIn(expression: Expression, scale: Scale): Sized | null {
  const literal = unwrapped(expression);
  const isFixed =
    literal.kind === 'Number'
      ? scale.type.kind === 'number' || scale.type.kind === 'points'
      : literal.kind === 'Date' && isMoment(scale.type);
  return isFixed ? sizeOf(literal as Literal, scale) : null;
}

function claimOfComparison(
  place: { readonly of: Meaning; readonly span: Span },
  operator: ComparisonOperator,
  right: Expression,
  scale: Scale,
  facts: Facts,
): Claim | null {
  const literal = unwrapped(right);
  if (literal.kind === 'YesNo') return operator === '=' ? { ...place, kind: 'yes/no', answer: literal.value } : null;
  const isWord = literal.kind === 'Text' || (literal.kind === 'Reference' && facts.typeOf.get(literal)?.kind === 'word');
  if (isWord && isText(scale.type)) {
    const texts = new Set([fold(textOf(literal))]);
    return operator === '=' ? { ...place, kind: 'one of', texts } : operator === '!=' ? { ...place, kind: 'none of', texts } : null;
  }
  const size = sizeIn(right, scale);
  const ends = size === null ? null : endsOf(operator, size);
  if (ends === null) return null;
  return { ...place, kind: 'between', ...(isStepped(scale.type) ? onSteps(ends) : ends) };
}

interface Ends {
  readonly from: End;
  readonly to: End;
}

const AFTER_ALL: End = { at: Number.POSITIVE_INFINITY, included: false };
const BEFORE_ALL: End = { at: Number.NEGATIVE_INFINITY, included: false };

function endsOf(operator: ComparisonOperator, size: Sized): Ends | null {
  const start: End = { at: size.at, included: true };
  switch (operator) {
    case '=':
      return { from: start, to: endOf(size) };
    case '!=':
      return null;
    case '>=':
      return { from: start, to: AFTER_ALL };
    case '>':
      return { from: { at: size.at + size.length, included: size.length > 0 }, to: AFTER_ALL };
    case '<=':
      return { from: BEFORE_ALL, to: endOf(size) };
    case '<':
      return { from: BEFORE_ALL, to: { at: size.at, included: false } };
  }
}

/** Of whole numbers and days, `> 5` is `>= 6`. */
const onSteps = ({ from, to }: Ends): Ends => ({
  from: Number.isFinite(from.at) ? { at: from.included ? Math.ceil(from.at) : Math.floor(from.at) + 1, included: true } : from,
  to: Number.isFinite(to.at) ? { at: to.included ? Math.floor(to.at) : Math.ceil(to.at) - 1, included: true } : to,
});
