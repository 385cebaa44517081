/** The outline of a plan: what an explanation needs of it, and no more. A plan is one itself; this leaves out what a scorer need not carry. */
import type { Entry, Origin, Plan, PlanEffect, RateEntry, RuleEntry } from './plan.ts';
import type { Outline, OutlineEffect, OutlineEntry, OutlineHistory, OutlineOrigin, OutlineRate, OutlineRule } from './prelude/index.ts';

export function outlineOf(plan: Plan): Outline {
  return {
    fields: plan.fields.map(({ name }) => ({ name })),
    entries: plan.entries.map(entryOf),
    groups: plan.groups.map(({ name, min, max }) => ({ name, min, max })),
    total: plan.total,
    decimals: plan.decimals,
    range: plan.range,
    history: plan.readsEvents ? historyOf(plan) : null,
  };
}

function historyOf({ zoneMinutes, events, selectors, tallies, occurrences }: Plan): OutlineHistory {
  return {
    zoneMinutes,
    events: events.map(({ name }) => ({ name })),
    selectors: selectors.map(({ kinds, text }) => ({ kinds, text })),
    tallies,
    occurrences: occurrences.map((each) => ({
      ...each,
      per: each.per === null ? null : { size: each.per.size },
      // The shape says it all; the table is for those who score.
      decay: each.decay === null ? null : { shape: each.decay.shape },
    })),
  };
}

function entryOf(entry: Entry): OutlineEntry {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return memberOf(entry);
    case 'Block':
      return { kind: 'Block', origin: originOf(entry.origin), entries: entry.entries.map(entryOf) };
    case 'Choice':
      return { kind: 'Choice', how: entry.how, members: entry.members.map(memberOf) };
    case 'Group':
      return { kind: 'Group', group: entry.group, entries: entry.entries.map(entryOf) };
  }
}

function memberOf(member: RuleEntry | RateEntry): OutlineRule | OutlineRate {
  if (member.kind === 'Rate') return { kind: 'Rate', bands: member.bands.map(({ leaf, origin }) => ({ leaf, origin: originOf(origin) })) };
  return { kind: 'Rule', leaf: member.leaf, origin: originOf(member.origin), effect: effectOf(member.effect) };
}

function originOf({ id, line, text, because, fields, tallies }: Origin): OutlineOrigin {
  return { id, line, text, because, fields, tallies };
}

function effectOf(effect: PlanEffect): OutlineEffect {
  switch (effect.kind) {
    case 'Points':
    case 'NumberAsPoints':
    case 'Disqualify':
      return { kind: effect.kind };
    case 'Occurrences':
      return { kind: 'Occurrences', sign: effect.sign, occurrences: effect.occurrences };
    case 'Qualify':
      return { kind: 'Qualify', tier: effect.tier };
    case 'Limit':
      return { kind: 'Limit', group: effect.group };
  }
}
