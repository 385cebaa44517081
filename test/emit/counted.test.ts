/** Rules in tables that do one and the same: how many of them fire is counted, and what that comes to is said once a lead. */
import { chosenWays, optimize } from '@scorelang/compiler';
import type { Lead } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { agreeOnLead } from '../agreement/agree.ts';
import { scorerOf } from '../agreement/scorers.ts';
import { planOf } from './emitting.ts';

const RULES = 300;

const HEAD = `field campaign: text
field visits: whole number
param bonus = 2.5 from -10 to 10
param ceiling = 20 from 0 to 100
tier hot >= 50
tier warm >= 20
tier cold otherwise
`;

/** A model of so many rules, each for a campaign of its own; and two that may fire beside any. */
const modelOf = (effect: (index: number) => string, rules = RULES): string => {
  const lines = Array.from({ length: rules }, (_, index) => `when campaign contains "c${index}c" ${effect(index)}`);
  return `${HEAD}group reach max 40 {\n  when visits > 3 add 35\n${lines.join('\n')}\n}\nwhen visits > 10 add 25.5\n`;
};

const EFFECTS: readonly (readonly [name: string, effect: (index: number) => string])[] = [
  ['add what a param says', () => 'add bonus'],
  ['subtract what a param says', (index) => (index % 2 === 0 ? 'subtract bonus' : 'add bonus')],
  ['add for each of a number', (index) => `add ${(index % 3) + 1} per 5 of visits`],
  ['add what a param says for each of a number', () => 'add bonus per 2 of (visits + 1)'],
  ['disqualify', () => 'disqualify'],
  ['qualify', (index) => `qualify ${index % 2 === 0 ? 'warm' : 'hot'}`],
  ['limit the score', (index) => `limit score to ${(index % 4) * 10}`],
  ['limit a group to what a param says', () => 'limit reach to ceiling'],
];

const LEADS: readonly Lead[] = [
  { campaign: 'c0c', visits: 12 },
  { campaign: 'c1c c2c', visits: 4 },
  { campaign: 'C3C and c3c, c4c, c5c, c299c', visits: 60 },
  { campaign: 'none', visits: 12 },
  { campaign: 'c7c' },
  {},
];

describe.each(EFFECTS)('many rules that %s', (_, effect) => {
  const plan = optimize(planOf(modelOf(effect)));

  test('stand in tables, all of them', () => {
    const ways = chosenWays(plan);
    expect([ways.rules - ways.inTables, ways.fields.map(({ rules }) => rules)]).toEqual([0, [0, 0]]);
  });

  test('score and explain as the interpreter does, also with other params', () => {
    const scorers = [scorerOf(plan, 100, 'chosen'), scorerOf(plan, 2, 'chosen', ['score', 'explain'])];
    for (const lead of LEADS) {
      for (const params of [{}, { bonus: -0.0001 }, { bonus: 0 }, { bonus: 9.9999, ceiling: 12.25 }]) {
        expect(agreeOnLead(plan, scorers, lead, { params })).toBe(true);
      }
    }
  });
});

test('a few rules that do the same among many others are asked one by one, as more sums would cost more', () => {
  const plan = optimize(planOf(modelOf((index) => (index < 15 ? 'disqualify' : 'add 1'))));
  const ways = chosenWays(plan);
  expect(ways.rules - ways.inTables).toBe(15);
});

test('rules each of which does something of its own are asked one by one', () => {
  const plan = optimize(planOf(modelOf((index) => (index < RULES ? `add ${index + 1} per 5 of visits` : 'add 1'), 2 * RULES)));
  const ways = chosenWays(plan);
  expect(ways.rules - ways.inTables).toBe(RULES);
});
