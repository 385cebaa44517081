/** What a file is like, told from its beginning. */
import { describe, expect, test } from 'vitest';
import { looksLikeData, sniff } from '../../batch/sniff.ts';

const delimiterOf = (text: string): string => sniff(text, true, null).dialect.delimiter;

describe('the delimiter', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\nx, y\tz\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['"a,x";"b,y"\n"1,5";"2"\n', ';'],
    ['name,notes\nAda,"a;b;c;d"\nBo,"e;f;g;h"\n', ','],
    ['only\n1\n2\n', ','],
    ['1 2021 5\n2 2021 7\n3 2022 1\n', 'spaces'],
    ['full name\nAda Lovelace\nBo\n', ','],
  ])('of %j is %j', (text, expected) => expect(delimiterOf(text)).toBe(expected));

  test('is the one that was asked for', () => expect(sniff('a,b;c\n', true, ';').dialect.delimiter).toBe(';'));

  test('is the one in the line that Excel writes, which is no row', () => {
    expect(sniff('sep=;\r\na,x;b\r\n', true, null)).toEqual({ dialect: { delimiter: ';', newline: '\r\n' }, start: 7, startLine: 2 });
  });
});

test.each([
  ['a\nb', '\n'],
  ['a\r\nb\n', '\r\n'],
  ['a\rb', '\r'],
  ['a', '\n'],
])('the line end of %j is %j', (text, expected) => expect(sniff(text, true, null).dialect.newline).toBe(expected));

test.each([
  [['1', '2021-01-01', ''], true],
  [['id', '2021'], false],
  [['', ''], false],
  [['Ada', 'Bo'], false],
])('the first line %j looks like data: %j', (cells, expected) => expect(looksLikeData(cells)).toBe(expected));
