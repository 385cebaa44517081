// What rules found among the events: for explanations of models that look at events.

import type { Evidence, Occurrence } from '../result.ts';
import { textOfMoment } from './dates.ts';
import { pointsOf } from './decimal.ts';
import { byMoment, isInWindow } from './history.ts';
import { type OccurrencePoints, pointsOfOccurrences } from './occurrences.ts';
import type {
  Outline,
  OutlineEntry,
  OutlineHistory,
  OutlineOrigin,
  OutlineRule,
  OutlineTally,
  Trace,
  TracedEvent,
  TracedHistory,
  TracedSteps,
} from './outline.ts';
import { tallyOf } from './tallies.ts';

/** By leaf. */
export interface RuleHistories {
  /** The signed points of `each` rules before decay and before `up to`, in units. */
  readonly steps: readonly (TracedSteps | undefined)[];
  readonly evidence: readonly (readonly Evidence[] | undefined)[];
}

/** What every rule and band of a model that looks at events found among them. */
export function historiesOf(outline: Outline, trace: Trace, params: readonly number[]): RuleHistories {
  const histories = { steps: [] as (TracedSteps | undefined)[], evidence: [] as (readonly Evidence[] | undefined)[] };
  const { history: declared } = outline;
  const { history: seen } = trace;
  if (declared === null || seen === null) return histories;
  const scene: HistoryScene = { declared, seen, params };
  const visit = (entry: OutlineEntry): void => {
    switch (entry.kind) {
      case 'Rule':
        if (entry.effect.kind === 'Occurrences') {
          const { steps, evidence } = ofEach(scene, entry.effect);
          histories.steps[entry.leaf] = steps;
          histories.evidence[entry.leaf] = evidence;
        } else histories.evidence[entry.leaf] = ofTallies(scene, entry.origin);
        return;
      case 'Rate':
        for (const { leaf, origin } of entry.bands) histories.evidence[leaf] = ofTallies(scene, origin);
        return;
      case 'Choice':
        entry.members.forEach(visit);
        return;
      case 'Block':
      case 'Group':
        entry.entries.forEach(visit);
    }
  };
  outline.entries.forEach(visit);
  return histories;
}

/** What is known of events when an explanation is made. */
export interface HistoryScene {
  readonly declared: OutlineHistory;
  readonly seen: TracedHistory;
  readonly params: readonly number[];
}

/** The points of an `each`, and its occurrences. */
export function ofEach(
  { declared, seen, params }: HistoryScene,
  { sign, occurrences: index }: OutlineRule['effect'] & { readonly kind: 'Occurrences' },
): { readonly steps: TracedSteps; readonly evidence: readonly Evidence[] } {
  const rule = declared.occurrences[index]!;
  const points = pointsOfOccurrences(rule, index, seen, declared.zoneMinutes, params);
  const counted = new Map(points.counted.map((occurrence) => [occurrence.event, occurrence]));
  const occurrences = eventsOf(declared, seen, rule.selector).map((event): Occurrence => {
    const found = counted.get(event);
    const dropped = found === undefined ? (droppedBy(event, rule.selector, rule.last, seen.now) ?? 'once') : null;
    const [full, left] = [found?.full ?? 0, found?.decayed ?? 0].map((units) => pointsOf(sign * units));
    return { ...seenEvent(declared, event), dropped, full: full!, points: left! };
  });
  return {
    steps: stepsOf(points, sign),
    evidence: [{ text: declared.selectors[rule.selector]!.text, value: points.counted.length, occurrences }],
  };
}

/** The points of an `each` before each step, with the rule's sign. */
export function stepsOf({ full, decayed }: OccurrencePoints, sign: 1 | -1): TracedSteps {
  return { full: sign * full + 0, decayed: sign * decayed + 0 };
}

/** What the tallies that a rule looks at found; undefined for a rule that asks for no events. */
export function ofTallies({ declared, seen, params }: HistoryScene, { tallies }: OutlineOrigin): readonly Evidence[] | undefined {
  if (tallies.length === 0) return undefined;
  const { zoneMinutes } = declared;
  return tallies.map((index): Evidence => {
    const tally = declared.tallies[index]!;
    const value = tallyOf(tally, seen, zoneMinutes, params);
    const isMoment = tally.kind === 'Latest' || tally.kind === 'Burst' || tally.kind === 'Sequence';
    return {
      text: tally.text,
      value: Number.isNaN(value) ? null : isMoment ? textOfMoment(value, zoneMinutes) : value,
      occurrences: selectorsOfTally(tally).flatMap(({ selector, last }) =>
        eventsOf(declared, seen, selector).map(
          (event): Occurrence => ({
            ...seenEvent(declared, event),
            dropped: droppedBy(event, selector, last, seen.now),
            full: null,
            points: null,
          }),
        ),
      ),
    };
  });
}

/** The selectors of a tally, each with its window. */
export function selectorsOfTally(tally: OutlineTally): readonly { readonly selector: number; readonly last: number | null }[] {
  if (tally.kind !== 'Sequence') return [{ selector: tally.selector, last: tally.last }];
  return [
    { selector: tally.first, last: null },
    { selector: tally.second, last: tally.last },
  ];
}

/** Every event of the kinds that a selector asks for, the earliest first. */
export function eventsOf({ selectors }: OutlineHistory, { events }: TracedHistory, selector: number): readonly TracedEvent[] {
  return events.filter(({ kind }) => selectors[selector]!.kinds.includes(kind)).sort(byMoment);
}

/** The first step that drops an event for a selector and window; null where it counts. */
export function droppedBy(event: TracedEvent, selector: number, last: number | null, now: number): Occurrence['dropped'] {
  if (event.dropped !== null) return event.dropped;
  if (!event.selectors.includes(selector)) return 'where';
  return isInWindow(event.at, now, last) ? null : 'window';
}

/** The kind and moment of an event as an explanation shows them. */
export function seenEvent({ events, zoneMinutes }: OutlineHistory, { kind, at }: TracedEvent): Pick<Occurrence, 'event' | 'at'> {
  return { event: events[kind]!.name ?? 'another event', at: textOfMoment(at, zoneMinutes) };
}
