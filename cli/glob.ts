/** Which files a pattern names, and which folders could not be looked into on the way: the library passes over both in silence. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';

const SKIPPED = ['**/node_modules/**', '**/dist/**', '**/.git/**'];

export interface FilesLike {
  /** Absolute, sorted; links that lead to nothing among them, for whoever reads them to say so. */
  readonly files: readonly string[];
  /** Absolute, sorted: the folders that may not be read. */
  readonly closed: readonly string[];
}

export async function filesLike(pattern: string, cwd: string): Promise<FilesLike> {
  const { globSync } = await import('tinyglobby');
  const closed = new Set<string>();
  const files = globSync(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    ignore: SKIPPED,
    fs: watchful((folder) => closed.add(resolve(folder))),
  });
  return { files: files.map((file) => resolve(file)).sort(), closed: [...closed].sort() };
}

/** The file system as the library asks it: tells which folder gives no answer, and takes a link that leads nowhere for a file. */
function watchful(onClosed: (folder: string) => void): FileSystemAdapter {
  const readFolder = (path: string, options: { readonly withFileTypes: true }) =>
    orElse(
      () => readdirSync(path, options),
      () => {
        // A pattern may begin with a folder that is not there.
        if (existsSync(path)) onClosed(path);
        return [];
      },
    );
  const whereItLeads = (path: string) =>
    orElse(
      () => realpathSync(path),
      () => path,
    );
  const whatItIs = (path: string) =>
    orElse(
      () => statSync(path),
      () => lstatSync(path),
    );
  // Of the many ways in which Node lets one call these, the library has one.
  return {
    readdirSync: readFolder as unknown as typeof readdirSync,
    realpathSync: whereItLeads as unknown as typeof realpathSync,
    statSync: whatItIs as unknown as typeof statSync,
  };
}

function orElse<T>(first: () => T, second: () => T): T {
  try {
    return first();
  } catch {
    return second();
  }
}
