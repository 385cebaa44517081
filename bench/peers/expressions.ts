/** A test as text in a language of expressions. */
import type { PartTest, Test } from './rules.ts';

/** How an expression is written. */
export interface Spelling {
  readonly all: string;
  readonly any: string;
  readonly not: (inner: string) => string;
  readonly among: (field: string, texts: string) => string;
  readonly part: { readonly [how in PartTest]: (field: string, text: string) => string };
  readonly equal: string;
  readonly number: (value: number) => string;
}

export function expressionOf(spelling: Spelling, test: Test): string {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.tests.map((part) => `(${expressionOf(spelling, part)})`).join(spelling[test.kind]);
    case 'not':
      return spelling.not(expressionOf(spelling, test.test));
    case 'yes':
      return test.field;
    case 'among':
      return test.texts.length === 1
        ? `${test.field} ${spelling.equal} ${JSON.stringify(test.texts[0])}`
        : spelling.among(test.field, test.texts.map((text) => JSON.stringify(text)).join(', '));
    case 'part':
      return spelling.part[test.how](test.field, JSON.stringify(test.text));
    case 'number':
      return test.bounds
        .map(({ operator, value }) => `${test.field} ${operator === '=' ? spelling.equal : operator} ${spelling.number(value)}`)
        .join(spelling.all);
  }
}
