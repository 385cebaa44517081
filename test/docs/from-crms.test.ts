/** `docs/guides/from-crms.md`: what stands beside a word of theirs is written as this language is. The whole models are checked with all others. */
import { readFileSync } from 'node:fs';
import { check, parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../check/project.ts';
import { scoreBlocksOf } from './score-blocks.ts';

const page = readFileSync(new URL('../../docs/guides/from-crms.md', import.meta.url), 'utf8');

/** The pieces of models in the second column of its tables; single words and commands are none. */
const pieces = [...page.matchAll(/^\| .* \| (.*) \|$/gm)].flatMap(([, cell]) =>
  [...cell!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!).filter((code) => code.includes(' ') && !code.startsWith('score ')),
);

test('there is a table for each of the three', () => {
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['HubSpot', 'Marketo', 'Salesforce']);
  expect(pieces.length).toBeGreaterThan(45);
});

describe('a piece of a model has no mistake in its writing', () => {
  test.each(pieces)('%s', (piece) =>
    expect(parse({ path: 'piece.score', text: piece }).diagnostics.map(({ message }) => message)).toEqual([]),
  );
});

test('the three models have nothing worth a hint', () => {
  const found = scoreBlocksOf(page).map(({ text, path, files }) => {
    const { file, diagnostics } = parse({ path, text });
    return [...diagnostics, ...check(file, hostOf(files)).diagnostics].map(({ code, message }) => `${code}: ${message}`);
  });
  expect(found).toEqual([[], [], []]);
});
