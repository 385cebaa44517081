// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
}

/**
 * Something that the lead did: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. A property that is
 * absent, null or undefined is missing; those that the model does not look at may be anything.
 */
export type Event =
  | {
      readonly event: 'page_view';
      readonly at: Date | number | string;
      readonly page?: string | null | undefined;
      readonly [property: string]: unknown;
    }
  | { readonly event: 'form_submit'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | {
      readonly event: 'call';
      readonly at: Date | number | string;
      readonly outcome?: 'reached' | 'no answer' | (string & {}) | null | undefined;
      readonly [property: string]: unknown;
    };

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** What the lead did, in any order. */
  readonly events?: readonly Event[] | null | undefined;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly quick?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = never;

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: Record<never, never>;
  readonly grades: Record<never, never>;
  /** Values that their fields do not admit; they were taken as missing. */
  readonly problems: readonly Problem[];
  /** What became of the events. */
  readonly events: EventCounts;
}

/** A result with its reasons. The points of its lines add up to the score, exactly. */
export interface Explanation extends Result {
  readonly lines: readonly ExplanationLine[];
  /** What the model saw of the lead: null is missing; dates and moments as ISO text. */
  readonly values: { readonly [field: string]: Seen };
}

/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */
export function score(lead: Lead, options: Options): Result {
  return scored(lead, options, null);
}

/** What a lead scores and why: a line for every rule, fired or not. */
export function explain(lead: Lead, options: Options): Explanation {
  const trace: Tracing = { fired: [], closed: [], steps: [], history: { now: 0, events: [] }, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, historiesOf(OUTLINE, trace, trace.params));
  return { ...result, lines, values: trace.values };
}

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '9983a617688252d0fb518dce3271974e',
  format: 1,
  fields: [],
  tiers: [],
  params: [
    { name: 'quick', value: 3, from: 0, to: null },
  ],
  readsTime: true,
} as const;

/** What an explanation keeps of the evaluation. */
interface Tracing {
  readonly fired: (number | undefined)[];
  readonly closed: string[];
  readonly steps: (TracedSteps | undefined)[];
  history: { readonly now: number; readonly events: TracedEvent[] };
  params: readonly number[];
  values: { readonly [field: string]: Seen };
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(lead, options, trace, false);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields<Lead>(lead, []), options, trace, true);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(_lead: Lead, options: Options | undefined, trace: Tracing | null, isCareful: boolean): Result {
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const history = historyOf(events, now, params, problems, trace && trace.history.events);
  const {
    page_viewWherePagePricingFollowedBy, page_viewFollowedByPage_viewWithin12, page_viewAtLeast8TimesWithin,
    callWhereOutcomeReachedAtLeast, callAtLeast1TimesWithin, countOfDistinctPageOfPage_view,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
    };
  }

  let others = 0;

  // line 6: when page_view where page = "/pricing" followed by form_submit within 7 days add 10 fade over 10 days
  if (!Number.isNaN(page_viewWherePagePricingFollowedBy)) {
    const fullUnits = 10_0000;
    const decayedUnits = leftAt(FADE_OVER_10_DAYS, today - dayOfMoment(page_viewWherePagePricingFollowedBy, 0));
    const units = decayedUnits;
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: decayedUnits };
  }

  // line 7: when page_view followed by page_view within 12 hours in last 2 days add 4
  if (!Number.isNaN(page_viewFollowedByPage_viewWithin12)) {
    others += 4_0000;
    if (trace) trace.fired[1] = 4_0000;
  }

  // line 8: when page_view at least 8 times within any 1 day add 8
  if (!Number.isNaN(page_viewAtLeast8TimesWithin)) {
    others += 8_0000;
    if (trace) trace.fired[2] = 8_0000;
  }

  // line 9: when call where outcome = reached at least quick times within any 90 minutes in last 30 days add 6 because "called again and again"
  if (!Number.isNaN(callWhereOutcomeReachedAtLeast)) {
    others += 6_0000;
    if (trace) trace.fired[3] = 6_0000;
  }

  // line 10: when call at least 1 times within any 1 day in last 3 days add 1
  if (!Number.isNaN(callAtLeast1TimesWithin)) {
    others += 1_0000;
    if (trace) trace.fired[4] = 1_0000;
  }

  // line 11: when count of distinct page of page_view within last 30 days between 2 and 4 add 3
  if (countOfDistinctPageOfPage_view >= 2 && countOfDistinctPageOfPage_view <= 4) {
    others += 3_0000;
    if (trace) trace.fired[5] = 3_0000;
  }

  const total = others;
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: {},
    grades: {},
    problems,
    events: history.counts,
  };
}

/** What the lead did, as far as rules ask: one look at each event. */
function historyOf(
  events: readonly unknown[], now: number, params: readonly number[], problems: Problem[], traced: TracedEvent[] | null,
) {
  const quick = params[0] ?? 3;
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  const page_viewWherePagePricingMoments: number[] = []; // page_view where page = "/pricing" followed by form_submit within 7 days
  const form_submitMoments: number[] = []; // page_view where page = "/pricing" followed by form_submit within 7 days
  const page_viewMoments: number[] = []; // page_view followed by page_view within 12 hours in last 2 days
  const page_viewMoments2: number[] = []; // page_view followed by page_view within 12 hours in last 2 days
  const callWhereOutcomeReachedMoments: number[] = []; // call where outcome = reached at least quick times within any 90 minutes in last 30 days
  const callMoments: number[] = []; // call at least 1 times within any 1 day in last 3 days
  const page_viewValues: Set<unknown> = new Set(); // count of distinct page of page_view within last 30 days
  for (let index = 0; index < events.length; index++) {
    const event = inside(events[index]);
    const kind = kindNamed(event.event);
    if (kind < 0) {
      if (kind === UNDECLARED) undeclared += 1;
      else unreadable += 1;
      if (kind === NO_EVENT) reportNotEvent(events[index], problems);
      continue;
    }
    const at = quickMoment(event.at, kind, EVENT_NAMES, 0, problems);
    if (Number.isNaN(at)) {
      unreadable += 1;
      continue;
    }
    if (at > now) {
      future += 1;
      traceDropped(traced, kind, at, 'future');
      continue;
    }
    counted += 1;
    const age = now - at;
    switch (kind) {
      case 0: { // page_view
        const page_viewPage = propertyText(event.page, 'page_view.page', problems);
        const chosen = traced && traceEvent(traced, 0, at, [page_viewPage], [2], {});
        if (page_viewPage === '/pricing') {
          chosen?.push(0);
          page_viewWherePagePricingMoments.push(at);
        }
        page_viewMoments.push(at);
        if (age <= 2 * DAY) page_viewMoments2.push(at);
        if (age <= 30 * DAY) {
          if (page_viewPage !== '') page_viewValues.add(page_viewPage);
        }
        break;
      }
      case 1: { // form_submit
        if (traced) traceEvent(traced, 1, at, [], [1], {});
        form_submitMoments.push(at);
        break;
      }
      case 2: { // call
        const callOutcome = choiceOf(event.outcome, CALL_OUTCOME, problems);
        const chosen = traced && traceEvent(traced, 2, at, [callOutcome], [4], {});
        if (callOutcome === 'reached') {
          chosen?.push(3);
          if (age <= 30 * DAY) callWhereOutcomeReachedMoments.push(at);
        }
        if (age <= 3 * DAY) callMoments.push(at);
        break;
      }
    }
  }
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    page_viewWherePagePricingFollowedBy: latestSequence(sortedMoments(page_viewWherePagePricingMoments), sortedMoments(form_submitMoments), 7 * DAY),
    page_viewFollowedByPage_viewWithin12: latestSequence(sortedMoments(page_viewMoments), sortedMoments(page_viewMoments2), 43_200_000),
    page_viewAtLeast8TimesWithin: latestBurst(sortedMoments(page_viewMoments), 8, DAY),
    callWhereOutcomeReachedAtLeast: latestBurst(sortedMoments(callWhereOutcomeReachedMoments), Math.max(1, Math.ceil(quick)), 5_400_000),
    callAtLeast1TimesWithin: latestBurst(sortedMoments(callMoments), 1, DAY),
    countOfDistinctPageOfPage_view: page_viewValues.size,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'page_view':
      return 0;
    case 'form_submit':
      return 1;
    case 'call':
      return 2;
  }
  return kindOf(named, EVENT_KINDS);
}

const EVENT_NAMES: readonly (string | null)[] = ['page_view', 'form_submit', 'call'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['page_view', 0], ['form_submit', 1], ['call', 2]]),
  folded: new Map([['page_view', 0], ['form_submit', 1], ['call', 2]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [['page'], [], ['outcome']];
const CALL_OUTCOME: SpelledChoice = {
  name: 'call.outcome', missing: new Set(), expected: 'one of reached, no answer',
  values: new Set(['reached', 'no answer']), spellings: new Map([['reached', 'reached'], ['no answer', 'no answer']]),
};
const FADE_OVER_10_DAYS: readonly number[] = [
  10_0000, 9_0000, 8_0000, 7_0000, 6_0000, 5_0000, 4_0000, 3_0000, 2_0000, 1_0000,
];
const PARAMS: readonly DeclaredParam[] = [{ name: 'quick', value: 3, from: 0, to: null, isPoints: false }];
const DEFAULTS: readonly number[] = [3];

const OUTLINE: Outline = {
  fields: [],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: 0, events: [{ name: 'page_view' }, { name: 'form_submit' }, { name: 'call' }], selectors: [{ kinds: [0], text: 'page_view where page = "/pricing"' }, { kinds: [1], text: 'form_submit' }, { kinds: [0], text: 'page_view' }, { kinds: [2], text: 'call where outcome = reached' }, { kinds: [2], text: 'call' }], tallies: [{ kind: 'Sequence', first: 0, second: 1, within: 604800000, last: null, text: 'page_view where page = "/pricing" followed by form_submit within 7 days' }, { kind: 'Sequence', first: 2, second: 2, within: 43200000, last: 172800000, text: 'page_view followed by page_view within 12 hours in last 2 days' }, { kind: 'Burst', selector: 2, times: { kind: 'Constant', value: 8 }, within: 86400000, last: null, text: 'page_view at least 8 times within any 1 day' }, { kind: 'Burst', selector: 3, times: { kind: 'Param', param: 0 }, within: 5400000, last: 2592000000, text: 'call where outcome = reached at least quick times within any 90 minutes in last 30 days' }, { kind: 'Burst', selector: 4, times: { kind: 'Constant', value: 1 }, within: 86400000, last: 259200000, text: 'call at least 1 times within any 1 day in last 3 days' }, { kind: 'Distinct', selector: 2, last: 2592000000, property: 0, text: 'count of distinct page of page_view within last 30 days' }], occurrences: [] },
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'page_view-where-page-pricing-e917c1', line: 6, text: 'when page_view where page = "/pricing" followed by form_submit within 7 days add 10 fade over 10 days', because: null, fields: [], tallies: [0] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'page_view-followed-by-page_view-930585', line: 7, text: 'when page_view followed by page_view within 12 hours in last 2 days add 4', because: null, fields: [], tallies: [1] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'page_view-at-least-8-times-d5c709', line: 8, text: 'when page_view at least 8 times within any 1 day add 8', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'call-where-outcome-reached-at-106814', line: 9, text: 'when call where outcome = reached at least quick times within any 90 minutes in last 30 days add 6', because: 'called again and again', fields: [], tallies: [3] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'call-at-least-1-times-within-e70d31', line: 10, text: 'when call at least 1 times within any 1 day in last 3 days add 1', because: null, fields: [], tallies: [4] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'count-of-distinct-page-of-9505e9', line: 11, text: 'when count of distinct page of page_view within last 30 days between 2 and 4 add 3', because: null, fields: [], tallies: [5] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
