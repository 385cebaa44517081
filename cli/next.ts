/** What a person may want to type next. */
import type { Io } from './io.ts';
import { paintFor } from './style.ts';

/** Names the next command, to a person at a terminal; a build server gets nothing. */
export function sayNext(command: string, words: readonly string[], io: Io): void {
  if (!io.stdout.isTerminal || !io.stderr.isTerminal) return;
  io.stderr.write(`${paintFor(io.stderr)('quiet', `Next: ${[command, ...words.map(shellWord)].join(' ')}`)}\n`);
}

/** A word as a shell takes it for one. */
export const shellWord = (word: string): string =>
  /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
