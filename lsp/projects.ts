/** Which project a document belongs to: one workspace a root, and one for each document that lies in no folder. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRootOf } from '@scorelang/batch';
import { NO_FILES } from '@scorelang/language';
import { type DiskFiles, diskFiles, isInside } from './disk.ts';
import { createWorkspace, type Files, type Workspace } from './workspace.ts';

/** A document in its project. */
export interface Placed {
  readonly workspace: Workspace;
  readonly path: string;
}

export interface Projects {
  /** The folders that the editor has open, as addresses. */
  setFolders(uris: readonly string[]): void;
  find(uri: string): Placed;
  all(): readonly Workspace[];
  /** The folder of a project; null for a document that lies in none. */
  rootOf(workspace: Workspace): string | null;
  /** Files came, went or were changed by others. */
  forget(): void;
}

export function createProjects(): Projects {
  let folders: readonly string[] = [];
  const onDisk = new Map<string, { readonly workspace: Workspace; readonly files: DiskFiles }>();
  const alone = new Map<string, Workspace>();

  const projectAt = (root: string): Workspace => {
    const known = onDisk.get(root);
    if (known !== undefined) return known.workspace;
    const files = diskFiles(root, () => folders);
    const workspace = createWorkspace(files);
    onDisk.set(root, { workspace, files });
    return workspace;
  };
  return {
    setFolders(uris) {
      folders = uris.map(fileOf).filter((file) => file !== null);
      for (const { files } of onDisk.values()) files.forget();
      // So that the models of a folder are told about before one is opened.
      for (const folder of folders) projectAt(projectRootOf(`${folder}${sep}any.score`, folder));
    },
    find(uri) {
      const file = fileOf(uri);
      if (file === null) return { workspace: aloneAt(uri), path: nameOf(uri) };
      const folder = folders.filter((one) => isInside(one, file)).sort((one, other) => other.length - one.length)[0] ?? `${file}${sep}none`;
      const root = projectRootOf(file, folder);
      return { workspace: projectAt(root), path: relative(root, file).split(sep).join('/') };
    },
    rootOf: (workspace) => [...onDisk].find(([, one]) => one.workspace === workspace)?.[0] ?? null,
    all: () => [...[...onDisk.values()].map(({ workspace }) => workspace), ...alone.values()],
    forget() {
      for (const { files } of onDisk.values()) files.forget();
    },
  };

  /** A document that was never saved uses no files. */
  function aloneAt(uri: string): Workspace {
    const known = alone.get(uri) ?? createWorkspace(noFiles(uri));
    alone.set(uri, known);
    return known;
  }
}

function fileOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

const nameOf = (uri: string): string => uri.split(/[/:]/).at(-1) || 'untitled.score';

/** Of a document that lies in no folder. */
export const noFiles = (uri: string): Files => ({
  ...NO_FILES,
  stampOf: () => null,
  models: () => [],
  entriesOf: () => [],
  uriOf: () => uri,
});
