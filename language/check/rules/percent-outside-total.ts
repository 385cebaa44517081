/**
 * Shares of points are written in `total`, and nowhere else.
 *
 *     when discount >= 40% add 5
 *     when discount >= 0.4 add 5
 */
import type { AnyNode } from '../descend.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const percentOutsideTotal = check(['Number'], (number, { around, report }) => {
  // A share outside `total` is told as one.
  if (!number.percent || around.at(-1)?.kind === 'PercentOf' || around.some((node) => node.kind === 'Total')) return;
  // `max 50%`: 0.5 points are hardly meant.
  if (countsPoints(around.at(-1))) return report(number.span, 'percent-outside-total', [number.text, null]);
  const plain = String(number.value);
  report(number.span, 'percent-outside-total', [number.text, plain], { fixes: [replacing(number.span, plain, `Write ${plain}`)] });
});

const POINTS: ReadonlySet<AnyNode['kind']> = new Set(['GroupBound', 'Points', 'Limit', 'UpTo', 'Shrink', 'Band', 'PointsLine', 'Between']);

/** Whether a number stands for points right below a node; a field that is `between` two numbers has none. */
const countsPoints = (node: AnyNode | undefined): boolean => node !== undefined && POINTS.has(node.kind) && !('operand' in node);
