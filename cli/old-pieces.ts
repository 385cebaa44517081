/** What earlier builds have kept of their pieces: 1 to 2 MB a verb. */
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `score-0123456789abcdef-check`: of which build, and of which verb. */
const KEPT = /^score-([0-9a-f]{16})-[a-z]{1,16}$/;

/** A piece, or one that was being written. */
const PIECE = /^[\w-]+\.cjs(\.\d+)?$/;

/** Who has `score` in two projects and in an editor uses three builds in turn, and each is to start quickly. */
const MOST_OTHERS = 3;

interface Kept {
  readonly folder: string;
  readonly build: string;
  /** When the last of its pieces was written. */
  readonly at: number;
}

/**
 * Removes what other builds have kept beside `cache`, but for the three that kept something last. Whoever can write there could lay something
 * else in its place: nothing is removed but files with the names of pieces, in folders of our own that are no links.
 */
export function removeOldPieces(cache: string, user: number): void {
  const build = KEPT.exec(basename(cache))?.[1];
  if (build === undefined) return;
  const others = keptIn(dirname(cache), user).filter((kept) => kept.build !== build);
  const builds = new Set(others.toSorted((first, second) => second.at - first.at).map((kept) => kept.build));
  const old = new Set([...builds].slice(MOST_OTHERS));
  for (const kept of others) if (old.has(kept.build)) removePieces(kept.folder);
}

/** The folders of pieces that are this user's. */
function keptIn(place: string, user: number): readonly Kept[] {
  return readdirSync(place).flatMap((name) => {
    const build = KEPT.exec(name)?.[1];
    if (build === undefined) return [];
    const folder = join(place, name);
    const status = lstatSync(folder);
    return status.isDirectory() && status.uid === user ? [{ folder, build, at: status.mtimeMs }] : [];
  });
}

function removePieces(folder: string): void {
  const names = readdirSync(folder);
  for (const name of names) if (PIECE.test(name)) unlinkSync(join(folder, name));
  if (names.every((name) => PIECE.test(name))) rmdirSync(folder);
}
