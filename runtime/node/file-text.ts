/** The text of a file, with a digest that tells it from every other. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScorerError } from './scorer-error.ts';

export interface FileText {
  /** Absolute. */
  readonly path: string;
  /** As it was named. */
  readonly shown: string;
  readonly text: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

/** Reads a file; a `ScorerError` says why it cannot be read. */
export async function readFileText(file: string | URL): Promise<FileText> {
  const shown = typeof file === 'string' ? file : fileURLToPath(file);
  const path = resolve(shown);
  try {
    const bytes = await readFile(path);
    return { path, shown, text: bytes.toString('utf8'), digest: sha256(bytes) };
  } catch (cause) {
    throw new ScorerError('no file', shown, `${reasonOf(cause, shown)} score compile writes scorers.`, { cause });
  }
}

/** In hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function reasonOf(cause: unknown, shown: string): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${shown}.`;
  if (code === 'EISDIR') return `${shown} is a folder, not a file.`;
  return `${shown} cannot be read (${String(code) || 'unknown reason'}).`;
}
