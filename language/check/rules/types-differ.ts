/**
 * Like is compared with like: a text with texts, a number with numbers, a date with dates.
 *
 *     field postcode: text
 *     when postcode = 10115 add 5
 *     when postcode = "10115" add 5
 */
import type { Expression, File, ListLiteral, Name, NameReference } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Type } from '../../model.ts';
import { textOf } from '../../values.ts';
import { answerMeant } from '../answers.ts';
import type { AnyNode, NodeOf } from '../descend.ts';
import { unwrapped, wordsOf } from '../expressions.ts';
import { quoted, replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { isMoment, isOrdered, isRatable, isText, TEXT, UNKNOWN } from '../types.ts';

type LiteralKind = 'Number' | 'Text' | 'Date' | 'YesNo' | 'Reference';
const LITERALS: ReadonlySet<string> = new Set<LiteralKind>(['Number', 'Text', 'Date', 'YesNo']);

/** Also reports `yes-or-no`, `not-a-text` for a list field left of `in [..]`, and `given-not-admitted`: what a test gives may be wrong on purpose. */
export const typesDiffer = check(['Number', 'Text', 'Date', 'YesNo', 'Reference', 'Comparison', 'Between', 'In', 'Rate'], (node, sight) => {
  switch (node.kind) {
    case 'Number':
    case 'Text':
    case 'Date':
    case 'YesNo':
    case 'Reference':
      measure(node, sight);
      return;
    case 'Comparison': {
      const isEquality = node.operator === '=' || node.operator === '!=';
      // What has no order is told once, for the left side.
      if (isEquality || isOrdered(typeIn(sight, node.left))) compare(node.left, node.right, sight);
      return;
    }
    case 'Between':
      if (!('operand' in node) || !isOrdered(typeIn(sight, node.operand))) return;
      compare(node.operand, node.low, sight);
      compare(node.operand, node.high, sight);
      return;
    case 'In':
      if (node.set.kind === 'ListLiteral') compareWithList(node, node.set, sight);
      else if (node.set.kind === 'Reference') compareWithSet(node.operand, node.set, sight);
      return;
    case 'Rate':
      if (!isRatable(typeIn(sight, node.subject))) return;
      for (const { match } of node.bands) {
        if (match.kind === 'InListBand') holdsTexts(node.subject, match.list, sight);
        if (match.kind === 'ValueBand') compare(node.subject, match.value, sight);
        if (match.kind === 'ValuesBand') compareAll(node.subject, match.values.items, sight);
      }
  }
});

const typeIn = ({ facts }: Sight, expression: Expression): Type => facts.typeOf.get(expression) ?? UNKNOWN;

/** A literal or a bare word, against what it is compared with. */
function measure(literal: NodeOf<LiteralKind>, sight: Sight): void {
  const { facts, report, around, file } = sight;
  const expectation = facts.expectationOf.get(literal);
  if (expectation === undefined || fits(expectation.type, typeIn(sight, literal), literal)) return;
  const { type, subject, how } = expectation;
  // `<` on what has no order is told once, for the left side.
  if (how === 'order' && !isOrdered(type)) return;
  const answer = type.kind === 'yes/no' ? answerMeant(textOf(literal)) : null;
  if (answer !== null)
    report(literal.span, 'yes-or-no', [subject, answer], { fixes: [replacing(literal.span, answer, `Write ${answer}`)] });
  else if (how === 'given') report(literal.span, 'given-not-admitted', [textOf(literal), subject, type]);
  else
    report(literal.span, 'types-differ', [subject, type, wordsOfLiteral(literal), typeIn(sight, literal)], {
      fixes: [...rewriting(literal, type), ...lookingInside(literal, type, around.at(-1), file)],
    });
}

function compareWithList({ operand, negated }: NodeOf<'In'>, set: ListLiteral, sight: Sight): void {
  const type = typeIn(sight, operand);
  if (type.kind !== 'list') {
    compareAll(operand, set.items, sight);
    return;
  }
  const operator = { start: operand.span.end, end: set.span.start };
  const fixes = negated ? [] : [replacing(operator, ' has any of ', 'Write `has any of`')];
  sight.report(operand.span, 'not-a-text', [wordsOf(operand), type, 'in'], { fixes });
}

/** What is looked for in a field that holds a list is a text that the model says, not another field. */
function compareWithSet(operand: Expression, set: NameReference, sight: Sight): void {
  const { facts, report } = sight;
  const kind = facts.symbolOf.get(set.name)?.kind;
  if (kind !== 'field' && kind !== 'property') {
    holdsTexts(operand, set.name, sight);
    return;
  }
  const inner = unwrapped(operand);
  if (LITERALS.has(inner.kind) || facts.expectationOf.has(inner) || typeIn(sight, inner).kind === 'unknown') return;
  report(operand.span, 'types-differ', [set.name.text, typeIn(sight, set), wordsOf(operand), typeIn(sight, operand)]);
}

function holdsTexts(operand: Expression, list: Name, sight: Sight): void {
  const type = typeIn(sight, operand);
  if (isText(type) || type.kind === 'unknown' || LITERALS.has(unwrapped(operand).kind)) return;
  sight.report(operand.span, 'types-differ', [wordsOf(operand), type, `what ${list.text} holds`, TEXT]);
}

function compareAll(left: Expression, others: readonly Expression[], sight: Sight): void {
  for (const other of others) compare(left, other, sight);
}

/** Two expressions; literals and bare words are measured by themselves, above. */
function compare(left: Expression, right: Expression, sight: Sight): void {
  if (LITERALS.has(unwrapped(left).kind)) return;
  const type = typeIn(sight, left);
  const isMeasured = sight.facts.expectationOf.has(unwrapped(right)) || fits(type, typeIn(sight, right), right);
  if (isMeasured && !mixesPoints(left, right, sight)) return;
  sight.report(right.span, 'types-differ', [wordsOf(left), type, wordsOf(right), typeIn(sight, right)]);
}

/** Points are exact decimals, so they are compared with what is exact: a number as written, a param, other points. */
function mixesPoints(left: Expression, right: Expression, sight: Sight): boolean {
  const isLeft = typeIn(sight, left).kind === 'points';
  const isRight = typeIn(sight, right).kind === 'points';
  if (isLeft === isRight) return false;
  const other = isLeft ? right : left;
  const name = unwrapped(other);
  const isExact = LITERALS.has(name.kind) || (name.kind === 'Reference' && sight.facts.symbolOf.get(name.name)?.kind === 'param');
  return typeIn(sight, other).kind === 'number' && !isExact;
}

/** Whether a value of type `actual` can stand where one of `expected` is compared. */
function fits(expected: Type, actual: Type, literal: Expression): boolean {
  if (expected.kind === 'unknown' || actual.kind === 'unknown') return true;
  switch (expected.kind) {
    case 'text':
    case 'word':
      return isText(actual);
    // The values of a `one of` may be written as numbers, dates, yes and no: `one of [1, 2, 3]`.
    case 'one of':
    case 'grade':
      return isText(actual) || LITERALS.has(literal.kind);
    case 'number':
    case 'points':
      return actual.kind === 'number' || actual.kind === 'points';
    case 'yes/no':
      return actual.kind === 'yes/no';
    case 'date':
    case 'datetime':
      return isMoment(actual);
    case 'list':
    case 'condition':
      return false;
  }
}

function wordsOfLiteral(literal: NodeOf<LiteralKind>): string {
  return literal.kind === 'Text' ? quoted(literal.value) : textOf(literal);
}

/** Quotes put on, or taken off. */
function rewriting(literal: NodeOf<LiteralKind>, expected: Type): readonly Fix[] {
  const text = textOf(literal);
  const written = UNQUOTED[expected.kind];
  if (isText(expected) && literal.kind !== 'Text') return [replacing(literal.span, quoted(text), 'Put it in quotes')];
  if (literal.kind === 'Text' && written?.test(text)) return [replacing(literal.span, text, 'Remove the quotes')];
  return [];
}

/** `interests = Data` becomes `Data in interests`. */
function lookingInside(literal: NodeOf<LiteralKind>, expected: Type, parent: AnyNode | undefined, file: File): readonly Fix[] {
  if (expected.kind !== 'list' || parent?.kind !== 'Comparison' || parent.operator !== '=' || parent.right !== literal) return [];
  const written = ({ span }: Expression) => file.source.text.slice(span.start, span.end);
  return [replacing(parent.span, `${written(literal)} in ${written(parent.left)}`, 'Look for it in the list')];
}

const UNQUOTED: { readonly [K in Type['kind']]?: RegExp } = {
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?$/,
};
