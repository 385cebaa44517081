/**
 * The least of a group lies below the most, and each is said once.
 *
 *     group fit min 60 max 20 { .. }
 *     group fit min 20 max 60 { .. }
 */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { removing } from '../fixes.ts';
import { check } from '../sight.ts';

/** Also reports `setting-twice`. */
export const floorAboveCap = check(['Group'], ({ name, bounds }, { report }) => {
  const [low, high] = [bounds.find((bound) => bound.which === 'min'), bounds.find((bound) => bound.which === 'max')];
  for (const bound of bounds) {
    if (bound !== low && bound !== high)
      report(bound.span, 'setting-twice', [bound.which, 'a group'], { fixes: [removing(bound.span, 'Remove this one')] });
  }
  if (low?.value.kind !== 'Number' || high?.value.kind !== 'Number' || low.value.value <= high.value.value) return;
  const swap: Fix = {
    title: 'Swap min and max',
    edits: [
      { span: low.value.span, text: high.value.text },
      { span: high.value.span, text: low.value.text },
    ],
  };
  const later = low.span.start > high.span.start ? low : high;
  report(later.span, 'floor-above-cap', [name.text, low.value.text, high.value.text], { fixes: [swap] });
});
