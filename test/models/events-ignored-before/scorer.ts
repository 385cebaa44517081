// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly customer_since?: Date | number | string | null | undefined;
  readonly score_from?: Date | number | string | null | undefined;
}

/**
 * Something that the lead did: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. A property that is
 * absent, null or undefined is missing; those that the model does not look at may be anything.
 */
export type Event =
  | { readonly event: 'login'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | { readonly event: 'invoice'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | {
      readonly event: 'ticket';
      readonly at: Date | number | string;
      readonly severity?: number | null | undefined;
      readonly [property: string]: unknown;
    };

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

/** The fields by type: their names, and the columns of those that have another. */
const FIELDS = modelFields([
  ['date', ['customer_since']],
  ['datetime', ['score_from']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'd192e18de022c196e8f719b36cca39d0',
  format: 1,
  fields: FIELDS,
  tiers: [],
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
    return evaluate(readFields<Lead>(lead, FIELDS), options, trace, true);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null, isCareful: boolean): Result {
  if (options?.params) refuseParams(options.params);
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const customer_since = admitDate(lead.customer_since, CUSTOMER_SINCE_FIELD, problems);
  const score_from = admitMoment(lead.score_from, SCORE_FROM_FIELD, problems);
  const history = historyOf(events, now, score_from, problems, trace && trace.history.events);
  const {
    loginWithinLast30Days, latestActivity, countOfDaysWithTicketWithin, maxOfSeverityOfTicket, minOfSeverityOfTicket,
    activity, pointsOfEachLogin,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      customer_since: seenDay(customer_since),
      score_from: seenMoment(score_from, 0),
    };
  }

  let others = 0;

  // line 8: each login within last 30 days add 1 up to 7
  if (loginWithinLast30Days >= 1) {
    others += pointsOfEachLogin;
    if (trace) trace.fired[0] = pointsOfEachLogin;
  }

  // line 9: when days since activity between 5 and 10 add 3
  if (today - dayOfMoment(latestActivity, 0) >= 5 && today - dayOfMoment(latestActivity, 0) <= 10) {
    others += 3_0000;
    if (trace) trace.fired[1] = 3_0000;
  }

  // line 10: when count of days with ticket within last 90 days >= 2 subtract 4
  if (countOfDaysWithTicketWithin >= 2) {
    others -= 4_0000;
    if (trace) trace.fired[2] = -4_0000;
  }

  // line 11: when max of severity of ticket > 3 subtract 6
  if (maxOfSeverityOfTicket > 3) {
    others -= 6_0000;
    if (trace) trace.fired[3] = -6_0000;
  }

  // line 12: when min of severity of ticket = 1 add 0.5
  if (minOfSeverityOfTicket === 1) {
    others += 5000;
    if (trace) trace.fired[4] = 5000;
  }

  // line 13: when customer_since more than 100 days ago and no activity subtract 1
  if (today - customer_since > 100 && activity < 1) {
    others -= 1_0000;
    if (trace) trace.fired[5] = -1_0000;
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
  events: readonly unknown[], now: number, ignoredBefore: number, problems: Problem[], traced: TracedEvent[] | null,
) {
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let ignored = 0;
  let loginWithinLast30Days = 0; // login within last 30 days
  let activityLatest = -Infinity; // days since activity
  const ticketDays: Set<number> = new Set(); // count of days with ticket within last 90 days
  let ticketGreatest = -Infinity; // max of severity of ticket
  let ticketLeast = Infinity; // min of severity of ticket
  let activity = 0; // activity
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
    if (at < ignoredBefore) {
      ignored += 1;
      traceDropped(traced, kind, at, 'ignored');
      continue;
    }
    counted += 1;
    const age = now - at;
    const day = dayOfMoment(at, 0);
    if (kind === 0 || kind === 2) {
      if (at > activityLatest) activityLatest = at;
      activity += 1;
    }
    switch (kind) {
      case 0: { // login
        if (traced) traceEvent(traced, 0, at, [], [0, 1], {});
        if (age <= 30 * DAY) loginWithinLast30Days += 1;
        break;
      }
      case 1: // invoice
        if (traced) traceEvent(traced, 1, at, [], [], {});
        break;
      case 2: { // ticket
        const ticketSeverity = numberOf(event.severity, 'ticket.severity', problems);
        if (traced) traceEvent(traced, 2, at, [ticketSeverity], [1, 2], {});
        if (age <= 90 * DAY) ticketDays.add(day);
        if (ticketSeverity > ticketGreatest) ticketGreatest = ticketSeverity;
        if (ticketSeverity < ticketLeast) ticketLeast = ticketSeverity;
        break;
      }
    }
  }
  const pointsOfEachLogin = boundedSum(loginWithinLast30Days * 1_0000, 7_0000);
  return {
    counts: { counted, undeclared, unreadable, future, ignored },
    loginWithinLast30Days,
    latestActivity: finite(activityLatest),
    countOfDaysWithTicketWithin: ticketDays.size,
    maxOfSeverityOfTicket: finite(ticketGreatest),
    minOfSeverityOfTicket: finite(ticketLeast),
    activity,
    pointsOfEachLogin,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'login':
      return 0;
    case 'invoice':
      return 1;
    case 'ticket':
      return 2;
  }
  return kindOf(named, EVENT_KINDS);
}

const CUSTOMER_SINCE_FIELD: DeclaredMoment = {
  name: 'customer_since', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};
const SCORE_FROM_FIELD: DeclaredMoment = {
  name: 'score_from', missing: new Set(), expected: 'a moment such as 2026-01-31T09:30:00Z', zoneMinutes: 0,
};
const EVENT_NAMES: readonly (string | null)[] = ['login', 'invoice', 'ticket'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['login', 0], ['invoice', 1], ['ticket', 2]]),
  folded: new Map([['login', 0], ['invoice', 1], ['ticket', 2]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [[], [], ['severity']];

const OUTLINE: Outline = {
  fields: [{ name: 'customer_since' }, { name: 'score_from' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: 0, events: [{ name: 'login' }, { name: 'invoice' }, { name: 'ticket' }], selectors: [{ kinds: [0], text: 'login' }, { kinds: [0, 2], text: 'activity' }, { kinds: [2], text: 'ticket' }], tallies: [{ kind: 'Count', selector: 0, last: 2592000000, text: 'login within last 30 days' }, { kind: 'Latest', selector: 1, last: null, text: 'days since activity' }, { kind: 'Days', selector: 2, last: 7776000000, text: 'count of days with ticket within last 90 days' }, { kind: 'Number', how: 'max', selector: 2, last: null, property: 0, text: 'max of severity of ticket' }, { kind: 'Number', how: 'min', selector: 2, last: null, property: 0, text: 'min of severity of ticket' }, { kind: 'Count', selector: 1, last: null, text: 'activity' }], occurrences: [{ selector: 0, last: 2592000000, once: null, amount: { kind: 'Fixed', units: 10000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 70000 } }] },
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'each-login-within-last-30-days-86d7be', line: 8, text: 'each login within last 30 days add 1 up to 7', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
    { kind: 'Rule', leaf: 1, origin: { id: 'days-since-activity-between-5-b65035', line: 9, text: 'when days since activity between 5 and 10 add 3', because: null, fields: [], tallies: [1] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'count-of-days-with-ticket-3333d7', line: 10, text: 'when count of days with ticket within last 90 days >= 2 subtract 4', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'max-of-severity-of-ticket-3-935e05', line: 11, text: 'when max of severity of ticket > 3 subtract 6', because: null, fields: [], tallies: [3] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'min-of-severity-of-ticket-1-c9bb92', line: 12, text: 'when min of severity of ticket = 1 add 0.5', because: null, fields: [], tallies: [4] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'customer_since-more-than-100-2b633a', line: 13, text: 'when customer_since more than 100 days ago and no activity subtract 1', because: null, fields: [0], tallies: [5] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
