/**
 * A test asks about what differs from lead to lead.
 *
 *     when "CEO" contains title add 5
 *     when title contains "CEO" add 5
 */
import type { Expression } from '../../ast.ts';
import { isLiteral, unwrapped } from '../expressions.ts';
import { check } from '../sight.ts';

export const fixedOperand = check(['TextTest', 'SameAs', 'In', 'Is', 'Between', 'Rate', 'Comparison'], (node, { facts, file, report }) => {
  const isFixed = (expression: Expression) => isLiteral(unwrapped(expression));
  const tell = ({ span }: Expression) => report(span, 'fixed-operand', [file.source.text.slice(span.start, span.end)]);
  switch (node.kind) {
    case 'TextTest':
    case 'SameAs':
    case 'Is':
      if (isFixed(node.operand)) tell(node.operand);
      return;
    case 'In': {
      // `"data platform" in interests` looks into a field.
      const isField = node.set.kind === 'Reference' && facts.symbolOf.get(node.set.name)?.kind === 'field';
      if (!isField && isFixed(node.operand)) tell(node.operand);
      return;
    }
    case 'Between':
      if ('operand' in node && isFixed(node.operand)) tell(node.operand);
      return;
    case 'Rate':
      if (isFixed(node.subject)) tell(node.subject);
      return;
    case 'Comparison':
      // Of two numbers or dates another check tells the answer.
      if (unwrapped(node.left).kind === 'Text' && (isFixed(node.right) || facts.typeOf.get(unwrapped(node.right))?.kind === 'word'))
        tell(node.left);
  }
});
