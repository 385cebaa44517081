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
}

export type OutlineEntry = OutlineRule | OutlineBlock | OutlineRate | OutlineChoice | OutlineGroup;

/** Where a rule was written; its fields as indexes. */
export interface OutlineOrigin {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly because: string | null;
  readonly fields: readonly number[];
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
}
