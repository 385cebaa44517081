/** A plan as plain rules, which every engine's translation is made from, and what all of them do alike around their rules. */
import type { Amount, Condition, Entry, NumberValue, Plan, TextValue } from '@scorelang/runtime';

export type Lead = Readonly<Record<string, unknown>>;

/** What every scorer of a comparison gives. */
export interface PeerResult {
  readonly score: number;
  readonly tier: string | null;
  readonly groups: { readonly [group: string]: number };
}

/** A test is false where its field is missing. */
export type Test =
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'yes'; readonly field: string }
  | { readonly kind: 'among'; readonly field: string; readonly texts: readonly string[] }
  | { readonly kind: 'part'; readonly field: string; readonly how: PartTest; readonly text: string }
  /** One comparison, or two for a range. */
  | { readonly kind: 'number'; readonly field: string; readonly bounds: readonly Bound[] };

export type PartTest = 'contains' | 'starts with' | 'ends with';

export interface Bound {
  readonly operator: '=' | '<' | '<=' | '>' | '>=';
  readonly value: number;
}

export interface PlainRule {
  readonly test: Test;
  /** The place of its group. */
  readonly group: number;
  readonly points: number;
}

export interface PlainModel {
  readonly fields: readonly { readonly name: string; readonly kind: 'text' | 'number' | 'yes/no' }[];
  readonly rules: readonly PlainRule[];
  readonly groups: readonly string[];
  /** The result from the sums of the groups, before their bounds. */
  readonly resultOf: (sums: ArrayLike<number>) => PeerResult;
}

export function plainModel(plan: Plan): PlainModel {
  const fields = plan.fields.map(({ name, type }) => {
    if (type.kind === 'one of') return { name, kind: 'text' as const };
    if (type.kind !== 'text' && type.kind !== 'number' && type.kind !== 'yes/no') throw new Error(`The comparison has no ${type.kind}.`);
    return { name, kind: type.kind };
  });
  const groups = plan.groups.map(({ name }) => name);
  const bounds = plan.groups.map(({ min, max }) => [pointsOf(min, -Infinity), pointsOf(max, Infinity)] as const);
  const [least, most] = [pointsOf(plan.range?.from ?? null, -Infinity), pointsOf(plan.range?.to ?? null, Infinity)];
  const resultOf = (sums: ArrayLike<number>): PeerResult => {
    const points = bounds.map(([from, to], group) => Math.max(from, Math.min(to, sums[group]!)));
    const total = points.reduce((sum, of) => sum + of, 0);
    const score = Math.max(least, Math.min(most, total));
    const tier = score >= 60 ? 'hot' : score >= 30 ? 'warm' : 'cold';
    return { score, tier, groups: Object.fromEntries(groups.map((name, group) => [name, points[group]!])) };
  };
  return { fields, rules: [...rulesOf(plan, plan.entries, -1)], groups, resultOf };
}

function pointsOf(amount: Amount | null, otherwise: number): number {
  return amount?.kind === 'Fixed' ? amount.units / 10_000 : otherwise;
}

function* rulesOf(plan: Plan, entries: readonly Entry[], group: number): Generator<PlainRule> {
  for (const entry of entries) {
    if (entry.kind === 'Group') yield* rulesOf(plan, entry.entries, entry.group);
    else if (entry.kind === 'Rule' && entry.effect.kind === 'Points' && entry.effect.amount.kind === 'Fixed') {
      yield { test: testOf(plan, entry.condition), group, points: (entry.effect.sign * entry.effect.amount.units) / 10_000 };
    } else throw new Error(`The comparison has no ${entry.kind}.`);
  }
}

function testOf(plan: Plan, condition: Condition): Test {
  const nameOf = (value: NumberValue | TextValue): string => {
    if (value.kind !== 'Field') throw new Error(`The comparison has no ${value.kind}.`);
    return plan.fields[value.field]!.name;
  };
  switch (condition.kind) {
    case 'And':
      return withRanges(condition.operands.map((operand) => testOf(plan, operand)));
    case 'Or':
      return oneOrMore(
        'any',
        condition.operands.map((operand) => testOf(plan, operand)),
      );
    case 'Not':
      return { kind: 'not', test: testOf(plan, condition.operand) };
    case 'Yes':
      return { kind: 'yes', field: plan.fields[condition.field]!.name };
    case 'Compare': {
      const { left, right, operator } = condition;
      if (right.kind === 'Constant') return { kind: 'number', field: nameOf(left), bounds: [{ operator, value: right.value }] };
      if (left.kind !== 'Constant') throw new Error('The comparison compares with constants alone.');
      return { kind: 'number', field: nameOf(right), bounds: [{ operator: MIRRORED[operator], value: left.value }] };
    }
    case 'OneOf':
      return { kind: 'among', field: nameOf(condition.text), texts: plan.sets[condition.set]!.values };
    case 'Match': {
      const { how } = condition;
      if (how !== 'contains' && how !== 'starts with' && how !== 'ends with') throw new Error(`The comparison has no ${how}.`);
      const field = nameOf(condition.text);
      return oneOrMore(
        'any',
        plan.sets[condition.set]!.values.map((text) => ({ kind: 'part', field, how, text })),
      );
    }
    default:
      throw new Error(`The comparison has no ${condition.kind}.`);
  }
}

const MIRRORED = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function oneOrMore(kind: 'all' | 'any', tests: readonly Test[]): Test {
  return tests.length === 1 ? tests[0]! : { kind, tests };
}

/** All of several tests: two comparisons of one field are a range, as a person would write it. */
function withRanges(tests: readonly Test[]): Test {
  const merged: Test[] = [];
  for (const test of tests) {
    const at = merged.findIndex((other) => test.kind === 'number' && other.kind === 'number' && other.field === test.field);
    const other = merged[at];
    if (test.kind === 'number' && other?.kind === 'number') merged[at] = { ...other, bounds: [...other.bounds, ...test.bounds] };
    else merged.push(test);
  }
  return oneOrMore('all', merged);
}

/** What an engine is given of a lead: texts trimmed and in small letters, as in the language, and this where a value is missing. */
export interface MissingAs {
  readonly text: string | null;
  readonly number: number | null;
  readonly answer: boolean | null;
}

/** The facts of a lead by field, always all of them and in one order. */
export function factsOf({ fields }: PlainModel, lead: Lead, missing: MissingAs): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = lead[name];
    if (kind === 'text') facts[name] = (typeof value === 'string' && value.trim().toLowerCase()) || missing.text;
    else if (kind === 'number') facts[name] = typeof value === 'number' ? value : missing.number;
    else facts[name] = typeof value === 'boolean' ? value : missing.answer;
  }
  return facts;
}

/** Where nothing is missing for an engine that knows no null: no test of these holds for them. */
export const NEVER_NULL: MissingAs = { text: '', number: Number.NaN, answer: false };

/** For engines that take null for a number, or throw at it or at NaN: less than every number that a lead has. */
export const BELOW_ALL = -1e12;
export const MISSING_BELOW: MissingAs = { text: '', number: BELOW_ALL, answer: false };

/** The bounds of a test such that none of them holds for a missing number: one without a lower bound gets it. */
export function boundsAbove(bounds: readonly Bound[]): readonly Bound[] {
  const isBoundBelow = bounds.some(({ operator }) => operator !== '<' && operator !== '<=');
  return isBoundBelow ? bounds : [{ operator: '>', value: BELOW_ALL }, ...bounds];
}
