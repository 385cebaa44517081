/** What there is to say about a model: what parsing and checking found, in the order of the file. */
import { fileHost } from '@scorelang/batch';
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
  const { diagnostics: meaning, ignored } = check(file, fileHost(model.root));
  const all = [...syntax, ...meaning].toSorted((a, b) => a.span.start - b.span.start);
  return { diagnostics: withLevels(all, model.text.settings), ignored };
}
