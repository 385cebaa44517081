/** An event a rule that holds; its points are added up afterwards, as that engine has no sums. */
import { Engine, type NestedCondition } from 'json-rules-engine';
import { factsOf, type PlainModel, type Test } from './rules.ts';
import type { PeerScorer } from './scorer.ts';

export function rulesEngineScorer(model: PlainModel): Extract<PeerScorer, { readonly kind: 'waits' }> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('includes', (text: string, part: string) => text.includes(part));
  engine.addOperator('starts', (text: string, part: string) => text.startsWith(part));
  engine.addOperator('ends', (text: string, part: string) => text.endsWith(part));
  for (const { test, group, points } of model.rules) {
    const nested = conditionOf(test);
    const conditions = 'all' in nested || 'any' in nested || 'not' in nested ? nested : { all: [nested] };
    engine.addRule({ conditions, event: { type: 'points', params: { group, points } } });
  }
  return {
    kind: 'waits',
    score: async (lead) => {
      const { events } = await engine.run(factsOf(model, lead, { text: '', number: null, answer: null }));
      const sums = model.groups.map(() => 0);
      for (const { params } of events) sums[params!.group as number]! += params!.points as number;
      return model.resultOf(sums);
    },
  };
}

const COMPARISONS = { '=': 'equal', '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive' } as const;
const PARTS = { contains: 'includes', 'starts with': 'starts', 'ends with': 'ends' } as const;

function conditionOf(test: Test): NestedCondition {
  switch (test.kind) {
    case 'all':
      return { all: test.tests.map(conditionOf) };
    case 'any':
      return { any: test.tests.map(conditionOf) };
    case 'not':
      return { not: conditionOf(test.test) };
    case 'yes':
      return { fact: test.field, operator: 'equal', value: true };
    case 'among':
      return { fact: test.field, operator: 'in', value: test.texts };
    case 'part':
      return { fact: test.field, operator: PARTS[test.how], value: test.text };
    case 'number': {
      const all = test.bounds.map(({ operator, value }) => ({ fact: test.field, operator: COMPARISONS[operator], value }));
      return all.length === 1 ? all[0]! : { all };
    }
  }
}
