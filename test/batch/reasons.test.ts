/** Why a lead has its score, in one cell. */
import type { Explanation, ExplanationLine } from '@scorelang/runtime';
import { expect, test } from 'vitest';
import { reasonTeller } from '../../batch/reasons.ts';

const line = (text: string, points: number, rest: Partial<ExplanationLine> = {}): ExplanationLine => ({
  kind: 'rule',
  id: text,
  line: 1,
  text,
  because: null,
  path: [],
  fired: true,
  points,
  note: null,
  fields: [],
  ...rest,
});

const reasons = (...lines: readonly ExplanationLine[]): string => reasonTeller()({ lines } as unknown as Explanation);

test('a rule is told by its because, else by what it looks at', () => {
  expect(reasons(line('when a in b add 20', 20, { because: 'C-suite' }))).toBe('C-suite +20');
  expect(reasons(line('when title = "add 5 to it" subtract 2.5', -2.5))).toBe('title = "add 5 to it" -2.5');
  expect(reasons(line('rate employees { 50 to 499 add 12 }', 12))).toBe('employees 50 to 499 +12');
  expect(reasons(line('always add 4', 4))).toBe('always +4');
  expect(reasons(line('always add 3 per views up to 15', 9))).toBe('3 per views up to 15 +9');
});

test('the weightiest comes first, what was cut comes last, and what gave nothing is left out', () => {
  const cap = line('fit is at most 60', -12, { kind: 'cap' });
  expect(
    reasons(line('always add 1', 1), cap, line('when x add 71', 71), line('when y add 3', 0), line('when z add 5', 0, { fired: false })),
  ).toBe('x +71; always +1; fit is at most 60 -12');
});

test('what disqualifies comes first, once', () => {
  const rule = line('when country = KP disqualify', 0, { because: 'we cannot sell there' });
  const bar = line('disqualified', -30, { kind: 'disqualified', because: 'we cannot sell there' });
  expect(reasons(line('always add 30', 30), rule, bar)).toBe('we cannot sell there -30; always +30');
  expect(reasons(rule)).toBe('we cannot sell there');
});

test('what qualifies is told without points', () => expect(reasons(line('when demo qualify hot', 0))).toBe('demo'));
