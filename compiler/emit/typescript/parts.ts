/**
 * Great models in functions of a size that engines can optimise: one giant function takes them gigabytes. Entries are packed into parts; a
 * block or group that is too great for one stands in several, with its own condition in each.
 */
import type { Condition, Entry } from '@scorelang/runtime';

/** Entries in parts that weigh at most `most`, save where a single rule, rate or choice weighs more. */
export function partsOf(entries: readonly Entry[], most: number): readonly (readonly Entry[])[] {
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let weight = 0;
  for (const entry of entries.flatMap((each) => piecesOf(each, most))) {
    const added = weightOf(entry);
    if (part.length > 0 && weight + added > most) {
      parts.push(part);
      part = [];
      weight = 0;
    }
    part.push(entry);
    weight += added;
  }
  return part.length === 0 ? parts : [...parts, part];
}

/** An entry as one or several that each fit into a part, where it can be parted. */
function piecesOf(entry: Entry, most: number): readonly Entry[] {
  if ((entry.kind !== 'Block' && entry.kind !== 'Group') || weightOf(entry) <= most) return [entry];
  const parts = partsOf(entry.entries, most);
  // A block whose rules all stand in tables has nothing to part, but an explanation tells whether it is closed.
  return parts.length === 0 ? [entry] : parts.map((entries) => ({ ...entry, entries }));
}

const weights = new WeakMap<Entry, number>();

/** How great an entry is: 1 for a plain rule. */
export function weightOf(entry: Entry): number {
  const known = weights.get(entry);
  if (known !== undefined) return known;
  const weight = weigh(entry);
  weights.set(entry, weight);
  return weight;
}

function weigh(entry: Entry): number {
  switch (entry.kind) {
    case 'Rule':
      return weightOfCondition(entry.condition);
    case 'Rate':
      return entry.bands.reduce((sum, { condition }) => sum + weightOfCondition(condition), 0);
    case 'Choice':
      return entry.members.reduce((sum, member) => sum + weightOf(member), 1);
    case 'Block':
      return entry.entries.reduce((sum, inner) => sum + weightOf(inner), weightOfCondition(entry.condition));
    case 'Group':
      return entry.entries.reduce((sum, inner) => sum + weightOf(inner), 1);
  }
}

/** 1 for up to five tests. */
export function weightOfCondition(condition: Condition): number {
  return Math.max(1, testsIn(condition) / 5);
}

function testsIn(condition: Condition): number {
  if (condition.kind === 'And' || condition.kind === 'Or') return condition.operands.reduce((sum, operand) => sum + testsIn(operand), 0);
  return condition.kind === 'Not' ? testsIn(condition.operand) : 1;
}
