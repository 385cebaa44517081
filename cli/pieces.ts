/**
 * The pieces of the bundled program, loaded with what the engine has compiled of them before. Functions are compiled when they are first called, and
 * Node's own compile cache is written before that: it spares a new process a third of what this does.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { removeOldPieces } from './old-pieces.ts';

export interface Pieces {
  /** What a piece gives away; `name` is that of its file, as `./main.cjs`. */
  readonly get: (name: string) => object;
  /**
   * Writes what was compiled of pieces that nothing was kept of, and removes what builds have kept that are out of use. That it cannot be written is no
   * problem: the next start takes longer.
   */
  readonly keep: () => void;
}

/** A piece is one function, so that it can be compiled by itself (`asFunction` in `esbuild.js`). */
type Piece = (
  module: { exports: object },
  require: (name: string) => unknown,
  load: (name: string) => Promise<unknown>,
  pieceUrl: string,
) => void;

/** The pieces in a folder; `cache` is a folder for this very build of them, null where nothing is to be kept. */
export function openPieces(folder: string, cache: string | null): Pieces {
  const modules = new Map<string, { exports: object }>();
  const compiled = new Map<string, Script>();
  const requireOfNode = createRequire(join(folder, 'piece.cjs'));
  const load = async (name: string): Promise<unknown> => (name.startsWith('./') ? get(name) : import(name));

  function get(name: string): object {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: object } = { exports: {} };
    modules.set(name, module);
    const path = join(folder, name);
    const cachedData = cache === null ? undefined : readIfOwn(join(cache, name));
    const script = new Script(readFileSync(path, 'utf8'), {
      filename: path,
      // What another version of the engine made is refused by it.
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) compiled.set(name, script);
    const piece = script.runInThisContext() as Piece;
    piece(module, (wanted) => (wanted.startsWith('./') ? get(wanted) : requireOfNode(wanted)), load, pathToFileURL(path).href);
    module.exports = plain(module.exports);
    return module.exports;
  }

  function keep(): void {
    if (cache === null) return;
    try {
      const isNew = mkdirSync(cache, { recursive: true }) !== undefined;
      for (const [name, script] of compiled) {
        const beside = join(cache, `${name}.${process.pid}`);
        writeFileSync(beside, script.createCachedData(), { mode: 0o600, flag: 'wx' });
        renameSync(beside, join(cache, name));
      }
      if (isNew) removeOldPieces(cache, ownUser());
    } catch {
      // A full disk, somebody else's folder, or another process that removes the same.
    }
  }

  return { get, keep };
}

/** Values in the place of getters, which would be called at each use of an import. No piece gives away what changes later. */
const plain = (exports: object): object => Object.defineProperty({ ...exports }, '__esModule', { value: true });

/**
 * What we kept ourselves. Node's place for it may be one where others can write too, and an engine runs what it is given without asking who
 * compiled it.
 */
function readIfOwn(path: string): Buffer | undefined {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    return fstatSync(file).uid === ownUser() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Where the system has no such numbers every file has 0. */
const ownUser = (): number => process.getuid?.() ?? 0;
