/** Ranges of points in words, and where the rules that they are of stand now. */
import type { PointRange } from '@scorelang/compiler';
import { linesOf } from '@scorelang/language';
import { formatPoints } from '@scorelang/runtime/prelude';
import type { Analysis } from '../analysis.ts';
import type { AssessedBounds } from '../assessment.ts';
import { placesNow } from '../places-now.ts';

/** `0..60`; `0 or more` where nothing bounds it above. */
export function shortRange({ from, to }: PointRange): string {
  if (from === null) return to === null ? 'any points' : `${formatPoints(to)} or less`;
  return to === null ? `${formatPoints(from)} or more` : from === to ? formatPoints(from) : `${formatPoints(from)}..${formatPoints(to)}`;
}

/** `0 to 60 points`. */
export function longRange({ from, to }: PointRange): string {
  if (from === null || to === null) return shortRange({ from, to });
  return from === to ? `${formatPoints(from)} points` : `${formatPoints(from)} to ${formatPoints(to)} points`;
}

/** What the rule that begins at an offset gives; null where that is not known, or its line was edited since. */
export function rangeOfRule({ source }: Analysis, bounds: AssessedBounds | null, start: number): PointRange | null {
  if (bounds === null || bounds.source.path !== source.path) return null;
  const before = linesOf(bounds.source);
  const offsetBefore = placesNow(source.text, bounds.source.text)(start);
  if (offsetBefore === null) return null;
  const { line, column } = before.positionAt(offsetBefore);
  // Of several on one line it is not told which is meant.
  const found = bounds.rules.filter((rule) => rule.line === line);
  const isFirst =
    before
      .textOf(line)
      .slice(0, column - 1)
      .trim() === '';
  return found.length >= 1 && isFirst ? found[0]! : null;
}
