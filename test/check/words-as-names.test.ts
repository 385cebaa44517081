/** Words of the language as names of groups, tiers and properties: they mean what any other name would. */
import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret, type Plan } from '@scorelang/runtime';
import { expect, test } from 'vitest';

function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'a.score', text }, NO_FILES);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  return plan!;
}

test.each(['rate', 'promise', 'grade', 'event', 'fit'])('a group called %s can be limited', (name) => {
  const plan = planOf(`field visits: number\ngroup ${name} max 10 {\n  always add 9\n}\nwhen visits > 3 limit ${name} to 4\n`);
  expect(interpret(plan, { visits: 5 }).groups).toEqual({ [name]: 4 });
});

test.each(['rate', 'promise', 'event', 'hot'])('a lead can qualify for a tier called %s, and have been in it', (name) => {
  const plan = planOf(`field asked: yes/no
when asked qualify ${name} because "asked"
always add 2
tier ${name} > 3 keep until below 2
tier cold otherwise
on reaching ${name} do tell
on falling below ${name} do tell
test "kept" {
  given tier was ${name}
  expect tier = ${name}
}
`);
  expect(interpret(plan, { asked: true }).tier).toBe(name);
});

test.each(['day', 'week', 'month'])('in backticks %s is the property of that name', (name) => {
  const text = (per: string): string => `event visit { ${name}: text }\neach visit add 1 once per ${per}\n`;
  const options = {
    asOf: '2026-01-31',
    events: ['a', 'b', 'a'].map((value) => ({ event: 'visit', at: '2026-01-30', [name]: value })),
  };
  expect(interpret(planOf(text(`\`${name}\``)), {}, options).score).toBe(2);
  expect(interpret(planOf(text(name)), {}, options).score).toBe(1);
});

test('in backticks day is inferred to be a property, and an unknown one is told', () => {
  expect(planOf('event visit { day: text }\neach visit add 1 once per `day`\n').events[0]?.properties.map(({ name }) => name)).toEqual([
    'day',
  ]);
  const { diagnostics } = load({ path: 'a.score', text: 'event visit { page: text }\neach visit add 1 once per `day`\n' }, NO_FILES);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});
