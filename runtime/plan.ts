/**
 * What a score is: fields, rules, groups and tiers in a handful of node kinds, all sugar gone. A plan is plain JSON.
 *
 * It is the contract between the language and everything that scores: the reference interpreter, the emitted code, SQL and the
 * analysis read it and nothing else.
 *
 * Points are whole numbers of ten-thousandths of a point (`Units`), so that sums are exact: 0.1 + 0.2 is 0.3.
 * Texts in conditions are folded already (`fold` in the prelude), dates are days since 1970-01-01, moments milliseconds since then.
 */
import type { MatchDecay, Occurrences, PlanAction, PlanEvent, Selector, Tally } from './plan-events.ts';

/** A whole model. */
export interface Plan {
  readonly format: 1;
  /** The title of the model, or the name of its file without the ending. */
  readonly name: string;
  /** The file it was written in, without folders: for comments and messages. */
  readonly source: string;
  /** Minutes east of UTC: where calendar days begin. */
  readonly zoneMinutes: number;
  /** Whether any part needs the moment of scoring. */
  readonly readsTime: boolean;
  /** Whether any part looks at events. Without, `events` and what follows it are empty. */
  readonly readsEvents: boolean;
  readonly fields: readonly PlanField[];
  readonly params: readonly PlanParam[];
  /** Folded texts for `Member` and the like, named so that code can be read; each is without duplicates, in the order written. */
  readonly sets: readonly TextSet[];
  /** Every kind of event that the model declares (or that is evident from use), in the order declared. */
  readonly events: readonly PlanEvent[];
  /** A date or datetime field, by index: events before it (before the day's midnight in the zone, for a date) are dropped. */
  readonly ignoreBefore: number | null;
  readonly selectors: readonly Selector[];
  readonly tallies: readonly Tally[];
  readonly occurrences: readonly Occurrences[];
  /** `let`s, each after those it names. */
  readonly lets: readonly PlanLet[];
  /** The rules at the top, in the order of the file. */
  readonly entries: readonly Entry[];
  /** Every group, by its index: what `GroupEntry.group` and subtotals point at. */
  readonly groups: readonly GroupInfo[];
  readonly grades: readonly PlanGrade[];
  readonly total: Total;
  /** Decimals that the score is rounded to, half away from zero: 0 to 4. */
  readonly decimals: number;
  readonly range: { readonly from: Amount; readonly to: Amount | null } | null;
  readonly tiers: readonly PlanTier[];
  readonly actions: readonly PlanAction[];
  /** How many leaves there are: every rule and band has its own `leaf`, 0 up, in the order of the file. */
  readonly leaves: number;
}

/** Ten-thousandths of a point, a whole number of at most 2^53 in size. One rule gives at most 1,000,000 points. */
export type Units = number;

export interface PlanField {
  /** As declared: dots lead into nested objects. */
  readonly name: string;
  readonly column: string | null;
  readonly type: FieldType;
  /** What counts as missing: folded texts, and numbers where the field holds one. */
  readonly missing: { readonly texts: readonly string[]; readonly numbers: readonly number[] };
}

export type FieldType =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'yes/no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'datetime' }
  /** Values as declared. */
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  /** Values as declared; null: any text. */
  | { readonly kind: 'list'; readonly values: readonly string[] | null };

export interface PlanParam {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number | null;
  /** Used as points somewhere, so it may have at most 4 decimals and 1,000,000 in size. */
  readonly isPoints: boolean;
}

export interface TextSet {
  readonly name: string;
  readonly values: readonly string[];
}

export type PlanLet =
  | { readonly kind: 'condition'; readonly name: string; readonly value: Condition }
  | { readonly kind: 'number'; readonly name: string; readonly value: NumberValue };

/** Points that are known, or a param that says them. */
export type Amount = { readonly kind: 'Fixed'; readonly units: Units } | { readonly kind: 'Param'; readonly param: number };

// ---------------------------------------------------------------- rules

export type Entry = RuleEntry | BlockEntry | RateEntry | ChoiceEntry | GroupEntry;

/** Where it was written, and how an explanation speaks of it. */
export interface Origin {
  /** Survives re-ordering and re-formatting: made from what the rule says and where it stands. */
  readonly id: string;
  /** In `Plan.source`, from 1. */
  readonly line: number;
  /** As formatted, without `because`: `when title in executives add 20`. */
  readonly text: string;
  readonly because: string | null;
  /** Fields that it looks at itself, as indexes. */
  readonly fields: readonly number[];
  /** Tallies that it looks at itself, as indexes. */
  readonly tallies: readonly number[];
}

export interface RuleEntry {
  readonly kind: 'Rule';
  readonly leaf: number;
  readonly origin: Origin;
  /** `{ kind: 'Always' }` for `always`. */
  readonly condition: Condition;
  readonly effect: PlanEffect;
}
/** `when C { .. }`: nothing inside counts unless the condition holds. */
export interface BlockEntry {
  readonly kind: 'Block';
  readonly origin: Origin;
  readonly condition: Condition;
  readonly entries: readonly Entry[];
}
/** The first band that matches counts (bands do not overlap). */
export interface RateEntry {
  readonly kind: 'Rate';
  readonly origin: Origin;
  readonly bands: readonly PlanBand[];
}
export interface PlanBand {
  readonly leaf: number;
  readonly origin: Origin;
  /** Complete in itself: it holds for exactly the values of the band. `otherwise` is `Known` and not the others, `missing` is not `Known`. */
  readonly condition: Condition;
  readonly sign: 1 | -1;
  readonly amount: Amount;
}
/** The greatest of the members that fire, or the first. A member is a rule or a rate. */
export interface ChoiceEntry {
  readonly kind: 'Choice';
  readonly how: 'best' | 'first';
  readonly origin: Origin;
  readonly members: readonly (RuleEntry | RateEntry)[];
}
export interface GroupEntry {
  readonly kind: 'Group';
  readonly group: number;
  readonly origin: Origin;
  readonly entries: readonly Entry[];
}
export interface GroupInfo {
  readonly name: string;
  readonly label: string | null;
  readonly min: Amount | null;
  readonly max: Amount | null;
  /** The group around it. */
  readonly parent: number | null;
}

export type PlanEffect =
  /** The steps act in this order: per, decay, up to. */
  | {
      readonly kind: 'Points';
      readonly sign: 1 | -1;
      readonly amount: Amount;
      readonly per: Per | null;
      readonly decay: MatchDecay | null;
      readonly upTo: Amount | null;
    }
  /** `each`: index of the occurrences. The rule's condition holds where there is one in the window. */
  | { readonly kind: 'Occurrences'; readonly sign: 1 | -1; readonly occurrences: number }
  /** `add FIELD up to M`: the number's whole part as points, from 0. */
  | { readonly kind: 'NumberAsPoints'; readonly sign: 1 | -1; readonly number: NumberValue; readonly upTo: Amount | null }
  | { readonly kind: 'Disqualify' }
  /** Index of the tier. */
  | { readonly kind: 'Qualify'; readonly tier: number }
  /** Index of the group, or null for the score. */
  | { readonly kind: 'Limit'; readonly group: number | null; readonly to: Amount };

/** The amount for each whole `size` in the number, from 0; missing or negative gives 0. */
export interface Per {
  readonly size: number;
  readonly number: NumberValue;
}

// ---------------------------------------------------------------- results

/** Each term is rounded to whole units, half away from zero, so that an explanation's lines add up. */
export type Total = { readonly kind: 'Sum' } | { readonly kind: 'Weighted'; readonly terms: readonly TotalTerm[] };

export interface TotalTerm {
  /** Ten-thousandths: 40% is 4000, 1 is 10000; may be negative. */
  readonly weight: number;
  readonly of:
    | { readonly kind: 'Group'; readonly group: number }
    | { readonly kind: 'Max'; readonly groups: readonly number[] }
    /** All top-level points that no other term names. */
    | { readonly kind: 'Rest' };
}

export interface PlanGrade {
  readonly name: string;
  readonly group: number;
  readonly lines: readonly { readonly label: string; readonly line: PlanLine }[];
}

export interface PlanTier {
  readonly name: string;
  readonly line: PlanLine;
  /**
   * Of a line by points: for a lead whose previous tier by points was this or one above it, the line is `>=` this instead.
   */
  readonly keep: Amount | null;
}

/** First match wins. */
export type PlanLine =
  | { readonly kind: 'Points'; readonly operator: '>=' | '>'; readonly amount: Amount }
  | { readonly kind: 'When'; readonly condition: Condition }
  | { readonly kind: 'Otherwise' };

// ---------------------------------------------------------------- conditions

/**
 * Truth has two values. Every test but `Known` is false where a value it looks at is missing, and `Not` is an exact negation:
 * `not (x < 5)` is not `x >= 5`.
 */
export type Condition =
  | { readonly kind: 'Always' }
  | { readonly kind: 'Never' }
  | { readonly kind: 'And'; readonly operands: readonly Condition[] }
  | { readonly kind: 'Or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'Not'; readonly operand: Condition }
  | { readonly kind: 'Let'; readonly let: number }
  | { readonly kind: 'Known'; readonly value: Value }
  /** A yes/no field that is yes. */
  | { readonly kind: 'Yes'; readonly field: number }
  /** Two yes/no fields that are both known and alike. */
  | { readonly kind: 'SameAnswer'; readonly left: number; readonly right: number }
  | { readonly kind: 'Compare'; readonly operator: '=' | '<' | '<=' | '>' | '>='; readonly left: NumberValue; readonly right: NumberValue }
  /** A subtotal or the score against points: exact, in units. Only in lines of tiers. */
  | {
      readonly kind: 'ComparePoints';
      readonly operator: '=' | '<' | '<=' | '>' | '>=';
      readonly left: PointsValue;
      readonly right: PointsValue;
    }
  | { readonly kind: 'GradeIs'; readonly grade: number; readonly labels: readonly string[] }
  /** The text is one of the set's (also `=` with one). */
  | { readonly kind: 'OneOf'; readonly text: TextValue; readonly set: number }
  | { readonly kind: 'SameText'; readonly left: TextValue; readonly right: TextValue }
  /** Any of the set's patterns matches. */
  | { readonly kind: 'Match'; readonly how: TextMatch; readonly text: TextValue; readonly set: number }
  /** A list field holds any, or all, of the set's. */
  | { readonly kind: 'Has'; readonly quantifier: 'any' | 'all'; readonly field: number; readonly set: number };

export type TextMatch = 'contains' | 'contains word' | 'starts with' | 'ends with' | 'like';

export type Value =
  | { readonly kind: 'Field'; readonly field: number }
  | { readonly kind: 'Domain'; readonly field: number }
  | { readonly kind: 'Number'; readonly number: NumberValue };

export type TextValue =
  | { readonly kind: 'Field'; readonly field: number }
  /** Of an e-mail address: what follows the last `@`; without one, missing. */
  | { readonly kind: 'Domain'; readonly field: number };

/** IEEE doubles. With a missing value, by zero, or where the result is not finite: missing. */
export type NumberValue =
  | { readonly kind: 'Constant'; readonly value: number }
  | { readonly kind: 'Param'; readonly param: number }
  | { readonly kind: 'Let'; readonly let: number }
  /** A number as it is, a date as its day, a datetime as its moment in milliseconds. */
  | { readonly kind: 'Field'; readonly field: number }
  /** The calendar day, in the model's zone, of a datetime field. */
  | { readonly kind: 'DayOf'; readonly field: number }
  /** The calendar day, in the model's zone, of the moment of scoring. */
  | { readonly kind: 'Today' }
  /** The moment of scoring, in milliseconds. */
  | { readonly kind: 'Now' }
  /** What is counted over events: a number, or a moment in milliseconds. */
  | { readonly kind: 'Tally'; readonly tally: number }
  /** Calendar days, in the model's zone, from the moment that a tally gives to the moment of scoring. */
  | { readonly kind: 'Age'; readonly tally: number }
  | { readonly kind: 'Arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly left: NumberValue; readonly right: NumberValue };

export type PointsValue =
  | { readonly kind: 'Fixed'; readonly units: Units }
  | { readonly kind: 'Param'; readonly param: number }
  | { readonly kind: 'Group'; readonly group: number }
  | { readonly kind: 'Score' };
