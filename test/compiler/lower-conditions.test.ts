import { describe, expect, test } from 'vitest';
import { conditionIn } from './planned.ts';

const field = (name: string) => ({ kind: 'Field', field: name });
const constant = (value: number) => ({ kind: 'Constant', value });
const oneOf = (name: string, ...set: readonly string[]) => ({ kind: 'OneOf', text: field(name), set });
const not = (operand: unknown) => ({ kind: 'Not', operand });
const compare = (left: unknown, operator: string, right: unknown) => ({ kind: 'Compare', operator, left, right });

describe('texts', () => {
  test('= looks for one folded text', () => {
    expect(conditionIn('title = "  CEO "')).toEqual(oneOf('title', 'ceo'));
  });
  test('!= is not =', () => {
    expect(conditionIn('title != CEO')).toEqual(not(oneOf('title', 'ceo')));
  });
  test('a text on the left is the same', () => {
    expect(conditionIn('"CEO" = title')).toEqual(oneOf('title', 'ceo'));
  });
  test('in a list says each text once', () => {
    expect(conditionIn('title in [CEO, ceo, CFO]')).toEqual(oneOf('title', 'ceo', 'cfo'));
  });
  test('does not contain is not contains', () => {
    const contains = { kind: 'Match', how: 'contains', text: field('title'), set: ['chief'] };
    expect(conditionIn('title does not contain chief')).toEqual(not(contains));
  });
  test('any of looks for several patterns', () => {
    const match = { kind: 'Match', how: 'contains word', text: field('title'), set: ['vp', 'vice president'] };
    expect(conditionIn('title contains word any of [VP, "Vice President"]')).toEqual(match);
  });
  test('any of a list and a text that is called like a list are told apart', () => {
    const list = 'list ranks = [VP, Chief]';
    expect(conditionIn('title contains any of ranks', list)).toMatchObject({ set: ['vp', 'chief'] });
    expect(conditionIn('title contains "ranks"', list)).toMatchObject({ set: ['ranks'] });
  });
  test('domain of is a text of its own', () => {
    const domain = { kind: 'Domain', field: 'email' };
    expect(conditionIn('domain of email = "Acme.com"')).toEqual({ kind: 'OneOf', text: domain, set: ['acme.com'] });
    expect(conditionIn('domain of email is missing')).toEqual(not({ kind: 'Known', value: domain }));
  });
  test('same as compares two texts of the lead', () => {
    expect(conditionIn('title same as email')).toEqual({ kind: 'SameText', left: field('title'), right: field('email') });
  });
});

describe('lists', () => {
  test('in and has any of are one', () => {
    expect(conditionIn('"Data platform" in interests')).toEqual({
      kind: 'Has',
      quantifier: 'any',
      field: 'interests',
      set: ['data platform'],
    });
    expect(conditionIn('interests has any of ["data platform"]')).toEqual(conditionIn('"data platform" in interests'));
  });
  test('not in a list field is not in', () => {
    expect(conditionIn('ai not in interests')).toEqual(not(conditionIn('ai in interests')));
  });
  test('has all of', () => {
    expect(conditionIn('interests has all of [a, b]')).toMatchObject({ quantifier: 'all', set: ['a', 'b'] });
  });
});

describe('answers', () => {
  test('a bare field is yes', () => {
    expect(conditionIn('can_pay')).toEqual({ kind: 'Yes', field: 'can_pay' });
    expect(conditionIn('can_pay = yes')).toEqual({ kind: 'Yes', field: 'can_pay' });
  });
  test('= no is known and not yes, as a missing answer is neither', () => {
    const known = { kind: 'Known', value: field('can_pay') };
    expect(conditionIn('can_pay = no')).toEqual({ kind: 'And', operands: [known, not({ kind: 'Yes', field: 'can_pay' })] });
  });
  test('not and != yes hold for a missing answer', () => {
    expect(conditionIn('not can_pay')).toEqual(not({ kind: 'Yes', field: 'can_pay' }));
    expect(conditionIn('can_pay != yes')).toEqual(not({ kind: 'Yes', field: 'can_pay' }));
  });
  test('a let of one answer is a condition', () => {
    expect(conditionIn('paying', 'let paying = can_pay')).toEqual({ kind: 'Let', let: 'paying' });
  });
  test('two answers', () => {
    expect(conditionIn('can_pay = opted_in')).toMatchObject({ kind: 'SameAnswer' });
  });
});

describe('numbers', () => {
  test('not < stays not <', () => {
    expect(conditionIn('not employees < 5')).toEqual(not(compare(field('employees'), '<', constant(5))));
  });
  test('between takes both ends in', () => {
    const ends = [compare(field('employees'), '>=', constant(1)), compare(field('employees'), '<=', constant(9))];
    expect(conditionIn('employees between 1 and 9')).toEqual({ kind: 'And', operands: ends });
  });
  test('in a list is any of the comparisons', () => {
    const each = [compare(field('employees'), '=', constant(1)), compare(field('employees'), '=', constant(2000))];
    expect(conditionIn('employees in [1, 2k]')).toEqual({ kind: 'Or', operands: each });
  });
  test('a negation is taken from 0', () => {
    const negated = { kind: 'Arithmetic', operator: '-', left: constant(0), right: field('employees') };
    expect(conditionIn('-employees < 5')).toEqual(compare(negated, '<', constant(5)));
  });
  test('parentheses are gone, and what they say is kept', () => {
    const sum = { kind: 'Arithmetic', operator: '+', left: field('employees'), right: constant(1) };
    const product = { kind: 'Arithmetic', operator: '*', left: sum, right: constant(2) };
    expect(conditionIn('((employees + 1) * 2) > 3')).toEqual(compare(product, '>', constant(3)));
  });
  test('a number may be known or missing', () => {
    const half = { kind: 'Arithmetic', operator: '/', left: field('employees'), right: constant(2) };
    expect(conditionIn('employees / 2 is known')).toEqual({ kind: 'Known', value: { kind: 'Number', number: half } });
    expect(conditionIn('employees is known')).toEqual({ kind: 'Known', value: field('employees') });
  });
});

describe('dates', () => {
  const today = { kind: 'Today' };
  const now = { kind: 'Now' };
  const minus = (left: unknown, right: unknown) => ({ kind: 'Arithmetic', operator: '-', left, right });
  const dayOf = (name: string) => ({ kind: 'DayOf', field: name });

  test('a date against a date compares days', () => {
    expect(conditionIn('created before 1970-01-31')).toEqual(compare(field('created'), '<', constant(30)));
  });
  test('a datetime against a date compares days', () => {
    expect(conditionIn('seen after 1970-01-31')).toEqual(compare(dayOf('seen'), '>', constant(30)));
    expect(conditionIn('seen = created')).toEqual(compare(dayOf('seen'), '=', field('created')));
  });
  test('a date against a datetime compares days in the zone', () => {
    expect(conditionIn('created = 1970-01-01T23:30Z', 'zone +01:00')).toEqual(compare(field('created'), '=', constant(1)));
  });
  test('a datetime against a datetime compares moments', () => {
    expect(conditionIn('seen >= 1970-01-01T00:01Z')).toEqual(compare(field('seen'), '>=', constant(60_000)));
    expect(conditionIn('seen >= 1970-01-01T01:01', 'zone +01:00')).toEqual(compare(field('seen'), '>=', constant(60_000)));
  });
  test('within last of a date counts days, from today', () => {
    const age = minus(today, field('created'));
    const ends = [compare(constant(0), '<=', age), compare(age, '<=', constant(30))];
    expect(conditionIn('created within last 30 days')).toEqual({ kind: 'And', operands: ends });
  });
  test('within next of a datetime counts milliseconds, from now', () => {
    const left = minus(field('seen'), now);
    const ends = [compare(constant(0), '<=', left), compare(left, '<=', constant(7_200_000))];
    expect(conditionIn('seen within next 2 hours')).toEqual({ kind: 'And', operands: ends });
  });
  test('more than ago is strictly more', () => {
    expect(conditionIn('created more than 90 days ago')).toEqual(compare(minus(today, field('created')), '>', constant(90)));
    expect(conditionIn('seen more than 1 day ago')).toEqual(compare(minus(now, field('seen')), '>', constant(86_400_000)));
  });
  test('days since and until are of days, of a datetime too', () => {
    expect(conditionIn('days since created > 3')).toEqual(compare(minus(today, field('created')), '>', constant(3)));
    expect(conditionIn('days until seen > 3')).toEqual(compare(minus(dayOf('seen'), today), '>', constant(3)));
  });
});
