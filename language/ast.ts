/**
 * The tree of one `.score` file: what the author wrote, as plain readonly data told apart by `kind`.
 *
 * Nothing here is resolved or typed: that is the `Model`'s work. A half-typed statement gives a partial
 * tree, with a `Hole` where an expression is missing and an empty text where a name is.
 */
import type { Source, Span } from './source.ts';

interface Node {
  readonly span: Span;
}

export interface File extends Node {
  readonly kind: 'File';
  readonly source: Source;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
}

/** From `#` to the end of its line, the `#` included. */
export interface Comment extends Node {
  readonly text: string;
}

/** A name as it is meant: without its backticks. Empty where the author left it out. */
export interface Name extends Node {
  readonly kind: 'Name';
  readonly text: string;
}

// ---------------------------------------------------------------- statements

export type Statement = Setting | Declaration | Rule | Result | Check | Broken;

export type Setting =
  | ModelStatement
  | UseStatement
  | SampleStatement
  | RangeStatement
  | BudgetStatement
  | ZoneStatement
  | RoundStatement
  | AsOfStatement
  | IgnoreEvents;

export type Declaration = FieldDeclaration | EventDeclaration | ListDeclaration | ParamDeclaration | LetDeclaration;

/** What the points come to. */
export type Result = TotalStatement | TierDeclaration | GradeDeclaration | ActionDeclaration;

/** What is said about the model rather than in it. */
export type Check = PromiseStatement | TestBlock | TestFromFile;

export interface ModelStatement extends Node {
  readonly kind: 'Model';
  readonly title: TextLiteral;
}
export interface UseStatement extends Node {
  readonly kind: 'Use';
  readonly path: TextLiteral;
}
export interface SampleStatement extends Node {
  readonly kind: 'Sample';
  readonly path: TextLiteral;
}
/** `range 0 to 100`, `range from 0` (then `to` is null). */
export interface RangeStatement extends Node {
  readonly kind: 'Range';
  readonly from: Amount;
  readonly to: Amount | null;
}
export interface BudgetStatement extends Node {
  readonly kind: 'Budget';
  readonly points: Amount;
}
/** `zone +08:00`: minutes east of UTC. */
export interface ZoneStatement extends Node {
  readonly kind: 'Zone';
  readonly minutes: number;
}
/** `round score to 0`. */
export interface RoundStatement extends Node {
  readonly kind: 'Round';
  readonly target: Name;
  readonly decimals: Amount;
}
export interface AsOfStatement extends Node {
  readonly kind: 'AsOf';
  readonly moment: DateLiteral;
}
export interface IgnoreEvents extends Node {
  readonly kind: 'IgnoreEvents';
  readonly before: Name;
}

export interface FieldDeclaration extends Node {
  readonly kind: 'Field';
  readonly name: Name;
  readonly type: TypeNode;
  readonly column: TextLiteral | null;
  readonly missing: ListLiteral | null;
}
export interface EventDeclaration extends Node {
  readonly kind: 'Event';
  readonly name: Name;
  readonly properties: readonly EventProperty[];
  readonly notActivity: boolean;
}
export interface EventProperty extends Node {
  readonly kind: 'EventProperty';
  readonly name: Name;
  readonly type: TypeNode;
}
export interface ListDeclaration extends Node {
  readonly kind: 'List';
  readonly name: Name;
  readonly values: ListLiteral | ListFile;
}
export interface ListFile extends Node {
  readonly kind: 'ListFile';
  readonly path: TextLiteral;
  /** A word or a text. */
  readonly column: TextLiteral | Name | null;
}
export interface ParamDeclaration extends Node {
  readonly kind: 'Param';
  readonly name: Name;
  readonly value: NumberLiteral | Hole;
  readonly range: NumberRange | null;
}
export interface LetDeclaration extends Node {
  readonly kind: 'Let';
  readonly name: Name;
  readonly value: Expression;
}

export type TypeNode =
  | (Node & { readonly kind: 'TextType' | 'YesNoType' | 'DateType' | 'DateTimeType' })
  | (Node & { readonly kind: 'NumberType'; readonly whole: boolean; readonly range: NumberRange | null })
  | (Node & { readonly kind: 'OneOfType'; readonly values: ListLiteral })
  | (Node & { readonly kind: 'ListType'; readonly of: TypeNode })
  | Hole;

export interface NumberRange extends Node {
  readonly kind: 'NumberRange';
  readonly from: NumberLiteral | Hole;
  readonly to: NumberLiteral | Hole;
}

// ---------------------------------------------------------------- rules

export type Rule = WhenRule | WhenBlock | AlwaysRule | EachRule | RateRule | ChoiceRule | GroupRule;

export interface WhenRule extends Node {
  readonly kind: 'When';
  readonly condition: Expression;
  readonly effect: Effect;
}
/** `when C { .. }`: the condition is and-ed to each rule inside. */
export interface WhenBlock extends Node {
  readonly kind: 'Block';
  readonly condition: Expression;
  readonly body: readonly Statement[];
  readonly bodySpan: Span;
}
export interface AlwaysRule extends Node {
  readonly kind: 'Always';
  readonly effect: Effect;
}
export interface EachRule extends Node {
  readonly kind: 'Each';
  readonly event: Name;
  readonly clauses: readonly HappeningClause[];
  readonly effect: Effect;
}
/** `rate employees { below 50 add 5  500 or more add 25 }`. */
export interface RateRule extends Node {
  readonly kind: 'Rate';
  readonly subject: Expression;
  readonly bands: readonly Band[];
  readonly bodySpan: Span;
}
/** `best of { .. }`, `first of { .. }`. */
export interface ChoiceRule extends Node {
  readonly kind: 'Choice';
  readonly how: 'best' | 'first';
  readonly body: readonly Statement[];
  readonly bodySpan: Span;
}
export interface GroupRule extends Node {
  readonly kind: 'Group';
  readonly name: Name;
  readonly label: TextLiteral | null;
  /** In the order written; the checker says what stands twice. */
  readonly bounds: readonly GroupBound[];
  readonly body: readonly Statement[];
  readonly bodySpan: Span;
}
export interface GroupBound extends Node {
  readonly kind: 'GroupBound';
  readonly which: 'min' | 'max';
  readonly value: Amount;
}

export type Effect = PointsEffect | QualifyEffect | DisqualifyEffect | LimitEffect | Hole;

export interface PointsEffect extends Node {
  readonly kind: 'Points';
  readonly sign: 'add' | 'subtract';
  /** A number, a param, or (`add FIELD up to M`) a field. */
  readonly points: Amount;
  /** In the order written: the checker asks for the order in which they act. */
  readonly clauses: readonly PointsClause[];
  readonly because: TextLiteral | null;
}
export interface QualifyEffect extends Node {
  readonly kind: 'Qualify';
  readonly tier: Name;
  readonly because: TextLiteral | null;
}
export interface DisqualifyEffect extends Node {
  readonly kind: 'Disqualify';
  readonly because: TextLiteral | null;
}
/** `limit fit to 20`, `limit score to 50`. */
export interface LimitEffect extends Node {
  readonly kind: 'Limit';
  readonly target: Name;
  readonly to: Amount;
  readonly because: TextLiteral | null;
}

export type PointsClause =
  | (Node & { readonly kind: 'Once'; readonly per: Name })
  /** `per [K of] NUMBER`. */
  | (Node & { readonly kind: 'Per'; readonly size: NumberLiteral | null; readonly of: Expression })
  | (Node & { readonly kind: 'Fade'; readonly over: Duration })
  | (Node & { readonly kind: 'Shrink'; readonly by: Amount; readonly every: Duration })
  | (Node & { readonly kind: 'HalfLife'; readonly duration: Duration })
  | (Node & { readonly kind: 'UpTo'; readonly points: Amount });

export interface Band extends Node {
  readonly kind: 'Band';
  readonly match: BandMatch;
  readonly sign: 'add' | 'subtract';
  readonly points: Amount;
  readonly because: TextLiteral | null;
}

export type BandMatch =
  | (Node & { readonly kind: 'MissingBand' | 'OtherwiseBand' })
  | (Node & { readonly kind: 'ValueBand'; readonly value: Literal })
  | (Node & { readonly kind: 'ValuesBand'; readonly values: ListLiteral })
  | (Node & { readonly kind: 'InListBand'; readonly list: Name })
  /** `below N` is from null to N, open above; `A to B` includes both; `N or more` has no `to`. */
  | (Node & {
      readonly kind: 'SpanBand';
      readonly from: Bound | null;
      readonly to: Bound | null;
    })
  | Hole;

export interface Bound {
  readonly value: NumberLiteral | DateLiteral | NameReference | Hole;
  readonly included: boolean;
}

// ---------------------------------------------------------------- results

export interface TotalStatement extends Node {
  readonly kind: 'Total';
  readonly value: Expression;
}
export interface TierDeclaration extends Node {
  readonly kind: 'Tier';
  readonly name: Name;
  readonly line: TierLine;
}
export type TierLine =
  | (Node & {
      readonly kind: 'PointsLine';
      readonly operator: '>=' | '>';
      readonly points: Amount;
      readonly keep: Amount | null;
    })
  | (Node & { readonly kind: 'ConditionLine'; readonly condition: Expression })
  | (Node & { readonly kind: 'OtherwiseLine' })
  | Hole;

export interface GradeDeclaration extends Node {
  readonly kind: 'Grade';
  readonly name: Name;
  readonly group: Name;
  readonly lines: readonly GradeLine[];
  readonly bodySpan: Span;
}
export interface GradeLine extends Node {
  readonly kind: 'GradeLine';
  /** `A`, or a number as a label: its text. */
  readonly label: Name;
  readonly line: TierLine;
}
/** `on reaching hot do alert_sales`. */
export interface ActionDeclaration extends Node {
  readonly kind: 'Action';
  readonly on: 'reaching' | 'falling below';
  readonly tier: Name;
  readonly action: Name;
}

// ---------------------------------------------------------------- promises and tests

export interface PromiseStatement extends Node {
  readonly kind: 'Promise';
  readonly claim:
    | (Node & { readonly kind: 'Reachable'; readonly tier: Name })
    | (Node & { readonly kind: 'TierWhen'; readonly how: 'always' | 'never'; readonly tier: Name; readonly condition: Expression })
    | (Node & {
        readonly kind: 'Between';
        readonly subject: Name;
        readonly low: Amount;
        readonly high: Amount;
        readonly condition: Expression | null;
      })
    | (Node & { readonly kind: 'Monotone'; readonly field: Name; readonly never: 'lowers' | 'raises'; readonly subject: Name })
    | Hole;
}

/** `test "name" { .. }`. */
export interface TestBlock extends Node {
  readonly kind: 'Test';
  readonly title: TextLiteral;
  readonly steps: readonly TestStep[];
  readonly bodySpan: Span;
}
/** `test "golden" from "cases.csv"`. */
export interface TestFromFile extends Node {
  readonly kind: 'TestFile';
  readonly title: TextLiteral;
  readonly path: TextLiteral;
}

export type TestStep = AsOfStatement | Given | Expect | Broken;

export type Given =
  | (Node & { readonly kind: 'GivenValues'; readonly values: readonly Assignment[] })
  | (Node & { readonly kind: 'GivenParam'; readonly name: Name; readonly value: NumberLiteral | Hole })
  | (Node & { readonly kind: 'GivenTier'; readonly tier: Name })
  | (Node & {
      readonly kind: 'GivenEvent';
      readonly count: NumberLiteral | null;
      readonly event: Name;
      readonly properties: readonly Assignment[];
      readonly ago: Duration;
    });

export interface Assignment extends Node {
  readonly kind: 'Assignment';
  readonly name: Name;
  readonly value: Literal | ListLiteral | Ago | MissingLiteral | Hole;
}
/** `40 days ago`. */
export interface Ago extends Node {
  readonly kind: 'Ago';
  readonly duration: Duration;
}
export interface MissingLiteral extends Node {
  readonly kind: 'MissingLiteral';
}

export type Expect =
  | (Node & { readonly kind: 'ExpectReason'; readonly text: TextLiteral; readonly fires: boolean })
  | (Node & { readonly kind: 'ExpectAction'; readonly action: Name; readonly expected: boolean })
  | (Node & { readonly kind: 'ExpectDisqualified' })
  | (Node & { readonly kind: 'ExpectNoTier' })
  | (Node & { readonly kind: 'ExpectProblem'; readonly field: Name })
  /** `expect fit = 60`, `expect tier = warm`. */
  | (Node & { readonly kind: 'ExpectValue'; readonly subject: Name; readonly operator: ComparisonOperator; readonly value: Literal | Hole })
  | (Node & { readonly kind: 'ExpectBetween'; readonly subject: Name; readonly low: Amount; readonly high: Amount })
  | (Node & { readonly kind: 'ExpectAbout'; readonly subject: Name; readonly value: Amount });

/** A statement of which not even the kind is known; its problem is among the diagnostics. */
export interface Broken extends Node {
  readonly kind: 'Broken';
}

// ---------------------------------------------------------------- expressions

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Conditions and numbers share one grammar; the checker sorts them. */
export type Expression =
  | Or
  | And
  | Not
  | Comparison
  | Between
  | Membership
  | IsKnown
  | TextTest
  | SameAs
  | Has
  | MomentTest
  | LongAgo
  | Happening
  | Arithmetic
  | Negation
  | PercentOf
  | DomainOf
  | DaysSince
  | EventNumber
  | MaxOf
  | Parenthesized
  | Literal
  | Hole;

export interface Or extends Node {
  readonly kind: 'Or';
  readonly operands: readonly Expression[];
}
export interface And extends Node {
  readonly kind: 'And';
  readonly operands: readonly Expression[];
}
export interface Not extends Node {
  readonly kind: 'Not';
  readonly operand: Expression;
}
export interface Comparison extends Node {
  readonly kind: 'Comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Between extends Node {
  readonly kind: 'Between';
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
}
/** `title in [CEO, CFO]`, `title not in executives`, `X in interests` (a list field). */
export interface Membership extends Node {
  readonly kind: 'In';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly set: Set;
}
export interface IsKnown extends Node {
  readonly kind: 'Is';
  readonly state: 'known' | 'missing';
  readonly operand: Expression;
}
export interface TextTest extends Node {
  readonly kind: 'TextTest';
  readonly how: 'contains' | 'contains word' | 'starts with' | 'ends with' | 'like';
  readonly negated: boolean;
  readonly operand: Expression;
  /** Written `any of ..`: the pattern is a list or a list's name. Otherwise it is one text, or one bare word. */
  readonly anyOf: boolean;
  readonly pattern: TextLiteral | NameReference | Set | Hole;
}
export interface SameAs extends Node {
  readonly kind: 'SameAs';
  readonly operand: Expression;
  readonly other: Name;
}
/** `interests has any of [..]`. */
export interface Has extends Node {
  readonly kind: 'Has';
  readonly quantifier: 'any' | 'all';
  readonly operand: Expression;
  readonly set: Set;
}
export interface MomentTest extends Node {
  readonly kind: 'MomentTest';
  readonly how: 'before' | 'after';
  readonly operand: Expression;
  readonly moment: Expression;
}
/** `created more than 90 days ago`. */
export interface LongAgo extends Node {
  readonly kind: 'LongAgo';
  readonly operand: Expression;
  readonly duration: Duration;
}
/** What happened: an event with its clauses; or (with the one clause `within last|next D`) a date. */
export interface Happening extends Node {
  readonly kind: 'Happening';
  /** `no page_view ..`. */
  readonly absent: boolean;
  readonly operand: Expression;
  readonly clauses: readonly HappeningClause[];
}

/** In the order written. */
export type HappeningClause =
  | (Node & { readonly kind: 'Where'; readonly condition: Expression })
  | (Node & { readonly kind: 'Times'; readonly how: 'at least' | 'at most' | 'exactly'; readonly count: Amount })
  /** `within last D`, `within next D`, `within any D [in last D]`, and `within D` after `followed by`. */
  | (Node & {
      readonly kind: 'Within';
      readonly direction: 'last' | 'next' | 'any' | null;
      readonly duration: Duration;
      readonly inLast: Duration | null;
    })
  | (Node & { readonly kind: 'FollowedBy'; readonly event: Name });

export interface Arithmetic extends Node {
  readonly kind: 'Arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}
export interface Negation extends Node {
  readonly kind: 'Negation';
  readonly operand: Expression;
}
/** `40% of fit`. */
export interface PercentOf extends Node {
  readonly kind: 'PercentOf';
  readonly share: NumberLiteral;
  readonly of: Expression;
}
export interface DomainOf extends Node {
  readonly kind: 'DomainOf';
  readonly field: Name;
}
/** `days since created`, `days until due`, `days since page_view where ..`. */
export interface DaysSince extends Node {
  readonly kind: 'DaysSince';
  readonly direction: 'since' | 'until';
  readonly of: Name | DateLiteral;
  readonly clauses: readonly HappeningClause[];
}
/** `count of E`, `count of distinct PROP of E`, `count of days with E`, `sum of PROP of E`. */
export interface EventNumber extends Node {
  readonly kind: 'EventNumber';
  readonly how: 'count' | 'count distinct' | 'count days' | 'sum' | 'average' | 'max' | 'min';
  readonly property: Name | null;
  readonly event: Name;
  readonly clauses: readonly HappeningClause[];
}
/** `max of fit, engagement` (`min`, `sum` and `average` parse too, and the checker says no). */
export interface MaxOf extends Node {
  readonly kind: 'MaxOf';
  readonly how: 'sum' | 'average' | 'max' | 'min';
  readonly names: readonly Name[];
}
/** Kept so that formatting gives back what was written. */
export interface Parenthesized extends Node {
  readonly kind: 'Parenthesized';
  readonly inner: Expression;
}

export type Literal = NumberLiteral | TextLiteral | DateLiteral | YesNoLiteral | NameReference;

export interface NumberLiteral extends Node {
  readonly kind: 'Number';
  /** With its sign and suffix worked in: `-2.5k` is -2500, `40%` is 0.4. */
  readonly value: number;
  readonly percent: boolean;
  /** As written, sign included, without spaces: `-2.5k`. */
  readonly text: string;
}
export interface TextLiteral extends Node {
  readonly kind: 'Text';
  /** What it means, escapes undone. */
  readonly value: string;
}
/** `2026-01-31`, `2026-01-31T10:00Z`. */
export interface DateLiteral extends Node {
  readonly kind: 'Date';
  readonly text: string;
}
export interface YesNoLiteral extends Node {
  readonly kind: 'YesNo';
  readonly value: boolean;
}
/** A bare word: a name, or (where text is expected) a text. */
export interface NameReference extends Node {
  readonly kind: 'Reference';
  readonly name: Name;
}
export interface ListLiteral extends Node {
  readonly kind: 'ListLiteral';
  readonly items: readonly Literal[];
}
/** `[..]`, or the name of a list or list field. */
export type Set = ListLiteral | NameReference | Hole;

/** Points and bounds: a number with its sign, or the name of a param. */
export type Amount = NumberLiteral | NameReference | Hole;

export interface Duration extends Node {
  readonly kind: 'Duration';
  readonly count: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** Where something is missing or could not be read; its problem is among the diagnostics. */
export interface Hole extends Node {
  readonly kind: 'Hole';
}
