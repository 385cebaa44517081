import { Numeral, Operator, phrase, reserved, symbol, type Token, word } from './tokens.ts';

/** How deep blocks may stand in each other: far beyond any model, and safe for whoever goes through the tree. */
export const DEEPEST = 200;

/** How deep expressions may: the grammar takes some twenty calls a level. */
export const DEEPEST_EXPRESSION = 100;

/**
 * How deep the expressions of a statement stand in each other, at most: parentheses, `where` in `where`, and words like `not not not`.
 * Counted before the grammar reads it, which goes as deep as the text does.
 */
export function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  /** What each open parenthesis will give back. */
  let within: number[] | null = null;
  let prefixes = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { tokenType } = tokens[index]!;
    if (tokenType === symbol['(']) {
      within ??= [];
      within.push(depth);
      depth += 1 + prefixes;
      prefixes = 0;
    } else if (tokenType === symbol[')']) {
      depth = within?.pop() ?? 0;
      prefixes = 0;
    } else if (tokenType === reserved.where) {
      // An event's number in a `where` costs the grammar twice what a parenthesis does.
      depth += 2;
      prefixes = 0;
    } else if (PREFIXES.has(tokenType)) prefixes += 1;
    else if (tokenType !== Numeral || tokens[index + 1]?.tokenType !== word.of) prefixes = 0;
    deepest = Math.max(deepest, depth + prefixes);
  }
  return deepest;
}

/** What may stand before itself again and again. */
const PREFIXES = new Set([reserved.not, symbol['-'], word.of, word.list, phrase.domain]);

/** How many terms a statement may add and multiply: more than any model has groups, and safe for whoever goes through the tree. */
export const MOST_OPERATORS = 500;

/** How many `+`, `-`, `*` and `/` stand in a statement. */
export const operatorsIn = (tokens: readonly Token[]): number =>
  tokens.reduce((count, { tokenType }) => (tokenType.CATEGORIES?.includes(Operator) === true ? count + 1 : count), 0);
