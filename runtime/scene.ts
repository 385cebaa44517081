/** What conditions and numbers look at while one lead is scored. */
import type { FieldValue } from './fields.ts';
import type { Plan } from './plan.ts';
import { fold, type OccurrencePoints, spacedWords } from './prelude/index.ts';

export interface Scene {
  readonly plan: Plan;
  readonly sets: readonly PreparedSet[];
  /** By index of the field. */
  readonly values: readonly FieldValue[];
  /** By index of the param. */
  readonly params: readonly number[];
  /** The moment of scoring in milliseconds, and its day in the model's zone; NaN where the plan reads no time. */
  readonly now: number;
  readonly today: number;
  /** By index of the tally, and the points of `each` rules by index of the occurrences. */
  readonly tallies: readonly number[];
  readonly occurrences: readonly OccurrencePoints[];
  /** By index of the let: those before the one in hand. */
  readonly lets: readonly (boolean | number)[];
  /** Null until the points are known: only tiers and grades may ask. */
  readonly points: ScenePoints | null;
}

/** In units. */
export interface ScenePoints {
  readonly groups: readonly number[];
  readonly score: number;
  /** By index of the grade: its label, or null. */
  readonly grades: readonly (string | null)[];
}

/** A set of a plan, ready for every question that is asked of it. */
export interface PreparedSet {
  readonly texts: readonly string[];
  readonly lookup: ReadonlySet<string>;
  /** Each text's words, spaced. */
  readonly phrases: readonly string[];
}

export function preparedSetsOf(plan: Plan): readonly PreparedSet[] {
  return plan.sets.map(({ values }) => {
    const texts = values.map(fold);
    return { texts, lookup: new Set(texts), phrases: texts.map(spacedWords) };
  });
}
