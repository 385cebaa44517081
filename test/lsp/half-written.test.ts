/** Lines typed letter by letter: of a line that is half written one thing is said, and nothing that follows from it. */
import { describe, expect, test } from 'vitest';
import { project } from './service.ts';

const DECLARED = `field title: text
field country: text
field employees: whole number from 1 to 2m
field created: date
event page_view { page: text }
when title = CEO and country = DE and employees >= 5 and created before 2026-01-01 and page_view add 20
`;

const LINES = [
  'when title = CFO add 20 because "x"',
  'when employees >= 500 add 25',
  'when employees between 50 and 499 add 5',
  'when country not in [DE, FR] add 5',
  'when title contains "chief" add 12',
  'when created within last 30 days add 5',
  'when page_view at least 3 times within last 7 days add 5',
  'when country in [KP] disqualify because "no"',
  'group fit "Who" max 60 {',
  'tier hot >= 70',
];

const errorsOf = (text: string): readonly string[] =>
  project(text)
    .analysis.diagnostics.filter(({ severity, span }) => severity === 'error' && span.end > text.lastIndexOf('\n'))
    .map(({ message }) => message);

describe.each([
  ['where fields are declared', DECLARED],
  ['where nothing is declared', ''],
])('%s', (_, before) => {
  test.each(LINES)('%s', (line) => {
    const crowded = [...line].map((_, index) => line.slice(0, index + 1)).filter((typed) => errorsOf(before + typed).length > 1);
    expect(crowded).toEqual([]);
  });
});

test.each([
  ['when employees >= ', 'After >= comes a value. Write it as in: title = CEO.'],
  ['when employees between ', 'After between comes a number or a date. Write it as in: employees between 50 and 499.'],
  [
    'when employees >= 500',
    'After 500 this rule must say what it does. Write add or subtract and a number, qualify and a tier, disqualify, or limit.',
  ],
])('"%s" is told what comes next', (typed, message) => expect(errorsOf(typed)).toEqual([message]));

test('a field is not called unused by the half-written rule that is about to use it', () => {
  const codes = (text: string): readonly string[] => project(text).analysis.diagnostics.map(({ code }) => code);
  expect(codes('field title: text\nfield country: text\nwhen title = CEO add 5\nwhen ')).toEqual(['expected-part']);
  expect(codes('field title: text\nfield country: text\nwhen title = CEO add 5\n')).toEqual(['unused-field']);
});

test('what is wrong in other lines is said all the same', () => {
  const text = 'field title: text\nwhen titel = CEO add 5\nwhen title = ';
  expect(project(text).analysis.diagnostics.map(({ code }) => code)).toEqual(['unknown-field', 'expected-part']);
});
