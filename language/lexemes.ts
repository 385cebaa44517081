/** The words of a text as an editor shows them: what each is, and where it stands. */
import { scan } from './scan.ts';
import { cutSegments } from './segments.ts';
import type { Source, Span } from './source.ts';
import {
  DateNumeral,
  HalfLife,
  isNameLike,
  Name,
  Numeral,
  Offset,
  opener,
  phrase,
  reserved,
  Text,
  type Token,
  type TokenType,
} from './tokens.ts';

/**
 * `keyword`: means something whatever is declared. `word`: a keyword in its place and a name elsewhere (`list`, `to`, `days`): the tree says
 * which.
 */
export type LexemeKind = 'keyword' | 'word' | 'name' | 'text' | 'number' | 'date' | 'symbol' | 'comment';

export interface Lexeme {
  readonly kind: LexemeKind;
  readonly text: string;
  readonly span: Span;
}

/** Every token and comment of a text, in the order written. */
export function lexemesOf(source: Source): readonly Lexeme[] {
  const { tokens, comments } = scan(source);
  // Which words begin a statement is settled where statements are cut.
  cutSegments(source, tokens);
  const lexemes = tokens.map(lexemeOf);
  for (const { span, text } of comments) lexemes.push({ kind: 'comment', text, span });
  return lexemes.sort((left, right) => left.span.start - right.span.start);
}

export const lexemeOf = (token: Token): Lexeme => ({
  kind: kindOf(token),
  text: token.image,
  span: { start: token.startOffset, end: token.endOffset + 1 },
});

const KEYWORDS: ReadonlySet<TokenType> = new Set([
  ...Object.values(reserved),
  ...Object.values(opener),
  ...Object.values(phrase),
  HalfLife,
]);

const KINDS: ReadonlyMap<TokenType, LexemeKind> = new Map<TokenType, LexemeKind>([
  [Name, 'name'],
  [Text, 'text'],
  [Numeral, 'number'],
  [Offset, 'number'],
  [DateNumeral, 'date'],
]);

function kindOf(token: Token): LexemeKind {
  const known = KINDS.get(token.tokenType);
  if (known !== undefined) return known;
  if (KEYWORDS.has(token.tokenType)) return 'keyword';
  return isNameLike(token) ? 'word' : 'symbol';
}
