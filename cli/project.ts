/** Models in their projects. */
import { relative, resolve, sep } from 'node:path';
import { projectRootOf } from '@scorelang/batch';
import type { Source } from '@scorelang/language';
import type { ModelText } from './files.ts';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';

/** A model with its place in its project. */
export interface ProjectModel {
  /** Its path is relative to the root. */
  readonly source: Source;
  /** Absolute. */
  readonly root: string;
  readonly text: ModelText;
}

export function inProject(text: ModelText, io: Io): ProjectModel {
  const root = projectRootOf(text.file, io.cwd);
  return { source: { path: relative(root, text.file).split(sep).join('/'), text: text.text }, root, text };
}

/** How messages call a source of this project: its path from the current folder. */
export function pathIn(model: ProjectModel, io: Io): (source: Source) => string {
  return (source) => (source.path === model.source.path ? model.text.shown : shownPath(resolve(model.root, source.path), io));
}
