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
import { check } from '../sight.ts';
import { isMoment, isOrdered, isRatable, isText, UNKNOWN } from '../types.ts';

type LiteralKind = 'Number' | 'Text' | 'Date' | 'YesNo' | 'Reference';
const LITERALS: ReadonlySet<string> = new Set<LiteralKind>(['Number', 'Text', 'Date', 'YesNo']);

/** Also reports `yes-or-no`, `not-a-text` for a list field left of `in [..]`, and `given-not-admitted`: what a test gives may be wrong on purpose. */
export const typesDiffer = check(
  ['Number', 'Text', 'Date', 'YesNo', 'Reference', 'Comparison', 'Between', 'In', 'Rate'],
  (node, { facts, report, around, file }) => {
    const typeOf = (expression: Expression) => facts.typeOf.get(expression) ?? UNKNOWN;
    switch (node.kind) {
      case 'Number':
      case 'Text':
      case 'Date':
      case 'YesNo':
      case 'Reference': {
        const expectation = facts.expectationOf.get(node);
        if (expectation === undefined || fits(expectation.type, typeOf(node), node)) return;
        const { type, subject, how } = expectation;
        // `<` on what has no order is told once, for the left side.
        if (how === 'order' && !isOrdered(type)) return;
        const answer = type.kind === 'yes/no' ? answerMeant(textOf(node)) : null;
        if (answer !== null)
          report(node.span, 'yes-or-no', [subject, answer], { fixes: [replacing(node.span, answer, `Write ${answer}`)] });
        else if (how === 'given') report(node.span, 'given-not-admitted', [textOf(node), subject, type]);
        else
          report(node.span, 'types-differ', [subject, type, wordsOfLiteral(node), typeOf(node)], {
            fixes: [...rewriting(node, type), ...lookingInside(node, type, around.at(-1), file)],
          });
        return;
      }
      case 'Comparison': {
        const isEquality = node.operator === '=' || node.operator === '!=';
        // What has no order is told once, for the left side.
        return isEquality || isOrdered(typeOf(node.left)) ? compare(node.left, [node.right]) : undefined;
      }
      case 'Between':
        return 'operand' in node && isOrdered(typeOf(node.operand)) ? compare(node.operand, [node.low, node.high]) : undefined;
      case 'In':
        if (node.set.kind === 'ListLiteral') return compareWithList(node.operand, node.set);
        return node.set.kind === 'Reference' ? compareWithSet(node.operand, node.set) : undefined;
      case 'Rate':
        if (!isRatable(typeOf(node.subject))) return;
        for (const { match } of node.bands) {
          if (match.kind === 'InListBand') holdsTexts(node.subject, match.list);
          if (match.kind === 'ValueBand') compare(node.subject, [match.value]);
          if (match.kind === 'ValuesBand') compare(node.subject, match.values.items);
        }
    }

    function compareWithList(operand: Expression, set: ListLiteral): void {
      const type = typeOf(operand);
      if (type.kind !== 'list') {
        compare(operand, set.items);
        return;
      }
      const isPlain = node.kind === 'In' && !node.negated;
      const operator = { start: operand.span.end, end: set.span.start };
      const fixes = isPlain ? [replacing(operator, ' has any of ', 'Write `has any of`')] : [];
      report(operand.span, 'not-a-text', [wordsOf(operand), type, 'in'], { fixes });
    }

    // What is looked for in a field that holds a list is a text that the model says, not another field.
    function compareWithSet(operand: Expression, set: NameReference): void {
      if (facts.symbolOf.get(set.name)?.kind !== 'field') {
        holdsTexts(operand, set.name);
        return;
      }
      const inner = unwrapped(operand);
      if (LITERALS.has(inner.kind) || facts.expectationOf.has(inner) || typeOf(inner).kind === 'unknown') return;
      report(operand.span, 'types-differ', [set.name.text, typeOf(set), wordsOf(operand), typeOf(operand)]);
    }

    function holdsTexts(operand: Expression, list: Name): void {
      const type = typeOf(operand);
      if (isText(type) || type.kind === 'unknown' || LITERALS.has(unwrapped(operand).kind)) return;
      report(operand.span, 'types-differ', [wordsOf(operand), type, `what ${list.text} holds`, { kind: 'text' }]);
    }

    // Points are exact decimals, so they are compared with what is exact: a number as written, a param, other points.
    function mixesPoints(left: Expression, right: Expression): boolean {
      const [leftType, rightType] = [typeOf(left).kind, typeOf(right).kind];
      const other = leftType === 'points' ? right : left;
      const name = unwrapped(other);
      const isExact = LITERALS.has(name.kind) || (name.kind === 'Reference' && facts.symbolOf.get(name.name)?.kind === 'param');
      return (leftType === 'points') !== (rightType === 'points') && typeOf(other).kind === 'number' && !isExact;
    }

    // Literals and bare words are measured by themselves, above.
    function compare(left: Expression, others: readonly Expression[]): void {
      const type = typeOf(left);
      for (const other of others) {
        if (LITERALS.has(unwrapped(left).kind)) continue;
        const isMeasured = facts.expectationOf.has(unwrapped(other)) || fits(type, typeOf(other), other);
        if (isMeasured && !mixesPoints(left, other)) continue;
        report(other.span, 'types-differ', [wordsOf(left), type, wordsOf(other), typeOf(other)]);
      }
    }
  },
);

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
