/** Findings in a rule that are kept while the text around it changes. */
import { type Diagnostic, NOWHERE } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../source.ts';
import { copyOf } from '../../versions/copy.ts';
import { movedProblem } from '../../versions/problems.ts';
import type { Findings } from '../findings.ts';

/** Findings, at the places that they have where the rule begins at `start`: where it stood last. */
export interface Kept {
  start: number;
  problems: readonly Diagnostic[];
}

interface Placed {
  readonly span: Span;
}

const NONE: Kept = { start: 0, problems: [] };

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
  const { message, fixes, ...moved } = movedProblem(problem, 0, NOWHERE);
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
export function toldAgain(kept: Kept, rule: Placed, source: Source, { all }: Findings): void {
  if (kept.problems.length === 0) return;
  const { start } = rule.span;
  if (start !== kept.start) {
    const by = start - kept.start;
    kept.problems = kept.problems.map((problem) => movedProblem(problem, by, NOWHERE));
    kept.start = start;
  }
  for (const problem of kept.problems) all.push(movedProblem(problem, 0, source));
}
