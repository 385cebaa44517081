/** Paths between the files of a project: `/`-separated, relative to its root. */

/** The path that `written` in the file `from` leads to, or null where it leaves the project. */
export function pathFrom(from: string, written: string): string | null {
  const isAbsolute = written.startsWith('/') || /^[A-Za-z]:/.test(written) || written.includes('\\');
  if (isAbsolute || written.trim() === '') return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
