/** Test files: `inbound.test.score` holds tests of the model in `inbound.score` beside it. */
import type { File } from '../ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Parsed } from '../parse.ts';
import type { Source } from '../source.ts';
import type { Findings } from './findings.ts';

const ENDING = '.test.score';

export const isTestFile = (file: File): boolean => file.source.path.endsWith(ENDING);

export interface Tested {
  /** The file that holds the model: for an ordinary file itself. */
  readonly main: File;
  /** Whether that file could be read. */
  readonly isFound: boolean;
  /** What parsing found in it, where it is another. */
  readonly syntax: readonly Diagnostic[];
}

/** The file whose model `file` holds or tests. Without that file, one without statements. */
export function testedFile(file: File, host: Host, found: Findings, read: (source: Source) => Parsed): Tested {
  if (!isTestFile(file)) return { main: file, isFound: true, syntax: [] };
  const path = `${file.source.path.slice(0, -ENDING.length)}.score`;
  const text = host.readText(path);
  if (text.kind === 'unreadable') {
    found.in(file.source)(startOf(file), 'no-model-to-test', [path, text.reason]);
    return { main: { ...file, source: { path, text: '' }, statements: [], comments: [] }, isFound: false, syntax: [] };
  }
  const { file: main, diagnostics } = read({ path, text: text.text });
  return { main, isFound: true, syntax: diagnostics };
}

/** The first line, where what concerns the whole file is shown. */
export function startOf(file: File): { readonly start: number; readonly end: number } {
  const { text } = file.source;
  const start = file.statements[0]?.span.start ?? 0;
  const lineEnd = text.slice(start).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? text.length : start + lineEnd };
}
