/**
 * Writes the manual page of the command, from the command itself. It is packed with it and lies nowhere else.
 *
 *     npm run man
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Io, Output } from '../cli/io.ts';
import { manPage } from '../cli/man-page.ts';
import { programFor } from '../cli/program.ts';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('cli/package.json', root), 'utf8')) as { version: string };
// As reproducible builds have it: without a moment of its own a build gives the same bytes each time.
const epoch = process.env.SOURCE_DATE_EPOCH;
const date = epoch === undefined ? '' : new Date(Number(epoch) * 1000).toISOString().slice(0, 10);

const silent: Output = { write: () => {}, stream: () => process.stdout, isTerminal: false, columns: null, colour: false };
/** Nothing is run here: only what the program knows is asked for. */
const NOWHERE: Io = {
  cwd: '/',
  stdout: silent,
  stderr: silent,
  stdin: () => process.stdin,
  stdinIsTerminal: false,
  canAsk: false,
  stdinFile: () => null,
  now: () => new Date(0),
  stop: new AbortController().signal,
  ownsProcess: false,
  debug: false,
};

mkdirSync(new URL('cli/dist/man/', root), { recursive: true });
writeFileSync(
  new URL('cli/dist/man/score.1', root),
  manPage(
    programFor(NOWHERE, () => {}),
    { version, date },
  ),
);
