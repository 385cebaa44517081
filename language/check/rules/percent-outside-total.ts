/**
 * Shares of points are written in `total`, and nowhere else.
 *
 *     when discount >= 40% add 5
 *     when discount >= 0.4 add 5
 */
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const percentOutsideTotal = check(['Number'], (number, { around, report }) => {
  // A share outside `total` is told as one.
  if (!number.percent || around.at(-1)?.kind === 'PercentOf' || around.some((node) => node.kind === 'Total')) return;
  const plain = String(number.value);
  report(number.span, 'percent-outside-total', [number.text, plain], { fixes: [replacing(number.span, plain, `Write ${plain}`)] });
});
