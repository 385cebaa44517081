import { readFileSync } from 'node:fs';
import { smallLettersOf } from '@scorelang/runtime/prelude';
import { expect, test } from 'vitest';
import { CASE_TABLE } from '../../runtime/prelude/case-table.ts';
import { caseTable } from '../../scripts/make-case-table.ts';

const text = readFileSync(new URL('../../runtime/prelude/case-table.ts', import.meta.url), 'utf8');
const pinned = /Unicode (\d+\.\d+)/.exec(text)![1]!;
const hasPinnedVersion = process.versions.unicode === pinned;

test('every small letter of the table is the one that the engine knows', () => {
  const letters = smallLettersOf(CASE_TABLE);
  expect(letters.size).toBeGreaterThan(1400);
  for (const [capital, small] of letters) {
    if (capital === 0x130) expect(small).toBe(0x69);
    // An engine with an older Unicode does not know the newest letters.
    else if (hasPinnedVersion || isKnownCapital(capital))
      expect(String.fromCodePoint(small)).toBe(String.fromCodePoint(capital).toLowerCase());
  }
});

const isKnownCapital = (point: number): boolean => /\p{Uppercase}|\p{Lt}/u.test(String.fromCodePoint(point));

if (!hasPinnedVersion)
  console.log(`skipped: the table of Unicode ${pinned} cannot be made anew by an engine with ${process.versions.unicode}`);

test.runIf(hasPinnedVersion)(`the table is what the script makes, over all code points of Unicode ${pinned}`, () => {
  expect(text).toBe(caseTable());
});
