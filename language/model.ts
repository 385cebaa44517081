/**
 * What the author wrote, with every name bound and every expression typed. Facts lie beside the tree, not in it.
 * Made by `check`; the editor and `lower` read it.
 */
import type {
  ActionDeclaration,
  AsOfStatement,
  BudgetStatement,
  EventDeclaration,
  Expression,
  FieldDeclaration,
  File,
  GradeDeclaration,
  GroupRule,
  IgnoreEvents,
  LetDeclaration,
  ListDeclaration,
  Name,
  ParamDeclaration,
  PromiseStatement,
  RangeStatement,
  RoundStatement,
  Rule,
  TestBlock,
  TestFromFile,
  TierDeclaration,
  TotalStatement,
} from './ast.ts';

/** What a field of a lead, or a property of an event, may hold. */
export type ValueType =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'yes/no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'datetime' }
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: { readonly kind: 'text' } | { readonly kind: 'one of'; readonly values: readonly string[] } };

/** What an expression gives. `unknown` follows an error already reported. */
export type Type =
  | ValueType
  /** True or false: a comparison, a happening, a `let` of one. (A bare yes/no field is a `yes/no`, and may stand as a condition.) */
  | { readonly kind: 'condition' }
  /** A group's subtotal, or `score`: compared as points. */
  | { readonly kind: 'points' }
  | { readonly kind: 'grade'; readonly labels: readonly string[] }
  /** A bare word where a text is expected. */
  | { readonly kind: 'word' }
  | { readonly kind: 'unknown' };

export type Symbol =
  | FieldSymbol
  | PropertySymbol
  | EventSymbol
  | ListSymbol
  | ParamSymbol
  | LetSymbol
  | GroupSymbol
  | GradeSymbol
  | TierSymbol
  | ScoreSymbol;

export interface FieldSymbol {
  readonly kind: 'field';
  readonly name: string;
  readonly type: ValueType;
  readonly column: string | null;
  /** What `treat [..] as missing` lists, as written: texts and numbers. */
  readonly missing: readonly (string | number)[];
  /** Null where the type was inferred from use. */
  readonly declaration: FieldDeclaration | null;
  readonly file: File;
}
export interface EventSymbol {
  readonly kind: 'event';
  readonly name: string;
  readonly properties: ReadonlyMap<string, ValueType>;
  readonly isActivity: boolean;
  /** Null where it is evident from use, and for `activity`. */
  readonly declaration: EventDeclaration | null;
  readonly file: File;
}
/** A property of an event, named inside `where`, `once per` and the like. */
export interface PropertySymbol {
  readonly kind: 'property';
  readonly name: string;
  readonly type: ValueType;
  readonly event: EventSymbol;
}
export interface ListSymbol {
  readonly kind: 'list';
  readonly name: string;
  /** As written, or as read from the file. */
  readonly values: readonly string[];
  readonly declaration: ListDeclaration;
  readonly file: File;
}
export interface ParamSymbol {
  readonly kind: 'param';
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number | null;
  readonly declaration: ParamDeclaration;
  readonly file: File;
}
export interface LetSymbol {
  readonly kind: 'let';
  readonly name: string;
  readonly type: Type;
  readonly declaration: LetDeclaration;
  readonly file: File;
}
export interface GroupSymbol {
  readonly kind: 'group';
  readonly name: string;
  readonly declaration: GroupRule;
  /** The group it stands in, or null at the top. */
  readonly parent: GroupSymbol | null;
  readonly file: File;
}
export interface GradeSymbol {
  readonly kind: 'grade';
  readonly name: string;
  readonly group: GroupSymbol | null;
  readonly declaration: GradeDeclaration;
  readonly file: File;
}
export interface TierSymbol {
  readonly kind: 'tier';
  readonly name: string;
  readonly declaration: TierDeclaration;
  readonly file: File;
}
/** `score`, where points may be named. */
export interface ScoreSymbol {
  readonly kind: 'score';
  readonly name: 'score';
}

export interface Model {
  readonly file: File;
  /** Every file reached through `use`, the main one last. */
  readonly files: readonly File[];
  readonly title: string | null;
  readonly zoneMinutes: number;
  readonly range: RangeStatement | null;
  readonly budget: BudgetStatement | null;
  readonly round: RoundStatement | null;
  readonly total: TotalStatement | null;
  readonly ignoreEvents: IgnoreEvents | null;
  readonly asOf: AsOfStatement | null;
  readonly sample: string | null;

  readonly fields: readonly FieldSymbol[];
  readonly events: readonly EventSymbol[];
  readonly lists: readonly ListSymbol[];
  readonly params: readonly ParamSymbol[];
  /** Each after those it names. */
  readonly lets: readonly LetSymbol[];
  readonly groups: readonly GroupSymbol[];
  readonly grades: readonly GradeSymbol[];
  readonly tiers: readonly TierSymbol[];
  readonly actions: readonly ActionDeclaration[];
  readonly promises: readonly PromiseStatement[];
  readonly tests: readonly (TestBlock | TestFromFile)[];
  /** The rules and groups at the top of the file, in its order. */
  readonly rules: readonly Rule[];

  /**
   * What each name in the tree stands for, declarations included. In a model without errors, a `Reference` that is not in here is a bare
   * word: a text.
   */
  readonly symbolOf: ReadonlyMap<Name, Symbol>;
  /** What each expression gives. */
  readonly typeOf: ReadonlyMap<Expression, Type>;
}
