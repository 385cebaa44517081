/** A plan with its conditions and numbers made anew, from the inside out. What does not change stays the same object: most of a great plan. */
import type { Condition, Entry, NumberValue, Origin, Plan, PlanEffect, PlanLine, RateEntry, RuleEntry } from '@scorelang/runtime';

/** What becomes of each condition and each number; what is inside it has been made anew already. */
export interface Rewriter {
  readonly condition: (condition: Condition) => Condition;
  readonly number: (number: NumberValue) => NumberValue;
  /** What becomes of an effect, beside its number. Left out, nothing. */
  readonly effect?: (effect: PlanEffect) => PlanEffect;
}

export const KEEP: Rewriter = { condition: (condition) => condition, number: (number) => number };

export const rewritePlan = (plan: Plan, rewriter: Rewriter): Plan => ({
  ...plan,
  lets: plan.lets.map((each) =>
    each.kind === 'condition'
      ? { ...each, value: rewriteCondition(each.value, rewriter) }
      : { ...each, value: rewriteNumber(each.value, rewriter) },
  ),
  selectors: plan.selectors.map((each) => (each.where === null ? each : { ...each, where: rewriteCondition(each.where, rewriter) })),
  occurrences: plan.occurrences.map((each) =>
    each.per === null ? each : { ...each, per: { ...each.per, number: rewriteNumber(each.per.number, rewriter) } },
  ),
  entries: mapped(plan.entries, (entry) => rewriteEntry(entry, rewriter)),
  tiers: plan.tiers.map((tier) => ({ ...tier, line: rewriteLine(tier.line, rewriter) })),
  grades: plan.grades.map((grade) => ({
    ...grade,
    lines: grade.lines.map(({ label, line }) => ({ label, line: rewriteLine(line, rewriter) })),
  })),
});

export function rewriteCondition(condition: Condition, rewriter: Rewriter): Condition {
  switch (condition.kind) {
    case 'And':
    case 'Or': {
      const operands = mapped(condition.operands, (operand) => rewriteCondition(operand, rewriter));
      return rewriter.condition(operands === condition.operands ? condition : { ...condition, operands });
    }
    case 'Not': {
      const operand = rewriteCondition(condition.operand, rewriter);
      return rewriter.condition(operand === condition.operand ? condition : { ...condition, operand });
    }
    case 'Compare': {
      const left = rewriteNumber(condition.left, rewriter);
      const right = rewriteNumber(condition.right, rewriter);
      const isSame = left === condition.left && right === condition.right;
      return rewriter.condition(isSame ? condition : { ...condition, left, right });
    }
    case 'Known': {
      const { value } = condition;
      if (value.kind !== 'Number') return rewriter.condition(condition);
      return rewriter.condition({ ...condition, value: { kind: 'Number', number: rewriteNumber(value.number, rewriter) } });
    }
    case 'Always':
    case 'Never':
    case 'Let':
    case 'Yes':
    case 'SameAnswer':
    case 'ComparePoints':
    case 'GradeIs':
    case 'OneOf':
    case 'SameText':
    case 'Match':
    case 'Has':
      return rewriter.condition(condition);
  }
}

export function rewriteNumber(number: NumberValue, rewriter: Rewriter): NumberValue {
  if (number.kind !== 'Arithmetic') return rewriter.number(number);
  return rewriter.number({ ...number, left: rewriteNumber(number.left, rewriter), right: rewriteNumber(number.right, rewriter) });
}

function rewriteEntry(entry: Entry, rewriter: Rewriter): Entry {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return rewriteMember(entry, rewriter);
    case 'Block': {
      const condition = rewriteCondition(entry.condition, rewriter);
      const entries = mapped(entry.entries, (inner) => rewriteEntry(inner, rewriter));
      return condition === entry.condition && entries === entry.entries ? entry : { ...entry, condition, entries };
    }
    case 'Choice': {
      const members = mapped(entry.members, (member) => rewriteMember(member, rewriter));
      return members === entry.members ? entry : { ...entry, members };
    }
    case 'Group': {
      const entries = mapped(entry.entries, (inner) => rewriteEntry(inner, rewriter));
      return entries === entry.entries ? entry : { ...entry, entries };
    }
  }
}

function rewriteMember(entry: RuleEntry | RateEntry, rewriter: Rewriter): RuleEntry | RateEntry {
  if (entry.kind === 'Rule') {
    const condition = rewriteCondition(entry.condition, rewriter);
    const effect = rewriteEffect(entry.effect, rewriter);
    return condition === entry.condition && effect === entry.effect ? entry : { ...entry, condition, effect };
  }
  const bands = mapped(entry.bands, (band) => {
    const condition = rewriteCondition(band.condition, rewriter);
    return condition === band.condition ? band : { ...band, condition };
  });
  return bands === entry.bands ? entry : { ...entry, bands };
}

function rewriteEffect(effect: PlanEffect, rewriter: Rewriter): PlanEffect {
  const rewritten = rewriteNumberOfEffect(effect, rewriter);
  return rewriter.effect === undefined ? rewritten : rewriter.effect(rewritten);
}

function rewriteNumberOfEffect(effect: PlanEffect, rewriter: Rewriter): PlanEffect {
  switch (effect.kind) {
    case 'Points':
      if (effect.per === null) return effect;
      return { ...effect, per: { ...effect.per, number: rewriteNumber(effect.per.number, rewriter) } };
    case 'NumberAsPoints':
      return { ...effect, number: rewriteNumber(effect.number, rewriter) };
    case 'Occurrences':
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return effect;
  }
}

/** The list itself where nothing in it changes. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | null = null;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const next = change(item);
    if (changed === null && next !== item) changed = items.slice(0, index);
    changed?.push(next);
  }
  return changed ?? items;
}

/** A plan with the origin of every rule, band, block, choice and group made anew. */
export const rewriteOrigins = (plan: Plan, origin: (origin: Origin) => Origin): Plan => ({
  ...plan,
  entries: plan.entries.map((entry) => withOrigins(entry, origin)),
});

function withOrigins(entry: Entry, origin: (origin: Origin) => Origin): Entry {
  const own = origin(entry.origin);
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return memberWithOrigins(entry, origin);
    case 'Choice':
      return { ...entry, origin: own, members: entry.members.map((member) => memberWithOrigins(member, origin)) };
    case 'Block':
    case 'Group':
      return { ...entry, origin: own, entries: entry.entries.map((inner) => withOrigins(inner, origin)) };
  }
}

function memberWithOrigins(member: RuleEntry | RateEntry, origin: (origin: Origin) => Origin): RuleEntry | RateEntry {
  if (member.kind === 'Rule') return { ...member, origin: origin(member.origin) };
  return { ...member, origin: origin(member.origin), bands: member.bands.map((band) => ({ ...band, origin: origin(band.origin) })) };
}

const rewriteLine = (line: PlanLine, rewriter: Rewriter): PlanLine =>
  line.kind === 'When' ? { ...line, condition: rewriteCondition(line.condition, rewriter) } : line;
