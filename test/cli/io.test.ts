import { expect, test } from 'vitest';
import { columnsTold } from '../../cli/io.ts';

test('a terminal that does not know its size, or says a senseless one, is taken to have 80 columns', () => {
  expect([0, 1, 19, 20, 79, 200].map(columnsTold)).toEqual([80, 80, 80, 20, 79, 200]);
});
