/** What is wrong in other files, said in the file that is checked. */
import type { File } from '../ast.ts';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source.ts';
import { startOf } from './test-files.ts';
import type { UsedFiles } from './uses.ts';

/**
 * Keeps what is in `file`; errors in a file that it uses become one at the `use`, and those of the model that it tests one at its start.
 * Warnings elsewhere are left to the check of that file.
 */
export function foldOtherFiles(all: readonly Diagnostic[], file: File, used: UsedFiles): readonly Diagnostic[] {
  const own = all.filter((diagnostic) => diagnostic.source === file.source);
  const elsewhere = new Map<string, { readonly span: Span; readonly path: string; readonly errors: Diagnostic[] }>();
  for (const diagnostic of all) {
    if (diagnostic.source === file.source || diagnostic.severity !== 'error') continue;
    const { path } = diagnostic.source;
    const span = used.files.at(-1) === file ? (used.entranceOf.get(path)?.span ?? startOf(file)) : startOf(file);
    const entry = elsewhere.get(path) ?? { span, path, errors: [] };
    entry.errors.push(diagnostic);
    elsewhere.set(path, entry);
  }
  const folded = [...elsewhere.values()].map(({ span, path, errors }) => {
    const related = errors.slice(0, MOST_SHOWN).map(({ source, span: place, message }) => ({ source, span: place, message }));
    return diagnose(file.source, span, 'other-file-has-errors', [path, errors.length, errors[0]?.message ?? ''], { related });
  });
  return [...own, ...folded].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

const MOST_SHOWN = 5;
