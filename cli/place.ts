/** How a person calls files. */
import { isAbsolute, relative, sep } from 'node:path';
import { refuse } from './fail.ts';
import type { Io } from './io.ts';

/** A path as a person in the current folder would write it. */
export function shownPath(file: string, io: Io): string {
  const path = relative(io.cwd, file);
  return path === '' ? '.' : isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}

/** Ends the command where a place for a file is written as that of a folder, `out/`, which the system would take for a file called `out`. */
export function refuseFolder(path: string | undefined): void {
  if (path?.endsWith('/') === true || path?.endsWith(sep) === true) refuse(`${path} is a folder. Name the file to write in it.`);
}
