/** Going through a tree: every node with those around it, without recursion, so that no nesting overflows the stack. */
import type {
  Ago,
  Assignment,
  Band,
  BandMatch,
  Duration,
  Effect,
  EventProperty,
  Expect,
  Expression,
  File,
  Given,
  GradeLine,
  GroupBound,
  HappeningClause,
  ListFile,
  ListLiteral,
  MissingLiteral,
  Name,
  NumberRange,
  PointsClause,
  PromiseStatement,
  Statement,
  TestStep,
  TierLine,
  TypeNode,
} from '../ast.ts';

export type AnyNode =
  | File
  | Statement
  | TestStep
  | Given
  | Expect
  | Assignment
  | Ago
  | MissingLiteral
  | PromiseStatement['claim']
  | EventProperty
  | TypeNode
  | NumberRange
  | ListFile
  | ListLiteral
  | Effect
  | PointsClause
  | Band
  | BandMatch
  | GroupBound
  | TierLine
  | GradeLine
  | Expression
  | HappeningClause
  | Duration
  | Name;

export type Kind = AnyNode['kind'];
export type NodeOf<K extends Kind> = Extract<AnyNode, { readonly kind: K }>;

/** Where the children of each kind are; names and durations, which have none and need no visit, are left out. */
const CHILDREN: Readonly<Record<Kind, readonly string[]>> = {
  File: ['statements'],
  Model: ['title'],
  Use: ['path'],
  Sample: ['path'],
  Range: ['from', 'to'],
  Budget: ['points'],
  Zone: [],
  Round: ['decimals'],
  AsOf: ['moment'],
  IgnoreEvents: [],
  Field: ['type', 'column', 'missing'],
  Event: ['properties'],
  EventProperty: ['type'],
  List: ['values'],
  ListFile: ['path'],
  Param: ['value', 'range'],
  Let: ['value'],
  TextType: [],
  YesNoType: [],
  DateType: [],
  DateTimeType: [],
  NumberType: ['range'],
  OneOfType: ['values'],
  ListType: ['of'],
  NumberRange: ['from', 'to'],
  When: ['condition', 'effect'],
  Block: ['condition', 'body'],
  Always: ['effect'],
  Each: ['clauses', 'effect'],
  Rate: ['subject', 'bands'],
  Choice: ['body'],
  Group: ['label', 'bounds', 'body'],
  GroupBound: ['value'],
  Points: ['points', 'clauses', 'because'],
  Qualify: ['because'],
  Disqualify: ['because'],
  Limit: ['to', 'because'],
  Once: [],
  Per: ['size', 'of'],
  Fade: ['over'],
  Shrink: ['by', 'every'],
  HalfLife: ['duration'],
  UpTo: ['points'],
  Band: ['match', 'points', 'because'],
  MissingBand: [],
  OtherwiseBand: [],
  ValueBand: ['value'],
  ValuesBand: ['values'],
  InListBand: [],
  SpanBand: ['from', 'to'],
  Total: ['value'],
  Tier: ['line'],
  PointsLine: ['points', 'keep'],
  ConditionLine: ['condition'],
  OtherwiseLine: [],
  Grade: ['lines'],
  GradeLine: ['line'],
  Action: [],
  Promise: ['claim'],
  Reachable: [],
  TierWhen: ['condition'],
  Monotone: [],
  Test: ['title', 'steps'],
  TestFile: ['title', 'path'],
  GivenValues: ['values'],
  GivenParam: ['value'],
  GivenTier: [],
  GivenEvent: ['count', 'properties', 'ago'],
  Assignment: ['value'],
  Ago: ['duration'],
  MissingLiteral: [],
  ExpectReason: ['text'],
  ExpectAction: [],
  ExpectDisqualified: [],
  ExpectNoTier: [],
  ExpectProblem: [],
  ExpectValue: ['value'],
  ExpectBetween: ['low', 'high'],
  ExpectAbout: ['value'],
  Broken: [],
  Or: ['operands'],
  And: ['operands'],
  Not: ['operand'],
  Comparison: ['left', 'right'],
  // The expression has an operand, the claim of a promise a condition.
  Between: ['operand', 'low', 'high', 'condition'],
  In: ['operand', 'set'],
  Is: ['operand'],
  TextTest: ['operand', 'pattern'],
  SameAs: ['operand'],
  Has: ['operand', 'set'],
  MomentTest: ['operand', 'moment'],
  LongAgo: ['operand', 'duration'],
  Happening: ['operand', 'clauses'],
  Where: ['condition'],
  Times: ['count'],
  Within: ['duration', 'inLast'],
  FollowedBy: [],
  Arithmetic: ['left', 'right'],
  Negation: ['operand'],
  PercentOf: ['share', 'of'],
  DomainOf: [],
  DaysSince: ['of', 'clauses'],
  EventNumber: ['clauses'],
  MaxOf: [],
  Parenthesized: ['inner'],
  Number: [],
  Text: [],
  Date: [],
  YesNo: [],
  Reference: [],
  ListLiteral: ['items'],
  Duration: [],
  Name: [],
  Hole: [],
};

/** Visits `root` and all below it in the order written. `enter` is given the nodes around, outermost first; `false` leaves out what is below. */
export function descend(root: AnyNode, enter: (node: AnyNode, around: readonly AnyNode[]) => boolean, around: AnyNode[] = []): void {
  // A null closes the node entered last.
  const waiting: (AnyNode | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) {
      around.pop();
      continue;
    }
    if (!enter(node, around)) continue;
    const keys = CHILDREN[node.kind];
    if (keys.length === 0) continue;
    around.push(node);
    waiting.push(null);
    pushChildren(node, keys, waiting);
  }
}

/** The statements that a node holds; null for one that is there to hold none. */
export const bodyOf = (node: AnyNode): readonly Statement[] | null =>
  node.kind === 'File' ? node.statements : 'body' in node ? node.body : null;

/** Visits what stands in a node that holds statements, but not these. */
export function descendBeside(root: AnyNode, enter: (node: AnyNode, around: readonly AnyNode[]) => boolean, around: AnyNode[] = []): void {
  const parts: AnyNode[] = [];
  pushChildren(root, OF_HOLDERS[root.kind] ?? [], parts);
  around.push(root);
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) descend(part, enter, around);
  around.pop();
}

const OF_HOLDERS: Partial<Record<Kind, readonly string[]>> = { Group: ['label', 'bounds'], Block: ['condition'] };

type Child = AnyNode | readonly AnyNode[] | { readonly value: AnyNode; readonly included: boolean } | null | undefined;

/** Puts the nodes directly below on the pile, the first on top. */
function pushChildren(node: AnyNode, keys: readonly string[], waiting: (AnyNode | null)[]): void {
  const parts = node as unknown as Readonly<Record<string, Child>>;
  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const child = parts[keys[index] as string];
    if (child === undefined || child === null) continue;
    if (isMany(child)) for (let at = child.length - 1; at >= 0; at -= 1) waiting.push(child[at] as AnyNode);
    // A bound of a band is no node of its own: only its value is.
    else waiting.push('included' in child ? child.value : child);
  }
}

const isMany = (child: Child): child is readonly AnyNode[] => Array.isArray(child);
