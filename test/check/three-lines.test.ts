import { expect, test } from 'vitest';
import { checked } from './project.ts';

const THREE_LINES = 'when title in [CFO, CEO] add 20\nwhen unsubscribed subtract 30\ntier hot >= 70\n';

test('the three lines alone are clean', () => {
  expect(checked(THREE_LINES).diagnostics).toEqual([]);
});

test('the three lines alone say what their fields hold', () => {
  const { model } = checked(THREE_LINES);
  expect(model.fields.map(({ name, type, declaration }) => [name, type.kind, declaration])).toEqual([
    ['title', 'text', null],
    ['unsubscribed', 'yes/no', null],
  ]);
  expect(model.tiers.map(({ name }) => name)).toEqual(['hot']);
  expect(model.rules).toHaveLength(2);
});
