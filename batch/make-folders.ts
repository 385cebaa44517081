/** The folders above a file that is to be written. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './system-errors.ts';

/**
 * Makes this folder, and those above it that are not there, one by one: where a place takes no folders, as `/proc`, Node's own way to make
 * several never ends. Throws what the system refuses; `ENOTSUP` for such a place.
 */
export function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let each = folder; !existsSync(each); each = dirname(each)) missing.unshift(each);
  for (const each of missing) makeFolder(each);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (cause) {
    const code = codeOf(cause);
    // Another process was quicker.
    if (code === 'EEXIST') return;
    // What is above was found or made: it is a place that takes no folders.
    throw code === 'ENOENT' ? Object.assign(new Error(`No folder can be made: ${folder}`, { cause }), { code: 'ENOTSUP' }) : cause;
  }
}
