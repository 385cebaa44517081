import { Connective, Operator, phrase, reserved, symbol, type Token, word } from './tokens.ts';

/** How deep blocks and expressions may stand in each other: far beyond any model, and safe for whoever goes through the tree. */
export const DEEPEST = 200;

/**
 * How deep the expressions of a statement stand in each other, at most: parentheses, `where` in `where`, and words like `not not not`.
 * Counted before the grammar reads it, which goes as deep as the text does.
 */
export function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  /** What each open parenthesis will give back. */
  const within: number[] = [];
  let prefixes = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === symbol['(']) {
      within.push(depth);
      depth += 1 + prefixes;
      prefixes = 0;
    } else if (tokenType === symbol[')']) {
      depth = within.pop() ?? 0;
      prefixes = 0;
    } else if (tokenType === reserved.where) {
      depth += 1;
      prefixes = 0;
    } else if (PREFIXES.has(tokenType)) prefixes += 1;
    else if (!tokenType.name.startsWith('numeral')) prefixes = 0;
    deepest = Math.max(deepest, depth + prefixes);
  }
  return deepest;
}

/** What may stand before itself again and again. */
const PREFIXES = new Set([reserved.not, symbol['-'], word.of, word.list, phrase.domain]);

/** The longest chain of `+`, `-`, `*`, `/` or of `and`, `or` in a statement, at most. */
export const chainOf = (tokens: readonly Token[]): number =>
  tokens.reduce((count, { tokenType }) => count + (tokenType.CATEGORIES?.some((kind) => kind === Operator || kind === Connective) ? 1 : 0), 0);
