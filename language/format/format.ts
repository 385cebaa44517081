/** Gives a file its one right shape, or says why it must be left as it is. */
import type { File } from '../ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parse } from '../parse.ts';
import type { Source } from '../source.ts';
import { type Difference, differenceBetween } from './compare.ts';
import { linesOfFile } from './lines-of-file.ts';

export type Formatted = { readonly kind: 'formatted'; readonly text: string } | Refused;

export interface Refused {
  readonly kind: 'refused';
  /** A whole sentence for people. */
  readonly reason: string;
  /** The syntax errors that are in the way; none where formatting would have changed what the file says. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file, laid out. Its line ends are those that most of its lines have; a byte order mark is dropped.
 * It reads its own output again: where that would say anything else than the file, or lose a comment, it refuses.
 */
export function formatText(source: Source): Formatted {
  const { file, diagnostics } = parse(source);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refused('It has mistakes in its writing. Mend them first, then format it.', errors);
  const text = layOut(file);
  const again = parse({ path: source.path, text });
  const change = again.diagnostics.some(({ severity }) => severity === 'error') ? 'tree' : differenceBetween(file, again.file);
  return change === null ? { kind: 'formatted', text } : refused(CHANGED[change]);
}

/** As `formatText`, for a file already read without errors. */
export const format = (file: File): Formatted => formatText(file.source);

const CHANGED: Readonly<Record<Difference, string>> = {
  tree: 'Formatting would change what this file says, so it was left as it is. This is a fault of the formatter; please report it with the file.',
  comments:
    'Formatting would lose or move a comment, so the file was left as it is. This is a fault of the formatter; please report it with the file.',
};

const refused = (reason: string, diagnostics: readonly Diagnostic[] = []): Refused => ({ kind: 'refused', reason, diagnostics });

function layOut(file: File): string {
  const lineEnd = mostCommonLineEnd(file.source.text);
  return linesOfFile(file)
    .map((line) => line + lineEnd)
    .join('');
}

function mostCommonLineEnd(text: string): '\n' | '\r\n' {
  const all = text.match(/\r\n|\n/g) ?? [];
  return all.filter((lineEnd) => lineEnd === '\r\n').length * 2 > all.length ? '\r\n' : '\n';
}
