/** Text to tree. Never throws at a text: it gives what it understood, and what it did not. */
import type { File } from './ast.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Source } from './source.ts';
import { firstVersion } from './versions.ts';

export interface Parsed {
  readonly file: File;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a whole file. */
export function parse(source: Source): Parsed {
  const { file, diagnostics } = firstVersion(source);
  return { file, diagnostics };
}
