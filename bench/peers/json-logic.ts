/** A rule as JSON logic, for the engines that know it. */
import { boundsAbove, type Test } from './rules.ts';

export type Logic = { readonly [operator: string]: unknown };

/** With the operations `starts` and `ends`, which JSON logic has to be taught. */
export function logicOf(test: Test): Logic {
  switch (test.kind) {
    case 'all':
      return { and: test.tests.map(logicOf) };
    case 'any':
      return { or: test.tests.map(logicOf) };
    case 'not':
      return { '!': [logicOf(test.test)] };
    case 'yes':
      return { var: test.field };
    case 'among':
      return test.texts.length === 1 ? { '===': [{ var: test.field }, test.texts[0]] } : { in: [{ var: test.field }, test.texts] };
    case 'part':
      if (test.how === 'contains') return { in: [test.text, { var: test.field }] };
      return { [test.how === 'starts with' ? 'starts' : 'ends']: [{ var: test.field }, test.text] };
    case 'number': {
      const number = { var: test.field };
      const comparisons = boundsAbove(test.bounds).map(({ operator, value }) => ({
        [operator === '=' ? '===' : operator]: [number, value],
      }));
      return comparisons.length === 1 ? comparisons[0]! : { and: comparisons };
    }
  }
}
