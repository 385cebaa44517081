/** Texts for conditions that name no letter beyond U+00FF are folded without the table of all small letters, and nobody can tell. */
import { fold } from '@scorelang/runtime/prelude';
import { describe, expect, test } from 'vitest';
import { foldLatin } from '../../compiler/scorer/latin.ts';
import { emitted, planOf } from './emitting.ts';

const LAST_POINT = 0x10ffff;
const BEYOND = 0xff;

describe('foldLatin', () => {
  test('gives the letters up to U+00FF that fold gives, and one code point for one', () => {
    const differing: string[] = [];
    for (let point = 0; point <= LAST_POINT; point++) {
      // White space at the ends is taken away, so the letter stands in between.
      const text = `.${String.fromCodePoint(point)}.`;
      const [folded, latin] = [[...fold(text)], [...foldLatin(text)]];
      const isTold = folded[1]!.codePointAt(0)! <= BEYOND || latin[1]!.codePointAt(0)! <= BEYOND;
      if (latin.length !== 3 || folded.length !== 3 || (isTold && latin[1] !== folded[1])) differing.push(text);
    }
    expect(differing).toEqual([]);
  });

  test.each(['İİ', '  \u0085Ÿ\u3000', '\u212a\u212b ẞ', 'ΑΣ Σ.', '\ud83d', ''])(
    'keeps the words and blanks of %j apart as fold does',
    (text) => {
      const words = (folded: string): readonly number[] => [...folded.matchAll(/[\p{L}\p{M}\p{Nd}_]+|./gu)].map(([word]) => word.length);
      expect(words(foldLatin(text))).toEqual(words(fold(text)));
    },
  );
});

describe('a scorer', () => {
  const tables = (rules: string, entries: Parameters<typeof emitted>[1] = { entries: ['score'] }): boolean =>
    emitted(planOf(`field title: text\nfield name: text\nevent seen { page: text }\n${rules}\n`), entries).code.includes('CASE_TABLE');

  test('has no table of small letters where it names Latin letters alone', () => {
    expect(tables('when title contains "Éclair" add 1')).toBe(false);
  });

  test.each([
    ['names others', 'when title contains "Žižka" add 1'],
    ['compares two texts', 'when title same as name add 1'],
    ['counts different texts', 'when count of distinct page of seen > 2 add 1'],
  ])('has one where it %s', (_, rules) => {
    expect(tables(rules)).toBe(true);
  });

  test('has one where it explains, as an explanation shows the texts', () => {
    expect(tables('when title contains ceo add 1', { entries: ['scoreOnly', 'explain'] })).toBe(true);
  });

  test.each([
    ['KELVIN', 'kelvin', '\u212aelvin'],
    ['İstanbul', 'istanbul', 'İSTANBUL'],
    ['ÅNGSTRÖM', 'ångström', '\u212bngström'],
    ['Ÿ', 'ÿ', ' \u0178\u0085'],
    ['straße', 'STRASSE', 'STRA\u1e9eE'],
  ])('without it scores %s as the interpreter does', async (written, other, sent) => {
    const { code } = emitted(planOf(`field title: text\nwhen title = ${JSON.stringify(written)} add 1\n`), { entries: ['scoreOnly'] });
    const { scoreOnly } = (await import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`)) as {
      readonly scoreOnly: (lead: object) => { readonly score: number };
    };
    expect(scoreOnly({ title: sent }).score).toBe(1);
    expect(scoreOnly({ title: other }).score).toBe(fold(other) === fold(written) ? 1 : 0);
  });
});
