/** What there is to say about a model: what parsing and checking found, in the order of the file. */
import { fileHost } from '@scorelang/batch';
import { check, type Diagnostic, parse } from '@scorelang/language';
import type { ProjectModel } from './project.ts';

/** The findings, each place once. */
export function inspect(model: ProjectModel): readonly Diagnostic[] {
  const { file, diagnostics: syntax } = parse(model.source);
  const { diagnostics: meaning } = check(file, fileHost(model.root));
  return [...syntax, ...meaning].toSorted((a, b) => a.span.start - b.span.start);
}
