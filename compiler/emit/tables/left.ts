/** Why rules are left to be asked one by one where others stand in tables: for who wants to know what makes a great model slow. */
import type { Entry, Origin, Plan, RuleEntry } from '@scorelang/runtime';
import { givenBy, treeWithin } from './tabled.ts';
import type { Tree } from './trees.ts';
import { type WorkedOut, workedOutOf } from './worked-out.ts';

export interface LeftRule {
  /** In the source, from 1. */
  readonly line: number;
  readonly why: WhyLeft;
}

/**
 * `choice`: another member of `best of` or `first of` may count instead. `rate`: a rate in a block, with points that a param says, or over several fields.
 * `effect`: points that fade, have an `up to`, or go with events. `condition`: it compares two texts, or a number with a param, or asks for all of a
 * list, or for events. `block`: the block around it does. `always`: it asks nothing. `few`: hardly any other does the same, or asks for the same number.
 */
export type WhyLeft = 'choice' | 'rate' | 'effect' | 'condition' | 'block' | 'always' | 'few';

/** The rules among what is left of a plan's entries, in the order of the file. */
export function leftRules(plan: Plan, rest: readonly Entry[]): readonly LeftRule[] {
  const workedOut = workedOutOf(plan);

  const visit = (entry: Entry, group: number | null, within: Tree | 'none' | null): readonly LeftRule[] => {
    switch (entry.kind) {
      case 'Rule':
        return [left(entry.origin, whyOfRule(plan, workedOut, entry, group, within))];
      case 'Rate':
        return entry.bands.map(({ origin }) => left(origin, 'rate'));
      case 'Choice':
        return entry.members.flatMap((member) =>
          (member.kind === 'Rate' ? member.bands : [member]).map(({ origin }) => left(origin, 'choice')),
        );
      case 'Group':
        return entry.entries.flatMap((inner) => visit(inner, entry.group, within));
      case 'Block': {
        const tree = within === 'none' ? null : treeWithin(plan, workedOut, entry, within);
        return entry.entries.flatMap((inner) => visit(inner, group, tree ?? 'none'));
      }
    }
  };
  return rest.flatMap((entry) => visit(entry, null, null));
}

function left({ line }: Origin, why: WhyLeft): LeftRule {
  return { line, why };
}

function whyOfRule(plan: Plan, workedOut: WorkedOut, rule: RuleEntry, group: number | null, within: Tree | 'none' | null): WhyLeft {
  if (within === 'none') return 'block';
  if (givenBy(rule, group) === null) return 'effect';
  if (rule.condition.kind === 'Always' || rule.condition.kind === 'Never') return 'always';
  return treeWithin(plan, workedOut, rule, within) === null ? 'condition' : 'few';
}
