import { offsetOf, positionOf, rangeOf, spanOf } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';

const source = (text: string) => ({ path: 'm.score', text });

describe('positions count UTF-16 units within a line', () => {
  test.each([
    ['a\nbc', 3, { line: 1, character: 1 }],
    ['🚀a\n', 2, { line: 0, character: 2 }],
    ['模型\n🚀b', 5, { line: 1, character: 2 }],
    ['a\r\nb', 3, { line: 1, character: 0 }],
    ['a\rb', 2, { line: 1, character: 0 }],
    ['', 0, { line: 0, character: 0 }],
    ['a\n', 2, { line: 1, character: 0 }],
  ])('%j at %i', (text, offset, position) => {
    expect(positionOf(source(text), offset)).toEqual(position);
    expect(offsetOf(source(text), position)).toBe(offset);
  });
});

test('what lies outside is brought in', () => {
  const text = source('ab\r\ncd');
  expect(positionOf(text, 99)).toEqual({ line: 1, character: 2 });
  expect(positionOf(text, 3)).toEqual({ line: 0, character: 2 });
  expect(offsetOf(text, { line: 0, character: 99 })).toBe(2);
  expect(offsetOf(text, { line: 99, character: 0 })).toBe(6);
  expect(offsetOf(text, { line: -1, character: -1 })).toBe(0);
});

test('a range goes there and back', () => {
  const text = source('when 标题 = "🚀" add 5\r\n');
  const span = { start: 5, end: 14 };
  expect(spanOf(text, rangeOf(text, span))).toEqual(span);
});
