/** Which tiers no lead can get. */
import type { Plan, PlanLine } from '@scorelang/runtime';
import { amountOf } from '@scorelang/runtime/prelude';
import type { ChanceOf } from './cells/projection.ts';
import type { Span } from './sums.ts';

export interface TiersAsked {
  readonly plan: Plan;
  readonly params: readonly number[];
  /** Of a lead that is not disqualified. */
  readonly score: Span;
  readonly chanceOf: ChanceOf;
  /** Tiers that a rule may lift a lead to, by index. */
  readonly qualified: ReadonlySet<number>;
}

/** For each tier, whether it is proven that no lead gets it. */
export function outOfReach({ plan, params, score, chanceOf, qualified }: TiersAsked): readonly boolean[] {
  // The scores of leads that no tier so far has taken for sure.
  let below = Infinity;
  let isTaken = false;
  let isAnyReached = false;
  return plan.tiers.map(({ line, keep }, index) => {
    const lowest = lowestOf(line, params, score);
    // A line is lowered only for one who was in this tier, or in one above it, before.
    const kept = keep === null || !isAnyReached ? Infinity : amountOf(keep, params)!;
    const from = Math.min(lowest, kept);
    const mayHold = line.kind !== 'When' || chanceOf(line.condition).may !== null;
    const isReached = !isTaken && mayHold && score.to >= from && Math.max(score.from, from) < below;
    if (line.kind === 'Points') below = Math.min(below, lowest);
    else if (line.kind === 'Otherwise' || chanceOf(line.condition).mayNot === null) isTaken = true;
    isAnyReached ||= isReached;
    return !isReached && !qualified.has(index);
  });
}

/** The lowest score on a line. */
function lowestOf(line: PlanLine, params: readonly number[], { from }: Span): number {
  if (line.kind !== 'Points') return from;
  return amountOf(line.amount, params)! + (line.operator === '>' ? 1 : 0);
}
