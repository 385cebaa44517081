/**
 * `contains`, `starts with`, `ends with`, `like`, `same as` and `domain of` look into texts.
 *
 *     field employees: number
 *     when employees contains "10" add 5
 */
import type { Expression, File, Name } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Type } from '../../model.ts';
import type { NodeOf } from '../descend.ts';
import { wordsOf } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { typeOfSymbol } from '../names.ts';
import { check } from '../sight.ts';
import { isText, UNKNOWN } from '../types.ts';

export const notAText = check(['TextTest', 'SameAs', 'DomainOf'], (node, { facts, scope, report, file }) => {
  const demandText = (type: Type, span: typeof node.span, words: string, operator: string): boolean => {
    if (isText(type) || type.kind === 'unknown') return true;
    const fixes = type.kind === 'list' && node.kind === 'TextTest' ? lookingInside(node, file) : [];
    report(span, 'not-a-text', [words, type, operator], { fixes });
    return false;
  };
  const demandTextIn = (name: Name, operator: string): boolean => {
    const symbol = facts.symbolOf.get(name);
    const type = symbol === undefined || scope.disputed.has(name.text) ? UNKNOWN : typeOfSymbol(symbol);
    return demandText(type, name.span, name.text, operator);
  };
  if (node.kind === 'DomainOf') {
    demandTextIn(node.field, 'domain of');
    return;
  }
  const operator = node.kind === 'SameAs' ? 'same as' : node.how;
  const isOperandText = demandText(facts.typeOf.get(node.operand) ?? UNKNOWN, node.operand.span, wordsOf(node.operand), operator);
  if (node.kind === 'SameAs' && isOperandText) demandTextIn(node.other, operator);
});

/** `interests contains Data` becomes `Data in interests`. */
function lookingInside({ how, negated, operand, pattern, span }: NodeOf<'TextTest'>, file: File): readonly Fix[] {
  if (how !== 'contains' || negated || (pattern.kind !== 'Text' && pattern.kind !== 'Reference')) return [];
  const written = (part: Expression) => file.source.text.slice(part.span.start, part.span.end);
  return [replacing(span, `${written(pattern)} in ${written(operand)}`, 'Look for it in the list')];
}
