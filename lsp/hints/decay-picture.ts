/**
 * What age takes from a rule's points, as a picture.
 *
 *     add 20 half-life 14 days    ->    today     ████████████  20
 *                                       14 days   ██████        10
 */
import { type AnyNode, type Duration, type Model, millisecondsOf, type PointsClause, type PointsEffect } from '@scorelang/language';
import { MOST_AGES, pointsOf, unitsAtAge, unitsOf } from '@scorelang/runtime/prelude';
import { bar, table } from './bars.ts';

/** Null for what is no decay, or of points that are not known. `around`: the nodes around it, the innermost last. */
export function decayPicture(clause: AnyNode, around: readonly AnyNode[], model: Model): string | null {
  const shape = shapeOf(clause, model);
  const effect = around.findLast((node): node is PointsEffect => node.kind === 'Points');
  const units = effect === undefined ? null : unitsOfAmount(effect.points, model);
  if (shape === null || units === null || units === 0) return null;
  const leftAt = (age: number): number => unitsAtAge(units, age, shape, []);
  const rows = agesFor(shape, leftAt).map((age) => [ageText(age), bar(leftAt(age) / units, WIDTH), String(pointsOf(leftAt(age)))]);
  return `\`\`\`text\n${table(rows, new Set([2]))}\n\`\`\``;
}

const WIDTH = 24;
const MOST_ROWS = 9;
const DAY = 86_400_000;

type Shape = Parameters<typeof unitsAtAge>[2];

function shapeOf(clause: AnyNode, model: Model): Shape | null {
  switch (clause.kind) {
    case 'Fade':
      return { kind: 'Fade', days: daysOf(clause.over) };
    case 'HalfLife':
      return { kind: 'HalfLife', days: daysOf(clause.duration) };
    case 'Shrink': {
      const by = unitsOfAmount(clause.by, model);
      return by === null ? null : { kind: 'Shrink', by: { kind: 'Fixed', units: by }, days: daysOf(clause.every) };
    }
    default:
      return null;
  }
}

const daysOf = (duration: Duration): number => millisecondsOf(duration) / DAY;

function unitsOfAmount(amount: Extract<PointsClause, { kind: 'Shrink' }>['by'], model: Model): number | null {
  if (amount.kind === 'Number') return unitsOf(amount.value);
  const symbol = amount.kind === 'Reference' ? model.symbolOf.get(amount.name) : undefined;
  return symbol?.kind === 'param' ? unitsOf(symbol.value) : null;
}

/** A halving is told five times; other decays to the first age at which nothing is left. All in steps of whole days, as age is. */
function agesFor(shape: Shape, leftAt: (age: number) => number): readonly number[] {
  const end = shape.kind === 'HalfLife' ? shape.days * 5 : endOf(leftAt, shape.days);
  const natural = shape.kind === 'Fade' ? end / (MOST_ROWS - 1) : shape.days;
  const step = Math.max(1, Math.ceil(Math.max(natural, end / (MOST_ROWS - 1))));
  const ages = Array.from({ length: MOST_ROWS }, (_, index) => index * step).filter((age) => age < end);
  return [...ages, Math.ceil(end)];
}

/** The first age, in steps of so many days, at which nothing is left. */
function endOf(leftAt: (age: number) => number, days: number): number {
  let age = Math.max(1, days);
  while (leftAt(Math.ceil(age)) > 0 && age < MOST_AGES) age += Math.max(1, days);
  return Math.ceil(age);
}

const ageText = (age: number): string => (age === 0 ? 'today' : age === 1 ? '1 day' : `${age} days`);
