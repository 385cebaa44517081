/** What docs/language.md says of words that may name a field. */
import { check, NO_FILES, parse } from '@scorelang/language';
import { expect, test } from 'vitest';

const errorsOf = (text: string): readonly string[] => {
  const { file, diagnostics } = parse({ path: 'a.score', text });
  return [...diagnostics, ...check(file, NO_FILES).diagnostics].filter(({ severity }) => severity === 'error').map(({ code }) => code);
};

test.each(['list', 'range', 'test', 'tier', 'activity', 'of', 'if', 'rate', 'field', 'points', 'per'])('%s may name a field', (name) => {
  expect(errorsOf(`field ${name}: text\nwhen ${name} = CEO and not ${name} contains vice add 10\n`)).toEqual([]);
});

test('score may not, though its column can stay', () => {
  expect(errorsOf('field score: number\nwhen score > 5 add 1\n')).toContain('reserved-name');
  expect(errorsOf('field lead_score: number column "score"\nwhen lead_score > 5 add 1\n')).toEqual([]);
});

test('the days since activity are those of events', () => {
  expect(errorsOf('field activity: date\nwhen days since activity < 3 add 1\n')).not.toEqual([]);
});

test('right after rate, of and if stand in backticks', () => {
  expect(errorsOf('field of: number\nrate of {\n  1 to 5 add 3\n}\n')).not.toEqual([]);
  for (const name of ['of', 'if']) expect(errorsOf(`field ${name}: number\nrate \`${name}\` {\n  1 to 5 add 3\n}\n`)).toEqual([]);
});
