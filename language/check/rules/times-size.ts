/**
 * Events are counted in whole numbers; `at least 0 times` would always hold.
 *
 *     when page_view at least 2.5 times add 5
 *     when page_view at least 3 times add 5
 */
import { check } from '../sight.ts';

export const timesSize = check(['Times'], ({ how, count }, { report }) => {
  if (count.kind !== 'Number') return;
  const least = how === 'at least' ? 1 : 0;
  if (!Number.isInteger(count.value) || count.value < least) report(count.span, 'times-size', [count.text, least]);
});
