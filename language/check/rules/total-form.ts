/**
 * `total` adds up groups, shares of groups, the greatest of some groups, and the rest.
 *
 *     total = fit * 0.4 + engagement
 *     total = 40% of fit + engagement
 */
import { check } from '../sight.ts';
import { isTerm, termsOf } from '../total.ts';

/** Also reports `max-outside-total` and `share-outside-total`. */
export const totalForm = check(['Total', 'MaxOf', 'PercentOf'], (node, { around, facts, file, report }) => {
  const isInTotal = around.some((one) => one.kind === 'Total');
  switch (node.kind) {
    case 'Total':
      for (const term of termsOf(node.value)) {
        if (!isTerm(term, facts.symbolOf)) report(term.span, 'total-form', [file.source.text.slice(term.span.start, term.span.end)]);
      }
      return;
    case 'MaxOf':
      if (!isInTotal) report(node.span, 'max-outside-total', [file.source.text.slice(node.span.start, node.span.end)]);
      return;
    case 'PercentOf':
      if (!isInTotal) report(node.span, 'share-outside-total', []);
  }
});
