/** A tree a rule, interpreted. */
import jsonLogic from 'json-logic-js';
import { logicOf } from './json-logic.ts';
import { MISSING_BELOW, type PlainModel } from './rules.ts';
import { type PeerScorer, scorerOfTests } from './scorer.ts';

export function jsonLogicScorer(model: PlainModel): PeerScorer {
  jsonLogic.add_operation('starts', (text: string, part: string) => text.startsWith(part));
  jsonLogic.add_operation('ends', (text: string, part: string) => text.endsWith(part));
  const tests = model.rules.map(({ test }) => {
    const logic = logicOf(test);
    return (facts: object): boolean => jsonLogic.apply(logic, facts) === true;
  });
  return scorerOfTests(model, MISSING_BELOW, tests);
}
