import { expect, test } from 'vitest';
import { columnsTold, mayAsk } from '../../cli/io.ts';

test('a terminal that does not know its size, or says a senseless one, is taken to have 80 columns', () => {
  expect([0, 1, 19, 20, 79, 200].map(columnsTold)).toEqual([80, 80, 80, 20, 79, 200]);
});

test.each([
  [{}, true, true],
  [{ TERM: 'xterm' }, true, true],
  [{}, false, false],
  [{ CI: 'true' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('with %j, at a terminal: %s, somebody can be asked: %s', (environment, isTerminal, expected) => {
  expect(mayAsk(environment, isTerminal)).toBe(expected);
});
