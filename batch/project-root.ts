/** Where a model's project begins: what `use`, `list .. from` and `.. from "cases.csv"` may reach. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative } from 'node:path';

/** The repository around a file, else `folder` (the current one, or the one that an editor has open) if it is in there, else the package around it, else its own folder. */
export function projectRootOf(file: string, folder: string): string {
  const repository = ancestorWith('.git', dirname(file));
  if (repository !== null) return repository;
  const inside = relative(folder, file);
  if (!inside.startsWith('..') && !isAbsolute(inside)) return folder;
  return ancestorWith('package.json', dirname(file)) ?? dirname(file);
}

function ancestorWith(entry: string, folder: string): string | null {
  if (existsSync(join(folder, entry))) return folder;
  return folder === parse(folder).root ? null : ancestorWith(entry, dirname(folder));
}
