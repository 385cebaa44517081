/** Bare words after a comparison with a text: `title contains CFO or CEO`, where CEO by itself is no text but a yes/no field. */
import type { And, Expression, File, Literal, NameReference, Or, TextLiteral } from '../ast.ts';
import type { Span } from '../source.ts';
import { inSource } from './written.ts';

/** One comparison, and the words right after it. */
export interface LooseWords {
  readonly test: TextComparison;
  readonly words: readonly [NameReference, ...NameReference[]];
  readonly connective: 'and' | 'or';
}

/** The same with texts in quotes, which can be no names. */
export interface ComparedWords extends Omit<LooseWords, 'words'> {
  readonly words: readonly (NameReference | TextLiteral)[];
}

/** `title = "CEO" or "CFO"`: a comparison, and the texts in quotes right after it; null where something else stands in between. */
export function looseTextsIn({ kind, operands }: Or | And): ComparedWords | null {
  const [test, ...texts] = operands;
  const words = texts.filter((one): one is TextLiteral => one.kind === 'Text');
  if (test === undefined || words.length === 0 || words.length < texts.length || !isTextComparison(test)) return null;
  return { test, words, connective: kind === 'Or' ? 'or' : 'and' };
}

type TextComparison = Extract<Expression, { readonly kind: 'Comparison' | 'In' | 'TextTest' }>;

/** Where words look as if they continued a comparison. Whether they do depends on whether something is called so. */
export function looseWordsIn(condition: Or | And): readonly LooseWords[] {
  if (!condition.operands.some(mayBeWord)) return NONE;
  const parts = partsOf(condition);
  const found: LooseWords[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const test = parts[index]?.expression;
    const connective = parts[index + 1]?.connective;
    if (test === undefined || connective === undefined || connective === null || !isTextComparison(test)) continue;
    const words: NameReference[] = [];
    for (let next = parts[index + 1]; next !== undefined; next = parts[index + 1 + words.length]) {
      if (next.connective !== connective || next.expression.kind !== 'Reference' || !continues(next.expression, test, connective)) break;
      words.push(next.expression);
    }
    const [first, ...others] = words;
    if (first !== undefined) found.push({ test, words: [first, ...others], connective });
  }
  return found;
}

// Nearly every condition: a word must stand alone somewhere.
const mayBeWord = (operand: Expression): boolean =>
  operand.kind === 'Reference' || (operand.kind === 'And' && operand.operands.some(isReference));
const isReference = ({ kind }: Expression): boolean => kind === 'Reference';
const NONE: readonly LooseWords[] = [];

interface Part {
  readonly expression: Expression;
  /** What stands before it; null at the first. */
  readonly connective: 'and' | 'or' | null;
}

/** `a or b and c` as a, b, c. */
function partsOf(condition: Or | And): readonly Part[] {
  const own = condition.kind === 'Or' ? 'or' : 'and';
  const parts: Part[] = [];
  for (const operand of condition.operands) {
    const connective = parts.length === 0 ? null : own;
    if (operand.kind !== 'And') parts.push({ expression: operand, connective });
    else
      for (const [index, inner] of operand.operands.entries())
        parts.push({ expression: inner, connective: index === 0 ? connective : 'and' });
  }
  return parts;
}

function isTextComparison(expression: Expression): expression is TextComparison {
  if (expression.kind === 'TextTest') return expression.pattern.kind !== 'Hole';
  if (expression.kind === 'In') return expression.set.kind === 'ListLiteral' && expression.set.items.some(isWordOrText);
  if (expression.kind !== 'Comparison') return false;
  return (expression.operator === '=' || expression.operator === '!=') && isWordOrText(expression.right);
}

const isWordOrText = ({ kind }: Expression): boolean => kind === 'Reference' || kind === 'Text';

/** The texts that are compared, as far as they are written here. */
function valuesOf(test: TextComparison): readonly Literal[] {
  if (test.kind === 'Comparison') return [test.right as Literal];
  const values = test.kind === 'In' ? test.set : test.pattern;
  if (values.kind === 'ListLiteral') return values.items;
  return values.kind === 'Text' || (values.kind === 'Reference' && test.kind === 'TextTest' && !test.anyOf) ? [values] : [];
}

/** Whether a word is written like the texts before it, and not like a field: `title = CFO or unsubscribed` is no list of titles. */
function continues(word: NameReference, test: TextComparison, connective: 'and' | 'or'): boolean {
  const { text } = word.name;
  const before = valuesOf(test).map((value) => (value.kind === 'Text' ? value.value : value.kind === 'Reference' ? value.name.text : ''));
  if (/[._]/.test(text) && !before.some((value) => /[._]/.test(value))) return false;
  if (!isSmall(text)) return true;
  return connective === 'or' && before.some(isSmall);
}

const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A comparison with all of the words, as it should be written. */
export interface AllWords {
  readonly text: string;
  /** The place it takes. */
  readonly span: Span;
  /** How many words, the first comparison's included. */
  readonly count: number;
}

export function withAllWords({ test, words, connective }: ComparedWords, file: File): AllWords {
  const written = inSource(file.source);
  const span = { start: test.span.start, end: words[words.length - 1]?.span.end ?? test.span.end };
  const values = valuesOf(test);
  const count = values.length + words.length;
  const subject = written(test.kind === 'Comparison' ? test.left.span : test.operand.span);
  const isBoth = connective === 'and' && test.kind === 'TextTest' && !isNegated(test);
  if (isBoth || values.length === 0) {
    const operator = operatorOf(test, written).replace(/ any of$/, '');
    const others = words.map((word) => `${subject} ${operator} ${written(word.span)}`);
    return { text: [written(test.span), ...others].join(isBoth || isNegated(test) ? ' and ' : ' or '), span, count };
  }
  const list = `[${[...values, ...words].map((value) => written(value.span)).join(', ')}]`;
  return { text: `${subject} ${operatorOf(test, written)} ${list}`, span, count };
}

const isNegated = (test: TextComparison): boolean => test.kind !== 'Comparison' && test.negated;

/** The operator that a list follows. */
function operatorOf(test: TextComparison, written: (span: Span) => string): string {
  if (test.kind === 'Comparison') return test.operator === '=' ? 'in' : 'not in';
  const operator = written({ start: test.operand.span.end, end: (test.kind === 'In' ? test.set : test.pattern).span.start }).trim();
  return test.kind === 'TextTest' && !test.anyOf ? `${operator} any of` : operator;
}
