import { formatText } from '@scorelang/language';
import { expect, test } from 'vitest';
import { differenceBetween } from '../../language/format/compare.ts';
import { read } from './formatting.ts';

test('a file with a mistake in its writing is refused, with the mistake', () => {
  const result = formatText({ path: 'model.score', text: 'when title = add 20\n' });
  expect(result.kind).toBe('refused');
  if (result.kind === 'refused') {
    expect(result.reason).toBe('It has mistakes in its writing. Mend them first, then format it.');
    expect(result.diagnostics).not.toHaveLength(0);
  }
});

test('a file with a mistake only in its meaning is formatted', () =>
  expect(formatText({ path: 'model.score', text: 'field a:text\nwhen  b add 1\n' })).toEqual({
    kind: 'formatted',
    text: 'field a: text\nwhen b add 1\n',
  }));

test.each([
  ['a number', 'when a >= 1 add 1', 'when a >= 2 add 1'],
  ['how a number is written', 'budget 1000', 'budget 1_000'],
  ['a name', 'when a add 1', 'when b add 1'],
  ['quotes', 'when a = b add 1', 'when a = "b" add 1'],
  ['a statement more', 'budget 1', 'budget 1\nrange 0 to 5'],
  ['an order', 'budget 1\nrange 0 to 5', 'range 0 to 5\nbudget 1'],
])('another tree is seen: %s', (_what, before, after) => expect(differenceBetween(read(before), read(after))).toBe('tree'));

test.each([
  ['lost', 'budget 1 # one\n# two', 'budget 1 # one'],
  ['changed', 'budget 1 # one', 'budget 1 # two'],
  ['swapped', '# one\n# two\nbudget 1', '# two\n# one\nbudget 1'],
])('a comment that is %s is seen', (_what, before, after) => expect(differenceBetween(read(before), read(after))).toBe('comments'));

test('places alone are no difference', () =>
  expect(differenceBetween(read('# one  \nwhen a and b add 1'), read('# one\n\n  when a\n and b\n add 1'))).toBeNull());
