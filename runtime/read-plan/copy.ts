/** A clean copy of what came in, made of nothing but what the table of nodes knows; or a refusal that names the place. */
import { inWords } from '../prelude/index.ts';
import { NODES, type NodeName, type Nodes } from './nodes.ts';
import { damaged } from './plan-error.ts';
import type { Description } from './shape.ts';

/** How deep nodes may stand in each other: more than the language can write, and safe for whoever goes through a plan. */
const DEEPEST = 1000;

/** How many values a plan may hold: some hundred thousand rules. */
const MOST_VALUES = 5_000_000;

/** Node by name; each form of a node with its properties, so that reading looks nothing up twice. */
type Properties = Readonly<Record<string, Description>>;
type Form =
  | { readonly kinds: Readonly<Record<string, Properties>>; readonly properties?: never }
  | { readonly properties: Properties; readonly kinds?: never };

/** The table without the types of each node. */
export const FORMS: Readonly<Record<NodeName, Form>> = NODES;

/** Copies a node. Throws a `PlanError` at the first place that is not as the table says. */
export function copyNode<Name extends NodeName>(name: Name, value: unknown): Nodes[Name] {
  return copyOfNode(name, value, '', { left: MOST_VALUES }, 0) as Nodes[Name];
}

/** How many more values may come. */
interface Budget {
  left: number;
}

function copyOf(description: Description, value: unknown, path: string, budget: Budget, depth: number): unknown {
  spend(budget, 1, path);
  switch (description.shape) {
    case 'text':
      return typeof value === 'string' ? value : refuse(path, 'a text', value);
    case 'yes or no':
      return typeof value === 'boolean' ? value : refuse(path, 'true or false', value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'a number', value);
    case 'whole number':
      return wholeNumber(value, description.least, description.most, path);
    case 'one of':
      return description.values.includes(value as string | number)
        ? value
        : refuse(path, `one of ${description.values.map((each) => JSON.stringify(each)).join(', ')}`, value);
    case 'place':
      // Whether there is something in that place is seen when the whole plan is known.
      return wholeNumber(value, 0, Number.MAX_SAFE_INTEGER, path);
    case 'list':
      return copyOfList(description, value, path, budget, depth);
    case 'or null':
      return value === null ? null : copyOf(description.of, value, path, budget, depth);
    case 'node':
      return copyOfNode(description.name, value, path, budget, depth);
  }
}

function copyOfList(
  { of, least }: Extract<Description, { shape: 'list' }>,
  value: unknown,
  path: string,
  budget: Budget,
  depth: number,
): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(path, 'a list', value);
  if (value.length < least) return refuse(path, 'a list of at least one', []);
  // A list can say that it is longer than memory.
  spend(budget, value.length, path);
  return Array.from(value, (element: unknown, index) => copyOf(of, element, `${path}[${index}]`, budget, depth));
}

function copyOfNode(name: NodeName, value: unknown, path: string, budget: Budget, depth: number): object {
  if (depth > DEEPEST) throw damaged(path, `stands in more than ${DEEPEST} others`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'an object', value);
  const form = FORMS[name];
  if (form.properties !== undefined) return copyOfProperties(form.properties, value, path, budget, depth);
  const kind = ownValue(value, 'kind', path);
  if (typeof kind !== 'string' || !Object.hasOwn(form.kinds, kind))
    return refuse(within(path, 'kind'), `one of ${Object.keys(form.kinds).join(', ')}`, kind);
  return { kind, ...copyOfProperties(form.kinds[kind]!, value, path, budget, depth, true) };
}

function copyOfProperties(
  properties: Properties,
  value: object,
  path: string,
  budget: Budget,
  depth: number,
  hasKind = false,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) {
    copy[name] = copyOf(properties[name]!, ownValue(value, name, path), within(path, name), budget, depth + 1);
  }
  // What is not known could mean something that would be left out of every score.
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(properties, name) && !(hasKind && name === 'kind'));
  if (unknown !== undefined) throw damaged(within(path, unknown), 'is no part of a plan that this version knows');
  return copy;
}

function ownValue(value: object, name: string, path: string): unknown {
  if (!Object.hasOwn(value, name)) throw damaged(within(path, name), 'is missing');
  return (value as { readonly [name: string]: unknown })[name];
}

function wholeNumber(value: unknown, least: number, most: number, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const bounds = most === Number.MAX_SAFE_INTEGER ? (least < 0 ? '' : ` from ${least}`) : ` from ${least} to ${most}`;
  return refuse(path, `a whole number${bounds}`, value);
}

function spend(budget: Budget, values: number, path: string): void {
  budget.left -= values;
  if (budget.left < 0) throw damaged(path, `is one too many: a plan holds at most ${MOST_VALUES} values`);
}

/** A property by its place: `origin.line`, `["a b"]`. */
export function within(path: string, name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return `${path}[${inWords(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

function refuse(path: string, expected: string, value: unknown): never {
  const got = Array.isArray(value) ? (value.length === 0 ? 'an empty list' : 'a list') : inWords(value);
  throw damaged(path, `should be ${expected}, not ${got}`);
}
