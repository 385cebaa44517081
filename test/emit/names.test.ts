import { describe, expect, test } from 'vitest';
import { namesBeside } from '../../compiler/emit/names.ts';

const variableOf = (name: string): string => namesBeside(['score']).value(name).text;
const constantOf = (name: string): string => namesBeside(['score']).constant(name).text;

describe('a variable', () => {
  test.each([
    ['title', 'title'],
    ['demo_points', 'demo_points'],
    ['company.industry', 'companyIndustry'],
    ['Job Title', 'JobTitle'],
    ['a$b-c', 'aBC'],
    ['ä$b-c', 'äBC'],
    ['名前', '名前'],
    ['město', 'město'],
    ['1st', '_1st'],
    ['$', 'value'],
    ['class', 'class2'],
    ['score', 'score2'],
    ['constructor', 'constructor2'],
    ['__proto__', '__proto__2'],
  ])('for %s is called %s', (name, expected) => {
    expect(variableOf(name)).toBe(expected);
  });
});

describe('a constant', () => {
  test.each([
    ['executives', 'EXECUTIVES'],
    ['targetAccounts', 'TARGET_ACCOUNTS'],
    ['target accounts', 'TARGET_ACCOUNTS'],
    ['aB$cD', 'A_B_C_D'],
    ['äB$cD', 'Ä_B_C_D'],
    ['země', 'ZEMĚ'],
  ])('for %s is called %s', (name, expected) => {
    expect(constantOf(name)).toBe(expected);
  });
});

test('two things never have one name', () => {
  const names = namesBeside([]);
  const given = ['a b', 'a.b', 'aB', 'aB2', 'a b', 'aB'].map((name) => names.value(name).text);
  expect(given).toEqual(['aB', 'aB2', 'aB3', 'aB2_2', 'aB4', 'aB5']);
  expect(new Set(given).size).toBe(given.length);
});
