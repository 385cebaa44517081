/** What the points of a model can come to: what `analyze` finds, and editors show. */
import type { Units } from '@scorelang/runtime';

/** The least and the most that something can give to any lead, in ten-thousandths of a point; null where nothing bounds it. */
export interface PointRange {
  readonly from: Units | null;
  readonly to: Units | null;
}

export interface ModelBounds {
  /** After the total was rounded and put within `range`. */
  readonly score: PointRange;
  /** After the groups' caps, before rounding and `range`. */
  readonly total: PointRange;
  /** In the order of the plan. */
  readonly groups: readonly GroupBounds[];
  readonly tiers: readonly TierReach[];
  readonly rules: readonly RuleBounds[];
  /** What is known of each promise of the model, in the order of the file. */
  readonly promises: readonly PromiseVerdict[];
}

/** `kept` is proven, or shown by a lead where one is enough; `broken` likewise. */
export type PromiseVerdict = 'kept' | 'broken' | 'undecided';

export interface GroupBounds extends PointRange {
  readonly name: string;
  /** What its rules come to before its own cap and floor. */
  readonly uncapped: PointRange;
}

export interface TierReach {
  readonly name: string;
  /** `witnessed`: the interpreter gave it to a lead. `out of reach`: proven that it gives it to none. */
  readonly reach: 'witnessed' | 'out of reach' | 'unknown';
}

/** Of a rule, a band, or what rules stand in: a scorecard, a block, a choice. */
export interface RuleBounds extends PointRange {
  readonly id: string;
  /** In the model's file, from 1. */
  readonly line: number;
}
