/** A text in memory, and all that is found in it, what its points come to included. */
import { type Assessed, assessPoints } from '@scorelang/compiler';
import type { Diagnostic, Ignored } from '@scorelang/language';
import { checked, type Project } from '../check/project.ts';

export function withPoints(
  text: string,
  project: Project = {},
): { readonly bounds: Assessed['bounds']; readonly diagnostics: readonly Diagnostic[]; readonly ignored: readonly Ignored[] } {
  const found = checked(text, project);
  const { bounds, findings, ignored } = assessPoints(found);
  return { bounds, diagnostics: [...found.diagnostics, ...findings], ignored: [...found.ignored, ...ignored] };
}
