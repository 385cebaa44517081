import type { Token } from '../tokens.ts';

export type SignWord = 'add' | 'subtract';

/** What people write for `add` and `subtract`, the longer first. */
const said: readonly (readonly [words: readonly string[], sign: SignWord])[] = [
  [['score', '=', 'score', '+'], 'add'],
  [['score', '=', 'score', '-'], 'subtract'],
  [['score', '+', '='], 'add'],
  [['score', '-', '='], 'subtract'],
  [['score', '+'], 'add'],
  [['score', '-'], 'subtract'],
  [['+', '='], 'add'],
  [['-', '='], 'subtract'],
  ...['+', 'plus', 'give', 'gives', 'award', 'awards', 'grant', 'assign', 'score', 'ad', 'adds', 'increase'].map(
    (word) => [[word], 'add'] as const,
  ),
  ...['-', 'minus', 'deduct', 'remove', 'sub', 'substract', 'subtracts', 'decrease', 'reduce', 'penalize', 'lose', 'loses'].map(
    (word) => [[word], 'subtract'] as const,
  ),
];

/** What stands for `add` or `subtract` at a place, and how many tokens it takes; null if nothing does. */
export function signAt(tokens: readonly Token[], index: number): { readonly sign: SignWord; readonly count: number } | null {
  for (const [words, sign] of said) {
    if (words.every((word, offset) => tokens[index + offset]?.image.toLowerCase() === word)) return { sign, count: words.length };
  }
  return null;
}
