/**
 * What a plan says of events: their kinds, which of them are asked for, and what is counted over them. Plain JSON.
 *
 * A lead's events are looked at once. Every distinct question "which events?" is one `Selector`, every distinct "how many, how much, when
 * last?" one `Tally`, and rules name them by index, so that whoever scores shares the work. No tally and no occurrence depends on the order
 * in which the events are given.
 *
 * An event is dropped before any selector sees it when its kind is not in the plan, its moment cannot be read, it lies after the moment of
 * scoring, or before `Plan.ignoreBefore`; in this order, each event for one reason.
 */
import type { Amount, Condition, FieldType, NumberValue, Per, Units } from './plan.ts';

/** A kind of event. */
export interface PlanEvent {
  /**
   * As events name it in `event`, which is compared as texts are: letter case and white space around do not matter. Null stands for every
   * kind that has no place of its own; it comes last, and only in a model that declares no event but asks for `activity`.
   */
  readonly name: string | null;
  readonly isActivity: boolean;
  /** Those that the model looks at. Each is admitted once for every event that is not dropped, and is a problem where it is not admitted. */
  readonly properties: readonly PlanProperty[];
}

export interface PlanProperty {
  readonly name: string;
  readonly type: FieldType;
}

/** Which events: of any of these kinds, and such that the condition holds. */
export interface Selector {
  /** Indexes in `Plan.events`, from the least. Several only for `activity`. */
  readonly kinds: readonly number[];
  /**
   * Null: every one. A `field` in it is the index of a property of the (only) kind. It holds no `Let`, `ComparePoints` or `GradeIs`, and
   * no number that is a `Let`, `Tally` or `Age`.
   */
  readonly where: Condition | null;
  /** As formatted: `page_view where page = "/pricing"`. */
  readonly text: string;
}

/**
 * What is counted over the events of a selector. `last` is a window in milliseconds: only events with 0 <= asOf - at <= last count; null is
 * the whole past.
 *
 * The moments are milliseconds, NaN (missing) where there is none. Windows, gaps and bursts are exact time.
 */
export type Tally = { readonly text: string } & (
  | { readonly kind: 'Count'; readonly selector: number; readonly last: number | null }
  /** Different known values of a property: texts as folded, numbers by value. */
  | { readonly kind: 'Distinct'; readonly selector: number; readonly last: number | null; readonly property: number }
  /** Different calendar days in the model's zone. */
  | { readonly kind: 'Days'; readonly selector: number; readonly last: number | null }
  /**
   * Over the known values of a number property. `sum` and `average` add each value as rounded to 4 decimals (`inUnits`), so that they
   * are exact and in no order; a sum of none is 0, the others of none are missing.
   */
  | {
      readonly kind: 'Number';
      readonly how: 'sum' | 'average' | 'max' | 'min';
      readonly selector: number;
      readonly last: number | null;
      readonly property: number;
    }
  /** The moment of the latest. */
  | { readonly kind: 'Latest'; readonly selector: number; readonly last: number | null }
  /**
   * The moment of the latest event that is the last of `times` (a whole number from 1; a param is rounded up, and at least 1) events of
   * which the first and the last are at most `within` milliseconds apart. With `last` all of them lie in that window.
   */
  | {
      readonly kind: 'Burst';
      readonly selector: number;
      readonly times: Times;
      readonly within: number;
      readonly last: number | null;
    }
  /**
   * The moment of the latest event of `second` that is in the window `last` and has an event of `first` strictly before it, by at most
   * `within` milliseconds. That one may be older than the window.
   */
  | { readonly kind: 'Sequence'; readonly first: number; readonly second: number; readonly within: number; readonly last: number | null }
);

/** How many events make a burst. */
export type Times = Extract<NumberValue, { readonly kind: 'Constant' | 'Param' }>;

/**
 * The points of an `each` rule, which fires where at least one event of the selector is in the window. The steps act in the order of the
 * members here; the result is a size, that the effect gives its sign.
 */
export interface Occurrences {
  readonly selector: number;
  readonly last: number | null;
  /** Of those with the same key only the latest counts; at one moment the one that `per` makes worth more. A missing property is one key. */
  readonly once: Once | null;
  /** For each occurrence. */
  readonly amount: Amount;
  /** A `field` in it is the index of a property of the kind. */
  readonly per: Per | null;
  readonly decay: Decay | null;
  /** Bounds the size of the sum; the sum is at most 1,000,000 points in size whatever it says. */
  readonly upTo: Amount | null;
}

/** Calendar days, ISO weeks and months are those of the model's zone. */
export type Once =
  | { readonly kind: 'Day' }
  | { readonly kind: 'Week' }
  | { readonly kind: 'Month' }
  | { readonly kind: 'Property'; readonly property: number };

/**
 * What age takes away. Age is in calendar days of the model's zone: 0 is the day of scoring. Rounded half away from zero to whole units,
 * never past 0.
 */
export interface Decay {
  readonly shape: DecayShape;
  /**
   * The points of one occurrence by its age, from 0; a greater age gives 0. Null where its points are not known (a param, or `per`) or the
   * table would be longer than 4,000: `unitsAtAge` (prelude) then gives the same from the shape.
   */
  readonly table: readonly Units[] | null;
}

export type DecayShape =
  /** Points x (days - age) / days. */
  | { readonly kind: 'Fade'; readonly days: number }
  /** Less by `by` for every whole `days` of age. */
  | { readonly kind: 'Shrink'; readonly by: Amount; readonly days: number }
  /** Points x 2^(-age / days), the factor rounded to 12 decimals. `days` may be a fraction. */
  | { readonly kind: 'HalfLife'; readonly days: number };

/** Points of a rule with one event in its condition that fade with the age of the latest match. */
export interface MatchDecay extends Decay {
  /** A tally that is a moment. Where it is missing, no points. */
  readonly since: number;
}

/** Something for whoever runs the model to do, when a lead's tier changes. */
export interface PlanAction {
  readonly name: string;
  readonly on: 'reaching' | 'falling below';
  /** Index of the tier. */
  readonly tier: number;
}
