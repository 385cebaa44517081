/** Words that are keywords only because of the words around them: `count of`, `days since`, `below 50`. Elsewhere they are names. */
import {
  Aggregate,
  Comparison,
  DateNumeral,
  isNameLike,
  Numeral,
  phrase,
  reserved,
  retype,
  symbol,
  type Token,
  type TokenType,
  word,
} from '../tokens.ts';

type Decide = (tokens: readonly Token[], index: number) => TokenType | null;

/** Settles the kind of every phrase word, from the first token to the last. */
export function decidePhrases(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const decide = deciders[token.tokenTypeIdx];
    const kind = decide === undefined ? null : decide(tokens, index);
    if (kind !== null) retype(token, kind);
  }
}

const is = (token: Token | undefined, ...kinds: readonly TokenType[]): boolean => token !== undefined && kinds.includes(token.tokenType);

/** The PROP of `sum of PROP of E` and of `distinct PROP of E` is a name, even if it is called `count`. */
const isProperty = (tokens: readonly Token[], index: number): boolean =>
  is(tokens[index - 1], phrase.distinct) ||
  (is(tokens[index - 1], word.of) && tokens[index - 2]?.tokenType.CATEGORIES?.includes(Aggregate) === true);

const beforeOf =
  (kind: TokenType): Decide =>
  (tokens, index) =>
    is(tokens[index + 1], word.of) && !isProperty(tokens, index) ? kind : null;

const beforeNumber =
  (kind: TokenType): Decide =>
  (tokens, index) =>
    is(tokens[index + 1], Numeral, DateNumeral, symbol['-']) ? kind : null;

/** After `expect` or `expect no`: a keyword before the name it speaks of. */
const beforeName =
  (kind: TokenType): Decide =>
  (tokens, index) =>
    is(tokens[index - 1], word.expect, reserved.no) && isNameLike(tokens[index + 1]) && !is(tokens[index + 1], word.between, word.about)
      ? kind
      : null;

const isExpectation = (token: Token | undefined): boolean =>
  is(token, word.between, word.about) || token?.tokenType.CATEGORIES?.includes(Comparison) === true;

const table: readonly (readonly [TokenType, Decide])[] = [
  [word.count, beforeOf(phrase.count)],
  [word.sum, beforeOf(phrase.sum)],
  [word.average, beforeOf(phrase.average)],
  [word.max, beforeOf(phrase.max)],
  [word.min, beforeOf(phrase.min)],
  [word.domain, beforeOf(phrase.domain)],
  [word.any, beforeOf(phrase.any)],
  [word.all, beforeOf(phrase.all)],
  [word.below, beforeNumber(phrase.below)],
  [word.above, beforeNumber(phrase.above)],
  [
    word.days,
    (tokens, index) => {
      if (is(tokens[index + 1], word.since, word.until)) return phrase.days;
      return is(tokens[index + 1], word.with) && is(tokens[index - 1], word.of) ? phrase['days with'] : null;
    },
  ],
  [
    word.distinct,
    (tokens, index) =>
      isNameLike(tokens[index + 1]) && is(tokens[index + 2], word.of) && is(tokens[index - 1], word.of) ? phrase.distinct : null,
  ],
  [word.action, beforeName(phrase['action name'])],
  [
    word.disqualified,
    (tokens, index) => (is(tokens[index - 1], word.expect) && !isExpectation(tokens[index + 1]) ? phrase['is disqualified'] : null),
  ],
  [word.problem, beforeName(phrase['problem name'])],
  [
    word.tier,
    (tokens, index) => {
      if (is(tokens[index - 1], word.given) && is(tokens[index + 1], word.was)) return phrase['tier was'];
      return is(tokens[index - 1], reserved.no) && is(tokens[index - 2], word.expect) ? phrase['no tier'] : null;
    },
  ],
  [word.param, (tokens, index) => (is(tokens[index - 1], word.given) && isNameLike(tokens[index + 1]) ? phrase['param ='] : null)],
  [
    word.never,
    (tokens, index) =>
      is(tokens[index - 1], word.promise) && isNameLike(tokens[index + 1]) && is(tokens[index + 2], reserved.when)
        ? phrase['never when']
        : null,
  ],
  [
    word.more,
    (tokens, index) =>
      is(tokens[index - 1], word.promise) && isNameLike(tokens[index + 1]) && is(tokens[index + 2], word.never)
        ? phrase['more never']
        : null,
  ],
];

const deciders: readonly (Decide | undefined)[] = table.reduce<(Decide | undefined)[]>((all, [kind, decide]) => {
  all[kind.tokenTypeIdx!] = decide;
  return all;
}, []);
