/** Which rules and bands of a plan fire for one lead, and with what. */
import { holds } from './conditions.ts';
import { numberOf } from './numbers.ts';
import type { Entry, PlanEffect } from './plan.ts';
import { amountOf, atMostInSize, type Trace, unitsPer, wholePoints } from './prelude/index.ts';
import type { Scene } from './scene.ts';

export function traceOf(scene: Scene): Trace {
  const fired: (number | undefined)[] = new Array(scene.plan.leaves).fill(undefined);
  const closed: string[] = [];
  for (const entry of scene.plan.entries) fire(entry);
  return { fired, closed };

  function fire(entry: Entry): void {
    switch (entry.kind) {
      case 'Rule':
        if (holds(entry.condition, scene)) fired[entry.leaf] = unitsOfEffect(entry.effect, scene);
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

/** What a trace says of a rule that fired. */
function unitsOfEffect(effect: PlanEffect, scene: Scene): number {
  switch (effect.kind) {
    case 'Points': {
      const amount = amountOf(effect.amount, scene.params)!;
      const units = effect.per === null ? amount : unitsPer(numberOf(effect.per.number, scene), effect.per.size, amount);
      return effect.sign * atMostInSize(units, amountOf(effect.upTo, scene.params) ?? Infinity) + 0;
    }
    case 'NumberAsPoints':
      return effect.sign * atMostInSize(wholePoints(numberOf(effect.number, scene)), amountOf(effect.upTo, scene.params) ?? Infinity) + 0;
    case 'Disqualify':
    case 'Qualify':
      return 0;
    case 'Limit':
      return amountOf(effect.to, scene.params)!;
  }
}
