/** What a mender looks at, and what it gives. */
import { type Code, diagnose, type Facts } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Stop } from '../read-segment.ts';
import type { Source, Span } from '../source.ts';
import { makeToken, type Token, type TokenType } from '../tokens.ts';

/** A segment that reading stopped in. */
export interface Place {
  readonly source: Source;
  readonly tokens: readonly Token[];
  /** The token that does not fit is `tokens[stop.index]`; there is none where the segment ends too soon. */
  readonly stop: Stop;
}

/** The tokens as they were most likely meant, and what to tell. */
export interface Mend {
  readonly tokens: readonly Token[];
  readonly problem: Diagnostic;
  /** Whether it swallows words: then the statement must not end too soon for it. */
  readonly isGreedy?: true;
}

/** Knows one habit: gives what may have been meant at a place, the likeliest first. A mend counts only if reading then gets further. */
export type Mender = (place: Place) => readonly Mend[];

export const tokenAt = ({ tokens, stop }: Place, distance = 0): Token | undefined => tokens[stop.index + distance];

export const isWithin = ({ stop }: Place, ...rules: readonly string[]): boolean => rules.some((rule) => stop.rules.includes(rule));

export const isReading = ({ stop }: Place, ...rules: readonly string[]): boolean => rules.includes(stop.rules.at(-1) ?? '');

export const isKind = (token: Token | undefined, ...kinds: readonly TokenType[]): boolean =>
  token !== undefined && kinds.includes(token.tokenType);

export const inFamily = (token: Token | undefined, family: TokenType): boolean => token?.tokenType.CATEGORIES?.includes(family) === true;

export const spanOfTokens = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.startOffset, end: tokens.at(-1)!.endOffset + 1 });

export const writtenIn = ({ text }: Source, span: Span): string => text.slice(span.start, span.end);

/** A mend that puts `replacement` where `count` tokens stood from `from` on. */
export function mend<C extends Code>(
  { source, tokens }: Place,
  { from, count, put }: { readonly from: number; readonly count: number; readonly put: readonly Token[] },
  span: Span,
  code: C,
  facts: Facts<C>,
  fixes: readonly Fix[],
): Mend {
  return {
    tokens: [...tokens.slice(0, from), ...put, ...tokens.slice(from + count)],
    problem: diagnose(source, span, code, facts, { fixes }),
  };
}

/** A token that stands for others, in their place. */
export const tokenFor = (kind: TokenType, image: string, span: Span): Token => makeToken(kind, image, span.start, span.end - 1, false);

/** A token that was left out behind `previous`. */
export const insertedBehind = (previous: Token, kind: TokenType, image: string): Token =>
  makeToken(kind, image, previous.endOffset + 1, previous.endOffset, false);
