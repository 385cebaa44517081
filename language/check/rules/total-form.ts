/**
 * `total` adds up groups, shares of groups, the greatest of some groups, and the rest.
 *
 *     total = fit * 0.4 + engagement
 *     total = 40% of fit + engagement
 */
import type { Expression } from '../../ast.ts';
import { check } from '../sight.ts';
import { isTerm, termsOf } from '../total.ts';

/** Also reports `max-outside-total` and `share-outside-total`. */
export const totalForm = check(['Total', 'MaxOf', 'PercentOf'], (node, { around, facts, file, report }) => {
  const written = ({ span }: Expression) => file.source.text.slice(span.start, span.end);
  const isInTotal = around.some((one) => one.kind === 'Total');
  switch (node.kind) {
    case 'Total':
      for (const term of termsOf(node.value)) {
        if (!isTerm(term, facts.symbolOf)) report(term.span, 'total-form', [written(term)]);
      }
      return;
    case 'MaxOf':
      if (!isInTotal) report(node.span, 'max-outside-total', [written(node), node.how, node.names.map(({ text }) => text)]);
      return;
    case 'PercentOf':
      if (!isInTotal) report(node.span, 'share-outside-total', [written(node.of)]);
  }
});
