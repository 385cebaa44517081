/** From a file that Node starts to the pieces beside it. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from './exit.ts';
import { openPieces } from './pieces.ts';

/** By the bundler: a digest of all pieces. */
declare const SCORE_PIECES: string;

/** Longer runs have forgotten what they began with: the engine drops code that has not run for a while. */
const MOST_SECONDS = 5;

/** Runs a piece, and keeps what was compiled for the next time that the same verb is asked for. */
export function startPiece(piece: URL): void {
  // Where it leads is also the place for what is kept here: by version of Node and by user, and nowhere where somebody wants none.
  enableCompileCache();
  const folder = getCompileCacheDir();
  const [verb = '', ...words] = process.argv.slice(2);
  const isOwn = /^[a-z]{1,16}$/.test(verb) && verb !== 'lsp' && !words.includes('--help');
  // An editor begins with what `score check` does.
  const cache = folder === undefined ? null : join(folder, `score-${SCORE_PIECES}-${isOwn ? verb : 'check'}`);
  const path = fileURLToPath(piece);
  const pieces = openPieces(dirname(path), cache);
  pieces.get(`./${basename(path)}`);
  if (!isOwn) return;
  process.on('exit', (code) => {
    if (code === EXIT.fine && process.uptime() < MOST_SECONDS) pieces.keep();
  });
}
