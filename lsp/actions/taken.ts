/** What values a plain condition takes: what rules on one value are compared and joined by. */
import { type Expression, type Literal, type Model, printExpression, type Type, textOf } from '@scorelang/language';

export type Taken =
  | { readonly kind: 'values'; readonly items: readonly Literal[] }
  | { readonly kind: 'list'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'stretch'; readonly from: End | null; readonly to: End | null }
  | { readonly kind: 'missing' };

export interface End {
  readonly at: number;
  readonly written: string;
  readonly included: boolean;
}

export interface TakenOf {
  readonly subject: Expression;
  /** The subject as it is written: the same for the same. */
  readonly text: string;
  readonly taken: Taken;
}

/** The one value that a condition is about and what it takes of it; null for conditions of another form. */
export function takenBy(written: Expression, model: Model): TakenOf | null {
  const condition = unwrapped(written);
  const taking = (operand: Expression, taken: Taken | null): TakenOf | null => {
    const subject = unwrapped(operand);
    const isName = subject.kind === 'Reference' && model.symbolOf.get(subject.name)?.kind !== 'field';
    return taken === null || isName ? null : { subject, text: printExpression(subject), taken };
  };
  switch (condition.kind) {
    case 'Comparison':
      return taking(condition.left, ofComparison(condition.operator, condition.right, model));
    case 'Between': {
      const [from, to] = [endOf(condition.low, true), endOf(condition.high, true)];
      return taking(condition.operand, from === null || to === null ? null : { kind: 'stretch', from, to });
    }
    case 'In': {
      if (condition.negated) return null;
      if (condition.set.kind === 'ListLiteral') return taking(condition.operand, { kind: 'values', items: condition.set.items });
      const list = condition.set.kind === 'Reference' ? model.symbolOf.get(condition.set.name) : undefined;
      return list?.kind === 'list' ? taking(condition.operand, { kind: 'list', name: list.name, values: list.values }) : null;
    }
    case 'Is':
      return condition.state === 'missing' ? taking(condition.operand, { kind: 'missing' }) : null;
    case 'MomentTest': {
      const end = endOf(condition.moment, false);
      if (end === null || model.typeOf.get(condition.operand)?.kind !== 'date') return null;
      return taking(
        condition.operand,
        condition.how === 'before' ? { kind: 'stretch', from: null, to: end } : { kind: 'stretch', from: end, to: null },
      );
    }
    case 'And':
      return condition.operands.length === 2 ? bothEnds(condition.operands.map((one) => takenBy(one, model))) : null;
    default:
      return null;
  }
}

function ofComparison(operator: string, right: Expression, model: Model): Taken | null {
  const value = unwrapped(right);
  if (operator === '=') return isLiteral(value, model) ? { kind: 'values', items: [value] } : null;
  const end = endOf(value, operator.endsWith('='));
  if (end === null || operator === '!=') return null;
  return operator.startsWith('<') ? { kind: 'stretch', from: null, to: end } : { kind: 'stretch', from: end, to: null };
}

/** `employees >= 50 and employees < 500`. */
function bothEnds([one, other]: readonly (TakenOf | null)[]): TakenOf | null {
  if (one?.taken.kind !== 'stretch' || other?.taken.kind !== 'stretch' || one.text !== other.text) return null;
  const [from, to] = [one.taken.from ?? other.taken.from, one.taken.to ?? other.taken.to];
  const isOneEach = (one.taken.from === null) !== (other.taken.from === null) && (one.taken.to === null) !== (other.taken.to === null);
  return isOneEach ? { ...one, taken: { kind: 'stretch', from, to } } : null;
}

const DAY = 86_400_000;

function endOf(written: Expression, included: boolean): End | null {
  const value = unwrapped(written);
  if (value.kind === 'Number') return { at: value.value, written: value.text, included };
  if (value.kind !== 'Date' || value.text.includes('T')) return null;
  const at = Date.parse(`${value.text}T00:00Z`) / DAY;
  return Number.isNaN(at) ? null : { at, written: value.text, included };
}

/** A bare word is a literal where it stands for a text. */
function isLiteral(value: Expression, model: Model): value is Literal {
  if (value.kind === 'Reference') return !model.symbolOf.has(value.name);
  return value.kind === 'Number' || value.kind === 'Text' || value.kind === 'Date';
}

export function unwrapped(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.inner;
  return inner;
}

/** Whether no lead has both, as far as can be told; values of a type that comes in whole steps meet where others overlap. */
export function areApart(one: Taken, other: Taken, type: Type): boolean {
  if (one.kind === 'missing' || other.kind === 'missing') return one.kind !== other.kind;
  if (one.kind === 'stretch' || other.kind === 'stretch') {
    const [left, right] = [stretchesOf(one, type), stretchesOf(other, type)];
    return (
      left !== null && right !== null && left.every((first) => right.every((second) => isBefore(first, second) || isBefore(second, first)))
    );
  }
  const texts = new Set(textsOf(one));
  return textsOf(other).every((text) => !texts.has(text));
}

/** Numbers are the same however they are written, and texts in whatever letter case. */
const textsOf = (taken: Extract<Taken, { kind: 'values' | 'list' }>): readonly string[] =>
  taken.kind === 'list'
    ? taken.values.map((value) => value.trim().toLowerCase())
    : taken.items.map((item) => (item.kind === 'Number' ? String(item.value) : textOf(item).trim().toLowerCase()));

interface Ends {
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number;
  readonly toIncluded: boolean;
}

/** The numbers or days that are taken, from where to where; null where texts are. */
export function stretchesOf(taken: Taken, type: Type): readonly Ends[] | null {
  switch (taken.kind) {
    case 'stretch': {
      const { from, to } = taken;
      const isStepped = type.kind === 'date' || (type.kind === 'number' && type.whole);
      const step = (end: End | null, by: number): number =>
        end === null ? by * Number.NEGATIVE_INFINITY : isStepped && !end.included && Number.isInteger(end.at) ? end.at + by : end.at;
      const included = (end: End | null): boolean => end !== null && (end.included || (isStepped && Number.isInteger(end.at)));
      return [{ from: step(from, 1), fromIncluded: included(from), to: step(to, -1), toIncluded: included(to) }];
    }
    case 'values': {
      const ends = taken.items.map((item) => endOf(item, true));
      return ends.some((end) => end === null)
        ? null
        : ends.map((end) => ({ from: end!.at, fromIncluded: true, to: end!.at, toIncluded: true }));
    }
    case 'list':
    case 'missing':
      return null;
  }
}

const isBefore = (one: Ends, other: Ends): boolean =>
  one.to < other.from || (one.to === other.from && !(one.toIncluded && other.fromIncluded));
