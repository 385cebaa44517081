/** Where the `}` of a block that nobody closed belongs: below what is further in than the line that opens it. */
import { isLineEnd } from '../characters.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';

/** A block is no longer than this, or nobody sees where it ends. */
const MOST_LINES = 2000;

/**
 * `column`: how far the line of the block is indented. Nothing where the indentation does not tell.
 *
 *     group fit {                  group fit {
 *       when title = CFO add 5       when title = CFO add 5
 *                             ->   }
 *     tier hot >= 5
 *                                  tier hot >= 5
 */
export function closings({ text }: Source, brace: Span, column: number): readonly Fix[] {
  let end = endOf(text, brace.end);
  const lineEnd = text.startsWith('\r\n', end) ? '\r\n' : '\n';
  const rest = text.slice(brace.end, end).replace(/#.*/, '').trim();
  if (rest !== '') return [inserting(end, ' }')];
  let last = -1;
  for (let count = 0; count < MOST_LINES && end < text.length; count += 1) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = endOf(text, start);
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length <= column) break;
    last = start + line.trimEnd().length;
  }
  return last === -1 ? [] : [inserting(last, `${lineEnd}${' '.repeat(column)}}`)];
}

const inserting = (place: number, text: string): Fix => ({ title: 'Insert }', edits: [{ span: { start: place, end: place }, text }] });

function endOf(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}
