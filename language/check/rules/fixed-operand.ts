/**
 * A test asks about what differs from lead to lead.
 *
 *     when "CEO" contains title add 5
 *     when title contains "CEO" add 5
 */
import type { Expression } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { NodeOf } from '../descend.ts';
import { isLiteral, unwrapped } from '../expressions.ts';
import { check, type Sight } from '../sight.ts';
import { inSource } from '../written.ts';

export const fixedOperand = check(['TextTest', 'SameAs', 'In', 'Is', 'Between', 'Rate', 'Comparison'], (node, sight) => {
  const { facts, file, report } = sight;
  const isFixed = (expression: Expression) => isLiteral(unwrapped(expression));
  const tell = ({ span }: Expression, fixes: readonly Fix[] = []) =>
    report(span, 'fixed-operand', [file.source.text.slice(span.start, span.end)], { fixes });
  switch (node.kind) {
    case 'TextTest':
      if (isFixed(node.operand)) tell(node.operand, turning(node, sight));
      return;
    case 'SameAs':
    case 'Is':
      if (isFixed(node.operand)) tell(node.operand);
      return;
    case 'In': {
      // `"data platform" in interests` looks into a field.
      const kind = node.set.kind === 'Reference' ? facts.symbolOf.get(node.set.name)?.kind : undefined;
      const isField = kind === 'field' || kind === 'property';
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

/** `"CEO" contains title` becomes `title contains "CEO"`. */
function turning({ operand, anyOf, pattern }: NodeOf<'TextTest'>, { facts, file }: Sight): readonly Fix[] {
  if (anyOf || pattern.kind !== 'Reference' || facts.symbolOf.get(pattern.name)?.kind !== 'field') return [];
  const written = inSource(file.source);
  const edits = [
    { span: operand.span, text: written(pattern.span) },
    { span: pattern.span, text: written(operand.span) },
  ];
  return [{ title: `Ask about ${pattern.name.text}`, edits }];
}
