/** One mistake is told once. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source.ts';

/**
 * Where several things are found at one and the same place, the first error is the cause and the rest follow from it: only that is kept.
 * Warnings and hints without an error beside them all stay.
 */
export function firstCauses(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<Source, Map<number, Diagnostic[]>>();
  const causeOf = ({ source, span: { start, end } }: Diagnostic): Diagnostic | undefined =>
    causes
      .get(source)
      ?.get(start)
      ?.find(({ span }) => span.end === end);
  for (const diagnostic of found) {
    if (diagnostic.severity !== 'error' || causeOf(diagnostic) !== undefined) continue;
    const { source, span } = diagnostic;
    const places = causes.get(source) ?? new Map<number, Diagnostic[]>();
    causes.set(source, places);
    places.set(span.start, [...(places.get(span.start) ?? []), diagnostic]);
  }
  if (causes.size === 0) return found;
  return found.filter((diagnostic) => {
    const cause = causeOf(diagnostic);
    return cause === undefined || cause === diagnostic;
  });
}
