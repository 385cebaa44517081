/** The rules of a plan for json-rules-engine: an event a rule that holds, its points and caps added up afterwards, as that engine has no sums. */
import type { Condition, Entry, NumberValue, Plan, TextValue } from '@scorelang/runtime';
import { Engine, type NestedCondition } from 'json-rules-engine';

type Facts = Record<string, unknown>;

/** What every scorer of a comparison gives. */
export interface PeerResult {
  readonly score: number;
  readonly tier: string | null;
  readonly groups: { readonly [group: string]: number };
}

export function rulesEngineScorer(plan: Plan): (facts: Facts) => Promise<PeerResult> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('includes', (text: unknown, part: string) => typeof text === 'string' && text.includes(part));
  engine.addOperator('starts', (text: unknown, part: string) => typeof text === 'string' && text.startsWith(part));
  engine.addOperator('ends', (text: unknown, part: string) => typeof text === 'string' && text.endsWith(part));
  for (const { condition, group, points } of rulesOf(plan.entries, -1)) {
    const nested = conditionOf(plan, condition);
    const conditions = 'all' in nested || 'any' in nested || 'not' in nested ? nested : { all: [nested] };
    engine.addRule({ conditions, event: { type: 'points', params: { group, points } } });
  }
  const bounds = plan.groups.map(({ min, max }) => [pointsOf(min) ?? -Infinity, pointsOf(max) ?? Infinity] as const);
  const [least, most] = [pointsOf(plan.range?.from ?? null) ?? -Infinity, pointsOf(plan.range?.to ?? null) ?? Infinity];
  return async (lead) => {
    const facts = Object.fromEntries(
      Object.entries(lead).flatMap(([name, value]) => {
        if (typeof value === 'string') return value.trim() === '' ? [] : [[name, value.trim().toLowerCase()]];
        return value === null ? [] : [[name, value]];
      }),
    );
    const { events } = await engine.run(facts);
    const sums = plan.groups.map(() => 0);
    for (const { params } of events) sums[params!.group as number]! += params!.points as number;
    const points = sums.map((sum, group) => Math.max(bounds[group]![0], Math.min(bounds[group]![1], sum)));
    const total = points.reduce((sum, of) => sum + of, 0);
    const score = Math.max(least, Math.min(most, total));
    const tier = score >= 60 ? 'hot' : score >= 30 ? 'warm' : 'cold';
    return { score, tier, groups: Object.fromEntries(plan.groups.map(({ name }, group) => [name, points[group]!])) };
  };
}

function pointsOf(amount: Plan['groups'][number]['min']): number | null {
  return amount?.kind === 'Fixed' ? amount.units / 10_000 : null;
}

function* rulesOf(entries: readonly Entry[], group: number): Generator<{ condition: Condition; group: number; points: number }> {
  for (const entry of entries) {
    if (entry.kind === 'Group') yield* rulesOf(entry.entries, entry.group);
    else if (entry.kind === 'Rule' && entry.effect.kind === 'Points' && entry.effect.amount.kind === 'Fixed') {
      yield { condition: entry.condition, group, points: (entry.effect.sign * entry.effect.amount.units) / 10_000 };
    } else throw new Error(`The comparison has no ${entry.kind}.`);
  }
}

const COMPARISONS = { '=': 'equal', '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive' } as const;
const MIRRORED = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const MATCHES: { readonly [how: string]: string } = { contains: 'includes', 'starts with': 'starts', 'ends with': 'ends' };

function conditionOf(plan: Plan, condition: Condition): NestedCondition {
  const factOf = (value: NumberValue | TextValue): string => {
    if (value.kind !== 'Field') throw new Error(`The comparison has no ${value.kind}.`);
    return plan.fields[value.field]!.name;
  };
  switch (condition.kind) {
    case 'And':
      return { all: condition.operands.map((operand) => conditionOf(plan, operand)) };
    case 'Or':
      return { any: condition.operands.map((operand) => conditionOf(plan, operand)) };
    case 'Not':
      return { not: conditionOf(plan, condition.operand) };
    case 'Yes':
      return { fact: plan.fields[condition.field]!.name, operator: 'equal', value: true };
    case 'Compare': {
      const { left, right, operator } = condition;
      if (right.kind === 'Constant') return { fact: factOf(left), operator: COMPARISONS[operator], value: right.value };
      if (left.kind === 'Constant') return { fact: factOf(right), operator: COMPARISONS[MIRRORED[operator]], value: left.value };
      throw new Error('The comparison compares with constants alone.');
    }
    case 'OneOf':
      return { fact: factOf(condition.text), operator: 'in', value: plan.sets[condition.set]!.values };
    case 'Match': {
      const fact = factOf(condition.text);
      const operator = MATCHES[condition.how];
      if (operator === undefined) throw new Error(`The comparison has no ${condition.how}.`);
      return { any: plan.sets[condition.set]!.values.map((value) => ({ fact, operator, value })) };
    }
    default:
      throw new Error(`The comparison has no ${condition.kind}.`);
  }
}
