/** `scorelang/panel`: how a sample stands by a model, and by the model before. */
import type { Amount, Plan } from '@scorelang/runtime';
import type { MovedLead, Panel, PanelProblem, PanelTier } from '../protocol.ts';
import type { Sample } from '../sample/sample.ts';
import { type Scoring, tierOf } from '../sample/score-sample.ts';
import { histogramOf } from './histogram.ts';
import { leadAt } from './leads.ts';

export interface Shown {
  readonly sample: Sample;
  readonly plan: Plan;
  readonly now: Scoring;
  /** Null where there is no model before that scores. */
  readonly before: Scoring | null;
  readonly params: Panel['params'];
}

export const MOST_MOVED = 200;

export function panel({ sample, plan, now, before, params }: Shown): Panel {
  const moved = before === null ? [] : movedBetween(before, now);
  return {
    sample: { path: sample.path, leads: now.leads.length, of: sample.rows },
    histogram: histogramOf(plan, now.scores, before?.scores ?? null),
    tiers: tiersOf(plan, now, before, params),
    moved: moved.slice(0, MOST_MOVED).map(({ lead }) => lead),
    movedOf: moved.length,
    params,
    problem: null,
  };
}

/** A panel with nothing but the reason for it, and the params. */
export const emptyPanel = (problem: PanelProblem, params: Panel['params'] = []): Panel => ({
  sample: null,
  histogram: { from: 0, to: 1, bins: [0], before: null },
  tiers: [],
  moved: [],
  movedOf: 0,
  params,
  problem,
});

/** The model's own, with tiers that only the model before has behind them; then what is no tier of a model. */
function tiersOf(plan: Plan, now: Scoring, before: Scoring | null, params: Panel['params']): readonly PanelTier[] {
  const own = plan.tiers.map(({ name }): string | null => name);
  const gone = (before?.tierNames ?? []).filter((name) => !now.tierNames.includes(name));
  const lines = new Map<string | null, number | null>(
    plan.tiers.map(({ name, line }) => [name, line.kind === 'Points' ? pointsOf(line.amount, plan, params) : null]),
  );
  return [...own, ...gone, 'disqualified', null]
    .map((name) => ({
      name,
      line: lines.get(name) ?? null,
      now: countOf(now, name),
      before: before === null ? null : countOf(before, name),
    }))
    .filter((tier) => own.includes(tier.name) || tier.now > 0 || (tier.before ?? 0) > 0);
}

function pointsOf(amount: Amount, plan: Plan, params: Panel['params']): number | null {
  if (amount.kind === 'Fixed') return amount.units / 10_000;
  const name = plan.params[amount.param]?.name;
  return params.find((param) => param.name === name)?.value ?? null;
}

function countOf({ tierNames, tiers }: Scoring, name: string | null): number {
  const wanted = tierNames.indexOf(name);
  return tiers.reduce((count, tier) => count + (tier === wanted ? 1 : 0), 0);
}

/** Those that changed their tier first, then by how far they moved. */
function movedBetween(before: Scoring, now: Scoring): readonly { readonly lead: MovedLead }[] {
  const moved: { readonly lead: MovedLead; readonly hasNewTier: boolean; readonly way: number }[] = [];
  const count = Math.min(before.leads.length, now.leads.length);
  for (let index = 0; index < count; index += 1) {
    const way = Math.abs(now.scores[index]! - before.scores[index]!);
    const hasNewTier = tierOf(before, index) !== tierOf(now, index);
    if (way === 0 && !hasNewTier) continue;
    const [old, { row, label, score, tier }] = [leadAt(before, index), leadAt(now, index)];
    const lead = { row, label, scoreBefore: old.score, scoreNow: score, tierBefore: old.tier, tierNow: tier };
    moved.push({ lead, hasNewTier, way });
  }
  return moved.sort((one, other) => Number(other.hasNewTier) - Number(one.hasNewTier) || other.way - one.way);
}
