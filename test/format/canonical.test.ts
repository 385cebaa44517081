import {
  printBand,
  printBlockHead,
  printExpression,
  printGroupHead,
  printRateHead,
  printRule,
  printStatement,
  type Statement,
} from '@scorelang/language';
import { expect, test } from 'vitest';
import { read } from './formatting.ts';

/** The first statement of a text, which must be of this kind. */
function first<Kind extends Statement['kind']>(kind: Kind, text: string): Extract<Statement, { readonly kind: Kind }> {
  const statement = read(text).statements[0];
  if (statement?.kind !== kind) throw new Error(`Expected ${kind}, found ${statement?.kind}`);
  return statement as Extract<Statement, { readonly kind: Kind }>;
}

test('a rule is one line, however it was written', () =>
  expect(printRule(first('When', 'when   title in [\n  CFO, # money\n  CEO\n]\n  add 20 because "C-suite"'))).toBe(
    'when title in [CFO, CEO] add 20 because "C-suite"',
  ));

test('a rule can be said without its reason', () =>
  expect(printRule(first('When', 'when a disqualify because "no"'), { because: false })).toBe('when a disqualify'));

test('formatting does not change what a rule is called', () => {
  const loose = 'when `title`  in [ CFO ]\n and created within last 7 day add 20';
  const tidy = 'when title in [CFO] and created within last 7 days add 20';
  expect(printRule(first('When', loose))).toBe(printRule(first('When', tidy)));
});

test('a condition is said alone', () =>
  expect(printExpression(first('Let', 'let x = not (a=1 or b != "two words") and c is missing').value)).toBe(
    'not (a = 1 or b != "two words") and c is missing',
  ));

test('the head of a block is said without what is inside', () => {
  expect(printBlockHead(first('Block', 'when enterprise { when a add 1 }'))).toBe('when enterprise');
  expect(printRateHead(first('Rate', 'rate revenue/employees { below 5 add 1 }'))).toBe('rate revenue / employees');
  expect(printGroupHead(first('Group', 'group fit "Fit" max 60 { when a add 1 }'))).toBe('group fit "Fit" max 60');
  expect(printStatement(first('Choice', 'best of { when a add 1 }'))).toBe('best of');
  expect(printStatement(first('Tier', 'tier   hot >= 70'))).toBe('tier hot >= 70');
});

test.each([
  ['below 50 add 5', 'below 50 add 5'],
  ['50 or less add 5', '50 or less add 5'],
  ['50  to 499 add 15 because "mid"', '50 to 499 add 15 because "mid"'],
  ['50 to below 499 subtract 1', '50 to below 499 subtract 1'],
  ['above 5 to 9 add 1', 'above 5 to 9 add 1'],
  ['above 5 add 1', 'above 5 add 1'],
  ['500 or more add p', '500 or more add p'],
  ['-5 to 0 add -2', '-5 to 0 add -2'],
  ['[a,"b c"] add 1', '[a, "b c"] add 1'],
  ['in growing add 1', 'in growing add 1'],
  ['otherwise add 1', 'otherwise add 1'],
])('a band is said: %s', (written, said) => expect(printBand(first('Rate', `rate n { ${written} }`).bands[0]!)).toBe(said));

test('a rule with a hole is said as far as it goes', () => expect(printRule(first('When', 'when title = add 20'))).toContain('…'));
