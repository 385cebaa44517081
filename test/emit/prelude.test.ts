import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { embeddedPrelude } from '../../scripts/embed-prelude.ts';

test('the emitter has the prelude as it is; otherwise run `npm run prelude`', () => {
  expect(readFileSync(new URL('../../compiler/emit/prelude.ts', import.meta.url), 'utf8')).toBe(embeddedPrelude());
});

test('no letter of it is beyond U+00FF, so that engines keep a module in half the memory where its model has none either', () => {
  expect([...embeddedPrelude()].filter((letter) => letter > '\u00ff')).toEqual([]);
});
