/**
 * A tier is kept for a while below its own line, not above it.
 *
 *     tier hot >= 70 keep until below 80
 *     tier hot >= 70 keep until below 60
 */
import { check } from '../sight.ts';

export const keepAboveLine = check(['PointsLine'], ({ points, keep }, { report }) => {
  if (keep?.kind !== 'Number' || points.kind !== 'Number' || keep.value < points.value) return;
  report(keep.span, 'keep-above-line', [keep.text, points.text]);
});
