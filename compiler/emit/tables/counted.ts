/**
 * What rules in tables add up. Beside points that is how many of them fire that do one and the same: what a param says is given so many times, and
 * a lead is disqualified where the number is above 0. So what they do needs not be known before there is a lead.
 *
 *     when campaign in spring add bonus    when campaign in summer add bonus    ->    points = count * bonus
 */
import type { PlanEffect, RuleEntry } from '@scorelang/runtime';
import { isReadFirst } from './worked-out.ts';

export type TableSum = PointsSum | CountSum;

/** Points of a group; null for those outside every group. `key` tells sums apart. */
export interface PointsSum {
  readonly kind: 'Points';
  readonly key: string;
  readonly group: number | null;
}

/** How many rules fire that have this effect, those that subtract counted off; of points, in this group. */
export interface CountSum {
  readonly kind: 'Count';
  readonly key: string;
  readonly group: number | null;
  readonly effect: PlanEffect;
}

/** No more things are counted: each is a number in many rows. */
const MOST_COUNTS = 32;

/** The count of a rule whose effect is as a whole the same for all that fire; null where it depends on more, or an explanation tells more of it. */
export function countedSum(
  { effect, origin }: RuleEntry,
  around: number | null,
): { readonly sum: CountSum; readonly units: 1 | -1 } | null {
  if (origin.tallies.length > 0) return null;
  switch (effect.kind) {
    case 'Points': {
      if (effect.decay !== null || effect.upTo !== null || (effect.per !== null && !isReadFirst(effect.per.number))) return null;
      return { sum: countOf({ ...effect, sign: 1 }, around), units: effect.sign };
    }
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return { sum: countOf(effect, null), units: 1 };
    case 'NumberAsPoints':
    case 'Occurrences':
      return null;
  }
}

function countOf(effect: PlanEffect, group: number | null): CountSum {
  return { kind: 'Count', key: JSON.stringify([group, effect]), group, effect };
}

/** Of the sums of rules the keys of those that are worth being added up: all points, and of what is counted the most frequent. */
export function chosenSums(sums: readonly TableSum[], leastAlike: number): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { kind, key } of sums) if (kind === 'Count') times.set(key, (times.get(key) ?? 0) + 1);
  const counted = [...times].filter(([, count]) => count >= leastAlike).sort(([, left], [, right]) => right - left);
  const points = sums.flatMap(({ kind, key }) => (kind === 'Points' ? [key] : []));
  return new Set([...points, ...counted.slice(0, MOST_COUNTS).map(([key]) => key)]);
}
