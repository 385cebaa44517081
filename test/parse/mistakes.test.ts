/** What people write who know spreadsheets, databases or programs better than this language: one message each, at its place. */
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, mended, said, unmarked } from './mistake.ts';
import { FROM_DOCUMENTS } from './mistakes/from-documents.ts';
import { IN_COMPARISONS } from './mistakes/in-comparisons.ts';
import { IN_STATEMENTS } from './mistakes/in-statements.ts';
import { IN_VALUES } from './mistakes/in-values.ts';
import { OF_FIXES } from './mistakes/of-fixes.ts';
import { OF_OTHER_LANGUAGES } from './mistakes/of-other-languages.ts';

const mistakes = [...OF_OTHER_LANGUAGES, ...IN_VALUES, ...IN_STATEMENTS, ...IN_COMPARISONS, ...OF_FIXES, ...FROM_DOCUMENTS];

for (const [name, group] of mistakes) {
  describe(name, () => {
    for (const [written, says, right] of group) {
      test(written, () => {
        const { text, spans } = unmarked(written);
        const diagnostics = diagnosticsOf(text);
        expect(said(diagnostics)).toEqual(says);
        expect(diagnostics.map(({ span }) => span)).toEqual(spans);
        if (right === undefined) return;
        expect(mended(text, diagnostics)).toBe(right);
        expect(said(diagnosticsOf(right))).toEqual([]);
      });
    }
  });
}

test('no message speaks of tokens or of grammar, and none lacks its facts', () => {
  const messages = mistakes.flatMap(([, group]) => group.flatMap(([, says]) => says)).join('\n');
  expect(messages).not.toMatch(/token|numeral|opener|expecting|syntax|identifier|something else|undefined|null|NaN|\[object/);
});
