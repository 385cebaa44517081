/** What is found out of a model in the background, from its analysis and its sample. Pure. */
import type { Host } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import type { Analysis } from '../analysis.ts';
import type { Assessment, SampleFacts, SampleScores, TierShare } from '../assessment.ts';
import { fatesOf } from '../requests/run-tests.ts';
import { fieldsIn } from '../sample/columns.ts';
import { leavesOf } from '../sample/leaves.ts';
import type { Sample, SampleColumns } from '../sample/sample.ts';
import type { Scoring } from '../sample/score-sample.ts';
import { typicalLeads } from '../sample/typical.ts';
import { vocabularyOf } from '../vocabulary.ts';

export interface Assessing {
  readonly analysis: Analysis;
  /** Null where the model has errors. */
  readonly plan: Plan | null;
  readonly host: Host;
  /** What the sample's file holds; null without a sample. */
  readonly columns: SampleColumns | null;
  /** Scores the sample; null where there is none, or it was cancelled. */
  readonly scored: { readonly sample: Sample; readonly score: () => Scoring | null } | null;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

/** How the sample stands, and what became of the tests. Null where it was cancelled: asked between the steps, and every some hundred leads. */
export function assessLeads(
  { analysis, plan, host, columns, scored, asOf }: Assessing,
  isCancelled: () => boolean,
): Pick<Assessment, 'sample' | 'tests'> | null {
  if (isCancelled()) return null;
  const tests = plan === null ? null : fatesOf(analysis, plan, host);
  if (isCancelled()) return null;
  const scoring = scored?.score() ?? null;
  return isCancelled() ? null : { sample: columns === null ? null : factsOf(), tests };

  function factsOf(): SampleFacts {
    const { fields, others } = fieldsIn(columns!.columns, analysis.model.fields);
    const isScored = plan !== null && scored !== null && scoring !== null;
    return { path: columns!.path, fields, others, scored: isScored ? scoresOf(analysis, plan, scored.sample, scoring, asOf) : null };
  }
}

function scoresOf({ model, source }: Analysis, plan: Plan, sample: Sample, scoring: Scoring, asOf: number): SampleScores {
  return {
    source,
    leads: scoring.leads.length,
    of: sample.rows,
    problems: scoring.problems,
    tiers: tierShares(scoring),
    rules: leavesOf(plan)
      .filter(({ asksEvents }) => sample.hasEvents || !asksEvents)
      .map(({ id, line, leaf }) => ({ id, line, leads: scoring.fired[leaf] ?? 0 })),
    typical: typicalLeads(plan, scoring, asOf, new Set([...vocabularyOf(model).names.keys(), ...model.tiers.map(({ name }) => name)])),
  };
}

/** The model's own also where they have no lead. */
export function tierShares({ tierNames, tiers }: Pick<Scoring, 'tierNames' | 'tiers'>): readonly TierShare[] {
  const counts = new Uint32Array(tierNames.length);
  for (const tier of tiers) counts[tier]! += 1;
  const own = tierNames.length - 2;
  return tierNames.map((name, index) => ({ name, leads: counts[index]! })).filter(({ leads }, index) => index < own || leads > 0);
}
