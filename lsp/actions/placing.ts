/** Where a new declaration goes. */
import { type Edit, type File, linesOf, type Statement } from '@scorelang/language';
import { lineEndOf } from './rules-here.ts';

/** Puts lines behind the last statement of these kinds, or else before the first that is about more than the file itself. */
export function declaring({ statements, source, comments }: File, lines: readonly string[], kinds: readonly Statement['kind'][]): Edit {
  const lineEnd = lineEndOf(source);
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line;
  const last = statements.findLast(({ kind }) => kinds.includes(kind));
  if (last !== undefined) {
    // Behind its line, with the comment that may stand there.
    const next = lineOf(last.span.end) + 1;
    const text = lines.map((line) => line + lineEnd).join('');
    return next > index.count ? at(source.text.length, lineEnd + text) : at(index.startOf(next), text);
  }
  const first = statements.find(({ kind }) => !HEADING.has(kind));
  if (first === undefined) return at(source.text.length, lines.map((line) => lineEnd + line).join(''));
  // Comments right above belong to the statement.
  let line = lineOf(first.span.start);
  const commented = new Set(comments.map(({ span }) => lineOf(span.start)));
  while (line > 1 && commented.has(line - 1) && /^\s*#/.test(index.textOf(line - 1))) line -= 1;
  return at(index.startOf(line), lines.map((written) => written + lineEnd).join('') + lineEnd);
}

const at = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });

/** What stands above the declarations. */
const HEADING: ReadonlySet<Statement['kind']> = new Set([
  'Model',
  'Use',
  'Sample',
  'Range',
  'Budget',
  'Zone',
  'Round',
  'AsOf',
  'IgnoreEvents',
]);
