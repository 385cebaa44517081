/** GoRules' engine in two forms: an expression a group that adds up points, and a decision table that collects them. */
import { ZenEngine } from '@gorules/zen-engine';
import { boundsAbove, factsOf, MISSING_BELOW, type PlainModel, type Test } from './rules.ts';
import type { PeerScorer } from './scorer.ts';

export function zenExpressionScorer(model: PlainModel): PeerScorer {
  const expressions = model.groups.map((key, group) => {
    const rules = model.rules.filter((rule) => rule.group === group);
    const value = `sum([${rules.map(({ test, points }) => `(${expressionOf(test)}) ? ${points} : 0`).join(', ')}])`;
    return { id: key, key, value: rules.length === 0 ? '0' : value };
  });
  const decision = decisionOf('expressionNode', { expressions });
  return {
    kind: 'waits',
    score: async (lead) => {
      const { result } = await decision.evaluate(factsOf(model, lead, MISSING_BELOW));
      return model.resultOf(model.groups.map((name) => result[name]));
    },
  };
}

export function zenTableScorer(model: PlainModel): PeerScorer {
  // A row is a conjunction: each test of one field stands in that field's column, anything else in a column without a field.
  const inputs = [...model.fields.map(({ name }) => ({ id: name, name, field: name })), { id: ELSE, name: ELSE }];
  const outputs = ['group', 'points'].map((field) => ({ id: field, name: field, field }));
  const rules = model.rules.map(({ test, group, points }, index) => {
    const cells = new Map<string, string>();
    for (const part of test.kind === 'all' ? test.tests : [test]) {
      const isOfField = 'field' in part && !cells.has(part.field);
      const [column, cell] = isOfField ? [part.field, cellOf(part)] : [ELSE, expressionOf(part)];
      const before = cells.get(column);
      cells.set(column, before === undefined ? cell : `${before} and ${cell}`);
    }
    const row = Object.fromEntries(inputs.map(({ id }) => [id, cells.get(id) ?? '']));
    return { _id: `rule-${index}`, ...row, group: String(group), points: String(points) };
  });
  const decision = decisionOf('decisionTableNode', { hitPolicy: 'collect', inputs, outputs, rules });
  return {
    kind: 'waits',
    score: async (lead) => {
      const { result } = await decision.evaluate(factsOf(model, lead, MISSING_BELOW));
      const sums = model.groups.map(() => 0);
      for (const { group, points } of result) sums[group]! += points;
      return model.resultOf(sums);
    },
  };
}

const ELSE = 'else';

function decisionOf(type: string, content: object): ReturnType<ZenEngine['createDecision']> {
  const node = (id: string, kind: string, inside: object): object => ({
    id,
    name: id,
    type: kind,
    content: inside,
    position: { x: 0, y: 0 },
  });
  return new ZenEngine().createDecision({
    nodes: [node('in', 'inputNode', {}), node('rules', type, content), node('out', 'outputNode', {})],
    edges: [
      { id: 'first', sourceId: 'in', targetId: 'rules' },
      { id: 'last', sourceId: 'rules', targetId: 'out' },
    ],
  });
}

/** A test of a field in a column of its own, where the value is called `$`. */
function cellOf(test: Extract<Test, { readonly field: string }>): string {
  switch (test.kind) {
    case 'yes':
      return 'true';
    case 'among':
      return test.texts.map((text) => JSON.stringify(text)).join(', ');
    case 'part':
      return expressionOf({ ...test, field: '$' });
    case 'number':
      return boundsAbove(test.bounds)
        .map(({ operator, value }) => (operator === '=' ? `${value}` : `${operator} ${value}`))
        .join(' and ');
  }
}

function expressionOf(test: Test): string {
  switch (test.kind) {
    case 'all':
      return `(${test.tests.map(expressionOf).join(' and ')})`;
    case 'any':
      return `(${test.tests.map(expressionOf).join(' or ')})`;
    case 'not':
      return `not (${expressionOf(test.test)})`;
    case 'yes':
      return test.field;
    case 'among':
      return test.texts.length === 1
        ? `${test.field} == ${JSON.stringify(test.texts[0])}`
        : `${test.field} in [${test.texts.map((text) => JSON.stringify(text)).join(', ')}]`;
    case 'part':
      return `${PARTS[test.how]}(${test.field}, ${JSON.stringify(test.text)})`;
    case 'number':
      return boundsAbove(test.bounds)
        .map(({ operator, value }) => `${test.field} ${operator === '=' ? '==' : operator} ${value}`)
        .join(' and ');
  }
}

const PARTS = { contains: 'contains', 'starts with': 'startsWith', 'ends with': 'endsWith' } as const;
