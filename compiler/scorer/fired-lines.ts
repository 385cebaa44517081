// An explanation in short, for many leads: what fired, without what rules found among the events.

import type { ExplanationLine } from '@scorelang/runtime';
import { linesOfWhole, type Outline, type Trace } from '@scorelang/runtime/prelude';

/** The lines of an explanation that fired, as `explain` gives them but for what rules found among the events. */
export function linesOfFired(outline: Outline, trace: Trace, params: readonly number[]): readonly ExplanationLine[] {
  return linesOfWhole(outline, trace, params, null, true);
}
