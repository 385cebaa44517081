/**
 * `total` adds up groups, shares of groups, the greatest of some groups, and the rest.
 *
 *     total = fit * 0.4 + engagement
 *     total = 40% of fit + engagement
 */
import type { Expression } from '../../ast.ts';
import { check } from '../sight.ts';
import { termsOf } from '../total.ts';

/** Also reports `max-outside-total`. */
export const totalForm = check(['Total', 'MaxOf', 'PercentOf'], (node, { around, facts, file, report }) => {
  switch (node.kind) {
    case 'Total':
      for (const term of termsOf(node.value)) {
        const what = notATerm(term);
        if (what !== null) report(term.span, 'total-form', [what]);
      }
      return;
    case 'MaxOf': {
      const isInTotal = around.some((one) => one.kind === 'Total');
      if (!isInTotal) report(node.span, 'max-outside-total', []);
      return;
    }
    case 'PercentOf':
      if (!around.some((one) => one.kind === 'Total')) report(node.span, 'share-outside-total', []);
  }

  function notATerm(term: Expression): string | null {
    const written = `\`${file.source.text.slice(term.span.start, term.span.end)}\``;
    if (term.kind === 'Hole') return null;
    if (term.kind === 'Reference') {
      const symbol = facts.symbolOf.get(term.name);
      return symbol === undefined || symbol.kind === 'group' ? null : written;
    }
    if (term.kind === 'PercentOf') return term.of.kind === 'Reference' || term.of.kind === 'MaxOf' ? notATerm(term.of) : written;
    return term.kind === 'MaxOf' && term.how === 'max' ? null : written;
  }
});
