/**
 * Points are taken with `subtract`, not by adding less than nothing.
 *
 *     when unsubscribed add -30
 *     when unsubscribed subtract 30
 */
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const negativePoints = check(['Points', 'Band'], ({ sign, points }, { file, report }) => {
  if (points.kind !== 'Number' || points.value >= 0) return;
  const positive = points.text.replace(/^[-−–]/, '');
  const other = sign === 'add' ? 'subtract' : 'add';
  const signStart = file.source.text.lastIndexOf(sign, points.span.start);
  const span = { start: signStart, end: points.span.end };
  const fixes = [replacing(span, `${other} ${positive}`, `Write ${other} ${positive}`)];
  report(span, 'negative-points', [`${sign} ${points.text}`, `${other} ${positive}`], { fixes });
});
