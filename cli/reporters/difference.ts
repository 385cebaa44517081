/** What would change in a text, as a unified diff. */

import type { Paint } from '@scorelang/language';
import { structuredPatch } from 'diff';

/** The diff with three lines around each change, without a line break at its end. */
export function differenceText(shown: string, before: string, after: string, paint: Paint): string {
  const { hunks } = structuredPatch(shown, shown, before, after, undefined, undefined, { context: 3 });
  return [
    paint('strong', `--- ${shown}`),
    paint('strong', `+++ ${shown} (formatted)`),
    ...hunks.flatMap((hunk) => [
      paint('place', `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => painted(line, paint)),
    ]),
  ].join('\n');
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint('good', line);
  return line.startsWith('-') ? paint('error', line) : line;
}
