/** One mistake is told once, whatever follows from it. */
import { describe, expect, test } from 'vitest';
import { checked } from './project.ts';

const codesIn = (text: string, path?: string) => checked(text, { path }).diagnostics.map(({ code }) => code);

const GROUPS = 'group fit {\n  when title = CEO add 20\n}\ngroup engagement {\n  when opened add 5\n}\n';

describe('told once', () => {
  test.each([
    ['conflicting-uses', 'when size > 5 add 5\nwhen size = Large add 5\nwhen size contains x add 5\nrate size {\n  Small add 5\n}'],
    ['not-a-date', 'field size: number\nwhen size before 2026-01-31 add 5'],
    ['not-a-date', 'field vip: yes/no\nwhen vip within next 5 days add 5'],
    ['foreign-word', 'field size: number\nrate size {\n  below 5 add 5\n  missing add 0\n  else add 1\n}'],
    ['foreign-word', 'rate size {\n  below 5 add 5\n  else add 1\n  missing add 0\n}'],
    ['foreign-word', 'field size: one of [Small, Large]\nrate size {\n  Small add 5\n  other add 1\n  missing add 0\n}'],
    ['unratable', 'field tags: list of text\nrate tags {\n  a add 5\n  [b, c] add 3\n}'],
    ['unratable', 'field tags: list of text\nrate tags {\n  1 to 5 add 5\n}'],
    ['share-outside-total', 'group fit {\n  when title = CEO add 20\n}\ntier hot when 50% of fit >= 10'],
    ['total-form', `${GROUPS}total = fit * 2 + engagement`],
    ['unknown-group', `${GROUPS}total = fitt + engagement`],
    ['reserved-name', 'field score: number\nwhen score > 5 add 5'],
    ['reserved-name', 'field score: number\nalways add 5'],
    ['types-differ', 'field tags: list of text\nwhen tags = a add 5'],
    ['not-a-text', 'field tags: list of text\nwhen tags in [a, b, c] add 5'],
    ['not-a-text', 'field a: number\nfield b: number\nwhen a same as b add 5'],
    ['fixed-operand', 'field title: text\nwhen "CEO" contains title add 5'],
    ['fixed-operand', 'field title: text\nwhen "CEO" contains any of [title] add 5'],
    ['unquoted-text', 'field country: text\nwhen country = N/A add 5'],
    ['unquoted-text', 'when country = N/A add 5'],
    ['unknown-field', 'field title: text\nwhen title = CFO or CEO or CTO add 5'],
    ['unknown-list', 'field title: text\nwhen title is known and Data in tags add 5'],
    ['within-without-last', 'when created within 30 days add 5'],
    ['no-order', 'field title: text\nwhen title between a and b add 5'],
    ['no-order', 'field title: text\nfield size: number\nwhen size > 1 and title > size add 5'],
    ['points-in-rule', 'group fit {\n  always add 5\n}\nwhen fit = high add 5'],
    ['max-outside-total', 'field a: number\nfield b: number\nwhen max of a, b >= 5 add 5'],
    ['wrong-name', 'field title: text\neach title add 5'],
    ['bare-word-is-name', 'list bosses = [CEO]\nfield title: text\nwhen title = bosses add 5'],
    ['unknown-param', 'param demo_points = 25\nwhen asked_demo add demo_point'],
  ])('%s: %s', (code, text) => {
    expect(codesIn(text)).toEqual([code]);
  });

  test('a test file without its model says nothing of the names in it', () => {
    const text = 'test "t" {\n  given title = CEO\n  expect fit = 5\n  expect tier = hot\n  expect "Boss" fires\n}';
    expect(codesIn(text, 'lost.test.score')).toEqual(['no-model-to-test']);
  });

  test('two mistakes in one condition are two', () => {
    expect(codesIn('field title: text\nwhen title is known and size > 5 and vip add 5')).toEqual(['unknown-field', 'unknown-field']);
  });
});

describe('a bare word after a comparison with a text', () => {
  test.each([
    'when title = CFO or unsubscribed add 5',
    'when plan = pro and active add 5',
    'when plan = pro or is_partner add 5',
    'when title = CFO or Customer add 5\nwhen Customer add 5',
    'when title = CFO or VIP add 5\nwhen VIP is known add 1',
    'when title = CFO or Customer = yes add 5',
    'when employees > 5 or Customer add 5',
    'param most = 5\nwhen employees > most or Customer add 5',
  ])('is a field, as far as can be told: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  test('is said wherever it stands so, though twice', () => {
    const text = 'when title = CFO or CEO add 20\nwhen title starts with Chief or CEO add 5';
    expect(codesIn(text)).toEqual(['bare-word-in-or', 'bare-word-in-or']);
  });

  test('after `contains` and `and` must both be found', () => {
    const [found] = checked('when title contains Head and Marketing add 5').diagnostics;
    expect(found?.message).toMatch(/write title contains Head and title contains Marketing\.$/);
  });
});

describe('a number with three decimals', () => {
  test.each(['1.500', '12.000', '250.250', '1.100'])('may be meant as thousands: %s', (number) => {
    expect(codesIn(`field size: whole number\nwhen size >= ${number} add 5`)).toEqual(['thousands-point']);
  });

  test.each(['0.500', '1.125', '1.5', '1000.000', '1.0000'])('is what it is: %s', (number) => {
    expect(codesIn(`when size >= ${number} add 5`)).toEqual([]);
  });
});

describe('arithmetic without spaces', () => {
  test('is arithmetic where a number is asked for', () => {
    expect(codesIn('field a: number\nfield b: number\nfield c: number\nwhen a = b-c add 5')).toEqual([]);
    expect(codesIn('when a = b-c and a > 5 add 5')).toEqual([]);
    expect(checked('when a = b-c and a > 5 add 5').model.fields.map(({ type }) => type.kind)).toEqual(['number', 'number', 'number']);
  });

  test('makes no fields of its words', () => {
    expect(checked('when country = N/A add 5').model.fields.map(({ name }) => name)).toEqual(['country']);
  });
});
