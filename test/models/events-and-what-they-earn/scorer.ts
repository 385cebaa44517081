// Events and what they earn. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly title?: string | null | undefined;
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
      readonly seconds?: number | null | undefined;
      readonly [property: string]: unknown;
    }
  | {
      readonly event: 'email_open';
      readonly at: Date | number | string;
      readonly campaign?: string | null | undefined;
      readonly [property: string]: unknown;
    }
  | { readonly event: 'email_sent'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | {
      readonly event: 'form_submit';
      readonly at: Date | number | string;
      readonly form?: string | null | undefined;
      readonly [property: string]: unknown;
    };

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** What the lead did, in any order. */
  readonly events?: readonly Event[] | null | undefined;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly demo_points?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'warm' | 'cold';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly engagement: number;
  };
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
const FIELDS = /* @__PURE__ */ modelFields([
  ['text', ['title']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Events and what they earn',
  hash: 'ed820e202fc1d948c9cd6b65d773b5f0',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'warm', 'cold'],
  params: [
    { name: 'demo_points', value: 25, from: 0, to: null },
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

/** What the lead holds for every field, in an object that is the same in shape for all leads. */
function copyOf(lead: Lead, find: (lead: object, name: string) => unknown = Reflect.get): Lead {
  return {
    title: find(lead, 'title'),
  } as Lead;
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(trace ? copyOf(lead) : lead, options, trace, false);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(copyOf(lead, readWithCare), options, trace, true);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null, isCareful: boolean): Result {
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const demo_points = params[0] ?? 25;
  const demo_points_units = unitsOf(demo_points) ?? 0;
  const now = momentOfScoring(options?.asOf, true, 480);
  const today = dayOfMoment(now, 480);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const title = textOf(lead.title, 'title', problems);
  const history = historyOf(events, now, problems, trace && trace.history.events);
  const {
    page_viewWherePageLikePricingWithin, email_open, form_submitWhereFormDemo, latestForm_submitWhereFormDemo,
    page_viewAtLeast3TimesWithin, sumOfSecondsOfPage_viewWithin, email_openWithinLast180Days, latestActivity,
    form_submitAtLeast2TimesWithin, form_submitWithinLast14Days, form_submitWhereFormDemoWithinLast,
    pointsOfEachPage_viewWherePageLikePricing, pointsOfEachEmail_open,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      title: title || null,
    };
  }

  let others = 0;
  let qualified = 3;

  // line 14: group engagement min -20 max 40
  let engagement = 0;
  // line 15: each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20
  if (page_viewWherePageLikePricingWithin >= 1) {
    engagement += pointsOfEachPage_viewWherePageLikePricing;
    if (trace) trace.fired[0] = pointsOfEachPage_viewWherePageLikePricing;
  }
  // line 16: each email_open add 1 once per campaign up to 5
  if (email_open >= 1) {
    engagement += pointsOfEachEmail_open;
    if (trace) trace.fired[1] = pointsOfEachEmail_open;
  }
  // line 17: when form_submit where form = demo add demo_points half-life 14 days
  if (form_submitWhereFormDemo >= 1) {
    const fullUnits = demo_points_units;
    const decayedUnits = unitsAtAge(fullUnits, today - dayOfMoment(latestForm_submitWhereFormDemo, 480), HALF_LIFE_14_DAYS, params);
    const units = decayedUnits;
    engagement += units;
    if (trace) trace.fired[2] = units;
    if (trace) trace.steps[2] = { full: fullUnits, decayed: decayedUnits };
  }
  // line 18: when page_view at least 3 times within last 7 days add 5
  if (page_viewAtLeast3TimesWithin >= 3) {
    engagement += 5_0000;
    if (trace) trace.fired[3] = 5_0000;
  }
  // line 19: when sum of seconds of page_view within last 30 days >= 300 add 5
  if (sumOfSecondsOfPage_viewWithin >= 300) {
    engagement += 5_0000;
    if (trace) trace.fired[4] = 5_0000;
  }
  // line 20: when email_open and no email_open within last 180 days subtract 10
  if (email_open >= 1 && email_openWithinLast180Days < 1) {
    engagement -= 10_0000;
    if (trace) trace.fired[5] = -10_0000;
  }
  // line 21: when days since activity > 30 subtract 3
  if (today - dayOfMoment(latestActivity, 480) > 30) {
    engagement -= 3_0000;
    if (trace) trace.fired[6] = -3_0000;
  }
  // line 22: best of
  {
    let best = -Infinity;
    // line 23: when form_submit at least 2 times within last 7 days add 10
    if (form_submitAtLeast2TimesWithin >= 2) {
      best = Math.max(best, 10_0000);
      if (trace) trace.fired[7] = 10_0000;
    }
    // line 24: when form_submit within last 14 days add 7
    if (form_submitWithinLast14Days >= 1) {
      best = Math.max(best, 7_0000);
      if (trace) trace.fired[8] = 7_0000;
    }
    if (best > -Infinity) engagement += best;
  }
  engagement = clamp(engagement, -20_0000, 40_0000);

  // line 27: when title = CFO add 20
  if (title === 'cfo') {
    others += 20_0000;
    if (trace) trace.fired[9] = 20_0000;
  }

  // line 28: when form_submit where form = demo within last 1 day qualify hot
  if (form_submitWhereFormDemoWithinLast >= 1) {
    qualified = Math.min(qualified, 0); // hot
    if (trace) trace.fired[10] = 0;
  }

  const total = clamp(others + engagement, 0, 100_0000);
  const rank: number = total >= 70_0000 ? 0 : total >= 30_0000 ? 1 : 2;
  const tierByPoints = TIERS[rank] ?? 'cold';
  return {
    score: pointsOf(total),
    tier: TIERS[Math.min(rank, qualified)] ?? 'cold',
    tierByPoints,
    disqualified: false,
    groups: { engagement: pointsOf(engagement) },
    grades: {},
    problems,
    events: history.counts,
  };
}

/** What the lead did, as far as rules ask: one look at each event. */
function historyOf(events: readonly unknown[], now: number, problems: Problem[], traced: TracedEvent[] | null) {
  const today = dayOfMoment(now, 480);
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let page_viewWherePageLikePricingWithin = 0; // page_view where page like "/pricing*" within last 90 days
  let email_open = 0; // email_open
  let form_submitWhereFormDemo = 0; // form_submit where form = demo
  let form_submitWhereFormDemoLatest = -Infinity; // form_submit where form = demo
  let page_viewAtLeast3TimesWithin = 0; // page_view at least 3 times within last 7 days
  const page_viewSum: NumberSum = noNumbers(); // sum of seconds of page_view within last 30 days
  let email_openWithinLast180Days = 0; // email_open within last 180 days
  let activityLatest = -Infinity; // days since activity
  let form_submitAtLeast2TimesWithin = 0; // form_submit at least 2 times within last 7 days
  let form_submitWithinLast14Days = 0; // form_submit within last 14 days
  let form_submitWhereFormDemoWithinLast = 0; // form_submit where form = demo within last 1 day
  const page_viewWherePageLikePricingDays: Set<number> = new Set(); // each page_view where page like "/pricing*"
  const email_openOnce: Set<unknown> = new Set(); // each email_open
  for (let index = 0; index < events.length; index++) {
    const event = inside(events[index]);
    const kind = kindNamed(event.event);
    if (kind < 0) {
      if (kind === UNDECLARED) undeclared += 1;
      else unreadable += 1;
      if (kind === NO_EVENT) reportNotEvent(events[index], problems);
      continue;
    }
    const at = quickMoment(event.at, kind, EVENT_NAMES, 480, problems);
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
    const day = dayOfMoment(at, 480);
    if (kind <= 1 || kind === 3) {
      if (at > activityLatest) activityLatest = at;
    }
    switch (kind) {
      case 0: { // page_view
        const page_viewPage = propertyText(event.page, 'page_view.page', problems);
        const page_viewSeconds = numberOf(event.seconds, 'page_view.seconds', problems);
        const chosen = traced && traceEvent(traced, 0, at, [page_viewPage, page_viewSeconds], [3, 4], {});
        if (page_viewPage.startsWith('/pricing')) {
          chosen?.push(0);
          if (age <= 90 * DAY) {
            page_viewWherePageLikePricingWithin += 1;
            page_viewWherePageLikePricingDays.add(day);
          }
        }
        if (age <= 7 * DAY) page_viewAtLeast3TimesWithin += 1;
        if (age <= 30 * DAY) addNumber(page_viewSum, page_viewSeconds);
        break;
      }
      case 1: { // email_open
        const email_openCampaign = propertyText(event.campaign, 'email_open.campaign', problems);
        if (traced) traceEvent(traced, 1, at, [email_openCampaign], [1, 4], {});
        email_open += 1;
        email_openOnce.add(email_openCampaign);
        if (age <= 180 * DAY) email_openWithinLast180Days += 1;
        break;
      }
      case 2: // email_sent
        if (traced) traceEvent(traced, 2, at, [], [], {});
        break;
      case 3: { // form_submit
        const form_submitForm = propertyText(event.form, 'form_submit.form', problems);
        const chosen = traced && traceEvent(traced, 3, at, [form_submitForm], [4, 5], {});
        if (form_submitForm === 'demo') {
          chosen?.push(2);
          form_submitWhereFormDemo += 1;
          if (at > form_submitWhereFormDemoLatest) form_submitWhereFormDemoLatest = at;
          if (age <= DAY) form_submitWhereFormDemoWithinLast += 1;
        }
        if (age <= 7 * DAY) form_submitAtLeast2TimesWithin += 1;
        if (age <= 14 * DAY) form_submitWithinLast14Days += 1;
        break;
      }
    }
  }
  let pointsOfEachPage_viewWherePageLikePricingSum = 0;
  for (const day of page_viewWherePageLikePricingDays) {
    pointsOfEachPage_viewWherePageLikePricingSum += leftAt(FADE_OVER_30_DAYS, today - day);
  }
  const pointsOfEachPage_viewWherePageLikePricing = boundedSum(pointsOfEachPage_viewWherePageLikePricingSum, 20_0000);
  const pointsOfEachEmail_open = boundedSum(email_openOnce.size * 1_0000, 5_0000);
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    page_viewWherePageLikePricingWithin,
    email_open,
    form_submitWhereFormDemo,
    latestForm_submitWhereFormDemo: finite(form_submitWhereFormDemoLatest),
    page_viewAtLeast3TimesWithin,
    sumOfSecondsOfPage_viewWithin: numberOfSum(page_viewSum),
    email_openWithinLast180Days,
    latestActivity: finite(activityLatest),
    form_submitAtLeast2TimesWithin,
    form_submitWithinLast14Days,
    form_submitWhereFormDemoWithinLast,
    pointsOfEachPage_viewWherePageLikePricing,
    pointsOfEachEmail_open,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'page_view':
      return 0;
    case 'email_open':
      return 1;
    case 'email_sent':
      return 2;
    case 'form_submit':
      return 3;
  }
  return kindOf(named, EVENT_KINDS);
}

const TIERS = ['hot', 'warm', 'cold'] as const;
const EVENT_NAMES: readonly (string | null)[] = ['page_view', 'email_open', 'email_sent', 'form_submit'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['page_view', 0], ['email_open', 1], ['email_sent', 2], ['form_submit', 3]]),
  folded: new Map([['page_view', 0], ['email_open', 1], ['email_sent', 2], ['form_submit', 3]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [['page', 'seconds'], ['campaign'], [], ['form']];
const FADE_OVER_30_DAYS: readonly number[] = [
  5_0000, 4_8333, 4_6667, 4_5000, 4_3333, 4_1667, 4_0000, 3_8333, 3_6667, 3_5000, 3_3333, 3_1667, 3_0000, 2_8333, 2_6667,
  2_5000, 2_3333, 2_1667, 2_0000, 1_8333, 1_6667, 1_5000, 1_3333, 1_1667, 1_0000, 8333, 6667, 5000, 3333, 1667,
];
const HALF_LIFE_14_DAYS: OutlineDecayShape = { kind: 'HalfLife', days: 14 };
const PARAMS: readonly DeclaredParam[] = [{ name: 'demo_points', value: 25, from: 0, to: null, isPoints: true }];
const DEFAULTS: readonly number[] = [25];

const OUTLINE: Outline = {
  fields: [{ name: 'title' }],
  groups: [{ name: 'engagement', min: { kind: 'Fixed', units: -200000 }, max: { kind: 'Fixed', units: 400000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: { zoneMinutes: 480, events: [{ name: 'page_view' }, { name: 'email_open' }, { name: 'email_sent' }, { name: 'form_submit' }], selectors: [{ kinds: [0], text: 'page_view where page like "/pricing*"' }, { kinds: [1], text: 'email_open' }, { kinds: [3], text: 'form_submit where form = demo' }, { kinds: [0], text: 'page_view' }, { kinds: [0, 1, 3], text: 'activity' }, { kinds: [3], text: 'form_submit' }], tallies: [{ kind: 'Count', selector: 0, last: 7776000000, text: 'page_view where page like "/pricing*" within last 90 days' }, { kind: 'Count', selector: 1, last: null, text: 'email_open' }, { kind: 'Count', selector: 2, last: null, text: 'form_submit where form = demo' }, { kind: 'Latest', selector: 2, last: null, text: 'form_submit where form = demo' }, { kind: 'Count', selector: 3, last: 604800000, text: 'page_view at least 3 times within last 7 days' }, { kind: 'Number', how: 'sum', selector: 3, last: 2592000000, property: 1, text: 'sum of seconds of page_view within last 30 days' }, { kind: 'Count', selector: 1, last: 15552000000, text: 'email_open within last 180 days' }, { kind: 'Latest', selector: 4, last: null, text: 'days since activity' }, { kind: 'Count', selector: 5, last: 604800000, text: 'form_submit at least 2 times within last 7 days' }, { kind: 'Count', selector: 5, last: 1209600000, text: 'form_submit within last 14 days' }, { kind: 'Count', selector: 2, last: 86400000, text: 'form_submit where form = demo within last 1 day' }], occurrences: [{ selector: 0, last: 7776000000, once: { kind: 'Day' }, amount: { kind: 'Fixed', units: 50000 }, per: null, decay: { shape: { kind: 'Fade', days: 30 } }, upTo: { kind: 'Fixed', units: 200000 } }, { selector: 1, last: null, once: { kind: 'Property', property: 0 }, amount: { kind: 'Fixed', units: 10000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 50000 } }] },
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'each-page_view-where-page-like-1c1b53', line: 15, text: 'each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
      { kind: 'Rule', leaf: 1, origin: { id: 'each-email_open-720032', line: 16, text: 'each email_open add 1 once per campaign up to 5', because: null, fields: [], tallies: [1] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 1 } },
      { kind: 'Rule', leaf: 2, origin: { id: 'form_submit-where-form-demo-b84115', line: 17, text: 'when form_submit where form = demo add demo_points half-life 14 days', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 3, origin: { id: 'page_view-at-least-3-times-bdf1c5', line: 18, text: 'when page_view at least 3 times within last 7 days add 5', because: null, fields: [], tallies: [4] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 4, origin: { id: 'sum-of-seconds-of-page_view-b1be3b', line: 19, text: 'when sum of seconds of page_view within last 30 days >= 300 add 5', because: null, fields: [], tallies: [5] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 5, origin: { id: 'email_open-and-no-email_open-cb5309', line: 20, text: 'when email_open and no email_open within last 180 days subtract 10', because: null, fields: [], tallies: [1, 6] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 6, origin: { id: 'days-since-activity-30-18a3b8', line: 21, text: 'when days since activity > 30 subtract 3', because: null, fields: [], tallies: [7] }, effect: { kind: 'Points' } },
      { kind: 'Choice', how: 'best', members: [
        { kind: 'Rule', leaf: 7, origin: { id: 'form_submit-at-least-2-times-562e66', line: 23, text: 'when form_submit at least 2 times within last 7 days add 10', because: null, fields: [], tallies: [8] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 8, origin: { id: 'form_submit-within-last-14-days-eb50da', line: 24, text: 'when form_submit within last 14 days add 7', because: null, fields: [], tallies: [9] }, effect: { kind: 'Points' } },
      ] },
    ] },
    { kind: 'Rule', leaf: 9, origin: { id: 'title-cfo-02e26a', line: 27, text: 'when title = CFO add 20', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 10, origin: { id: 'form_submit-where-form-demo-7e5750', line: 28, text: 'when form_submit where form = demo within last 1 day qualify hot', because: null, fields: [], tallies: [10] }, effect: { kind: 'Qualify', tier: 0 } },
  ],
};

// What follows is the same in every scorer.
