/** What a word of a text can be for an editor, by its meaning. */
import type { Lexeme, Symbol as Meaning } from '@scorelang/language';
import type { Occurrence } from '../names.ts';

/** The names are the protocol's own, so that every theme has a colour for them. */
export const TOKEN_TYPES = [
  'keyword',
  'operator',
  'comment',
  'string',
  'number',
  'variable',
  'property',
  'event',
  'enum',
  'enumMember',
  'parameter',
  'function',
  'namespace',
  'class',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'readonly', 'defaultLibrary'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

export interface TokenKind {
  readonly type: TokenType;
  /** A bit a modifier, in the order of `TOKEN_MODIFIERS`. */
  readonly modifiers: number;
}

const DECLARATION = 1;
const READONLY = 2;
const LIBRARY = 4;

/** Of a word that is a name, and of one that stands for itself; null for what has no colour. */
export function kindOf({ kind }: Lexeme, occurrence: Omit<Occurrence, 'source'> | undefined, isBare: boolean): TokenKind | null {
  if (occurrence !== undefined) {
    const { symbol, isDeclaration, key } = occurrence;
    const type = symbol === null ? 'function' : TYPE_OF_SYMBOL[symbol.kind];
    const modifiers = (isDeclaration ? DECLARATION : 0) | (symbol?.kind === 'param' ? READONLY : 0) | (key === null ? LIBRARY : 0);
    return { type, modifiers };
  }
  const type = isBare ? 'string' : TYPE_OF_LEXEME[kind];
  return type === null ? null : { type, modifiers: 0 };
}

const TYPE_OF_SYMBOL: Readonly<Record<Meaning['kind'], TokenType>> = {
  field: 'variable',
  property: 'property',
  event: 'event',
  list: 'enum',
  param: 'parameter',
  let: 'variable',
  group: 'namespace',
  grade: 'class',
  tier: 'enumMember',
  score: 'variable',
};

/** A name that stands for nothing is a text, and so is a word in a text's place: `status = test`. */
const TYPE_OF_LEXEME: Readonly<Record<Lexeme['kind'], TokenType | null>> = {
  keyword: 'keyword',
  word: 'keyword',
  name: 'string',
  text: 'string',
  number: 'number',
  date: 'number',
  symbol: 'operator',
  comment: 'comment',
};
