/** Patterns with stars at their ends become what a text starts with, ends with or holds: but for halves of characters. */
import { interpret } from '@scorelang/runtime';
import { expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

test.each([
  ['\ud83d*', '😀@ceo', 0],
  ['\ud83d*', '\ud83d@ceo', 1],
  ['*\ude00', 'ceo 😀', 0],
  ['*\ude00', 'ceo \ude00', 1],
  ['*\ud83d*', 'a 😀 b', 0],
  ['😀*', '😀@ceo', 1],
])('%j is like %j as it is in the interpreter', async (pattern, title, score) => {
  const plan = planOf(`field title: text\nwhen title like "${pattern}" add 1\n`);
  for (const evaluation of ['straight', 'answers', 'searched', 'tables'] as const) {
    const { code } = emitted(plan, { evaluation });
    // A module's text has no half of a pair, which an address could not hold.
    const scorer: { score: (lead: object) => { readonly score: number } } = await import(
      `data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`
    );
    expect(scorer.score({ title }).score).toBe(score);
  }
  expect(interpret(plan, { title }).score).toBe(score);
});
