// What an explanation needs of a plan: its shape, without conditions and numbers. Every plan is an outline; a compiled scorer carries one as
// data.

/** Points that are known, or the index of a param that says them. */
export type OutlineAmount = { readonly kind: 'Fixed'; readonly units: number } | { readonly kind: 'Param'; readonly param: number };

export interface Outline {
  readonly fields: readonly { readonly name: string }[];
  readonly entries: readonly OutlineEntry[];
  readonly groups: readonly { readonly name: string; readonly min: OutlineAmount | null; readonly max: OutlineAmount | null }[];
  readonly total: { readonly kind: 'Sum' } | { readonly kind: 'Weighted'; readonly terms: readonly OutlineTerm[] };
  readonly decimals: number;
  readonly range: { readonly from: OutlineAmount; readonly to: OutlineAmount | null } | null;
  /** Null where no rule looks at events. */
  readonly history: OutlineHistory | null;
}

/** What an explanation needs of events: see `Tally` and `Occurrences` of a plan. */
export interface OutlineHistory {
  readonly zoneMinutes: number;
  readonly events: readonly { readonly name: string | null }[];
  readonly selectors: readonly { readonly kinds: readonly number[]; readonly text: string }[];
  readonly tallies: readonly OutlineTally[];
  readonly occurrences: readonly OutlineOccurrences[];
}

export type OutlineTally = { readonly text: string } & (
  | { readonly kind: 'Count' | 'Days' | 'Latest'; readonly selector: number; readonly last: number | null }
  | { readonly kind: 'Distinct'; readonly selector: number; readonly last: number | null; readonly property: number }
  | {
      readonly kind: 'Number';
      readonly how: 'sum' | 'average' | 'max' | 'min';
      readonly selector: number;
      readonly last: number | null;
      readonly property: number;
    }
  | {
      readonly kind: 'Burst';
      readonly selector: number;
      readonly times: { readonly kind: 'Constant'; readonly value: number } | { readonly kind: 'Param'; readonly param: number };
      readonly within: number;
      readonly last: number | null;
    }
  | { readonly kind: 'Sequence'; readonly first: number; readonly second: number; readonly within: number; readonly last: number | null }
);

export interface OutlineOccurrences {
  readonly selector: number;
  readonly last: number | null;
  readonly once: { readonly kind: 'Day' | 'Week' | 'Month' } | { readonly kind: 'Property'; readonly property: number } | null;
  readonly amount: OutlineAmount;
  readonly per: { readonly size: number } | null;
  readonly decay: OutlineDecay | null;
  readonly upTo: OutlineAmount | null;
}

export interface OutlineDecay {
  readonly shape: OutlineDecayShape;
}

export type OutlineDecayShape =
  | { readonly kind: 'Fade' | 'HalfLife'; readonly days: number }
  | { readonly kind: 'Shrink'; readonly by: OutlineAmount; readonly days: number };

export type OutlineEntry = OutlineRule | OutlineBlock | OutlineRate | OutlineChoice | OutlineGroup;

/** Where a rule was written; its fields as indexes. */
export interface OutlineOrigin {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly because: string | null;
  readonly fields: readonly number[];
  readonly tallies: readonly number[];
}

export interface OutlineRule {
  readonly kind: 'Rule';
  readonly leaf: number;
  readonly origin: OutlineOrigin;
  readonly effect: OutlineEffect;
}

/** What a rule does; the points are in the trace. */
export type OutlineEffect =
  | { readonly kind: 'Points' }
  | { readonly kind: 'NumberAsPoints' }
  | { readonly kind: 'Occurrences'; readonly sign: 1 | -1; readonly occurrences: number }
  | { readonly kind: 'Disqualify' }
  | { readonly kind: 'Qualify'; readonly tier: number }
  | { readonly kind: 'Limit'; readonly group: number | null };

export interface OutlineBlock {
  readonly kind: 'Block';
  readonly origin: OutlineOrigin;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineRate {
  readonly kind: 'Rate';
  readonly bands: readonly { readonly leaf: number; readonly origin: OutlineOrigin }[];
}

export interface OutlineChoice {
  readonly kind: 'Choice';
  readonly how: 'best' | 'first';
  readonly members: readonly (OutlineRule | OutlineRate)[];
}

export interface OutlineGroup {
  readonly kind: 'Group';
  readonly group: number;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineTerm {
  readonly weight: number;
  readonly of:
    | { readonly kind: 'Group'; readonly group: number }
    | { readonly kind: 'Max'; readonly groups: readonly number[] }
    | { readonly kind: 'Rest' };
}

/** What came of the conditions for one lead. */
export interface Trace {
  /**
   * By leaf: what the rule or band fired with, undefined where it did not. Points in units, with their sign, after `per` and `up to`; for a
   * limit what it limits to; for `qualify` and `disqualify` 0. Members that `best of` and `first of` pass over are here too.
   */
  readonly fired: readonly (number | undefined)[];
  /** The ids of blocks whose condition was looked at and did not hold; nothing inside them fired. */
  readonly closed: readonly string[];
  /** By leaf, for rules that fired with `decay` or `up to` but are no `each`: their signed points before each of these, in units. */
  readonly steps: readonly (TracedSteps | undefined)[];
  /** Every event with a kind of the model and a readable moment, in any order; null where no rule looks at events. */
  readonly history: TracedHistory | null;
}

export interface TracedSteps {
  /** After `per`. */
  readonly full: number;
  /** After decay, before `up to`. */
  readonly decayed: number;
}

export interface TracedHistory {
  /** The moment of scoring. */
  readonly now: number;
  readonly events: readonly TracedEvent[];
}

/** One event, as the model saw it. */
export interface TracedEvent {
  /** Index of its kind. */
  readonly kind: number;
  readonly at: number;
  /** Null where the rules see it. What follows is empty for an event that is dropped. */
  readonly dropped: 'future' | 'ignored' | null;
  /** By property of the kind, as admitted; a missing one is null, NaN or empty. */
  readonly values: readonly (string | number | boolean | readonly string[] | null)[];
  /** The selectors that choose it. */
  readonly selectors: readonly number[];
  /** By index of the occurrences whose selector chooses it and that have a `per`: the number that `per` counts by. */
  readonly per: { readonly [occurrences: number]: number };
}
