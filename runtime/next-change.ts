/** When a lead's score or tier changes next, if nothing happens: for whoever keeps scores and will not score every lead every night. */
import { nextBreakpoint } from './breakpoints.ts';
import { evaluatePlan } from './interpret.ts';
import type { Plan } from './plan.ts';
import { DAY, momentOf } from './prelude/index.ts';
import type { Lead, LeadEvent, Options, Result } from './result.ts';

export interface NextChange {
  /** The first moment, in milliseconds since 1970, at which the lead's score or tier is another. */
  readonly at: number;
  /** As the lead stands at `asOf`. */
  readonly before: Result;
  /** As it stands at that moment, `before` being the previous result. */
  readonly after: Result;
}

/** How far ahead is looked: a hundred years, in milliseconds. */
const HORIZON = 36_500 * DAY;

/**
 * The next change of a lead's score or tier after `options.asOf`, if its fields stay and it does nothing; null if there is none within so
 * many milliseconds (at most a hundred years), and for a model that reads no time. Events after `asOf` are left out. Exact: time only counts at moments that can be
 * told in advance (an event leaves a window, a day begins, a date is reached), and the lead is scored at each of them in turn.
 * Throws as `interpret` does.
 */
export function nextChange(plan: Plan, lead: Lead, options: Options = {}, within: number = HORIZON): NextChange | null {
  const { result: before, scene, history } = evaluatePlan(plan, lead, options);
  if (!plan.readsTime) return null;
  const events = plan.readsEvents ? upTo(options.events ?? [], scene.now, plan.zoneMinutes) : [];
  const last = scene.now + Math.min(within, HORIZON);
  for (let moment = nextBreakpoint(scene, history); moment <= last; ) {
    const later = evaluatePlan(plan, lead, { ...options, asOf: moment, events, previous: before });
    if (later.result.score !== before.score || later.result.tier !== before.tier) return { at: moment, before, after: later.result };
    moment = nextBreakpoint(later.scene, later.history);
  }
  return null;
}

/** The events that have happened by a moment; what cannot be read stays, as it counts for nothing at any time. */
function upTo(events: readonly LeadEvent[], now: number, zoneMinutes: number): readonly LeadEvent[] {
  return events.filter((event) => {
    const at = momentOf((event as LeadEvent | null)?.at, zoneMinutes);
    return at === null || at <= now;
  });
}
