/** A tree a rule, compiled to a function. */
import { LogicEngine } from 'json-logic-engine';
import { logicOf } from './json-logic.ts';
import { MISSING_BELOW, type PlainModel } from './rules.ts';
import { type PeerScorer, type RuleTest, scorerOfTests } from './scorer.ts';

export function compiledLogicScorer(model: PlainModel): PeerScorer {
  const engine = new LogicEngine();
  const isPlain = { sync: true, deterministic: true };
  engine.addMethod('starts', ([text, part]: [string, string]) => text.startsWith(part), isPlain);
  engine.addMethod('ends', ([text, part]: [string, string]) => text.endsWith(part), isPlain);
  return scorerOfTests(
    model,
    MISSING_BELOW,
    model.rules.map(({ test }) => engine.build(logicOf(test)) as RuleTest),
  );
}
