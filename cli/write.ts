/** Writing so that a stop never leaves half a file: beside it first, then renamed over it. */
import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '@scorelang/batch';
import { refuse, systemSentence } from './fail.ts';

/**
 * Replaces the file, or makes it with its folder. Keeps its permissions, and follows a link to what it points at.
 * `shown` is how a message calls it where it cannot be written.
 */
export function writeWhole(path: string, shown: string, text: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) refuse(`${shown} is a folder. Name the file to write.`);
  // A device or a pipe is no file that could be replaced.
  if (status !== undefined && !status.isFile()) {
    writeThrough(path, text);
    return;
  }
  const target = status === undefined ? path : realpathSync(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
  try {
    makeFolders(dirname(target));
    writeFileSync(beside, text);
    if (status !== undefined) chmodSync(beside, status.mode);
    renameSync(beside, target);
  } catch (cause) {
    removeIfThere(beside);
    const sentence = systemSentence(cause, shown);
    if (sentence !== null) refuse(sentence);
    throw cause;
  }
}

function writeThrough(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    // Who reads a pipe may leave, as with standard output.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPIPE')) throw cause;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there, and why is said already.
  }
}
