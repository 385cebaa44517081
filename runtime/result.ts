/** What scoring takes and gives: the same shapes from the interpreter and from every compiled scorer. */

/** A lead by field name; a field with dots in its name is found in nested objects. What is absent, null or undefined is missing. */
export type Lead = { readonly [field: string]: unknown };

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. A model that reads time needs it. */
  readonly asOf?: Date | number | string;
  /** Values for the model's params. One that the model lacks, or out of its range, throws. */
  readonly params?: { readonly [name: string]: number };
  /** Throw at the first value that its declaration does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

/** A value that its declaration does not admit; it was taken as missing. */
export interface Problem {
  readonly field: string;
  /** The value as it came (an element of it, for a list of one of), or undefined where reading it threw. */
  readonly value: unknown;
  /** In words: `a whole number from 1 to 2000000`. */
  readonly expected: string;
}

export interface Result {
  readonly score: number;
  /** `disqualified`, the name of a tier, or null where no tier matches. */
  readonly tier: string | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: string | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap, by name. */
  readonly groups: { readonly [group: string]: number };
  /** Every grade's label, or null where none matches. */
  readonly grades: { readonly [grade: string]: string | null };
  readonly problems: readonly Problem[];
}

/** A result with its reasons. The points of its lines add up to the score, exactly. */
export interface Explanation extends Result {
  readonly lines: readonly ExplanationLine[];
  /** What the model saw of the lead: null is missing; dates and moments as ISO text. */
  readonly values: { readonly [field: string]: Seen };
}

export type Seen = string | number | boolean | readonly string[] | null;

export interface ExplanationLine {
  readonly kind:
    | 'rule' // a rule or a band
    | 'floor' // a group lifted to its min
    | 'cap' // a group cut to its max
    | 'limit' // a group or the score cut by a `limit` rule that fired
    | 'total' // what `total` makes of a group: weighted, or left out of a max
    | 'round'
    | 'range' // the final clamp
    | 'disqualified';
  /** Of the rule; for other lines of what they act on: `fit`, `score`. */
  readonly id: string;
  /** In the model's file, from 1; null for what has no line of its own. */
  readonly line: number | null;
  /** As written, or a sentence for clamps: `fit is at most 60`. */
  readonly text: string;
  readonly because: string | null;
  /** Names of the groups around it, outermost first. */
  readonly path: readonly string[];
  readonly fired: boolean;
  /** What it adds to the score (a rule that fired in a `best of` but was not the best adds 0). */
  readonly points: number;
  /** Why a rule that fired counts for nothing, or a rule could not: `another in best of gave more`, `block: when enterprise`. Else null. */
  readonly note: string | null;
  /** The fields it looked at. */
  readonly fields: readonly string[];
}
