/** What a first interpreter of one's own does: it walks each rule's tree for each lead. */
import { type Bound, NEVER_NULL, type PlainModel, type Test } from './rules.ts';
import { type PeerScorer, type RuleTest, scorerOfTests } from './scorer.ts';

export function treeWalkScorer(model: PlainModel): PeerScorer {
  const tests = model.rules.map(
    ({ test }): RuleTest =>
      (facts) =>
        holds(test, facts),
  );
  return scorerOfTests(model, NEVER_NULL, tests);
}

function holds(test: Test, facts: Record<string, unknown>): boolean {
  switch (test.kind) {
    case 'all':
      for (const part of test.tests) if (!holds(part, facts)) return false;
      return true;
    case 'any':
      for (const part of test.tests) if (holds(part, facts)) return true;
      return false;
    case 'not':
      return !holds(test.test, facts);
    case 'yes':
      return facts[test.field] === true;
    case 'among':
      return test.texts.includes(facts[test.field] as string);
    case 'part': {
      const text = facts[test.field] as string;
      if (test.how === 'contains') return text.includes(test.text);
      return test.how === 'starts with' ? text.startsWith(test.text) : text.endsWith(test.text);
    }
    case 'number':
      for (const bound of test.bounds) if (!isWithin(bound, facts[test.field] as number)) return false;
      return true;
  }
}

function isWithin({ operator, value }: Bound, number: number): boolean {
  switch (operator) {
    case '=':
      return number === value;
    case '<':
      return number < value;
    case '<=':
      return number <= value;
    case '>':
      return number > value;
    case '>=':
      return number >= value;
  }
}
