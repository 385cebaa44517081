/** What would change in a text, as a unified diff. */

import type { Paint } from '@scorelang/language';
import { structuredPatch } from 'diff';

/**
 * The diff with three lines around each change, without a line break at its end. `show` makes of a line what may be shown:
 * what is to be applied as a patch stays as it is.
 */
export function differenceText(shown: string, before: string, after: string, paint: Paint, show: (line: string) => string): string {
  const { hunks } = structuredPatch(shown, shown, before, after, undefined, undefined, { context: 3 });
  return [
    paint('strong', `--- ${show(shown)}`),
    paint('strong', `+++ ${show(shown)} (formatted)`),
    ...hunks.flatMap((hunk) => [
      paint('place', `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => painted(show(line), paint)),
    ]),
  ].join('\n');
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint('good', line);
  return line.startsWith('-') ? paint('error', line) : line;
}
