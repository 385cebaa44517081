/** Takes the facts of statements that are gone, or that are bound anew, out of the maps. */
import type { Expression, Name, Statement } from '../../ast.ts';
import { type AnyNode, descend, type Kind, type NodeOf } from '../descend.ts';
import type { Facts } from '../env.ts';

/** Of a statement and all that is in it. */
export function forget(root: AnyNode, facts: Facts): void {
  descend(root, (node) => {
    forgetNode(node, facts);
    return true;
  });
}

/** Of a statement, but not of those that stand in it. */
export function forgetOwn(statement: Statement, facts: Facts): void {
  if (!('body' in statement)) forget(statement, facts);
  else {
    forgetNode(statement, facts);
    if (statement.kind === 'Block') forget(statement.condition, facts);
    if (statement.kind === 'Group') for (const { value } of statement.bounds) forget(value, facts);
  }
}

function forgetNode(node: AnyNode, { symbolOf, typeOf, expectationOf }: Facts): void {
  typeOf.delete(node as Expression);
  expectationOf.delete(node as Expression);
  const keys = KEYS_OF_NAMES[node.kind];
  if (keys === undefined) return;
  const parts = node as unknown as Readonly<Record<string, Name | readonly Name[] | null>>;
  for (const key of keys) {
    const part = parts[key];
    if (isMany(part)) for (const name of part) symbolOf.delete(name);
    else symbolOf.delete(part as Name);
  }
}

const isMany = (part: Name | readonly Name[] | null | undefined): part is readonly Name[] => Array.isArray(part);

/** The parts of a node that are, or may be, names. */
type KeyOfName<Node> = Node extends unknown
  ? { [Key in keyof Node]: Extract<Node[Key], Name | readonly Name[]> extends never ? never : Key }[keyof Node]
  : never;

/** Each kind that names anything: the compiler finds what is forgotten here. */
type Naming = { readonly [K in Kind as KeyOfName<NodeOf<K>> extends never ? never : K]: readonly KeyOfName<NodeOf<K>>[] };

const NAMING: Naming = {
  Round: ['target'],
  IgnoreEvents: ['before'],
  Field: ['name'],
  Event: ['name'],
  EventProperty: ['name'],
  List: ['name'],
  ListFile: ['column'],
  Param: ['name'],
  Let: ['name'],
  Each: ['event'],
  Group: ['name'],
  Qualify: ['tier'],
  Limit: ['target'],
  Once: ['per'],
  InListBand: ['list'],
  Tier: ['name'],
  Grade: ['name', 'group'],
  GradeLine: ['label'],
  Action: ['tier', 'action'],
  Reachable: ['tier'],
  TierWhen: ['tier'],
  Between: ['subject'],
  Monotone: ['field', 'subject'],
  GivenParam: ['name'],
  GivenTier: ['tier'],
  GivenEvent: ['event'],
  Assignment: ['name'],
  ExpectAction: ['action'],
  ExpectProblem: ['field'],
  ExpectValue: ['subject'],
  ExpectBetween: ['subject'],
  ExpectAbout: ['subject'],
  FollowedBy: ['event'],
  SameAs: ['other'],
  DomainOf: ['field'],
  DaysSince: ['of'],
  EventNumber: ['property', 'event'],
  MaxOf: ['names'],
  Reference: ['name'],
};

const KEYS_OF_NAMES: Partial<Record<Kind, readonly string[]>> = NAMING;
