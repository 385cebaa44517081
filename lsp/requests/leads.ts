/** `scorelang/leads`: the leads of a sample, the best first. */
import { type Plan, prepare } from '@scorelang/runtime';
import type { LeadAtHand, LeadsFound, LeadsParams } from '../protocol.ts';
import { leavesOf } from '../sample/leaves.ts';
import { type How, optionsOf, type Scoring, tierOf } from '../sample/score-sample.ts';

const USUAL_MOST = 100;

export function leads(plan: Plan, scoring: Scoring, how: How, wanted: Omit<LeadsParams, 'uri'>): LeadsFound {
  const fits = fitting(plan, scoring, how, wanted);
  const found = [...scoring.leads.keys()].filter(fits).sort((one, other) => rankOf(scoring, other) - rankOf(scoring, one) || one - other);
  return {
    leads: found.slice(0, Math.max(0, wanted.most ?? USUAL_MOST)).map((index) => leadAt(scoring, index)),
    of: found.length,
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

function fitting(plan: Plan, scoring: Scoring, how: How, { query, rule }: Omit<LeadsParams, 'uri'>): (index: number) => boolean {
  const sought = query?.trim().toLowerCase() ?? '';
  const holdsText = (index: number): boolean => sought === '' || scoring.leads[index]!.text.toLowerCase().includes(sought);
  if (rule === undefined) return holdsText;
  const leaf = leavesOf(plan).find(({ id }) => id === rule)?.leaf;
  if (leaf === undefined) return () => false;
  const { trace, read } = prepare(plan);
  const fires = ({ lead, events }: Scoring['leads'][number]): boolean =>
    trace(read(lead), optionsOf(events, how)).fired[leaf] !== undefined;
  return (index) => holdsText(index) && fires(scoring.leads[index]!);
}
