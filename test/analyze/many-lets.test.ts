/** Chains of `let`s: each found out once, however often the next ones name it, and however long the chain is. */
import { compile, load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret, nextChange, type Plan } from '@scorelang/runtime';
import { waysTo } from '@scorelang/runtime/reach';
import { expect, test } from 'vitest';
import { withPoints } from './found.ts';

const TIERS = 'tier hot >= 5\ntier cold otherwise\n';

function planOf(text: string): Plan {
  const { plan } = load({ path: 'a.score', text }, NO_FILES);
  return plan!;
}

const chain = (count: number, link: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `let l${index} = ${link(index)}\n`).join('');

test.each([
  ['numbers', chain(60, (index) => (index === 0 ? 'visits' : `l${index - 1} + l${index - 1}`)), 'l59 > 3'],
  ['params', chain(60, (index) => (index === 0 ? 'p' : `l${index - 1} + l${index - 1}`)), 'visits > l59'],
  ['days', chain(60, (index) => (index === 0 ? 'days since created' : `l${index - 1} + l${index - 1}`)), 'l59 > 3'],
  ['conditions', chain(60, (index) => (index === 0 ? 'visits > 3' : `l${index - 1} and visits > ${index} or not l${index - 1}`)), 'l59'],
])('a chain of %s, each of which names the one before twice, is checked, compiled and explained', (_, lets, condition) => {
  const text = `field visits: number\nfield created: date\nparam p = 3\n${lets}${`when ${condition} add 5\n`.repeat(250)}${TIERS}`;
  const plan = planOf(text);
  expect(withPoints(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const options = { target: 'js', module: 'esm', version: '0', outputName: 'a.js', sourcePath: 'a.score' } as const;
  expect(compile({ path: 'a.score', text }, options, NO_FILES).output).not.toBeNull();
  const lead = { visits: 1, created: '2026-01-30' };
  expect(interpret(plan, lead, { asOf: '2026-01-31' }).disqualified).toBe(false);
  expect(nextChange(plan, lead, { asOf: '2026-01-31' })).toBeNull();
  expect(waysTo(plan, lead, 'hot', { asOf: '2026-01-31' })).toBeInstanceOf(Array);
});

test.each([
  ['numbers', chain(9000, (index) => (index === 0 ? 'visits' : `l${index - 1} + 1`)), 'l8999 > 3'],
  ['names', chain(9000, (index) => (index === 0 ? 'visits' : `l${index - 1}`)), 'l8999 > 3'],
  ['conditions', chain(9000, (index) => (index === 0 ? 'visits > 3' : `l${index - 1} or visits > 3`)), 'l8999'],
])('a chain of thousands of %s is looked at, too', (_, lets, condition) => {
  const text = `field visits: number\n${lets}when ${condition} add 5\n${TIERS}`;
  expect(withPoints(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(waysTo(planOf(text), { visits: 1 }, 'hot')).toBeInstanceOf(Array);
});
