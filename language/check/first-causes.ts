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
    if (!places.has(place)) places.set(place, diagnostic);
  }
  return found.filter((diagnostic) => {
    const cause = causes.get(diagnostic.source)?.get(placeOf(diagnostic));
    return cause === undefined || cause === diagnostic;
  });
}

const placeOf = ({ span }: Diagnostic): string => `${span.start} ${span.end}`;
