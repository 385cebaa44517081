/** What there is to say about a model: what parsing, checking and adding up its points found, in the order of the file. */
import { fileHost } from '@scorelang/batch';
import { assessPoints, findingsOfCases } from '@scorelang/compiler';
import { check, type Diagnostic, type Ignored, parse } from '@scorelang/language';
import { withLevels } from '@scorelang/language/config';
import type { ProjectModel } from './project.ts';

export interface Inspected {
  /** At the levels of the configuration. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments of the model ask to leave out. */
  readonly ignored: readonly Ignored[];
}

export function inspect(model: ProjectModel): Inspected {
  const { file, diagnostics: syntax } = parse(model.source);
  const host = fileHost(model.root);
  const { model: meant, diagnostics: meaning, ignored } = check(file, host);
  const points = assessPoints({ model: meant, file, diagnostics: [...syntax, ...meaning], ignored });
  const hasErrors = [...syntax, ...meaning].some(({ severity }) => severity === 'error');
  // Without its mistakes a model might know more of their columns.
  const cases = hasErrors ? [] : findingsOfCases(meant, model.source, host);
  const all = [...syntax, ...meaning, ...cases, ...points.findings].toSorted((a, b) => a.span.start - b.span.start);
  return { diagnostics: withLevels(all, model.text.settings), ignored: [...ignored, ...points.ignored] };
}
