/** Which rules and bands fired in some test, what was seen of rules over events, and which tiers were reached. */
import type { Explanation, ExplanationLine, Occurrences, Origin, Plan, RuleEntry } from '@scorelang/runtime';
import { entriesIn } from '../plan/parts.ts';
import type { Coverage, CoveredEvents } from './report.ts';

export interface CoverageCounter {
  readonly add: (explanation: Explanation) => void;
  readonly coverage: () => Coverage;
}

export function countCoverage(plan: Plan): CoverageCounter {
  const seen = { fired: new Set<string>(), silent: new Set<string>(), capped: new Set<string>(), decayed: new Set<string>() };
  const times = new Map<string, number>();
  const reached = new Set<string>();
  return {
    add: ({ lines, tier }) => {
      for (const line of lines) {
        setOf(seen, line)?.add(line.id);
        if (line.kind === 'rule' && line.fired) times.set(line.id, (times.get(line.id) ?? 0) + 1);
      }
      if (tier !== null) reached.add(tier);
    },
    coverage: () => ({
      rules: rulesIn(plan).map(({ origin: { id, line, text, tallies }, hasCap, hasDecay }) => {
        const fired = seen.fired.has(id);
        const cap = hasCap ? seen.capped.has(id) : null;
        const decay = hasDecay ? seen.decayed.has(id) : null;
        const events: CoveredEvents | null = tallies.length === 0 ? null : { occurrence: fired, silence: seen.silent.has(id), cap, decay };
        return { id, line, text, fired, times: times.get(id) ?? 0, events };
      }),
      tiers: plan.tiers.map(({ name }) => ({ name, reached: reached.has(name) })),
    }),
  };
}

type Seen = Readonly<Record<'fired' | 'silent' | 'capped' | 'decayed', Set<string>>>;

/** Where a line is counted: a rule by whether it fired, its steps by themselves. */
function setOf(seen: Seen, { kind, fired }: ExplanationLine): Set<string> | null {
  if (kind === 'rule') return fired ? seen.fired : seen.silent;
  if (kind === 'up to') return seen.capped;
  return kind === 'decay' ? seen.decayed : null;
}

interface CountedRule {
  readonly origin: Origin;
  readonly hasCap: boolean;
  readonly hasDecay: boolean;
}

/** Every rule and band, in the order of the file. */
function rulesIn(plan: Plan): readonly CountedRule[] {
  const rules: CountedRule[] = [];
  for (const entry of entriesIn(plan.entries)) {
    if (entry.kind === 'Rule') rules.push({ origin: entry.origin, ...stepsOf(entry, plan.occurrences) });
    if (entry.kind === 'Rate') rules.push(...entry.bands.map(({ origin }) => ({ origin, hasCap: false, hasDecay: false })));
  }
  return rules;
}

function stepsOf({ effect }: RuleEntry, occurrences: readonly Occurrences[]): Omit<CountedRule, 'origin'> {
  switch (effect.kind) {
    case 'Points':
      return { hasCap: effect.upTo !== null, hasDecay: effect.decay !== null };
    case 'NumberAsPoints':
      return { hasCap: effect.upTo !== null, hasDecay: false };
    case 'Occurrences': {
      const each = occurrences[effect.occurrences];
      return { hasCap: each !== undefined && each.upTo !== null, hasDecay: each !== undefined && each.decay !== null };
    }
    case 'Disqualify':
    case 'Qualify':
    case 'Limit':
      return { hasCap: false, hasDecay: false };
  }
}
