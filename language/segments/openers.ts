/** What a statement looks like from its first words: this is what tells the opener `list` from a field called `list`. */
import {
  Connective,
  DateNumeral,
  HalfLife,
  isNameLike,
  Numeral,
  Offset,
  openerKind,
  phrase,
  reserved,
  symbol,
  Text,
  type Token,
  type TokenType,
  word,
} from '../tokens.ts';

type Shape = (tokens: readonly Token[], index: number) => boolean;

const is = (token: Token | undefined, ...kinds: readonly TokenType[]): boolean => token !== undefined && kinds.includes(token.tokenType);

/** The opener, then one of these. */
const then =
  (...kinds: readonly TokenType[]): Shape =>
  (tokens, index) =>
    is(tokens[index + 1], ...kinds);

/** The opener, a name, then one of these (or anything). */
const named =
  (...kinds: readonly TokenType[]): Shape =>
  (tokens, index) =>
    isNameLike(tokens[index + 1]) && (kinds.length === 0 || is(tokens[index + 2], ...kinds));

const endsLine = (tokens: readonly Token[], index: number): boolean => tokens[index + 1]?.startsLine ?? true;

/** What a value begins with, other than a name. */
const valueStarts = [symbol['('], phrase.count, phrase.days, phrase.sum, phrase.domain, phrase.max, phrase.min, phrase.average];
const operandStarts = [reserved.not, reserved.no, Text, ...valueStarts];

const shapes: readonly (readonly [TokenType, Shape])[] = [
  [word.model, then(Text)],
  [word.use, then(Text)],
  [word.sample, then(Text)],
  [word.test, then(Text)],
  [word.range, then(Numeral, symbol['-'], word.from)],
  [word.budget, then(Numeral)],
  [word.zone, then(Offset)],
  // Half a date is a number.
  [
    word.as,
    (tokens, index) => is(tokens[index + 1], word.of) && (is(tokens[index + 2], DateNumeral, Numeral) || endsLine(tokens, index + 1)),
  ],
  [word.round, named(word.to)],
  [word.field, named(symbol[':'])],
  [
    word.event,
    (tokens, index) => isNameLike(tokens[index + 1]) && (is(tokens[index + 2], symbol['{'], reserved.not) || endsLine(tokens, index + 1)),
  ],
  [word.param, named(symbol['='])],
  [word.let, named(symbol['='])],
  [word.list, named(symbol['='], word.from)],
  [word.ignore, then(word.events)],
  [word.group, named(Text, word.max, word.min, symbol['{'])],
  [word.rate, (tokens, index) => isNameLike(tokens[index + 1]) || is(tokens[index + 1], ...valueStarts)],
  [word.best, (tokens, index) => is(tokens[index + 1], word.of) && is(tokens[index + 2], symbol['{'])],
  [word.first, (tokens, index) => is(tokens[index + 1], word.of) && is(tokens[index + 2], symbol['{'])],
  [word.total, (tokens, index) => is(tokens[index + 1], symbol['=']) && !continues(tokens[index - 1])],
  [word.tier, named(symbol['>='], symbol['>'], reserved.when, reserved.otherwise)],
  [word.grade, named(word.of)],
  [word.on, then(word.reaching, word.falling)],
  [
    word.promise,
    (tokens, index) => isNameLike(tokens[index + 1]) || is(tokens[index + 1], reserved.always, phrase['never when'], phrase['more never']),
  ],
  [reserved.when, (tokens, index) => isNameLike(tokens[index + 1]) || is(tokens[index + 1], ...operandStarts)],
  [reserved.each, named()],
  [reserved.always, then(reserved.add, reserved.subtract)],
  [
    word.given,
    (tokens, index) =>
      (isNameLike(tokens[index + 1]) && !is(tokens[index + 2], symbol[','])) ||
      is(tokens[index + 1], Numeral, phrase['tier was'], phrase['param =']),
  ],
  [
    word.expect,
    (tokens, index) =>
      isNameLike(tokens[index + 1]) ||
      is(tokens[index + 1], Text, reserved.no, phrase['action name'], phrase['problem name'], phrase['is disqualified']),
  ],
];

/** `.. and total = 5`: there a comparison goes on. */
const continues = (token: Token | undefined): boolean =>
  is(token, reserved.not, reserved.where, symbol['('], symbol[',']) || token?.tokenType.CATEGORIES?.includes(Connective) === true;

const shapeOf: readonly (Shape | undefined)[] = shapes.reduce<(Shape | undefined)[]>((all, [kind, shape]) => {
  all[kind.tokenTypeIdx!] = shape;
  return all;
}, []);

/** Whether the token is a word that can begin a statement, whatever follows. */
export const mayOpen = (token: Token): boolean => shapeOf[token.tokenTypeIdx] !== undefined;

/** Whether the word at `index` and what follows it look like a statement's beginning. */
export const looksLikeStatement = (tokens: readonly Token[], index: number): boolean =>
  shapeOf[tokens[index]!.tokenTypeIdx]?.(tokens, index) ?? false;

/** Whether it would look so, were the word at `index` another (a misspelt one). */
export const wouldLookLike = (kind: TokenType, tokens: readonly Token[], index: number): boolean =>
  shapeOf[kind.tokenTypeIdx!]?.(tokens, index) ?? false;

/** The kind of a token where it begins a statement; null for one that cannot. */
export const asOpener = (token: Token): TokenType | null => (isAlwaysOpener(token) ? token.tokenType : openerKind(token.tokenType));

/** `when`, `each` and `always` are reserved: almost wherever they stand, a statement begins. */
export const isAlwaysOpener = (token: Token): boolean => is(token, reserved.when, reserved.each, reserved.always);

/** Words and symbols after which a statement cannot be over. */
const wanting: ReadonlySet<TokenType> = new Set([
  ...Object.entries(symbol).flatMap(([text, kind]) => (text === ')' || text === ']' || text === '}' ? [] : [kind])),
  reserved.not,
  reserved.no,
  reserved.in,
  reserved.when,
  reserved.each,
  reserved.always,
  reserved.and,
  reserved.or,
  reserved.is,
  reserved.add,
  reserved.subtract,
  reserved.because,
  reserved.where,
  reserved.within,
  ...Object.values(phrase).filter((kind) => kind !== phrase['no tier'] && kind !== phrase['is disqualified']),
  word.of,
  word.to,
  word.from,
  word.by,
  word.per,
  word.over,
  word.every,
  word.with,
  word.as,
  word.than,
  word.at,
  word.least,
  word.most,
  word.exactly,
  word.since,
  word.until,
  word.last,
  word.next,
  word.column,
  word.treat,
  word.do,
  word.between,
  word.like,
  word.contains,
  word.starts,
  word.ends,
  word.has,
  word.same,
  word.does,
  word.followed,
  word.before,
  word.after,
  word.given,
  word.expect,
]);

/** Whether a statement can be over after this token. */
export const canEnd = (token: Token): boolean => !wanting.has(token.tokenType);

/** Words that go on with a statement when they begin a line. */
const continuing: ReadonlySet<TokenType> = new Set([
  ...Object.values(symbol),
  ...Object.values(reserved),
  ...Object.values(word).filter((kind) => openerKind(kind) === null),
  HalfLife,
  word.as,
]);

/** Whether a line that begins with this token can go on with the statement before it. */
export const canContinue = (token: Token): boolean => continuing.has(token.tokenType);
