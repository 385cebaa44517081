/** What would lift a lead to a tier: one thing about it that were otherwise, or one more event now; two where none does alone. */
import { evaluatePlan } from '../interpret.ts';
import type { Plan } from '../plan.ts';
import { amountOf, paramValues, pointsOf, textOfMoment } from '../prelude/index.ts';
import type { Lead, LeadEvent, Options, Result } from '../result.ts';
import { candidatesOf, propertyCandidates } from './candidates.ts';

export { candidatesOf, propertyCandidates };

export type Change =
  /** The field holds this value instead; null is missing. */
  | { readonly kind: 'field'; readonly field: string; readonly value: unknown }
  /** This happens, at the moment of scoring. */
  | { readonly kind: 'event'; readonly event: LeadEvent };

/** A way to the tier, shown by scoring the lead so changed. */
export interface Way {
  readonly changes: readonly Change[];
  readonly result: Result;
  /** Points beyond the tier's line; 0 for a tier that is reached by a condition. */
  readonly beyond: number;
}

/** How many pairs are tried at most; a model of usual size has fewer. */
const MOST_PAIRS = 40_000;

/**
 * The ways to the tier, those with the least points beyond its line first. Of values that make the same rules fire one stands for all. Empty
 * for a lead that is there, or that no one or two changes lift so far; for a tier that the plan lacks, too. Throws as `interpret` does.
 */
export function waysTo(plan: Plan, lead: Lead, tier: string, options: Options = {}): readonly Way[] {
  const target = plan.tiers.findIndex(({ name }) => name === tier);
  const start = evaluatePlan(plan, lead, options);
  if (target < 0 || isThere(plan, start.result, target)) return [];
  const all = changesOf(plan, start.scene.now);
  const single = distinct(plan, lead, options, all, rulesFired).flatMap((change) => wayBy(plan, lead, options, target, [change]));
  if (single.length > 0) return sorted(single);
  // What changes no point alone may do so with another, if it changes what is counted.
  const changes = distinct(plan, lead, options, all, (evaluation) => [...rulesFired(evaluation), evaluation.scene.tallies]);
  const pairs: Way[] = [];
  let tried = 0;
  for (const [index, first] of changes.entries()) {
    for (const second of changes.slice(first.kind === 'event' ? index : index + 1)) {
      if (first.kind === 'field' && second.kind === 'field' && first.field === second.field) continue;
      tried += 1;
      if (tried > MOST_PAIRS) return sorted(pairs);
      pairs.push(...wayBy(plan, lead, options, target, [first, second]));
    }
  }
  return sorted(pairs);
}

function isThere(plan: Plan, { tier }: Result, target: number): boolean {
  const rank = plan.tiers.findIndex(({ name }) => name === tier);
  return rank >= 0 && rank <= target;
}

const sorted = (ways: readonly Way[]): readonly Way[] => [...ways].sort((left, right) => left.beyond - right.beyond);

function changesOf(plan: Plan, now: number): readonly Change[] {
  const fields = candidatesOf(plan, now).flatMap((values, index): readonly Change[] => {
    const { name } = plan.fields[index]!;
    return values.map((value) => ({ kind: 'field', field: name, value }));
  });
  return [...fields, ...(plan.readsEvents ? eventsOf(plan, now) : [])];
}

/** Properties are tried together, but not beyond this. */
const MOST_EVENTS_A_KIND = 300;

function eventsOf(plan: Plan, now: number): readonly Change[] {
  const at = textOfMoment(now, plan.zoneMinutes);
  return plan.events.flatMap(({ name, properties }, kind): readonly Change[] => {
    if (name === null) return [];
    const values = propertyCandidates(plan, kind, now);
    let made: readonly { readonly [property: string]: unknown }[] = [{}];
    for (const [index, property] of properties.entries()) {
      const wider = made.flatMap((event) =>
        (values[index] ?? []).map((value) => (value === null ? event : { ...event, [property.name]: value })),
      );
      made = wider.slice(0, MOST_EVENTS_A_KIND);
    }
    return made.map((event) => ({ kind: 'event', event: { ...event, event: name, at } }));
  });
}

type Evaluated = ReturnType<typeof evaluatePlan>;

const rulesFired = ({ trace, result }: Evaluated): readonly unknown[] => [trace.fired, trace.closed, result.tier];

/** One change for all that are alike in what is told of them: the first, as they are in the order of the plan. */
function distinct(
  plan: Plan,
  lead: Lead,
  options: Options,
  changes: readonly Change[],
  tell: (evaluation: Evaluated) => readonly unknown[],
): readonly Change[] {
  const signatureOf = (of: Lead, asked: Options): string => JSON.stringify(tell(evaluatePlan(plan, of, asked)));
  const none = signatureOf(lead, options);
  const seen = new Set<string>();
  return changes.filter((change) => {
    const changed = changedBy(lead, options, [change]);
    const signature = signatureOf(changed.lead, changed.options);
    const key = `${change.kind === 'field' ? change.field : change.event.event} ${signature}`;
    if (signature === none || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function wayBy(plan: Plan, lead: Lead, options: Options, target: number, changes: readonly Change[]): readonly Way[] {
  const changed = changedBy(lead, options, changes);
  const { result } = evaluatePlan(plan, changed.lead, changed.options);
  return isThere(plan, result, target) ? [{ changes, result, beyond: beyondLine(plan, result, options) }] : [];
}

function beyondLine(plan: Plan, { score, tier }: Result, options: Options): number {
  const line = plan.tiers.find(({ name }) => name === tier)?.line;
  if (line?.kind !== 'Points') return 0;
  const units = amountOf(line.amount, paramValues(plan.params, options.params)) ?? 0;
  return Math.max(0, pointsOf(Math.round(score * 10_000) - units));
}

function changedBy(lead: Lead, options: Options, changes: readonly Change[]): { readonly lead: Lead; readonly options: Options } {
  let changed = lead;
  const events: LeadEvent[] = [];
  for (const change of changes) {
    if (change.kind === 'event') events.push(change.event);
    else changed = withField(changed, change.field.split('.'), change.value);
  }
  return { lead: changed, options: events.length === 0 ? options : { ...options, events: [...(options.events ?? []), ...events] } };
}

/** A copy of an object with another value at a path. */
export function withField(holder: object, [name, ...rest]: readonly string[], value: unknown): Lead {
  const copy: { [name: string]: unknown } = Object.assign(Object.create(null), holder);
  const inner = copy[name!];
  copy[name!] = rest.length === 0 ? value : withField(typeof inner === 'object' && inner !== null ? inner : {}, rest, value);
  return copy;
}
