/**
 * Writes language/grammar/lookahead-table.ts: which way each rule of the grammar goes on at the next token, as Chevrotain finds it out. Run
 * `npm run lookahead` after a change to the grammar; a test fails while the table is stale.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ANY_OTHER, QUESTION_NUMBERS, type Question, type Ways } from '../language/grammar/lookahead.ts';
import { ScoreGrammar } from '../language/grammar.ts';
import { type TokenType, VOCABULARY } from '../language/tokens.ts';

const target = new URL('../language/grammar/lookahead-table.ts', import.meta.url);

/** The whole text of language/grammar/lookahead-table.ts, as it should be. */
export function lookaheadTable(): string {
  const grammar = new ScoreGrammar('validated');
  const rules = Object.keys(grammar.getGAstProductions()).flatMap((rule) => {
    const questions = [...QUESTION_NUMBERS.keys()].flatMap((question) => {
      const ways = waysOf((kind) => wayAt(grammar, rule, question, kind));
      return ways === null ? [] : [`    ${question}: ${textOf(ways)},\n`];
    });
    return questions.length === 0 ? [] : [`  ${rule}: {\n${questions.join('')}  },\n`];
  });
  return `// Made by scripts/lookahead.ts from the rules of the grammar; change those, not this file.
// biome-ignore-all format: a question a line
import type { Question, Ways } from './lookahead.ts';

/** By the names of the rules, what each asks and where it goes on at which kinds of tokens. */
export const LOOKAHEAD: Readonly<Record<string, Readonly<Partial<Record<Question, Ways>>>>> = {
${rules.join('')}};
`;
}

/** Every kind asked; null where there is no such question. */
function waysOf(wayAt: (kind: TokenType | null) => number | boolean | null | undefined): Ways | null {
  const other = wayAt(null);
  if (other === null) return null;
  const numberAt = (kind: TokenType): number => numberOf(wayAt(kind));
  const otherwise = numberOf(other);
  const numbers = VOCABULARY.map(numberAt);
  const ways = Array.from({ length: Math.max(otherwise, ...numbers) + 1 }, (): string[] => []);
  for (const [index, kind] of VOCABULARY.entries()) {
    const way = numbers[index]!;
    // What its family says need not be said again.
    const families = kind.CATEGORIES!.map(numberAt);
    const isSaid = families.includes(way) || (way === otherwise && families.every((family) => family === way));
    if (!isSaid) ways[way]!.push(kind.name);
  }
  if (otherwise !== -1) ways[otherwise]!.push(ANY_OTHER);
  return ways;
}

/** What a rule of a grammar answers at a kind of token, or at one that it never names; null where it has no such question. */
export function wayAt(
  grammar: ScoreGrammar,
  rule: string,
  question: Question,
  kind: TokenType | null,
): number | boolean | null | undefined {
  const { lookAheadFuncsCache, fullRuleNameToShort } = grammar as unknown as Answering;
  const answer = lookAheadFuncsCache[fullRuleNameToShort[rule]!]?.[QUESTION_NUMBERS.get(question)!];
  return answer === undefined ? null : answer.call({ LA_FAST: () => ({ tokenTypeIdx: kind?.tokenTypeIdx ?? -1 }) });
}

/** What Chevrotain keeps. */
interface Answering {
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  readonly lookAheadFuncsCache: readonly (
    | readonly (((this: { LA_FAST(): { tokenTypeIdx: number } }) => number | boolean | undefined) | undefined)[]
    | undefined
  )[];
}

/** -1 where there is no way. */
function numberOf(way: number | boolean | null | undefined): number {
  if (typeof way === 'number') return way;
  return way === true ? 0 : -1;
}

const textOf = (ways: Ways): string => `[${ways.map((kinds) => `[${kinds.map((kind) => `'${kind}'`).join(', ')}]`).join(', ')}]`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, lookaheadTable());
