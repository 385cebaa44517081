// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
}

/**
 * Something that the lead did: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. A property that is
 * absent, null or undefined is missing; those that the model does not look at may be anything.
 */
export type Event =
  | { readonly event: 'visit'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | {
      readonly event: 'purchase';
      readonly at: Date | number | string;
      readonly amount?: number | null | undefined;
      readonly [property: string]: unknown;
    }
  | { readonly event: string; readonly at: Date | number | string; readonly [property: string]: unknown };

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** What the lead did, in any order. */
  readonly events?: readonly Event[] | null | undefined;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'cold';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
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
  hash: 'cb348a53d715bdcf73630b505b43f186',
  format: 1,
  fields: [],
  tiers: ['hot', 'cold'],
  params: [],
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
  if (options?.params) refuseParams(options.params);
  const now = momentOfScoring(options?.asOf, true, 0);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const history = historyOf(events, now, problems, trace && trace.history.events);
  const { visitWithinLast30Days, activityAtLeast2TimesWithin, purchaseWhereAmount100, pointsOfEachVisit } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
    };
  }

  let others = 0;

  // line 1: each visit within last 30 days add 2 up to 10
  if (visitWithinLast30Days >= 1) {
    others += pointsOfEachVisit;
    if (trace) trace.fired[0] = pointsOfEachVisit;
  }

  // line 2: when activity at least 2 times within last 7 days add 5
  if (activityAtLeast2TimesWithin >= 2) {
    others += 5_0000;
    if (trace) trace.fired[1] = 5_0000;
  }

  // line 3: when purchase where amount >= 100 add 10
  if (purchaseWhereAmount100 >= 1) {
    others += 10_0000;
    if (trace) trace.fired[2] = 10_0000;
  }

  const total = others;
  const tierByPoints = total >= 12_0000 ? 'hot' : 'cold';
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
function historyOf(events: readonly unknown[], now: number, problems: Problem[], traced: TracedEvent[] | null) {
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let visitWithinLast30Days = 0; // visit within last 30 days
  let activityAtLeast2TimesWithin = 0; // activity at least 2 times within last 7 days
  let purchaseWhereAmount100 = 0; // purchase where amount >= 100
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
    if (age <= 7 * DAY) activityAtLeast2TimesWithin += 1;
    switch (kind) {
      case 0: { // visit
        if (traced) traceEvent(traced, 0, at, [], [0, 1], {});
        if (age <= 30 * DAY) visitWithinLast30Days += 1;
        break;
      }
      case 1: { // purchase
        const purchaseAmount = numberOf(event.amount, 'purchase.amount', problems);
        const chosen = traced && traceEvent(traced, 1, at, [purchaseAmount], [1], {});
        if (purchaseAmount >= 100) {
          chosen?.push(2);
          purchaseWhereAmount100 += 1;
        }
        break;
      }
      case 2: // any other
        if (traced) traceEvent(traced, 2, at, [], [1], {});
        break;
    }
  }
  const pointsOfEachVisit = boundedSum(visitWithinLast30Days * 2_0000, 10_0000);
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    visitWithinLast30Days,
    activityAtLeast2TimesWithin,
    purchaseWhereAmount100,
    pointsOfEachVisit,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'visit':
      return 0;
    case 'purchase':
      return 1;
  }
  return kindOf(named, EVENT_KINDS);
}

const EVENT_NAMES: readonly (string | null)[] = ['visit', 'purchase', null];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['visit', 0], ['purchase', 1]]), folded: new Map([['visit', 0], ['purchase', 1]]), other: 2,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [[], ['amount'], []];

const OUTLINE: Outline = {
  fields: [],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: 0, events: [{ name: 'visit' }, { name: 'purchase' }, { name: null }], selectors: [{ kinds: [0], text: 'visit' }, { kinds: [0, 1, 2], text: 'activity' }, { kinds: [1], text: 'purchase where amount >= 100' }], tallies: [{ kind: 'Count', selector: 0, last: 2592000000, text: 'visit within last 30 days' }, { kind: 'Count', selector: 1, last: 604800000, text: 'activity at least 2 times within last 7 days' }, { kind: 'Count', selector: 2, last: null, text: 'purchase where amount >= 100' }], occurrences: [{ selector: 0, last: 2592000000, once: null, amount: { kind: 'Fixed', units: 20000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 100000 } }] },
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'each-visit-within-last-30-days-95b729', line: 1, text: 'each visit within last 30 days add 2 up to 10', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
    { kind: 'Rule', leaf: 1, origin: { id: 'activity-at-least-2-times-4eb985', line: 2, text: 'when activity at least 2 times within last 7 days add 5', because: null, fields: [], tallies: [1] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'purchase-where-amount-100-463471', line: 3, text: 'when purchase where amount >= 100 add 10', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
