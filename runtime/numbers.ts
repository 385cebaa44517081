/** What a number of a plan is for one lead. A missing number is NaN, for which every comparison is false. */
import type { NumberValue, PointsValue } from './plan.ts';
import { dayOfMoment, finite, unitsOf } from './prelude/index.ts';
import type { Scene } from './scene.ts';

const calculate = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
} as const;

/** The number, or NaN where it is missing. */
export function numberOf(number: NumberValue, scene: Scene): number {
  switch (number.kind) {
    case 'Constant':
      return number.value;
    case 'Param':
      return scene.params[number.param]!;
    case 'Let':
      return scene.lets[number.let] as number;
    case 'Field':
      return scene.values[number.field] as number;
    case 'DayOf':
      return dayOfMoment(scene.values[number.field] as number, scene.plan.zoneMinutes);
    case 'Today':
      return scene.today;
    case 'Now':
      return scene.now;
    case 'Tally':
      return scene.tallies[number.tally]!;
    case 'Age':
      return scene.today - dayOfMoment(scene.tallies[number.tally]!, scene.plan.zoneMinutes);
    case 'Arithmetic':
      return finite(calculate[number.operator](numberOf(number.left, scene), numberOf(number.right, scene)));
  }
}

/** Points that a line of a tier or grade names, in units. */
export function unitsOfPoints(points: PointsValue, scene: Scene): number {
  switch (points.kind) {
    case 'Fixed':
      return points.units;
    case 'Param':
      return unitsOf(scene.params[points.param]!)!;
    case 'Group':
      return pointsInScene(scene).groups[points.group]!;
    case 'Score':
      return pointsInScene(scene).score;
  }
}

/** The points of a scene in which they are known. */
export function pointsInScene({ points }: Scene): NonNullable<Scene['points']> {
  if (points === null) throw new Error('A rule asks for points, which only tiers and grades may.');
  return points;
}
