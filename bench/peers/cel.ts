/** A parsed expression a rule. */
import { Environment } from '@marcbachmann/cel-js';
import { expressionOf, type Spelling } from './expressions.ts';
import { NEVER_NULL, type PlainModel } from './rules.ts';
import { type PeerScorer, scorerOfTests } from './scorer.ts';

export function celScorer(model: PlainModel): PeerScorer {
  const types = { text: 'string', number: 'double', 'yes/no': 'bool' } as const;
  const environment = model.fields.reduce((known, { name, kind }) => known.registerVariable(name, types[kind]), new Environment());
  const tests = model.rules.map(({ test }) => environment.parse(expressionOf(CEL, test)));
  return scorerOfTests(model, NEVER_NULL, tests);
}

const CEL: Spelling = {
  all: ' && ',
  any: ' || ',
  not: (inner) => `!(${inner})`,
  among: (field, texts) => `${field} in [${texts}]`,
  part: {
    contains: (field, text) => `${field}.contains(${text})`,
    'starts with': (field, text) => `${field}.startsWith(${text})`,
    'ends with': (field, text) => `${field}.endsWith(${text})`,
  },
  equal: '==',
  number: (value) => (Number.isInteger(value) ? `${value}.0` : String(value)),
};
