import { expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { checked, unmarked } from './project.ts';

const WHOLE = CASES.map(({ bad }) => unmarked(bad).text).join('\n');

test('every third beginning of every case gives a model', () => {
  for (const { bad, path, files } of CASES) {
    const { text } = unmarked(bad);
    for (let end = 0; end < text.length; end += 3) expect(checked(text.slice(0, end), { path, files }).model.file).toBeDefined();
  }
});

test('all cases in one file, and that file with any line left out, give a model', () => {
  const lines = WHOLE.split('\n');
  for (let left = 0; left < lines.length; left += 40) {
    const text = lines.filter((_, index) => index !== left).join('\n');
    expect(checked(text).model.rules.length).toBeGreaterThan(50);
  }
});

test('a long sum, a long chain of lets and deep groups do not overflow the stack', () => {
  const sum = `when ${Array.from({ length: 500 }, (_, index) => `n${index}`).join(' + ')} > 5 add 5`;
  expect(checked(sum).model.fields).toHaveLength(500);
  const lets = Array.from({ length: 5000 }, (_, index) => `let l${index} = l${index + 1} and vip`).join('\n');
  expect(checked(`${lets}\nlet l5000 = vip\nwhen l0 add 5`).model.lets).toHaveLength(5001);
  const groups = `${'group g { '.repeat(150)}always add 5${' }'.repeat(150)}`;
  expect(checked(groups).model.rules).toHaveLength(1);
});

test('a thousand misspelt names are all told', () => {
  const rules = Array.from({ length: 1000 }, (_, index) => `when titl${index} = CEO add 5`).join('\n');
  const codes = checked(`field title: text\n${rules}`).diagnostics.filter(({ code }) => code === 'unknown-field');
  expect(codes).toHaveLength(1000);
});
