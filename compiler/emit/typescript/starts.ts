/** What variables begin as that rules assign to: what the rules in tables come to. */
import type { PlanEffect } from '@scorelang/runtime';
import { type Code, code, join, NOTHING } from '../code.ts';
import { type Line, traceLine } from '../lines.ts';
import type { CountSum } from '../tables/counted.ts';
import { amountCode, pointsOfEffect } from './points.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { sumsARow } from './sums.ts';

/** The points of a group, or of no group: what the tables gave, and what they counted as often as it came. */
export function startOfSum(scene: Scene, group: number | null): Code {
  const sums = scene.layout?.sums ?? [];
  const points = sums.flatMap((sum, place) => (sum.kind === 'Points' && sum.group === group ? [sumCode(scene, place)] : []));
  const counted = countsOf(scene).flatMap(({ sum, count }) => {
    const each = sum.group === group ? pointsOfEffect(scene, sum.effect) : null;
    return each === null ? [] : [code`${count} * ${each.code}`];
  });
  if (points.length + counted.length === 0) return code`0`;
  // 0 times less than nothing would be -0.
  return join(points.length === 0 ? [code`0`, ...counted] : [...points, ...counted], code` + `);
}

/** Whether the lead is disqualified. */
export function startOfDisqualified(scene: Scene): Code {
  const [disqualifying] = countsWith(scene, 'Disqualify');
  return disqualifying === undefined ? code`false` : code`${disqualifying.count} > 0`;
}

/** The best tier for which the lead qualifies. */
export function startOfQualified(scene: Scene): Code {
  const qualifying = countsWith(scene, 'Qualify').toSorted((left, right) => left.effect.tier - right.effect.tier);
  const arms = qualifying.map(({ count, effect }) => code`${count} > 0 ? ${effect.tier} : `);
  return join([...arms, code`${scene.plan.tiers.length}`], NOTHING);
}

/** The lowest limit on a group, or on the score. */
export function startOfLimit(scene: Scene, group: number | null): Code {
  const limits = countsWith(scene, 'Limit')
    .filter(({ effect }) => effect.group === group)
    .map(({ count, effect }) => code`${count} > 0 ? ${amountCode(scene, effect.to)} : Infinity`);
  if (limits.length === 0) return code`Infinity`;
  return limits.length === 1 ? limits[0]! : code`Math.min(${join(limits, code`, `)})`;
}

/** Tells a trace of the rules that are counted, with what each of them gave. */
export function toldCountLines(scene: Scene): readonly Line[] {
  const counts = countsOf(scene);
  if (!scene.traces || counts.length === 0) return [];
  const gave = counts.map(({ sum }) => tracedCode(scene, sum.effect));
  const first = scene.layout!.sums.length - counts.length;
  return [traceLine(code`if (trace) ${prelude(scene, 'tellCounted')}(TABLES, trace.fired, ${first}, [${join(gave, code`, `)}]);`, null)];
}

/** What a trace says that a rule fired with, save for the sign. */
function tracedCode(scene: Scene, effect: PlanEffect): Code {
  if (effect.kind === 'Limit') return amountCode(scene, effect.to);
  return pointsOfEffect(scene, effect)?.code ?? code`0`;
}

interface Count<Effect extends PlanEffect = PlanEffect> {
  readonly sum: CountSum;
  readonly effect: Effect;
  readonly count: Code;
}

/** All that tables count, in the order of the sums. */
function countsOf(scene: Scene): readonly Count[] {
  const sums = scene.layout?.sums ?? [];
  return sums.flatMap((sum, place) => (sum.kind === 'Count' ? [{ sum, effect: sum.effect, count: sumCode(scene, place) }] : []));
}

function countsWith<Kind extends PlanEffect['kind']>(scene: Scene, kind: Kind): readonly Count<Extract<PlanEffect, { kind: Kind }>>[] {
  const isOfKind = (count: Count): count is Count<Extract<PlanEffect, { kind: Kind }>> => count.effect.kind === kind;
  return countsOf(scene).filter(isOfKind);
}

function sumCode(scene: Scene, place: number): Code {
  const at = scene.reads === 'lead' ? code`${place}` : code`at * ${sumsARow(scene)} + ${place}`;
  return code`sums[${at}]${typed(scene, code`!`)}`;
}
