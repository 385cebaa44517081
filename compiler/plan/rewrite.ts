/** A plan with its conditions and numbers made anew, from the inside out. */
import type { Condition, Entry, NumberValue, Plan, PlanEffect, PlanLine, RateEntry, RuleEntry } from '@scorelang/runtime';

/** What becomes of each condition and each number; what is inside it has been made anew already. */
export interface Rewriter {
  readonly condition: (condition: Condition) => Condition;
  readonly number: (number: NumberValue) => NumberValue;
}

export const KEEP: Rewriter = { condition: (condition) => condition, number: (number) => number };

export const rewritePlan = (plan: Plan, rewriter: Rewriter): Plan => ({
  ...plan,
  lets: plan.lets.map((each) =>
    each.kind === 'condition'
      ? { ...each, value: rewriteCondition(each.value, rewriter) }
      : { ...each, value: rewriteNumber(each.value, rewriter) },
  ),
  entries: plan.entries.map((entry) => rewriteEntry(entry, rewriter)),
  tiers: plan.tiers.map((tier) => ({ ...tier, line: rewriteLine(tier.line, rewriter) })),
  grades: plan.grades.map((grade) => ({
    ...grade,
    lines: grade.lines.map(({ label, line }) => ({ label, line: rewriteLine(line, rewriter) })),
  })),
});

export function rewriteCondition(condition: Condition, rewriter: Rewriter): Condition {
  switch (condition.kind) {
    case 'And':
    case 'Or':
      return rewriter.condition({ ...condition, operands: condition.operands.map((operand) => rewriteCondition(operand, rewriter)) });
    case 'Not':
      return rewriter.condition({ ...condition, operand: rewriteCondition(condition.operand, rewriter) });
    case 'Compare':
      return rewriter.condition({
        ...condition,
        left: rewriteNumber(condition.left, rewriter),
        right: rewriteNumber(condition.right, rewriter),
      });
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
      return { ...entry, condition, entries: entry.entries.map((inner) => rewriteEntry(inner, rewriter)) };
    }
    case 'Choice':
      return { ...entry, members: entry.members.map((member) => rewriteMember(member, rewriter)) };
    case 'Group':
      return { ...entry, entries: entry.entries.map((inner) => rewriteEntry(inner, rewriter)) };
  }
}

function rewriteMember(entry: RuleEntry | RateEntry, rewriter: Rewriter): RuleEntry | RateEntry {
  if (entry.kind === 'Rule') {
    return { ...entry, condition: rewriteCondition(entry.condition, rewriter), effect: rewriteEffect(entry.effect, rewriter) };
  }
  return { ...entry, bands: entry.bands.map((band) => ({ ...band, condition: rewriteCondition(band.condition, rewriter) })) };
}

function rewriteEffect(effect: PlanEffect, rewriter: Rewriter): PlanEffect {
  switch (effect.kind) {
    case 'Points':
      if (effect.per === null) return effect;
      return { ...effect, per: { ...effect.per, number: rewriteNumber(effect.per.number, rewriter) } };
    case 'NumberAsPoints':
      return { ...effect, number: rewriteNumber(effect.number, rewriter) };
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return effect;
  }
}

const rewriteLine = (line: PlanLine, rewriter: Rewriter): PlanLine =>
  line.kind === 'When' ? { ...line, condition: rewriteCondition(line.condition, rewriter) } : line;
