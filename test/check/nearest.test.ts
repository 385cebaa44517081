import { expect, test } from 'vitest';
import { nearest } from '../../language/diagnostics/nearest.ts';

test.each([
  ['titel', ['title', 'tile'], 'title'],
  ['emplyees', ['employees', 'employer'], 'employees'],
  ['Title', ['title'], 'title'],
  ['ttile', ['title'], 'title'],
  ['revenue', ['title', 'country'], null],
  ['ab', ['xy'], null],
  ['C', ['A', 'B'], null],
  ['XL', ['L', 'S'], null],
  ['CEOO', ['CEO'], 'CEO'],
  ['a', ['A'], 'A'],
  ['', ['a'], null],
  ['země', ['zeme'], 'zeme'],
])('%s among %j is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
