/** What earlier builds have kept of their pieces, which nobody finds again: 1 to 2 MB a verb. */
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `score-0123456789abcdef-check`: of which build, and of which verb. */
const KEPT = /^score-([0-9a-f]{16})-[a-z]{1,16}$/;

/** A piece, or one that was being written. */
const PIECE = /^[\w-]+\.cjs(\.\d+)?$/;

/**
 * Removes what other builds have kept beside `cache`. Whoever can write there could lay something else in its place: nothing is removed but files
 * with the names of pieces, in folders of our own that are no links.
 */
export function removeOldPieces(cache: string, user: number): void {
  const beside = dirname(cache);
  const build = KEPT.exec(basename(cache))?.[1];
  if (build === undefined) return;
  for (const name of readdirSync(beside)) {
    const old = join(beside, name);
    const isOther = (KEPT.exec(name)?.[1] ?? build) !== build;
    if (isOther && isOwnFolder(old, user)) removePieces(old);
  }
}

function isOwnFolder(path: string, user: number): boolean {
  const status = lstatSync(path);
  return status.isDirectory() && status.uid === user;
}

function removePieces(folder: string): void {
  const names = readdirSync(folder);
  for (const name of names) if (PIECE.test(name)) unlinkSync(join(folder, name));
  if (names.every((name) => PIECE.test(name))) rmdirSync(folder);
}
