/** Which cells a lead should be in to get much, or little: the rules that matter most have the first say. */
import type { Entry } from '@scorelang/runtime';
import { amountOf } from '@scorelang/runtime/prelude';
import type { Proven } from '../bounds.ts';
import { ALWAYS, allOf, type Cells, type Chance } from '../cells/projection.ts';
import { spanOfEffect } from '../effects.ts';
import { intersect, isEmpty, type Mask } from '../masks.ts';
import { extremesOf } from '../sums.ts';

export type Aim = 'most' | 'least';

interface Wish {
  readonly cells: Cells;
  /** How much it matters, in units. */
  readonly weight: number;
}

/** Cells that go together: first where each variable alone gives most, if `seeded`, then as the rules wish, the weightiest first. */
export function wishedCells(proven: Proven, aim: Aim, seeded: boolean): Cells {
  const wishes = [...wishesOf(proven.plan.entries, ALWAYS, proven, aim)].sort((one, other) => other.weight - one.weight);
  const cells = seeded ? seeds(proven, aim) : new Map<number, Mask>();
  for (const wish of wishes) {
    const narrowed = [...wish.cells].map(([variable, mask]): [number, Mask] => {
      const known = cells.get(variable);
      return [variable, known === undefined ? mask : intersect(known, mask)];
    });
    if (narrowed.every(([, mask]) => !isEmpty(mask))) for (const [variable, mask] of narrowed) cells.set(variable, mask);
  }
  return cells;
}

function seeds({ totals, variables }: Proven, aim: Aim): Map<number, Mask> {
  const cells = new Map<number, Mask>();
  for (const [variable, pieces] of totals.flat.pieces) {
    const { highest, lowest } = extremesOf(pieces, variables.counts[variable]!);
    const wanted = intersect(aim === 'most' ? highest : lowest, [0, variables.counts[variable]!]);
    if (!isEmpty(wanted)) cells.set(variable, wanted);
  }
  return cells;
}

/** What outweighs all points: not to be disqualified, and not to be limited. */
const MOST_WEIGHT = Number.MAX_VALUE;

function* wishesOf(entries: readonly Entry[], around: Chance, proven: Proven, aim: Aim): Generator<Wish> {
  const { plan, params, chanceOf, variables } = proven;
  const within = (chance: Chance): Chance => allOf([around, chance], variables.counts);
  const wish = function* ({ may, mayNot }: Chance, units: number): Generator<Wish> {
    const isWanted = aim === 'most' ? units > 0 : units < 0;
    const cells = isWanted ? may : mayNot;
    if (cells !== null && units !== 0) yield { cells, weight: Math.abs(units) };
  };
  for (const entry of entries) {
    switch (entry.kind) {
      case 'Rule': {
        const chance = within(chanceOf(entry.condition));
        const { kind } = entry.effect;
        if (kind === 'Disqualify' || (kind === 'Limit' && aim === 'most')) {
          if (chance.mayNot !== null) yield { cells: chance.mayNot, weight: MOST_WEIGHT };
        } else {
          const { from, to } = spanOfEffect(entry.effect, plan, params);
          yield* wish(chance, aim === 'most' ? (to > 0 ? to : from) : from < 0 ? from : to);
        }
        break;
      }
      case 'Rate':
        for (const { condition, sign, amount } of entry.bands) yield* wish(within(chanceOf(condition)), sign * amountOf(amount, params)!);
        break;
      case 'Choice':
        yield* wishesOf(entry.members, around, proven, aim);
        break;
      case 'Block':
        yield* wishesOf(entry.entries, within(chanceOf(entry.condition)), proven, aim);
        break;
      case 'Group':
        yield* wishesOf(entry.entries, around, proven, aim);
        break;
    }
  }
}
