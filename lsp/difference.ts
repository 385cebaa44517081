/** The one stretch in which two texts differ. */
import type { Change } from '@scorelang/language';

/** What stands from `start` to `end` in the first gave way to `length` characters of the second. */
export type Difference = Change;

/** The shortest one; of length 0 at both where they are alike. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let kept = 0;
  while (kept < most - start && before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)) kept += 1;
  return { start, end: before.length - kept, length: after.length - kept - start };
}
