/** What a text is made of, once its characters are read. The kinds are Chevrotain's, so that the grammar can speak of them. */
import { createToken, type IToken, type TokenType } from 'chevrotain';
import { OPENERS, type Opener, PLACED_WORDS, RESERVED_WORDS, type ReservedWord, UNITS, type Unit } from './words.ts';

/**
 * One token. `startOffset` is its first and `endOffset` its last code unit, as Chevrotain counts.
 * Its kind is settled in steps (a word, then perhaps a phrase, then perhaps an opener), and rests once its segment is cut.
 */
export interface Token extends IToken {
  startOffset: number;
  endOffset: number;
  image: string;
  tokenType: TokenType;
  tokenTypeIdx: number;
  /** Whether only white space stands before it on its line. */
  startsLine: boolean;
}

/** A word that may be a name. Placed words are names too; reserved words and phrases are not. */
export const Name = createToken({ name: 'name' });
export const Text = createToken({ name: 'text-literal' });
export const Numeral = createToken({ name: 'numeral' });
export const DateNumeral = createToken({ name: 'date-literal' });
export const Offset = createToken({ name: 'offset' });
export const HalfLife = createToken({ name: 'half-life' });

/** A family of kinds that the grammar takes alike. */
export const Comparison = createToken({ name: 'comparison' });
export const Operator = createToken({ name: 'operator' });
export const Connective = createToken({ name: 'connective' });
export const Sign = createToken({ name: 'sign' });
export const Aggregate = createToken({ name: 'aggregate' });
export const UnitWord = createToken({ name: 'unit', categories: [Name] });

const familyOfSymbol: Readonly<Record<string, TokenType>> = {
  '=': Comparison,
  '!=': Comparison,
  '<': Comparison,
  '<=': Comparison,
  '>': Comparison,
  '>=': Comparison,
  '+': Operator,
  '-': Operator,
  '*': Operator,
  '/': Operator,
};

const SYMBOLS = ['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '(', ')', '[', ']', '{', '}', ',', ':'] as const;

export type SymbolText = (typeof SYMBOLS)[number];

const table = <Key extends string>(keys: readonly Key[], make: (key: Key) => TokenType): Readonly<Record<Key, TokenType>> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, TokenType>;

export const symbol = table(SYMBOLS, (text) => createToken({ name: text, categories: familyOfSymbol[text] ?? [] }));

const familyOfReserved: Partial<Record<ReservedWord, TokenType>> = { and: Connective, or: Connective, add: Sign, subtract: Sign };

export const reserved = table(RESERVED_WORDS, (word) => createToken({ name: word, categories: familyOfReserved[word] ?? [] }));

/** Words that mean something only where no name can stand. */
export const word = table(PLACED_WORDS, (text) => createToken({ name: text, categories: text === 'days' ? UnitWord : Name }));

/** The same words where they begin a statement, and are no name. */
export const opener = table(OPENERS, (text) => createToken({ name: `${text}-opener` }));

const PHRASES = ['count', 'sum', 'average', 'max', 'min', 'domain', 'any', 'all', 'days', 'distinct', 'below', 'above'] as const;
const AGGREGATES: ReadonlySet<string> = new Set(['sum', 'average', 'max', 'min']);
const WHOLE_PHRASES = [
  'days with',
  'tier was',
  'param =',
  'never when',
  'more never',
  'action name',
  'problem name',
  'no tier',
  'is disqualified',
] as const;

/** Words that the next word makes keywords (`count of`), and that are no names there. */
export const phrase = table([...PHRASES, ...WHOLE_PHRASES], (text) =>
  createToken({ name: `${text}-phrase`, categories: AGGREGATES.has(text) ? Aggregate : [] }),
);

export const VOCABULARY: readonly TokenType[] = [
  Name,
  Text,
  Numeral,
  DateNumeral,
  Offset,
  HalfLife,
  Comparison,
  Operator,
  Connective,
  Sign,
  Aggregate,
  UnitWord,
  ...Object.values(symbol),
  ...Object.values(reserved),
  ...Object.values(word),
  ...Object.values(opener),
  ...Object.values(phrase),
];

const kindOfWord: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...UNITS.flatMap((unit): [string, TokenType][] => [
    [unit, UnitWord],
    [`${unit}s`, UnitWord],
  ]),
  ...RESERVED_WORDS.map((text): [string, TokenType] => [text, reserved[text]]),
  ...PLACED_WORDS.map((text): [string, TokenType] => [text, word[text]]),
]);

/** The kind of a bare word, before its neighbours are known. */
export const wordKind = (text: string): TokenType => kindOfWord.get(text) ?? Name;

/** The kind of a symbol or a word, by its text. */
export const kindOfText = (text: string): TokenType => (Object.hasOwn(symbol, text) ? symbol[text as SymbolText] : wordKind(text));

/** What a unit's word means, singular or plural; null for any other word. */
export function unitOf(text: string): Unit | null {
  return UNITS.find((unit) => text === unit || text === `${unit}s`) ?? null;
}

const nameLike: ReadonlySet<TokenType> = new Set([Name, UnitWord, ...Object.values(word)]);

/** Whether a token may stand for a name, as far as its kind is settled. */
export const isNameLike = (token: Token | undefined): boolean => token !== undefined && nameLike.has(token.tokenType);

const openerOf = new Map<TokenType, TokenType>(OPENERS.map((text) => [word[text], opener[text]]));

/** The kind that a placed word has where it begins a statement; null for words that never do. */
export const openerKind = (kind: TokenType): TokenType | null => openerOf.get(kind) ?? null;

const openerByText: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...OPENERS.map((text): [string, TokenType] => [text, opener[text]]),
  ['when', reserved.when],
  ['each', reserved.each],
  ['always', reserved.always],
]);

/** The kind that begins a statement with this word. */
export const openerNamed = (text: Opener | 'when' | 'each' | 'always'): TokenType => openerByText.get(text)!;

export function makeToken(kind: TokenType, image: string, startOffset: number, endOffset: number, startsLine: boolean): Token {
  return { image, startOffset, endOffset, tokenType: kind, tokenTypeIdx: kind.tokenTypeIdx!, startsLine };
}

/** Gives a token another kind, in place: segments are cut from one list of tokens. */
export function retype(token: Token, kind: TokenType): void {
  token.tokenType = kind;
  token.tokenTypeIdx = kind.tokenTypeIdx!;
}

export type { TokenType };
