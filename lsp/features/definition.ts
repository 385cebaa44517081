/** Where the thing under the cursor is declared; for a path in quotes, the file. */
import { pathFrom } from '@scorelang/language';
import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../names.ts';
import { pathsIn } from '../paths.ts';
import type { Project } from '../workspace.ts';

export function definition(analysis: Analysis, offset: number, project: Project): Location[] {
  const path = pathsIn(analysis.file).find(({ span }) => span.start <= offset && offset <= span.end);
  const target = path === undefined ? null : pathFrom(analysis.source.path, path.value);
  if (target !== null && project.files.stampOf(target) !== null) {
    return [{ uri: project.uriOf(target), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }];
  }
  const found = occurrenceAt(analysis, offset);
  if (found === null) return [];
  return declarationsOf(found, analysis).map(({ source, name }) => ({
    uri: project.uriOf(source.path),
    range: rangeOf(source, name.span),
  }));
}

const declarationsOf = ({ key }: Occurrence, analysis: Analysis): readonly Occurrence[] =>
  key === null ? [] : occurrencesOf(analysis).filter((other) => other.key === key && other.isDeclaration);
