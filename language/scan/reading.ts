/** A reading of characters under way, and what its parts do with it. */

import type { Comment } from '../ast.ts';
import { isLineEnd, isNamePart } from '../characters.ts';
import { type Code, diagnose, type Facts } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';
import { makeToken, type Token, type TokenType } from '../tokens.ts';

export interface Reading {
  readonly source: Source;
  readonly text: string;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: Diagnostic[];
  position: number;
  /** Whether nothing but space has been met on this line. */
  startsLine: boolean;
  /** How many `[` are open: between them a comma always parts two values. */
  openLists: number;
  /** The same where a line begins, if any is open there. */
  readonly openListsAt: Map<number, number>;
  /** Whether something crosses the end of a line. */
  crossesLines: boolean;
}

/** Ends a token before `end`, and goes on there. */
export function push(reading: Reading, kind: TokenType, end: number, image = reading.text.slice(reading.position, end)): Token {
  const token = makeToken(kind, image, reading.position, end - 1, reading.startsLine);
  reading.tokens.push(token);
  reading.startsLine = false;
  reading.position = end;
  return token;
}

/** Notes a problem. */
export function report<C extends Code>(
  reading: { readonly source: Source; readonly problems: Diagnostic[] },
  span: Span,
  code: C,
  facts: Facts<C>,
  fixes: readonly Fix[] = [],
): void {
  reading.problems.push(diagnose(reading.source, span, code, facts, { fixes }));
}

/** The fix that writes `text` in the place of `span`. */
export const replacing = (span: Span, text: string, title = `Write ${text}`): Fix => ({ title, edits: [{ span, text }] });

/** The fix that takes `span` away, and the space that would stand there twice. */
export function removing({ text }: Source, span: Span, written = text.slice(span.start, span.end)): Fix {
  const behind = /^[ \t]*/.exec(text.slice(span.end, span.end + 100))![0].length;
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, span.start - 100), span.start))![0].length;
  const endsLine = span.end + behind === text.length || isLineEnd(text.charCodeAt(span.end + behind));
  const followsSpace = before > 0 || span.start === 0 || isLineEnd(text.charCodeAt(span.start - 1));
  const start = endsLine ? span.start - before : span.start;
  const end = endsLine || followsSpace ? span.end + behind : span.end;
  // `经理，add` must not become one word.
  const joins = start > 0 && isNamePart(text, start - 1) && isNamePart(text, end);
  return { title: `Remove ${written}`, edits: [{ span: { start, end }, text: joins ? ' ' : '' }] };
}
