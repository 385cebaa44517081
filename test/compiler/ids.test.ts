import type { Entry, Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { planOf } from './planned.ts';

/** The ids of all rules, bands and groups, by what they say. */
function idsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  const visit = (entry: Entry): void => {
    const said = entry.origin.text;
    ids.set(said, [...(ids.get(said) ?? []), entry.origin.id]);
    if (entry.kind === 'Rate') for (const { origin } of entry.bands) ids.set(origin.text, [...(ids.get(origin.text) ?? []), origin.id]);
    if (entry.kind === 'Choice') entry.members.forEach(visit);
    if (entry.kind === 'Block' || entry.kind === 'Group') entry.entries.forEach(visit);
  };
  const plan: Plan = planOf(text);
  plan.entries.forEach(visit);
  return ids;
}

const DECLARATIONS = 'field title: text\nfield n: number';
const GROUP = `group fit max 60 {
  when title in [CEO, CFO] add 20 because "C-suite"
  rate n { below 50 add 5  otherwise add 9 }
}`;
const RULE = 'when title in [CEO, CFO] add 20';
const BLOCK = 'when n > 5 { always add 1  best of { always add 2 } }';
const MODEL = [DECLARATIONS, GROUP, RULE, BLOCK].join('\n');

describe('ids of rules', () => {
  const ids = idsIn(MODEL);

  test('are words of what the rule says, and a hash', () => {
    const [id] = ids.get('when n > 5') ?? [];
    expect(id).toMatch(/^n-5-[0-9a-f]{6}$/);
    expect(ids.get('rate n { below 50 add 5 }')?.[0]).toMatch(/^n-below-50-[0-9a-f]{6}$/);
  });

  test('of a group are its name', () => {
    expect(ids.get('group fit max 60')).toEqual(['fit']);
  });

  test('tell the same rule apart in two places', () => {
    const [inGroup, atTop] = ids.get('when title in [CEO, CFO] add 20') ?? [];
    expect(inGroup).not.toBe(atTop);
  });

  test('are all different', () => {
    const all = [...ids.values()].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('survive re-ordering', () => {
    const reordered = idsIn([BLOCK, RULE, GROUP, DECLARATIONS].join('\n'));
    const sorted = (map: typeof ids): unknown => [...map].map(([text, each]) => [text, [...each].sort()]).sort();
    expect(sorted(reordered)).toEqual(sorted(ids));
  });

  test('survive re-formatting and comments', () => {
    const scattered = MODEL.replace(
      'when title in [CEO, CFO] add 20 because',
      'when title # who\n   in   [CEO,\n CFO\n]\nadd 20\n because',
    );
    expect(scattered).not.toBe(MODEL);
    expect(idsIn(scattered)).toEqual(ids);
  });

  test('survive a reason', () => {
    expect(idsIn(MODEL.replace('because "C-suite"', 'because "they decide"'))).toEqual(ids);
    expect(idsIn(MODEL.replace('because "C-suite"', ''))).toEqual(ids);
  });

  test('of rules that say the same in one place differ, and follow their reasons where they have some', () => {
    const twice = (first: string, second: string) =>
      planOf(`field t: text\nwhen t = a add 1 ${first}\nwhen t = a add 1 ${second}`).entries.map(({ origin }) => [
        origin.because,
        origin.id,
      ]);
    const [one, other] = twice('because "x"', 'because "y"');
    expect(one?.[1]).not.toBe(other?.[1]);
    expect(twice('because "y"', 'because "x"')).toEqual([other, one]);
    const [plain, again] = twice('', '');
    expect(plain?.[1]).not.toBe(again?.[1]);
  });

  test('change with what the rule says', () => {
    expect(idsIn(MODEL.replace('below 50 add 5', 'below 50 add 6')).get('rate n { below 50 add 6 }')).not.toEqual(
      ids.get('rate n { below 50 add 5 }'),
    );
  });

  test('hold letters of any script', () => {
    expect([...idsIn('field 职位: text\nwhen 职位 = 总监 add 5').values()].flat()[0]).toMatch(/^职位-总监-[0-9a-f]{6}$/);
  });
});
