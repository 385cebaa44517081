#!/usr/bin/env node
/** The first file that runs. It imports nothing that an old Node lacks, so that such a one is told what to do and does not fail at a word. */
import { EXIT } from './exit.ts';
import { tooOld } from './node-version.ts';

const problem = tooOld(process.versions.node);
if (problem === null) {
  const { startPiece } = await import('./start-piece.ts');
  startPiece(new URL('./pieces/main.cjs', import.meta.url));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = EXIT.usage;
}
