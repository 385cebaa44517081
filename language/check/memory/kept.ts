/** Findings in a rule that are kept while the text around it changes. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../source.ts';
import { copyOf } from '../../versions/copy.ts';
import { movedProblem } from '../../versions/problems.ts';
import type { Findings } from '../findings.ts';

/** Findings, at the places that they had when the rule began at `start`. */
export interface Kept {
  readonly start: number;
  readonly problems: readonly Diagnostic[];
}

interface Placed {
  readonly span: Span;
}

const NONE: Kept = { start: 0, problems: [] };
/** In the place of a text that is not to be kept. */
const KEPT: Source = { path: '', text: '' };

/** Null where they are about places outside of the rule, which do not move as it does. */
export function keptFindings(problems: readonly Diagnostic[], { span: own }: Placed, source: Source): Kept | null {
  if (problems.length === 0) return NONE;
  const isOwn = ({ span }: Placed): boolean => span.start >= own.start && span.end <= own.end;
  const isWithin = (problem: Diagnostic): boolean =>
    problem.source === source &&
    isOwn(problem) &&
    problem.related.every((place) => place.source !== source || isOwn(place)) &&
    problem.fixes.every(({ edits }) => edits.every(isOwn));
  return problems.every(isWithin) ? { start: own.start, problems: problems.map((problem) => alone(problem)) } : null;
}

/** Without the text that it is about: a slice of it would keep it in memory. */
function alone(problem: Diagnostic): Diagnostic {
  const { message, fixes, ...moved } = movedProblem(problem, 0, KEPT);
  return {
    ...moved,
    message: copyOf(message),
    fixes: fixes.map(({ title, edits }) => ({
      title: copyOf(title),
      edits: edits.map(({ span, text }) => ({ span, text: copyOf(text) })),
    })),
  };
}

/** Tells them again where the rule stands now. */
export function toldAgain({ start, problems }: Kept, rule: Placed, source: Source, { all }: Findings): void {
  for (const problem of problems) all.push(movedProblem(problem, rule.span.start - start, source));
}
