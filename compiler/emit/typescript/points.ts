/** Points of a plan as expressions, in units. */
import type { Amount, MatchDecay, PlanEffect } from '@scorelang/runtime';
import { type Code, code, units } from '../code.ts';
import { leftCode } from './events/decays.ts';
import { numberCode } from './numbers.ts';
import { look, prelude, type Scene } from './scene.ts';

/** What a rule gives when it fires: an expression in units, and whether it is known to be above 0 in what it takes away. */
export interface PointsCode {
  readonly code: Code;
  /** -1: the code is what the rule subtracts. */
  readonly sign: 1 | -1;
  /** A literal or a variable, which can stand twice. */
  readonly isPlain: boolean;
  /** What an explanation shows beside them: for plain points by name, else as the code names it. */
  readonly steps: StepsCode | null;
}

/** `fullUnits` and `decayedUnits`: points before decay, and before `up to`. */
export interface StepsCode {
  readonly full: Code;
  /** Null for a rule without decay. */
  readonly decayed: Code | null;
  /** Whether only an explanation looks at `full`: what age leaves of points that are always as many stands in a table. */
  readonly isFullShownOnly: boolean;
}

export function amountCode(scene: Scene, amount: Amount): Code {
  return amount.kind === 'Fixed' ? units(amount.units) : look(scene, scene.params[amount.param]!.units);
}

/** The points of a rule that fires; null where it does something else. */
export function pointsOfEffect(scene: Scene, effect: PlanEffect): PointsCode | null {
  switch (effect.kind) {
    case 'Points': {
      const amount = amountCode(scene, effect.amount);
      const { per, decay, upTo, sign } = effect;
      if (per === null && decay === null && upTo === null) return { code: amount, sign, isPlain: true, steps: null };
      const given = per === null ? amount : code`${prelude(scene, 'unitsPer')}(${numberCode(scene, per.number)}, ${per.size}, ${amount})`;
      return stepped(scene, given, sign, decay, upTo);
    }
    case 'NumberAsPoints': {
      const given = code`${prelude(scene, 'wholePoints')}(${numberCode(scene, effect.number)})`;
      return stepped(scene, given, effect.sign, null, effect.upTo);
    }
    case 'Occurrences': {
      const points = look(scene, scene.events.occurrences[effect.occurrences]!);
      return { code: points, sign: effect.sign, isPlain: true, steps: stepsOfEach(scene, effect.occurrences) };
    }
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return null;
  }
}

/** Without the events themselves an explanation has to be told what decay and `up to` took. */
function stepsOfEach(scene: Scene, occurrences: number): StepsCode | null {
  if (!scene.entries.has('explainFired')) return null;
  const { full, sum } = scene.events.steps[occurrences]!;
  const isDecaying = scene.plan.occurrences[occurrences]!.decay !== null;
  return isDecaying
    ? { full: look(scene, full), decayed: look(scene, sum), isFullShownOnly: false }
    : { full: look(scene, sum), decayed: null, isFullShownOnly: false };
}

/** Points that decay or `up to` may take from. */
function stepped(scene: Scene, full: Code, sign: 1 | -1, decay: MatchDecay | null, upTo: Amount | null): PointsCode {
  if (decay === null && upTo === null) return { code: full, sign, isPlain: false, steps: null };
  const age = decay === null ? null : numberCode(scene, { kind: 'Age', tally: decay.since });
  const decayed = decay === null || age === null ? null : leftCode(scene, decay, code`fullUnits`, age);
  const left = decayed === null ? code`fullUnits` : code`decayedUnits`;
  const bounded = upTo === null ? left : code`${prelude(scene, 'atMostInSize')}(${left}, ${amountCode(scene, upTo)})`;
  return { code: bounded, sign, isPlain: false, steps: { full, decayed, isFullShownOnly: decay !== null && decay.table !== null } };
}
