/**
 * `shrink by` takes points away, step by step.
 *
 *     each page_view add 5 shrink by 0 every 7 days up to 20
 *     each page_view add 5 shrink by 1 every 7 days up to 20
 */
import { check } from '../sight.ts';

export const shrinkSize = check(['Shrink'], ({ by }, { report }) => {
  if (by.kind === 'Number' && by.value <= 0) report(by.span, 'shrink-size', [by.text]);
});
