import { factsOf, type Lead, type MissingAs, type PeerResult, type PlainModel } from './rules.ts';

/** A model in some engine, ready to score: lead by lead, lead by lead with waiting, or many leads at once. */
export type PeerScorer =
  | { readonly kind: 'direct'; readonly score: (lead: Lead) => PeerResult }
  | { readonly kind: 'waits'; readonly score: (lead: Lead) => Promise<PeerResult> }
  | {
      readonly kind: 'many';
      /** Takes leads up, which is not timed. */
      readonly load: (leads: readonly Lead[]) => Promise<void>;
      readonly scoreAll: () => Promise<readonly PeerResult[]>;
      /** Scores all of them and gives the sum of the scores, so that handing over results costs nothing. */
      readonly sumOfAll: () => Promise<number>;
    };

export type RuleTest = (facts: Record<string, unknown>) => unknown;

/** For engines that answer whether one rule's test holds: what is around it is ours. */
export function scorerOfTests(model: PlainModel, missing: MissingAs, tests: readonly RuleTest[]): PeerScorer {
  // A copy for each engine: one for all would call functions of all of them at one place, and be slower for it.
  const score = new Function('model', 'tests', 'factsOf', 'missing', SCORE)(model, tests, factsOf, missing);
  return { kind: 'direct', score };
}

const SCORE = `
  const { rules, groups, resultOf } = model;
  return function score(lead) {
    const facts = factsOf(model, lead, missing);
    const sums = groups.map(() => 0);
    for (let rule = 0; rule < tests.length; rule++) {
      if (tests[rule](facts) === true) sums[rules[rule].group] += rules[rule].points;
    }
    return resultOf(sums);
  };`;
