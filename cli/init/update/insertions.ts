/** Places in a text at which something is put in; all the rest of it stays as it is, byte for byte. */
import type { ListLiteral } from '@scorelang/language';

export interface Insertion {
  readonly at: number;
  readonly text: string;
}

export function applied(text: string, insertions: readonly Insertion[]): string {
  const inOrder = insertions.map((insertion, order) => ({ ...insertion, order })).sort((a, b) => a.at - b.at || a.order - b.order);
  const pieces = inOrder.map(({ at, text: put }, index) => text.slice(inOrder[index - 1]?.at ?? 0, at) + put);
  return pieces.join('') + text.slice(inOrder.at(-1)?.at ?? 0);
}

export const lineEndOf = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** More items for a list that is written: behind the last one, and where each has its line, each on a line. */
export function insertedItems(list: ListLiteral, items: readonly string[], text: string): readonly Insertion[] {
  const last = list.items.at(-1);
  if (last === undefined) return [{ at: list.span.start + 1, text: items.join(', ') }];
  const indent = indentOf(last.span.start, text);
  if (indent === null) return [{ at: last.span.end, text: `, ${items.join(', ')}` }];
  const newLine = `${lineEndOf(text)}${indent}`;
  // A comment behind the last item stays with it.
  const comment = /^[^\S\r\n]*#[^\r\n]*/.exec(text.slice(last.span.end, list.span.end))?.[0] ?? '';
  return [
    { at: last.span.end, text: ',' },
    { at: last.span.end + comment.length, text: newLine + items.join(`,${newLine}`) },
  ];
}

/** The white space before what begins a line; null where something else stands before it. */
function indentOf(start: number, text: string): string | null {
  const before = text.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const indent = before.slice(lineStart);
  return lineStart > 0 && indent.trim() === '' ? indent : null;
}

/** Lines of their own behind a statement, and behind a comment on its line. */
export function insertedLines(after: { readonly end: number }, lines: readonly string[], text: string): Insertion {
  const newLine = lineEndOf(text);
  const rest = /^[^\S\r\n]*(?:#[^\r\n]*)?(?=\r|\n|$)/.exec(text.slice(after.end));
  const at = after.end + (rest?.[0].length ?? 0);
  const put = newLine + lines.join(newLine);
  return { at, text: rest === null ? put + newLine : put };
}
