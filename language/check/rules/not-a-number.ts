/**
 * Arithmetic, `per`, sums over events and points that come from a field take numbers.
 *
 *     field title: text
 *     when title is known add 1 per title
 */
import type { Expression } from '../../ast.ts';
import type { NodeOf } from '../descend.ts';
import { wordsOf } from '../expressions.ts';
import { check, type Sight } from '../sight.ts';
import { UNKNOWN } from '../types.ts';

export const notANumber = check(['Arithmetic', 'Negation', 'Per', 'Points', 'EventNumber'], (node, sight) => {
  // There, what may be added up is another check's.
  if (sight.around.some((one) => one.kind === 'Total')) return;
  if (node.kind === 'EventNumber') return checkProperty(node, sight);
  for (const [operand, where] of numbersOf(node)) {
    const type = sight.facts.typeOf.get(operand) ?? UNKNOWN;
    if (type.kind !== 'number' && type.kind !== 'unknown') sight.report(operand.span, 'not-a-number', [wordsOf(operand), type, where]);
  }
});

function numbersOf(node: NodeOf<'Arithmetic' | 'Negation' | 'Per' | 'Points'>): readonly (readonly [Expression, string])[] {
  switch (node.kind) {
    case 'Arithmetic':
      return [
        [node.left, `\`${node.operator}\``],
        [node.right, `\`${node.operator}\``],
      ];
    case 'Negation':
      return [[node.operand, '`-`']];
    case 'Per':
      return [[node.of, '`per`']];
    case 'Points':
      return [[node.points, `\`${node.sign}\``]];
  }
}

function checkProperty({ how, property }: NodeOf<'EventNumber'>, { facts, report }: Sight): void {
  if (property === null || how === 'count' || how === 'count days' || how === 'count distinct') return;
  const symbol = facts.symbolOf.get(property);
  if (symbol?.kind === 'property' && symbol.type.kind !== 'number')
    report(property.span, 'not-a-number', [property.text, symbol.type, `\`${how} of\``]);
}
