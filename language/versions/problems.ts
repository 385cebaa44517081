/** Findings that are kept while the text around them changes. */
import type { Diagnostic, Edit, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';

/** The same finding further on, in a later version of its text. */
export function movedProblem(problem: Diagnostic, by: number, source: Source): Diagnostic {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...problem,
    source,
    span: moved(problem.span),
    related: problem.related.map(
      (place): RelatedPlace => (place.source === problem.source ? { ...place, source, span: moved(place.span) } : place),
    ),
    fixes: problem.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, text }): Edit => ({ span: moved(span), text })),
    })),
  };
}
