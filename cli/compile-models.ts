/** Which models `score compile` is about. */
import { resolve } from 'node:path';
import { refuse } from './fail.ts';
import { findModels } from './files.ts';
import type { Io } from './io.ts';
import { type FaultyModel, modelAt, type ReadyModel } from './model.ts';
import { shownPath } from './place.ts';
import { sha256 } from './sha256.ts';

/**
 * The models that these files, folders and patterns name, also those with errors. A file that only lends its declarations to others, and one that
 * holds only tests, is no model.
 */
export async function modelsToCompile(paths: readonly string[], io: Io): Promise<readonly (ReadyModel | FaultyModel)[]> {
  const named = paths.filter((path) => path !== '-');
  const files = [...(named.length < paths.length ? ['-'] : []), ...(await findModels(named, io))];
  const isNamed = (file: string): boolean => paths.some((path) => resolve(io.cwd, path) === file);
  const tests = files.filter((file) => file.endsWith('.test.score'));
  const onlyTests = tests.find(isNamed);
  if (onlyTests !== undefined) refuse(`${shownPath(onlyTests, io)} holds only tests. Compile the model beside it.`);
  const models: (ReadyModel | FaultyModel)[] = [];
  for (const file of files) if (!tests.includes(file)) models.push(await modelAt(file, io, sha256));
  const lent = new Set(models.flatMap(lentTo));
  // What is wrong with one that only lends stays to be said.
  return models.filter((model) => model.kind === 'faulty' || isNamed(model.project.text.file) || !lent.has(model.project.source.path));
}

const lentTo = ({ loaded, project }: ReadyModel | FaultyModel): readonly string[] =>
  loaded.model.files.map(({ source }) => source.path).filter((path) => path !== project.source.path);
