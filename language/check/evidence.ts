/** What each kind of node says of the names right below it, where no field is declared. */
import type { Expression, Name } from '../ast.ts';
import type { Symbol as Meaning } from '../model.ts';
import { hasTime } from '../values.ts';
import type { AnyNode, Kind, NodeOf } from './descend.ts';
import { meantOtherwise } from './meant-otherwise.ts';

/** What a name is used as. */
export type Use =
  | 'text'
  | 'number'
  | 'yes/no'
  | 'date'
  | 'datetime'
  | 'list'
  | 'event'
  /** `X within last D`: a date if anything else says so, otherwise an event. */
  | 'date or event'
  /** Right after a comparison with a text, as in `title = CFO or CEO`: a yes/no field if nothing else says more. */
  | 'loose word'
  /** Named, and nothing more. */
  | 'mention';

export interface Witness {
  readonly note: (name: Name, use: Use) => void;
  /** Two names that hold the same kind of value. */
  readonly alike: (left: Name, right: Name) => void;
  /** `left = right`: a bare word on the right is a text, unless the left proves to be a number or a date. */
  readonly equals: (left: Name, right: Name) => void;
  /** Whether what stands right of `left =` may be a text without its quotes; what it is then depends on the other uses of `left`. */
  readonly maybeText: (left: Name, right: Expression) => boolean;
  /** What is declared under a name. */
  readonly declared: (name: Name) => Meaning | undefined;
}

type Reader<K extends Kind> = (node: NodeOf<K>, witness: Witness) => void;

const READERS: { readonly [K in Kind]?: Reader<K> } = {
  When: ({ condition }, witness) => asCondition(condition, witness),
  Block: ({ condition }, witness) => asCondition(condition, witness),
  ConditionLine: ({ condition }, witness) => asCondition(condition, witness),
  Where: ({ condition }, witness) => asCondition(condition, witness),
  Or: ({ operands }, witness) => asConditions(operands, witness),
  And: ({ operands }, witness) => asConditions(operands, witness),
  Not: ({ operand }, witness) => asCondition(operand, witness),
  Let: ({ value }, witness) => noteBare(value, 'mention', witness),
  Is: ({ operand }, witness) => noteBare(operand, 'mention', witness),
  Arithmetic: ({ left, right }, witness) => {
    noteBare(left, 'number', witness);
    noteBare(right, 'number', witness);
  },
  Negation: ({ operand }, witness) => noteBare(operand, 'number', witness),
  Per: ({ of }, witness) => noteBare(of, 'number', witness),
  TextTest: ({ operand }, witness) => noteBare(operand, 'text', witness),
  Has: ({ operand }, witness) => noteBare(operand, 'list', witness),
  LongAgo: ({ operand }, witness) => noteBare(operand, 'date', witness),
  DomainOf: ({ field }, witness) => witness.note(field, 'text'),
  IgnoreEvents: ({ before }, witness) => witness.note(before, 'date'),
  FollowedBy: ({ event }, witness) => witness.note(event, 'event'),
  Each: ({ event }, witness) => witness.note(event, 'event'),
  EventNumber: ({ event }, witness) => witness.note(event, 'event'),
  Comparison: readComparison,
  Between: (node, witness) => {
    if ('operand' in node) readAlike([node.operand, node.low, node.high], witness);
  },
  MomentTest: ({ operand, moment }, witness) => {
    noteBare(operand, 'date', witness);
    noteBare(moment, 'date', witness);
    if (moment.kind === 'Date' && hasTime(moment.text)) noteBare(operand, 'datetime', witness);
  },
  SameAs: ({ operand, other }, witness) => {
    const name = bareName(operand);
    witness.note(other, 'mention');
    if (name !== null) witness.alike(name, other);
  },
  DaysSince: ({ of, direction, clauses }, witness) => {
    if (of.kind !== 'Name') return;
    if (clauses.length > 0) witness.note(of, 'event');
    else witness.note(of, direction === 'until' ? 'date' : 'mention');
  },
  // `add FIELD up to M` gives the field's number; without a limit the name can only be a param.
  Points: ({ points, clauses }, witness) => {
    if (clauses.some((clause) => clause.kind === 'UpTo')) noteBare(points, 'number', witness);
  },
  In: readMembership,
  Happening: readHappening,
  Rate: readRate,
};

/** Lets a node say what it knows; null where nodes of its kind know nothing. */
export const readerOf = (node: AnyNode): ((node: AnyNode, witness: Witness) => void) | null =>
  (READERS[node.kind] as ((node: AnyNode, witness: Witness) => void) | undefined) ?? null;

/** The name that an expression is, parentheses left out. */
export function bareName(expression: Expression | { readonly kind: 'Hole' }): Name | null {
  let inner = expression as Expression;
  while (inner.kind === 'Parenthesized') inner = inner.inner;
  return inner.kind === 'Reference' ? inner.name : null;
}

/** The event whose properties are named below the innermost of these nodes: inside `where`, and in the clauses of `each`. */
export function eventAround(around: readonly AnyNode[]): Name | null {
  for (let index = around.length - 1; index > 0; index -= 1) {
    const node = around[index] as AnyNode;
    const parent = around[index - 1] as AnyNode;
    if (node.kind === 'Where') return eventOfClause(parent, node);
    if (node.kind === 'Per' && around[index - 2]?.kind === 'Each') return (around[index - 2] as NodeOf<'Each'>).event;
  }
  return null;
}

function eventOfClause(parent: AnyNode, where: NodeOf<'Where'>): Name | null {
  if (!('clauses' in parent)) return null;
  let event: Name | null = null;
  if (parent.kind === 'Happening') event = bareName(parent.operand);
  else if (parent.kind === 'Each' || parent.kind === 'EventNumber') event = parent.event;
  else if (parent.kind === 'DaysSince') event = parent.of.kind === 'Name' ? parent.of : null;
  for (const clause of parent.clauses) {
    if (clause === where) break;
    if (clause.kind === 'FollowedBy') event = clause.event;
  }
  return event;
}

function asConditions(expressions: readonly Expression[], witness: Witness): void {
  for (const expression of expressions) asCondition(expression, witness);
}

function asCondition(expression: Expression, witness: Witness): void {
  noteBare(expression, 'yes/no', witness);
}

function noteBare(expression: Expression | { readonly kind: 'Hole' }, use: Use, witness: Witness): void {
  const name = bareName(expression);
  if (name !== null) witness.note(name, use);
}

function readComparison({ operator, left, right }: NodeOf<'Comparison'>, witness: Witness): void {
  const leftName = bareName(left);
  const rightName = bareName(right);
  if (leftName === null) {
    const use = useOf(left, witness);
    // `"Job Title" = CEO`: most likely the name is on the left, so the right is no field unless it stands elsewhere, too.
    if (rightName !== null && use !== null && use !== 'text') witness.note(rightName, use);
    return;
  }
  const isEquality = operator === '=' || operator === '!=';
  if (rightName === null) {
    if (isEquality && witness.maybeText(leftName, right)) return;
    witness.note(leftName, useOf(right, witness) ?? 'mention');
    return;
  }
  const declaredLeft = useOf(left, witness);
  if (isEquality) {
    // `= true` is another language's way to say yes; a check says how it is written here.
    if (/^(true|false)$/i.test(rightName.text) && witness.declared(rightName) === undefined) {
      witness.note(leftName, 'yes/no');
      return;
    }
    witness.note(leftName, 'mention');
    if (declaredLeft !== null && declaredLeft !== 'text') witness.note(rightName, declaredLeft);
    else witness.equals(leftName, rightName);
    return;
  }
  readAlike([left, right], witness);
}

/** All of these hold the same kind of value: what one is known to be, the others are. */
function readAlike(expressions: readonly Expression[], witness: Witness): void {
  const uses = expressions.map((expression) => useOf(expression, witness));
  const known = uses.find((use) => use === 'datetime') ?? uses.find((use) => use !== null);
  const names = expressions.map(bareName).filter((name) => name !== null);
  for (const name of names) witness.note(name, known ?? 'mention');
  const [first, ...others] = names;
  if (first !== undefined) for (const other of others) witness.alike(first, other);
}

function readMembership({ operand, set }: NodeOf<'In'>, witness: Witness): void {
  if (set.kind === 'ListLiteral') {
    const uses = set.items.map((item) => (item.kind === 'Reference' ? 'text' : (useOf(item, witness) ?? 'text')));
    noteBare(operand, uses.length === 0 ? 'mention' : (commonUse(uses) ?? 'text'), witness);
    return;
  }
  if (set.kind !== 'Reference') return;
  const isList = witness.declared(set.name)?.kind === 'list';
  if (isList) noteBare(operand, 'text', witness);
  else if (operand.kind === 'Text' || operand.kind === 'Number') witness.note(set.name, 'list');
}

/** What holds all of these; days may stand among moments. */
function commonUse(uses: readonly Use[]): Use | null {
  const [first] = uses;
  if (first !== undefined && uses.every((use) => use === first)) return first;
  return uses.every((use) => use === 'date' || use === 'datetime') ? 'datetime' : null;
}

function readHappening({ absent, operand, clauses }: NodeOf<'Happening'>, witness: Witness): void {
  const [first] = clauses;
  const isWindowAlone = !absent && clauses.length === 1 && first?.kind === 'Within' && first.direction !== 'any';
  if (!isWindowAlone) {
    noteBare(operand, 'event', witness);
    return;
  }
  noteBare(operand, first.direction === 'next' ? 'date' : 'date or event', witness);
}

function readRate(rate: NodeOf<'Rate'>, witness: Witness): void {
  const { subject, bands } = rate;
  noteBare(subject, 'mention', witness);
  const otherwise = meantOtherwise(rate);
  for (const band of bands) {
    if (band === otherwise?.band) continue;
    const { match } = band;
    if (match.kind === 'InListBand') noteBare(subject, 'text', witness);
    if (match.kind === 'ValueBand') noteBare(subject, literalUse(match.value, witness), witness);
    if (match.kind === 'ValuesBand') for (const item of match.values.items) noteBare(subject, literalUse(item, witness), witness);
    if (match.kind !== 'SpanBand') continue;
    for (const bound of [match.from, match.to]) {
      if (bound !== null) noteBare(subject, useOf(bound.value, witness) ?? 'number', witness);
    }
  }
}

/** A bare word in a band is a text, unless it names a number. */
const literalUse = (literal: Expression, witness: Witness): Use => useOf(literal, witness) ?? 'text';

/** What an expression is known to hold by itself; null where that depends on undeclared names. */
function useOf(expression: Expression, witness: Witness): Use | null {
  switch (expression.kind) {
    case 'Number':
    case 'Arithmetic':
    case 'Negation':
    case 'EventNumber':
    case 'DaysSince':
    case 'PercentOf':
    case 'MaxOf':
      return 'number';
    case 'Text':
    case 'DomainOf':
      return 'text';
    case 'Date':
      return hasTime(expression.text) ? 'datetime' : 'date';
    case 'YesNo':
      return 'yes/no';
    case 'Parenthesized':
      return useOf(expression.inner, witness);
    case 'Reference':
      return useOfDeclared(witness.declared(expression.name), witness);
    case 'Or':
    case 'And':
    case 'Not':
    case 'Comparison':
    case 'Between':
    case 'In':
    case 'Is':
    case 'TextTest':
    case 'SameAs':
    case 'Has':
    case 'MomentTest':
    case 'LongAgo':
    case 'Happening':
    case 'Hole':
      return null;
  }
}

function useOfDeclared(symbol: Meaning | undefined, witness: Witness): Use | null {
  if (symbol === undefined) return null;
  if (symbol.kind === 'param' || symbol.kind === 'group' || symbol.kind === 'score') return 'number';
  if (symbol.kind === 'grade') return 'text';
  // One step only: a let of a let is rare, and lets may name each other in a circle.
  const value = symbol.kind === 'let' ? symbol.declaration.value : null;
  return value === null || value.kind === 'Reference' || value.kind === 'Parenthesized' ? null : useOf(value, witness);
}
