/** Texts with mistakes: `[|..|]` marks the place of each. */
import { type Diagnostic, parse, type Span } from '@scorelang/language';

export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What is written with its mistakes marked; what is said of them; what the first fix of each makes of it, where every one has a fix. */
export type Mistake = readonly [written: string, says: readonly string[], mended?: string];

export type Mistakes = readonly (readonly [group: string, mistakes: readonly Mistake[]])[];

/** Takes the marks out of a text. Marks do not stand in each other, so a `[` may be marked itself. */
export function unmarked(marked: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let rest = marked;
  for (let at = rest.indexOf('[|'); at !== -1; at = rest.indexOf('[|')) {
    const end = rest.indexOf('|]', at + 2);
    text += rest.slice(0, at);
    spans.push({ start: text.length, end: text.length + end - at - 2 });
    text += rest.slice(at + 2, end);
    rest = rest.slice(end + 2);
  }
  return { text: text + rest, spans };
}

export const diagnosticsOf = (text: string): readonly Diagnostic[] => parse({ path: 'model.score', text }).diagnostics;

/** `code: message` of each. */
export const said = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`);

/** The text after the first fix of every diagnostic. */
export function mended(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const lastFirst = edits.toSorted((one, other) => other.span.start - one.span.start || other.span.end - one.span.end);
  return lastFirst.reduce((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text);
}
