/** What may stand at a place, as the grammar says it: each word of a right text would have been among it. */
import { globSync, readFileSync } from 'node:fs';
import { type Admitted, expectedAt, type Lexeme, lexemesOf } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { EXAMPLE } from '../parse/example.ts';

const root = new URL('../../', import.meta.url).pathname;
const texts = [
  ...globSync('examples/*.score', { cwd: root }).map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') })),
  { path: 'the whole language', text: EXAMPLE },
];

function fits({ kind, text }: Admitted, lexeme: Lexeme): boolean {
  if (kind === 'keyword') return text.split(' ').includes(lexeme.text);
  if (kind === 'text') return lexeme.kind === 'text';
  if (kind === 'name' || kind === 'unit') return lexeme.kind === 'name' || lexeme.kind === 'word';
  return lexeme.kind === 'number' || lexeme.kind === 'date';
}

test.each(texts)('$path', ({ path, text }) => {
  const source = { path, text };
  const missing = lexemesOf(source)
    // Right behind a word that word is still being written.
    .filter(({ kind, span }) => kind !== 'comment' && /\s/.test(text.charAt(span.start - 1)))
    .filter((lexeme) => {
      const { begins, options } = expectedAt(source, lexeme.span.start);
      return begins !== 'rules' && begins !== 'steps' && !options.some((option) => fits(option, lexeme)) && lexeme.text !== '}';
    })
    .map(({ text: word, span }) => `${word} in ${text.slice(Math.max(0, span.start - 40), span.end)}`);
  expect(missing).toEqual([]);
});

describe('a long text', () => {
  const filler = `group g {\n${'  when title = CEO add 5\n'.repeat(4000)}}\n`;
  test('is read only around the place, with the blocks that are open there', () => {
    const open = expectedAt({ path: 'm.score', text: `${filler}rate size {\n  ` }, filler.length + 14);
    expect(open).toMatchObject({ begins: 'bands', before: [] });
    expect(expectedAt({ path: 'm.score', text: `${filler}group h {\n  when ` }, filler.length + 17).blocks).toHaveLength(1);
    const inside = filler.indexOf('\n', 70_000) + 8;
    expect(expectedAt({ path: 'm.score', text: filler }, inside).blocks).toHaveLength(1);
  });
});
