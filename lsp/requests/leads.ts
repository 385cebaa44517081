/** `scorelang/leads`: the leads of a sample, the best first. */
import { type Plan, prepare } from '@scorelang/runtime';
import type { LeadAtHand, LeadsFound, LeadsParams } from '../protocol.ts';
import { type Leaf, leavesOf } from '../sample/leaves.ts';
import { type How, optionsOf, type Scoring, tierOf } from '../sample/score-sample.ts';

const USUAL_MOST = 100;

export function leads(plan: Plan, scoring: Scoring, how: How, { query, rule, most = USUAL_MOST }: Omit<LeadsParams, 'uri'>): LeadsFound {
  const leaf = rule === undefined ? null : leavesOf(plan).find(({ id }) => id === rule);
  if (leaf === undefined) return { leads: [], of: 0, rule: null, problem: 'The model has no such rule any more.' };
  const holds = holding(scoring, query);
  const fires = leaf === null ? () => true : firing(plan, scoring, how, leaf);
  const found = [...scoring.leads.keys()].filter((index) => holds(index) && fires(index));
  return {
    leads: found
      .sort((one, other) => rankOf(scoring, other) - rankOf(scoring, one) || one - other)
      .slice(0, Math.max(0, most))
      .map((index) => leadAt(scoring, index)),
    of: found.length,
    rule: leaf?.text ?? null,
    problem: null,
  };
}

export function leadAt(scoring: Scoring, index: number): LeadAtHand {
  const { row, label } = scoring.leads[index]!;
  return { row, label, score: String(scoring.scores[index]), tier: tierOf(scoring, index) };
}

/** Who is disqualified comes last, whatever the points. */
const rankOf = (scoring: Scoring, index: number): number =>
  tierOf(scoring, index) === 'disqualified' ? Number.NEGATIVE_INFINITY : scoring.scores[index]!;

type Test = (index: number) => boolean;

function holding(scoring: Scoring, query = ''): Test {
  const sought = query.trim().toLowerCase();
  return (index) => sought === '' || scoring.leads[index]!.text.toLowerCase().includes(sought);
}

function firing(plan: Plan, scoring: Scoring, how: How, { leaf }: Leaf): Test {
  const { trace, read } = prepare(plan);
  return (index) => {
    const { lead, events } = scoring.leads[index]!;
    return trace(read(lead), optionsOf(events, how)).fired[leaf] !== undefined;
  };
}
