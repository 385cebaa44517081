/** Findings that are kept while the text around them changes. */
import type { Diagnostic, Edit, Fix, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';

/** The same finding further on, in a later version of its text. What does not change is shared. */
export function movedProblem(problem: Diagnostic, by: number, source: Source): Diagnostic {
  const { source: last, span, related, fixes } = problem;
  const isInText = related.some((place) => place.source === last);
  return {
    // A copy and no literal, as in `placedIn`.
    ...problem,
    source,
    span: moved(span, by),
    related: isInText
      ? related.map((place): RelatedPlace => (place.source === last ? { ...place, source, span: moved(place.span, by) } : place))
      : related,
    fixes: by === 0 || fixes.length === 0 ? fixes : fixes.map((fix) => movedFix(fix, by)),
  };
}

const moved = (span: Span, by: number): Span => (by === 0 ? span : { start: span.start + by, end: span.end + by });

const movedFix = ({ title, edits }: Fix, by: number): Fix => ({
  title,
  edits: edits.map(({ span, text }): Edit => ({ span: moved(span, by), text })),
});
