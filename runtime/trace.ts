/** Which rules and bands of a plan fire for one lead, and with what. */
import { holds } from './conditions.ts';
import { numberOf } from './numbers.ts';
import type { Entry, PlanEffect } from './plan.ts';
import type { MatchDecay } from './plan-events.ts';
import {
  amountOf,
  atMostInSize,
  type Trace,
  type TracedHistory,
  type TracedSteps,
  unitsAtAge,
  unitsPer,
  wholePoints,
} from './prelude/index.ts';
import type { Scene } from './scene.ts';

export function traceOf(scene: Scene, history: TracedHistory | null): Trace {
  const fired: (number | undefined)[] = new Array(scene.plan.leaves).fill(undefined);
  const steps: (TracedSteps | undefined)[] = [];
  const closed: string[] = [];
  for (const entry of scene.plan.entries) fire(entry);
  return { fired, closed, steps, history };

  function fire(entry: Entry): void {
    switch (entry.kind) {
      case 'Rule':
        if (holds(entry.condition, scene)) {
          const units = unitsOfEffect(entry.effect, scene);
          fired[entry.leaf] = units.bounded;
          if (isStepped(entry.effect)) steps[entry.leaf] = { full: units.full, decayed: units.decayed };
        }
        break;
      case 'Rate': {
        const band = entry.bands.find(({ condition }) => holds(condition, scene));
        if (band !== undefined) fired[band.leaf] = band.sign * amountOf(band.amount, scene.params)! + 0;
        break;
      }
      case 'Block':
        if (holds(entry.condition, scene)) entry.entries.forEach(fire);
        else closed.push(entry.origin.id);
        break;
      case 'Choice':
        entry.members.forEach(fire);
        break;
      case 'Group':
        entry.entries.forEach(fire);
        break;
    }
  }
}

/** What a trace says of a rule that fired: its points before decay, before `up to`, and in the end. */
interface Stepped extends TracedSteps {
  readonly bounded: number;
}

/** Whether a rule's points have steps, which an explanation shows. Those of `each` are made from its occurrences. */
const isStepped = (effect: PlanEffect): boolean =>
  (effect.kind === 'Points' && (effect.decay !== null || effect.upTo !== null)) ||
  (effect.kind === 'NumberAsPoints' && effect.upTo !== null);

function unitsOfEffect(effect: PlanEffect, scene: Scene): Stepped {
  switch (effect.kind) {
    case 'Points': {
      const { amount, per, decay, upTo, sign } = effect;
      const once = amountOf(amount, scene.params)!;
      const full = per === null ? once : unitsPer(numberOf(per.number, scene), per.size, once);
      return signed(sign, full, decay === null ? full : left(full, decay, scene), amountOf(upTo, scene.params));
    }
    case 'NumberAsPoints': {
      const full = wholePoints(numberOf(effect.number, scene));
      return signed(effect.sign, full, full, amountOf(effect.upTo, scene.params));
    }
    case 'Occurrences': {
      const { full, decayed, bounded } = scene.occurrences[effect.occurrences]!;
      return { full: effect.sign * full + 0, decayed: effect.sign * decayed + 0, bounded: effect.sign * bounded + 0 };
    }
    case 'Disqualify':
    case 'Qualify':
      return { full: 0, decayed: 0, bounded: 0 };
    case 'Limit': {
      const to = amountOf(effect.to, scene.params)!;
      return { full: to, decayed: to, bounded: to };
    }
  }
}

const signed = (sign: 1 | -1, full: number, decayed: number, upTo: number | null): Stepped => ({
  full: sign * full + 0,
  decayed: sign * decayed + 0,
  bounded: sign * atMostInSize(decayed, upTo ?? Infinity) + 0,
});

/** What age leaves of points, counted from the latest match. */
const left = (units: number, { shape, since }: MatchDecay, scene: Scene): number =>
  unitsAtAge(units, numberOf({ kind: 'Age', tally: since }, scene), shape, scene.params);
