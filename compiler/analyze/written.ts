/** Where in the text each rule and band of a plan stands. */
import type { Band, Model, Rule } from '@scorelang/language';
import type { Entry, Plan } from '@scorelang/runtime';
import { isRule } from '../lower/origins.ts';

export type Written = ReadonlyMap<string, Rule | Band>;

/** By id. The plan is as `lower` made it of this model: entry by entry, as the rules are written. */
export function writtenRules(model: Model, plan: Plan): Written {
  const found = new Map<string, Rule | Band>();
  pair(model.rules, plan.entries, found);
  return found;
}

function pair(rules: readonly Rule[], entries: readonly Entry[], found: Map<string, Rule | Band>): void {
  for (const [index, entry] of entries.entries()) {
    const rule = rules[index];
    if (rule === undefined) throw new Error(`The plan has ${entries.length} rules where ${rules.length} are written`);
    found.set(entry.origin.id, rule);
    if (entry.kind === 'Rate' && rule.kind === 'Rate')
      for (const [at, { origin }] of entry.bands.entries()) found.set(origin.id, rule.bands[at]!);
    else if ('body' in rule) pair(rule.body.filter(isRule), insideOf(entry), found);
  }
}

function insideOf(entry: Entry): readonly Entry[] {
  switch (entry.kind) {
    case 'Block':
    case 'Group':
      return entry.entries;
    case 'Choice':
      return entry.members;
    case 'Rule':
    case 'Rate':
      return [];
  }
}
