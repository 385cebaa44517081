/** What a band need not ask, as the bands before it did not match. */
import type { Condition, Entry, Plan, PlanBand, RateEntry, RuleEntry } from '@scorelang/runtime';

/** The plan with every rate as a program asks it, band after band, so that nothing is asked whose answer nobody needs. */
export function withShortenedBands(plan: Plan): Plan {
  const member = (each: RuleEntry | RateEntry): RuleEntry | RateEntry =>
    each.kind === 'Rate' ? { ...each, bands: shortenedBands(plan, each.bands) } : each;
  const shortened = (entry: Entry): Entry => {
    switch (entry.kind) {
      case 'Rule':
      case 'Rate':
        return member(entry);
      case 'Choice':
        return { ...entry, members: entry.members.map(member) };
      case 'Block':
      case 'Group':
        return { ...entry, entries: entry.entries.map(shortened) };
    }
  };
  return { ...plan, entries: plan.entries.map(shortened) };
}

/**
 * Bands whose conditions leave out what is known by then: `otherwise`, which is written as known and none of the others, asks only whether
 * the value is known.
 */
function shortenedBands(plan: Plan, bands: readonly PlanBand[]): readonly PlanBand[] {
  const failed = new Set<string>();
  /** By what is looked at: the texts that it is not. */
  const excluded = new Map<string, Set<string>>();

  const isFalse = (condition: Condition): boolean => {
    if (failed.has(JSON.stringify(condition))) return true;
    if (condition.kind === 'Or') return condition.operands.every(isFalse);
    if (condition.kind !== 'OneOf') return false;
    const texts = excluded.get(JSON.stringify(condition.text));
    return texts !== undefined && plan.sets[condition.set]!.values.every((value) => texts.has(value));
  };
  const fail = (condition: Condition): void => {
    failed.add(JSON.stringify(condition));
    if (condition.kind === 'Or') condition.operands.forEach(fail);
    if (condition.kind !== 'OneOf') return;
    const key = JSON.stringify(condition.text);
    const texts = excluded.get(key) ?? new Set();
    for (const value of plan.sets[condition.set]!.values) texts.add(value);
    excluded.set(key, texts);
  };

  return bands.map((band) => {
    const { condition } = band;
    const asked =
      condition.kind === 'And' ? condition.operands.filter((operand) => !(operand.kind === 'Not' && isFalse(operand.operand))) : null;
    fail(condition);
    return asked === null ? band : { ...band, condition: { kind: 'And', operands: asked } };
  });
}
