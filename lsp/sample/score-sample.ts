/** Scores the leads of a sample with the reference interpreter: the score and tier of each, and on how many each rule fires. */
import { type Plan, prepare, type ReadLead } from '@scorelang/runtime';
import type { Sample, SampleLead } from './sample.ts';

export interface Scoring {
  /** Scored: the first of the sample, as many as fit the time that a model of this size takes. */
  readonly leads: readonly SampleLead[];
  /** In points, of each lead. */
  readonly scores: Float64Array;
  /** Index into `tierNames`, of each lead. */
  readonly tiers: Uint16Array;
  /** Those of the model in their order, then `disqualified` and none. */
  readonly tierNames: readonly (string | null)[];
  /** By leaf: on how many leads it fires. */
  readonly fired: Uint32Array;
  /** Leads with a value that its field does not admit. */
  readonly problems: number;
}

export interface How {
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly params?: Readonly<Record<string, number>>;
  /** Asked every some hundred leads. */
  readonly isCancelled?: () => boolean;
}

/** So many rules are asked of leads at most, all together: a great model is tried on fewer leads, so that shares come soon. */
const MOST_ASKED = 3_000_000;
const LEADS_A_CHUNK = 250;

/** Null where it was cancelled. `sample`: as a plan with the same fields reads it. */
export function scoreSample(plan: Plan, { leads: all }: Pick<Sample, 'leads'>, how: How): Scoring | null {
  const { trace } = prepare(plan);
  const reads = readsOf(plan, all);
  const leads = all.slice(0, Math.max(100, Math.floor(MOST_ASKED / Math.max(1, plan.leaves))));
  const tierNames: readonly (string | null)[] = [...plan.tiers.map(({ name }) => name), 'disqualified', null];
  const indexOf = new Map(tierNames.map((name, index) => [name, index]));
  const scores = new Float64Array(leads.length);
  const tiers = new Uint16Array(leads.length);
  const fired = new Uint32Array(plan.leaves);
  let problems = 0;
  for (let index = 0; index < leads.length; index += 1) {
    if (index % LEADS_A_CHUNK === 0 && how.isCancelled?.() === true) return null;
    const { events, problems: ofCells } = leads[index]!;
    const { result, fired: leaves } = trace(reads[index]!, optionsOf(events, how));
    scores[index] = result.score;
    tiers[index] = indexOf.get(result.tier)!;
    if (ofCells.length > 0 || result.problems.length > 0) problems += 1;
    for (let leaf = 0; leaf < leaves.length; leaf += 1) if (leaves[leaf] !== undefined) fired[leaf]! += 1;
  }
  return { leads, scores, tiers, tierNames, fired, problems };
}

const known = new WeakMap<readonly SampleLead[], { readonly zoneMinutes: number; readonly reads: readonly ReadLead[] }>();

/** The leads of a sample are those of one list of fields, so that an edit of a rule need not read them again. */
function readsOf(plan: Plan, leads: readonly SampleLead[]): readonly ReadLead[] {
  const found = known.get(leads);
  if (found?.zoneMinutes === plan.zoneMinutes) return found.reads;
  const { read } = prepare(plan);
  const reads = leads.map(({ lead }) => read(lead));
  known.set(leads, { zoneMinutes: plan.zoneMinutes, reads });
  return reads;
}

export const optionsOf = (events: SampleLead['events'], { asOf, params }: How) => ({
  asOf,
  quiet: true,
  ...(params === undefined ? {} : { params }),
  ...(events === null ? {} : { events }),
});

export const tierOf = ({ tierNames, tiers }: Scoring, index: number): string | null => tierNames[tiers[index]!] ?? null;
