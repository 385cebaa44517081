/**
 * Shares of groups usually come to a whole.
 *
 *     total = 40% of fit + 50% of engagement
 *     total = 40% of fit + 60% of engagement
 */
import { check } from '../sight.ts';
import { isRest, termsOf } from '../total.ts';

export const totalShares = check(['Total'], (node, { report }) => {
  const terms = termsOf(node.value).filter((term) => !isRest(term));
  // Beside something that counts whole, shares need not come to a whole.
  const shares = terms.flatMap((term) => (term.kind === 'PercentOf' ? [term.share] : []));
  if (shares.length < terms.length) return;
  const amounts = shares.map((share) => (share.kind === 'Number' && share.percent ? share.value : null));
  if (amounts.length < 2 || amounts.includes(null)) return;
  // Percentages have few decimals: what is left of adding them as fractions is no difference.
  const percent = Number((amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 100).toFixed(6));
  if (percent !== 100) report(node.value.span, 'total-shares', [`${percent}%`]);
});
