/** Findings that are kept while the text around them changes. */
import type { Diagnostic, Edit, Fix, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';

/** The same finding further on, in a later version of its text. */
export function movedProblem(problem: Diagnostic, by: number, source: Source): Diagnostic {
  const { code, severity, message, source: last, span, related, fixes } = problem;
  return {
    code,
    severity,
    message,
    source,
    span: moved(span, by),
    related:
      related.length === 0
        ? related
        : related.map((place): RelatedPlace => (place.source === last ? { ...place, source, span: moved(place.span, by) } : place)),
    fixes: fixes.length === 0 ? fixes : fixes.map((fix) => movedFix(fix, by)),
  };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const movedFix = ({ title, edits }: Fix, by: number): Fix => ({
  title,
  edits: edits.map(({ span, text }): Edit => ({ span: moved(span, by), text })),
});
