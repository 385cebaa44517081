/** Where files lie: their project, and how a person calls them. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import type { Io } from './io.ts';

/** A path as a person in the current folder would write it. */
export function shownPath(file: string, io: Io): string {
  const path = relative(io.cwd, file);
  return path === '' ? '.' : isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}

/** The repository around the file, else the current folder, else the package around it, else its own folder. */
export function rootOf(file: string, cwd: string): string {
  const repository = ancestorWith('.git', dirname(file));
  if (repository !== null) return repository;
  if (!relative(cwd, file).startsWith('..')) return cwd;
  return ancestorWith('package.json', dirname(file)) ?? dirname(file);
}

function ancestorWith(entry: string, folder: string): string | null {
  if (existsSync(join(folder, entry))) return folder;
  return folder === parse(folder).root ? null : ancestorWith(entry, dirname(folder));
}
