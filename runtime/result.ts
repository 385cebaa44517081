/** What scoring takes and gives: the same shapes from the interpreter and from every compiled scorer. */

/** A lead by field name; a field with dots in its name is found in nested objects. What is absent, null or undefined is missing. */
export type Lead = { readonly [field: string]: unknown };

/**
 * Something that happened: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. The same event twice
 * counts twice.
 */
export interface LeadEvent {
  readonly event: string;
  readonly at: Date | number | string;
  readonly [property: string]: unknown;
}

export interface PreviousResult {
  readonly tier?: string | null;
  /** Where it is absent, `tier` stands for it. */
  readonly tierByPoints?: string | null;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. A model that reads time needs it; another does not look at it. */
  readonly asOf?: Date | number | string;
  /** What the lead did, in any order. A model that looks at no events does not look at this either. */
  readonly events?: readonly LeadEvent[];
  /**
   * How the lead stood when it was last scored: that result, its two tiers, or the name of its tier. Tiers with `keep` and actions look at
   * it. A name that the model lacks is no previous tier.
   */
  readonly previous?: PreviousResult | string | null;
  /** Leave out all actions: for a first run, in which every lead would reach its tier. */
  readonly quiet?: boolean;
  /** Values for the model's params. One that the model lacks, or out of its range, throws. */
  readonly params?: { readonly [name: string]: number };
  /** Throw at the first value that its declaration does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

/**
 * A value that its declaration does not admit; it was taken as missing. Of an event `field` is `page_view.seconds`, `page_view.at` for its
 * moment, and `events` for something that is no event at all.
 */
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
  /** What to do, in the order of the file, each once. There exactly where the model declares actions. */
  readonly actions?: readonly string[];
  /** What became of the events. There exactly where the model looks at events. */
  readonly events?: EventCounts;
}

/** Every event is in one of these. */
export interface EventCounts {
  /** Seen by the rules. */
  readonly counted: number;
  /** Of a kind that the model does not declare. */
  readonly undeclared: number;
  /** No event, or its moment could not be read: each is among the problems. */
  readonly unreadable: number;
  /** After the moment of scoring. */
  readonly future: number;
  /** Before the field of `ignore events before`. */
  readonly ignored: number;
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
    | 'rule' // a rule or a band, before what follows
    | 'decay' // what age took from the rule above
    | 'up to' // what `up to` took from the rule above
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
  /** What it found among the events. There exactly where a rule asks for events. */
  readonly evidence?: readonly Evidence[];
}

/** What one question of a rule found among the events. */
export interface Evidence {
  /** As written: `count of page_view within last 7 days`. */
  readonly text: string;
  /** The number, or the moment as ISO text; null is missing. For `each`: how many count. */
  readonly value: number | string | null;
  /** Every event of the kinds asked for, the earliest first. */
  readonly occurrences: readonly Occurrence[];
}

export interface Occurrence {
  readonly event: string;
  /** ISO text in the model's zone. */
  readonly at: string;
  /** The step that dropped it: after asOf, before `ignore`, by `where`, by the window, or as another counts for the same `once per`. */
  readonly dropped: 'future' | 'ignored' | 'where' | 'window' | 'once' | null;
  /** Of an `each`, with its sign: its points before decay and after it; their sums are those of the lines. 0 where it was dropped. Else null. */
  readonly full: number | null;
  readonly points: number | null;
}
