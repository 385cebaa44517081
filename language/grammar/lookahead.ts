/**
 * Which way the grammar goes on at the next token. It needs to see one, so that all ways stand in a table that is made ahead (`npm run lookahead`).
 * Chevrotain would find them out at every start, and record all rules before that: an eighth of the time in which a new process compiles 200 rules.
 */
import type { BaseParser, IOrAlt, IToken, TokenType } from 'chevrotain';

/** The kinds of tokens that each way begins with. Where ways share a kind, it is the first's. */
export type Ways = readonly (readonly string[])[];

/** Stands for whatever nothing else is said of: a way that may be nothing. */
export const ANY_OTHER = 'any other';

/** What Chevrotain calls a choice, something that may be there, and what may be repeated, in the order of its numbers. */
const QUESTIONS = ['OR', 'OPTION', 'MANY', 'AT_LEAST_ONE', 'MANY_SEP'] as const;

/** `OR2`: a question as a rule asks it. */
export type Question = `${(typeof QUESTIONS)[number]}${'' | number}`;

/** What Chevrotain numbers them with. */
export const QUESTION_NUMBERS: ReadonlyMap<Question, number> = new Map(
  QUESTIONS.flatMap((question, kind) =>
    Array.from({ length: 10 }, (_, occurrence): [Question, number] => [
      `${question}${occurrence === 0 ? '' : occurrence}`,
      ((kind + 1) << 8) | occurrence,
    ]),
  ),
);

/** The number of the way that begins with the next token. */
export function whichWay(ways: Ways, kinds: Kinds): (this: BaseParser, alternatives?: IOrAlt<unknown>[]) => number | undefined {
  let wayOf: readonly (number | undefined)[] | null = null;
  const otherwise = ways.findIndex((names) => names.includes(ANY_OTHER));
  const noWay = otherwise === -1 ? undefined : otherwise;
  return function () {
    wayOf ??= waysByKind(ways, kinds);
    return wayOf[next(this).tokenTypeIdx] ?? noWay;
  };
}

/** Whether the next token begins the one way that there is. */
export function whetherThere(ways: Ways, kinds: Kinds): (this: BaseParser) => boolean {
  let wayOf: readonly (number | undefined)[] | null = null;
  return function () {
    wayOf ??= waysByKind(ways, kinds);
    return wayOf[next(this).tokenTypeIdx] === 0;
  };
}

type Kinds = Readonly<Record<string, TokenType>>;

/** By the numbers of the kinds, and of those that belong to them: a unit's word is also a name. Made when it is first asked for. */
function waysByKind(ways: Ways, kinds: Kinds): readonly (number | undefined)[] {
  const wayOf: (number | undefined)[] = [];
  for (const [way, names] of ways.entries()) {
    for (const name of names) {
      if (name === ANY_OTHER) continue;
      const { tokenTypeIdx, categoryMatches } = kinds[name]!;
      for (const kind of [tokenTypeIdx!, ...categoryMatches!]) wayOf[kind] ??= way;
    }
  }
  return wayOf;
}

const next = (parser: BaseParser): IToken => (parser as unknown as { LA_FAST(howMany: number): IToken }).LA_FAST(1);
