/** The files of a project on disk. */
import { readdirSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileHost } from '@scorelang/batch';
import { globSync } from 'tinyglobby';
import type { Files } from './workspace.ts';

export interface DiskFiles extends Files {
  /** Forgets which models there are: some came or went. */
  forget(): void;
}

const SKIPPED = ['**/node_modules/**', '**/dist/**', '**/.git/**'];
/** So many models are told about without being opened; a folder with more is most likely no project of models. */
const MOST_MODELS = 2000;

/** A list of a hundred thousand companies has three. Whoever types waits for a list that is read anew. */
const MOST_MEGABYTES = 10;
const MEGABYTE = 1_000_000;

/** The files below `root`; its models are those in `folders`, which the editor has open. All absolute. */
export function diskFiles(root: string, folders: () => readonly string[]): DiskFiles {
  let models: readonly string[] | null = null;
  const pathOf = (file: string): string => relative(root, file).split(sep).join('/');
  const host = fileHost(root);
  return {
    ...host,
    readTable(path) {
      const size = statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0;
      if (size <= MOST_MEGABYTES * MEGABYTE) return host.readTable(path);
      const reason = `${path} has ${Math.round(size / MEGABYTE)} MB, and an editor reads lists of up to ${MOST_MEGABYTES} MB.`;
      return {
        kind: 'unreadable',
        reason,
        remedy: 'Split it into several lists, or let `score check` look at this model, which reads it whole.',
      };
    },
    stampOf(path) {
      const status = statSync(resolve(root, path), { throwIfNoEntry: false });
      return status === undefined ? null : `${status.mtimeMs} ${status.size}`;
    },
    models() {
      models ??= folders()
        .map((folder) => (isInside(root, folder) ? folder : isInside(folder, root) ? root : null))
        .filter((folder) => folder !== null)
        .flatMap((folder) => globSync('**/*.score', { cwd: folder, absolute: true, ignore: SKIPPED }))
        .map((file) => pathOf(resolve(file)))
        .sort()
        .slice(0, MOST_MODELS);
      return models;
    },
    entriesOf(folder) {
      const place = resolve(root, folder);
      if (!isInside(root, place)) return [];
      try {
        return readdirSync(place, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
      } catch {
        return [];
      }
    },
    uriOf: (path) => pathToFileURL(resolve(root, path)).href,
    forget() {
      models = null;
    },
  };
}

/** Whether a folder is `outer` or lies in it. */
export function isInside(outer: string, folder: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (!way.startsWith('..') && !/^([A-Za-z]:|[\\/])/.test(way));
}
