/** Ready changes. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source.ts';

export const replacing = (span: Span, text: string, title: string): Fix => ({ title, edits: [{ span, text }] });
export const inserting = (offset: number, text: string, title: string): Fix => replacing({ start: offset, end: offset }, text, title);
export const removing = (span: Span, title: string): Fix => replacing(span, '', title);

/** A text as it is written between quotes. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
