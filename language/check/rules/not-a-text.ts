/**
 * `contains`, `starts with`, `ends with`, `like`, `same as` and `domain of` look into texts.
 *
 *     field employees: number
 *     when employees contains "10" add 5
 */
import type { Expression, File } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Type } from '../../model.ts';
import type { NodeOf } from '../descend.ts';
import { wordsOf } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { typeOfSymbol } from '../names.ts';
import { check } from '../sight.ts';
import { isText, UNKNOWN } from '../types.ts';

export const notAText = check(['TextTest', 'SameAs', 'DomainOf'], (node, { facts, report, file }) => {
  const require = (type: Type, span: typeof node.span, words: string, operator: string) => {
    if (isText(type) || type.kind === 'unknown') return;
    const fixes = type.kind === 'list' && node.kind === 'TextTest' ? lookingInside(node, file) : [];
    report(span, 'not-a-text', [words, type, operator], { fixes });
  };
  const typeOfName = (name: Parameters<typeof facts.symbolOf.get>[0]) => {
    const symbol = facts.symbolOf.get(name);
    return symbol === undefined ? UNKNOWN : typeOfSymbol(symbol);
  };
  if (node.kind === 'DomainOf') return require(typeOfName(node.field), node.field.span, node.field.text, 'domain of');
  const operator = node.kind === 'SameAs' ? 'same as' : node.how;
  require(facts.typeOf.get(node.operand) ?? UNKNOWN, node.operand.span, wordsOf(node.operand), operator);
  if (node.kind === 'SameAs') require(typeOfName(node.other), node.other.span, node.other.text, operator);
});

/** `interests contains Data` becomes `Data in interests`. */
function lookingInside({ how, negated, operand, pattern, span }: NodeOf<'TextTest'>, file: File): readonly Fix[] {
  if (how !== 'contains' || negated || (pattern.kind !== 'Text' && pattern.kind !== 'Reference')) return [];
  const written = (part: Expression) => file.source.text.slice(part.span.start, part.span.end);
  return [replacing(span, `${written(pattern)} in ${written(operand)}`, 'Look for it in the list')];
}
