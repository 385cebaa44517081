/** A compiled expression a rule. */
import { compileExpression } from 'filtrex';
import { expressionOf, type Spelling } from './expressions.ts';
import { NEVER_NULL, type PlainModel } from './rules.ts';
import { type PeerScorer, scorerOfTests } from './scorer.ts';

const extraFunctions = {
  contains: (text: string, part: string): boolean => text.includes(part),
  startsWith: (text: string, part: string): boolean => text.startsWith(part),
  endsWith: (text: string, part: string): boolean => text.endsWith(part),
};

export function filtrexScorer(model: PlainModel): PeerScorer {
  const tests = model.rules.map(({ test }) => compileExpression(expressionOf(FILTREX, test), { extraFunctions }));
  return scorerOfTests(model, NEVER_NULL, tests);
}

const FILTREX: Spelling = {
  all: ' and ',
  any: ' or ',
  not: (inner) => `not (${inner})`,
  among: (field, texts) => `${field} in (${texts})`,
  part: {
    contains: (field, text) => `contains(${field}, ${text})`,
    'starts with': (field, text) => `startsWith(${field}, ${text})`,
    'ends with': (field, text) => `endsWith(${field}, ${text})`,
  },
  equal: '==',
  number: String,
};
