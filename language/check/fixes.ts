/** Ready changes. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source.ts';

export const replacing = (span: Span, text: string, title: string): Fix => ({ title, edits: [{ span, text }] });
export const inserting = (offset: number, text: string, title: string): Fix => replacing({ start: offset, end: offset }, text, title);
export const removing = (span: Span, title: string): Fix => replacing(span, '', title);

/** A text as it is written between quotes. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A place with its line break, where it has its lines to itself. */
export function wholeLines(text: string, span: Span): Span {
  const before = /[^\S\r\n]*$/.exec(text.slice(Math.max(0, span.start - 200), span.start))?.[0].length ?? 0;
  const after = /^[^\S\r\n]*(\r\n|\r|\n)/.exec(text.slice(span.end, span.end + 200))?.[0].length ?? 0;
  const isAtLineStart = span.start === before || /[\r\n]/.test(text.charAt(span.start - before - 1));
  return isAtLineStart && after > 0 ? { start: span.start - before, end: span.end + after } : span;
}
