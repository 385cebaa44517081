/** The files that a model names, to be opened with a click. */
import { pathFrom } from '@scorelang/language';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { pathsIn } from '../paths.ts';
import type { Project } from '../workspace.ts';

export function links({ file, source }: Analysis, project: Project): DocumentLink[] {
  return pathsIn(file).flatMap(({ span, value }) => {
    const target = pathFrom(source.path, value);
    if (target === null || project.files.stampOf(target) === null) return [];
    // The quotes are no part of the path.
    return [
      { range: rangeOf(source, { start: span.start + 1, end: span.end - 1 }), target: project.uriOf(target), tooltip: `Open ${target}` },
    ];
  });
}
