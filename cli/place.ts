/** How a person calls files. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Io } from './io.ts';

/** A path as a person in the current folder would write it. */
export function shownPath(file: string, io: Io): string {
  const path = relative(io.cwd, file);
  return path === '' ? '.' : isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}
