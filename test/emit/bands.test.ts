import { interpret } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

/** What the bands of a rate ask, one after the other. */
function asked(type: string, bands: string): readonly string[] {
  const plan = planOf(`field size: ${type}\nrate size {\n${bands.replaceAll('; ', '\n')}\n}\n`);
  const { code } = emitted(plan, { target: 'js', entries: ['score'], evaluation: 'searched' });
  return [...code.matchAll(/^ {2}(?:\} else )?if \((.*size.*)\) \{$/gm)].map(([, condition]) => condition!);
}

test.each([
  ['number', 'below 10 add 1; 10 to below 20 add 2; 20 or more add 3', ['size < 10', 'size < 20', 'size >= 20']],
  ['number', '10 or less add 1; above 10 to 20 add 2; above 20 add 3', ['size <= 10', 'size <= 20', 'size > 20']],
  ['whole number', '9 or less add 1; 10 to 19 add 2; 20 to 29 add 3', ['size <= 9', 'size <= 19', 'size <= 29']],
  // Between 9 and 10 there are numbers that nobody named.
  ['number', '9 or less add 1; 10 to 19 add 2', ['size <= 9', 'size >= 10 && size <= 19']],
  [
    'whole number',
    '9 or less add 1; 11 to 19 add 2; 20 to 29 add 3',
    ['size <= 9', 'size >= 11 && size <= 19', 'size >= 20 && size <= 29'],
  ],
  ['number', '20 or more add 3; 10 to below 20 add 2; below 10 add 1', ['size >= 20', 'size >= 10 && size < 20', 'size < 10']],
])('of a %s, bands %s ask what is not known yet', (type, bands, conditions) => {
  expect(asked(type, bands)).toEqual(conditions);
});

test('bands of any kind give what they mean, to numbers at their ends, between them and beside them', async () => {
  const end = fc.record({ gap: fc.constantFrom(0, 1, 1, 2), isIncluded: fc.boolean() });
  const rates = fc.record({ isWhole: fc.boolean(), ends: fc.array(end, { minLength: 1, maxLength: 5 }) });
  const check = async ({ isWhole, ends }: { isWhole: boolean; ends: readonly { gap: number; isIncluded: boolean }[] }) => {
    let at = 0;
    const bands = ends.map(({ gap, isIncluded }, index) => {
      const add = `add ${index + 1}`;
      // No value may be in two bands: `above` is said with an end that counts, `to below` with one that does not.
      const isAbove = gap === 0 && isIncluded;
      const from = at + (gap === 0 && !isIncluded ? 1 : gap);
      at = from + 2;
      if (index === 0) return isIncluded ? `${at} or less ${add}` : `below ${at} ${add}`;
      return isIncluded ? `${isAbove ? 'above ' : ''}${from} to ${at} ${add}` : `${from} to below ${at} ${add}`;
    });
    const text = `field size: ${isWhole ? 'whole number' : 'number'}\nrate size {\n${bands.join('\n')}\n}\n`;
    const plan = planOf(text);
    const { score } = await import(`data:text/javascript,${encodeURIComponent(emitted(plan, { evaluation: 'searched' }).code)}`);
    for (let half = -2; half <= 2 * at + 4; half++) {
      const lead = { size: half / 2 };
      expect({ text, lead, score: score(lead).score }).toEqual({ text, lead, score: interpret(plan, lead).score });
    }
    expect(score({}).score).toBe(0);
  };
  await fc.assert(fc.asyncProperty(rates, check), { numRuns: 60 });
});
