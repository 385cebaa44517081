/** One mistake is told once. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source.ts';

/**
 * Where several things are found at one and the same place, the first error is the cause and the rest follow from it: only that is kept.
 * Warnings and hints without an error beside them all stay.
 */
export function firstCauses(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<Source, Map<string, Diagnostic>>();
  for (const diagnostic of found) {
    if (diagnostic.severity !== 'error') continue;
    const places = causes.get(diagnostic.source) ?? new Map<string, Diagnostic>();
    causes.set(diagnostic.source, places);
    const place = placeOf(diagnostic);
    const cause = places.get(place);
    if (cause === undefined || cause.code === NO_MISTAKE) places.set(place, diagnostic);
  }
  return found.filter((diagnostic) => {
    const cause = causes.get(diagnostic.source)?.get(placeOf(diagnostic));
    return cause === undefined || cause === diagnostic || (cause.code === NO_MISTAKE && diagnostic.severity !== 'error');
  });
}

const placeOf = ({ span }: Diagnostic): string => `${span.start} ${span.end}`;

/** An error of no author's making: any other at its place comes first, and hints stay. */
const NO_MISTAKE = 'events-not-yet';
