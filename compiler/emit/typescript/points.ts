/** Points of a plan as expressions, in units. */
import type { Amount, PlanEffect } from '@scorelang/runtime';
import { type Code, code, units } from '../code.ts';
import { numberCode } from './numbers.ts';
import { look, prelude, type Scene } from './scene.ts';

/** What a rule gives when it fires: an expression in units, and whether it is known to be above 0 in what it takes away. */
export interface PointsCode {
  readonly code: Code;
  /** -1: the code is what the rule subtracts. */
  readonly sign: 1 | -1;
  /** A literal or a variable, which can stand twice. */
  readonly isPlain: boolean;
}

export function amountCode(scene: Scene, amount: Amount): Code {
  return amount.kind === 'Fixed' ? units(amount.units) : look(scene, scene.params[amount.param]!.units);
}

/** The points of a rule that fires; null where it does something else. */
export function pointsOfEffect(scene: Scene, effect: PlanEffect): PointsCode | null {
  switch (effect.kind) {
    case 'Points': {
      const amount = amountCode(scene, effect.amount);
      if (effect.per === null && effect.upTo === null) return { code: amount, sign: effect.sign, isPlain: true };
      const { per } = effect;
      const given = per === null ? amount : code`${prelude(scene, 'unitsPer')}(${numberCode(scene, per.number)}, ${per.size}, ${amount})`;
      return { code: bounded(scene, given, effect.upTo), sign: effect.sign, isPlain: false };
    }
    case 'NumberAsPoints': {
      const given = code`${prelude(scene, 'wholePoints')}(${numberCode(scene, effect.number)})`;
      return { code: bounded(scene, given, effect.upTo), sign: effect.sign, isPlain: false };
    }
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return null;
  }
}

function bounded(scene: Scene, given: Code, upTo: Amount | null): Code {
  return upTo === null ? given : code`${prelude(scene, 'atMostInSize')}(${given}, ${amountCode(scene, upTo)})`;
}
