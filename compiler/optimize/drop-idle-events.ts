/**
 * Drops what is asked of events and never used: tallies of `let`s that nothing names, and selectors that only those looked at.
 *
 *     tallies [count of page_view, count of call], a rule on count of call    ->    tallies [count of call]
 *
 * The tallies that an explanation shows beside a rule stay. So do the properties of events: what they do not admit is a problem all the same.
 */
import type { NumberValue, Plan, Tally } from '@scorelang/runtime';
import { conditionsOf, entriesIn, numbersOf, originsOf, visitNumbers, visitNumbersOf } from '../plan/parts.ts';
import { newPlaces } from '../plan/places.ts';
import { rewriteOrigins, rewritePlan } from '../plan/rewrite.ts';

export function dropIdleEvents(plan: Plan): Plan {
  if (plan.tallies.length + plan.occurrences.length + plan.selectors.length === 0) return plan;
  const tallies = usedTallies(plan);
  const occurrences = usedOccurrences(plan);
  const selectors = new Set([
    ...plan.tallies.filter((_, index) => tallies.has(index)).flatMap(selectorsOf),
    ...plan.occurrences.filter((_, index) => occurrences.has(index)).map(({ selector }) => selector),
  ]);
  const isTight =
    tallies.size === plan.tallies.length && occurrences.size === plan.occurrences.length && selectors.size === plan.selectors.length;
  return isTight ? plan : keep(plan, tallies, occurrences, selectors);
}

function usedTallies(plan: Plan): ReadonlySet<number> {
  const used = new Set<number>();
  const add = (number: NumberValue): void => {
    if (number.kind === 'Tally' || number.kind === 'Age') used.add(number.tally);
  };
  for (const condition of conditionsOf(plan)) visitNumbersOf(condition, add);
  for (const number of numbersOf(plan)) visitNumbers(number, add);
  for (const { kind, value } of plan.lets) {
    if (kind === 'condition') visitNumbersOf(value, add);
    else visitNumbers(value, add);
  }
  for (const entry of entriesIn(plan.entries)) {
    if (entry.kind === 'Rule' && entry.effect.kind === 'Points' && entry.effect.decay !== null) used.add(entry.effect.decay.since);
    for (const { tallies } of originsOf(entry)) for (const tally of tallies) used.add(tally);
  }
  return used;
}

function usedOccurrences(plan: Plan): ReadonlySet<number> {
  const used = new Set<number>();
  for (const entry of entriesIn(plan.entries)) {
    if (entry.kind === 'Rule' && entry.effect.kind === 'Occurrences') used.add(entry.effect.occurrences);
  }
  return used;
}

const selectorsOf = (tally: Tally): readonly number[] => (tally.kind === 'Sequence' ? [tally.first, tally.second] : [tally.selector]);

function keep(plan: Plan, tallies: ReadonlySet<number>, occurrences: ReadonlySet<number>, selectors: ReadonlySet<number>): Plan {
  const tallyAt = newPlaces(plan.tallies.length, tallies);
  const occurrencesAt = newPlaces(plan.occurrences.length, occurrences);
  const selectorAt = newPlaces(plan.selectors.length, selectors);
  const kept: Plan = {
    ...plan,
    selectors: plan.selectors.filter((_, index) => selectors.has(index)),
    tallies: plan.tallies.filter((_, index) => tallies.has(index)).map((tally) => withSelectors(tally, selectorAt)),
    occurrences: plan.occurrences
      .filter((_, index) => occurrences.has(index))
      .map((each) => ({ ...each, selector: selectorAt(each.selector) })),
  };
  const renumbered = rewritePlan(kept, {
    condition: (condition) => condition,
    number: (number) => (number.kind === 'Tally' || number.kind === 'Age' ? { ...number, tally: tallyAt(number.tally) } : number),
    effect: (effect) => {
      if (effect.kind === 'Occurrences') return { ...effect, occurrences: occurrencesAt(effect.occurrences) };
      if (effect.kind !== 'Points' || effect.decay === null) return effect;
      return { ...effect, decay: { ...effect.decay, since: tallyAt(effect.decay.since) } };
    },
  });
  return rewriteOrigins(renumbered, (origin) => ({ ...origin, tallies: origin.tallies.map(tallyAt) }));
}

const withSelectors = (tally: Tally, place: (selector: number) => number): Tally =>
  tally.kind === 'Sequence'
    ? { ...tally, first: place(tally.first), second: place(tally.second) }
    : { ...tally, selector: place(tally.selector) };
