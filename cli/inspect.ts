/** What there is to say about a model: what parsing, checking and adding up its points found, in the order of the file. */
import { fileHost } from '@scorelang/batch';
import { assessPoints } from '@scorelang/compiler';
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
  const { model: meant, diagnostics: meaning, ignored } = check(file, fileHost(model.root));
  const points = assessPoints({ model: meant, file, diagnostics: [...syntax, ...meaning], ignored });
  const all = [...syntax, ...meaning, ...points.findings].toSorted((a, b) => a.span.start - b.span.start);
  return { diagnostics: withLevels(all, model.text.settings), ignored: [...ignored, ...points.ignored] };
}
