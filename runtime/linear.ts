/** How a number of a plan moves with time, while everything else about the lead stays as it is. */
import { numberOf } from './numbers.ts';
import type { NumberValue } from './plan.ts';
import { dayOfMoment } from './prelude/index.ts';
import type { Scene } from './scene.ts';

/** `start + perDay * today + perMillisecond * now`. */
export interface Linear {
  readonly start: number;
  readonly perDay: number;
  readonly perMillisecond: number;
}

const still = (start: number): Linear => ({ start, perDay: 0, perMillisecond: 0 });

/** The number as a line in time; null where it is a curve: time multiplied with time, or divided by it. */
export function linearOf(number: NumberValue, scene: Scene): Linear | null {
  switch (number.kind) {
    case 'Constant':
    case 'Param':
    case 'Field':
    case 'DayOf':
    case 'Tally':
      return still(numberOf(number, scene));
    case 'Let':
      return linesOfLets(scene)[number.let]!;
    case 'Today':
      return { start: 0, perDay: 1, perMillisecond: 0 };
    case 'Now':
      return { start: 0, perDay: 0, perMillisecond: 1 };
    case 'Age':
      return { start: -dayOfMoment(scene.tallies[number.tally]!, scene.plan.zoneMinutes), perDay: 1, perMillisecond: 0 };
    case 'Arithmetic': {
      const [left, right] = [linearOf(number.left, scene), linearOf(number.right, scene)];
      return left === null || right === null ? null : combined(number.operator, left, right);
    }
  }
}

const knownLines = new WeakMap<Scene, (Linear | null)[]>();

/** Every `let` as a line, each found once: a chain of some dozen that each name the one before twice has more paths than can be gone. */
function linesOfLets(scene: Scene): readonly (Linear | null)[] {
  const known = knownLines.get(scene);
  if (known !== undefined) return known;
  const lines: (Linear | null)[] = [];
  knownLines.set(scene, lines);
  // Each stands after those it names.
  for (const { kind, value } of scene.plan.lets) lines.push(kind === 'number' ? linearOf(value, scene) : null);
  return lines;
}

function combined(operator: '+' | '-' | '*' | '/', left: Linear, right: Linear): Linear | null {
  switch (operator) {
    case '+':
      return plus(left, right, 1);
    case '-':
      return plus(left, right, -1);
    case '*':
      if (isStill(right)) return times(left, right.start);
      return isStill(left) ? times(right, left.start) : null;
    case '/':
      return isStill(right) ? times(left, 1 / right.start) : null;
  }
}

const plus = (left: Linear, right: Linear, sign: 1 | -1): Linear => ({
  start: left.start + sign * right.start,
  perDay: left.perDay + sign * right.perDay,
  perMillisecond: left.perMillisecond + sign * right.perMillisecond,
});

const times = ({ start, perDay, perMillisecond }: Linear, factor: number): Linear => ({
  start: start * factor,
  perDay: perDay * factor,
  perMillisecond: perMillisecond * factor,
});

/** Whether time leaves a number as it is. */
export const isStill = ({ perDay, perMillisecond }: Linear): boolean => perDay === 0 && perMillisecond === 0;

/** The difference of two numbers as a line in time, or null. */
export function differenceOf(left: NumberValue, right: NumberValue, scene: Scene): Linear | null {
  const [first, second] = [linearOf(left, scene), linearOf(right, scene)];
  return first === null || second === null ? null : plus(first, second, -1);
}
