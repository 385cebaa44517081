/** Tests of texts and of lists of texts: every one looks for a named set of folded texts. */
import type { Expression, FieldSymbol, ListLiteral, NameReference, PropertySymbol, TextTest, Set as WrittenSet } from '@scorelang/language';
import { textOf } from '@scorelang/language';
import type { Condition, TextValue } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { isLiteral, literalOf } from './literals.ts';
import { isValue, placeOf, type Scope, symbolOf, typeOf, withoutParentheses } from './scope.ts';

/** Whether an expression is a text of the lead's. */
export function isText(scope: Scope, expression: Expression): boolean {
  const { kind } = typeOf(scope, expression);
  return kind === 'text' || kind === 'one of';
}

/** `=` of a field and a text, either way round, or of two values of the lead. */
export function compareTexts(scope: Scope, left: Expression, right: Expression): Condition {
  const [first, second] = [withoutParentheses(left), withoutParentheses(right)];
  if (!isLiteral(scope, first) && !isLiteral(scope, second)) return sameText(scope, first, second);
  const [literal, value] = isLiteral(scope, first) ? [first, second] : [second, first];
  return isTextIn(scope, value, { kind: 'ListLiteral', span: literal.span, items: [literalOf(literal)] });
}

export const sameText = (scope: Scope, left: Expression, right: Expression): Condition => ({
  kind: 'SameText',
  left: textValueOf(scope, left),
  right: textValueOf(scope, right),
});

export function isTextIn(scope: Scope, operand: Expression, set: WrittenSet): Condition {
  const text = textValueOf(scope, operand);
  return { kind: 'OneOf', text, set: setOf(scope, set, `${nameOf(scope, operand)}_values`) };
}

export function textTest(scope: Scope, { how, operand, pattern }: TextTest): Condition {
  const text = textValueOf(scope, operand);
  const patterns: WrittenSet = pattern.kind === 'Text' ? single(pattern) : isBareWord(scope, pattern) ? single(pattern) : pattern;
  return { kind: 'Match', how, text, set: setOf(scope, patterns, `${nameOf(scope, operand)}_patterns`) };
}

/** `interests has any of [..]`, and `"data platform" in interests`. */
export function has(scope: Scope, quantifier: 'any' | 'all', operand: Expression, set: WrittenSet): Condition {
  const behind = withoutParentheses(operand);
  const symbol = behind.kind === 'Reference' ? symbolOf(scope, behind.name) : undefined;
  if (!isValue(symbol)) return brokenPromise(`The checker let ${behind.kind} stand for a list`);
  return { kind: 'Has', quantifier, field: placeOf(scope, symbol), set: setOf(scope, set, `${symbol.name}_values`) };
}

/** A text that comes from the lead. */
export function textValueOf(scope: Scope, expression: Expression): TextValue {
  const { behind, symbol } = textSymbol(scope, expression);
  return { kind: behind.kind === 'DomainOf' ? 'Domain' : 'Field', field: placeOf(scope, symbol) };
}

function textSymbol(scope: Scope, expression: Expression): { readonly behind: Expression; readonly symbol: FieldSymbol | PropertySymbol } {
  const behind = withoutParentheses(expression);
  const name = behind.kind === 'DomainOf' ? behind.field : behind.kind === 'Reference' ? behind.name : null;
  const symbol = name === null ? undefined : symbolOf(scope, name);
  return isValue(symbol) ? { behind, symbol } : brokenPromise(`The checker let ${behind.kind} stand for a text of the lead`);
}

const single = (literal: ListLiteral['items'][number]): ListLiteral => ({ kind: 'ListLiteral', span: literal.span, items: [literal] });

const isBareWord = (scope: Scope, set: WrittenSet): set is NameReference =>
  set.kind === 'Reference' && symbolOf(scope, set.name)?.kind !== 'list';

function setOf(scope: Scope, set: WrittenSet, name: string): number {
  switch (set.kind) {
    case 'ListLiteral':
      return scope.sets.add(name, set.items.map(textOf));
    case 'Reference': {
      const symbol = symbolOf(scope, set.name);
      if (symbol?.kind !== 'list') return brokenPromise(`The checker let ${set.name.text} stand for a list`);
      return scope.sets.addList(symbol);
    }
    case 'Hole':
      return brokenPromise('The checker let a list be left out');
  }
}

/** For the name of a set: `title`, `email_domain`. */
function nameOf(scope: Scope, expression: Expression): string {
  const { behind, symbol } = textSymbol(scope, expression);
  return behind.kind === 'DomainOf' ? `${symbol.name}_domain` : symbol.name;
}
