/** Where else the thing under the cursor stands: in its own file for highlights, in all models for references. */
import { DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { everywhere } from '../everywhere.ts';
import { occurrenceAt, occurrencesOf } from '../names.ts';
import type { Project } from '../workspace.ts';

export function references(analysis: Analysis, offset: number, withDeclaration: boolean, project: Project): Location[] {
  const key = occurrenceAt(analysis, offset)?.key ?? null;
  if (key === null) return [];
  return everywhere(key, analysis, project)
    .filter(({ isDeclaration }) => withDeclaration || !isDeclaration)
    .map(({ source, name }) => ({ uri: project.uriOf(source.path), range: rangeOf(source, name.span) }));
}

export function highlights(analysis: Analysis, offset: number): DocumentHighlight[] {
  const key = occurrenceAt(analysis, offset)?.key ?? null;
  return occurrencesOf(analysis)
    .filter((one) => key !== null && one.key === key && one.source === analysis.source)
    .map(({ name, isDeclaration }) =>
      DocumentHighlight.create(
        rangeOf(analysis.source, name.span),
        isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      ),
    );
}
