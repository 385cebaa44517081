// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
}

/**
 * Something that the lead did: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. A property that is
 * absent, null or undefined is missing; those that the model does not look at may be anything.
 */
export type Event =
  | { readonly event: 'page_view'; readonly at: Date | number | string; readonly [property: string]: unknown }
  | {
      readonly event: 'order';
      readonly at: Date | number | string;
      readonly amount?: number | null | undefined;
      readonly items?: readonly string[] | null | undefined;
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

export type Tier = 'champion' | 'known';

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
  ['number', ['employees']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'd7a24c2ab4c76cab5415df6ed92d85b5',
  format: 1,
  fields: FIELDS,
  tiers: ['champion', 'known'],
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
  const employees = wholeNumberOf(lead.employees, 'employees', problems);
  const history = historyOf(events, now, problems, trace && trace.history.events);
  const {
    countOfPage_viewWithinLast30, orderWhereAmount100, latestPage_view, orderWhereBooksInItems, page_view,
    pointsOfEachOrderWhereBooksInItems,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
    };
  }

  const visits = countOfPage_viewWithinLast30;
  const buyer = orderWhereAmount100 >= 1;
  const quiet_days = today - dayOfMoment(latestPage_view, 0);
  let others = 0;

  if (visits === 0) {
    // line 10: rate visits { 0 subtract 2 }
    others -= 2_0000;
    if (trace) trace.fired[0] = -2_0000;
  } else if (visits >= 1 && visits <= 4) {
    // line 11: rate visits { 1 to 4 add 1 }
    others += 1_0000;
    if (trace) trace.fired[1] = 1_0000;
  } else if (visits >= 5) {
    // line 12: rate visits { 5 or more add 3 }
    others += 3_0000;
    if (trace) trace.fired[2] = 3_0000;
  }

  // line 14: when buyer and employees >= 50
  if (buyer && employees >= 50) {
    // line 15: always add 2 per 3 of visits up to 20
    {
      const fullUnits = unitsPer(visits, 3, 2_0000);
      const units = atMostInSize(fullUnits, 20_0000);
      others += units;
      if (trace) trace.fired[3] = units;
      if (trace) trace.steps[3] = { full: fullUnits, decayed: fullUnits };
    }
    // line 16: each order where books in items add 1.5 per 100 of amount
    if (orderWhereBooksInItems >= 1) {
      others += pointsOfEachOrderWhereBooksInItems;
      if (trace) trace.fired[4] = pointsOfEachOrderWhereBooksInItems;
    }
  } else if (trace) {
    trace.closed.push('buyer-and-employees-50-9cc69a');
  }

  // line 18: when quiet_days > 7 or not buyer subtract 1
  if (quiet_days > 7 || !buyer) {
    others -= 1_0000;
    if (trace) trace.fired[5] = -1_0000;
  }

  const total = others;
  const tierByPoints = (buyer && visits >= 3 && total > 2_0000) ? 'champion' : page_view >= 1 ? 'known' : null;
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
  let countOfPage_viewWithinLast30 = 0; // count of page_view within last 30 days
  let orderWhereAmount100 = 0; // order where amount >= 100
  let page_viewLatest = -Infinity; // days since page_view
  let orderWhereBooksInItems = 0; // order where books in items
  let page_view = 0; // page_view
  let orderWhereBooksInItemsSumOfPoints = 0; // each order where books in items
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
        if (traced) traceEvent(traced, 0, at, [], [0], {});
        if (age <= 30 * DAY) countOfPage_viewWithinLast30 += 1;
        if (at > page_viewLatest) page_viewLatest = at;
        page_view += 1;
        break;
      }
      case 1: { // order
        const orderAmount = numberOf(event.amount, 'order.amount', problems);
        const orderItems = admitList(event.items, ORDER_ITEMS, problems);
        const chosen = traced && traceEvent(traced, 1, at, [orderAmount, orderItems], [], { 0: orderAmount });
        if (orderAmount >= 100) {
          chosen?.push(1);
          orderWhereAmount100 += 1;
        }
        if (orderItems !== null && hasAny(orderItems, ITEMS_VALUES)) {
          chosen?.push(2);
          orderWhereBooksInItems += 1;
          orderWhereBooksInItemsSumOfPoints += unitsPer(orderAmount, 100, 1_5000);
        }
        break;
      }
    }
  }
  const pointsOfEachOrderWhereBooksInItems = boundedSum(orderWhereBooksInItemsSumOfPoints, null);
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    countOfPage_viewWithinLast30,
    orderWhereAmount100,
    latestPage_view: finite(page_viewLatest),
    orderWhereBooksInItems,
    page_view,
    pointsOfEachOrderWhereBooksInItems,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'page_view':
      return 0;
    case 'order':
      return 1;
  }
  return kindOf(named, EVENT_KINDS);
}

const ITEMS_VALUES: ReadonlySet<string> = new Set(['books']);
const EVENT_NAMES: readonly (string | null)[] = ['page_view', 'order'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['page_view', 0], ['order', 1]]), folded: new Map([['page_view', 0], ['order', 1]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [[], ['amount', 'items']];
const ORDER_ITEMS: DeclaredList = {
  name: 'order.items', missing: new Set(), expected: 'a list of texts', values: null, element: 'a text',
};

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: 0, events: [{ name: 'page_view' }, { name: 'order' }], selectors: [{ kinds: [0], text: 'page_view' }, { kinds: [1], text: 'order where amount >= 100' }, { kinds: [1], text: 'order where books in items' }], tallies: [{ kind: 'Count', selector: 0, last: 2592000000, text: 'count of page_view within last 30 days' }, { kind: 'Count', selector: 1, last: null, text: 'order where amount >= 100' }, { kind: 'Latest', selector: 0, last: null, text: 'days since page_view' }, { kind: 'Count', selector: 2, last: null, text: 'order where books in items' }, { kind: 'Count', selector: 0, last: null, text: 'page_view' }], occurrences: [{ selector: 2, last: null, once: null, amount: { kind: 'Fixed', units: 15000 }, per: { size: 100 }, decay: null, upTo: null }] },
  entries: [
    { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'visits-0-d2fd1e', line: 10, text: 'rate visits { 0 subtract 2 }', because: null, fields: [], tallies: [0] } }, { leaf: 1, origin: { id: 'visits-1-to-4-5566ce', line: 11, text: 'rate visits { 1 to 4 add 1 }', because: null, fields: [], tallies: [0] } }, { leaf: 2, origin: { id: 'visits-5-or-more-749573', line: 12, text: 'rate visits { 5 or more add 3 }', because: null, fields: [], tallies: [0] } }] },
    { kind: 'Block', origin: { id: 'buyer-and-employees-50-9cc69a', line: 14, text: 'when buyer and employees >= 50', because: null, fields: [0], tallies: [1] }, entries: [
      { kind: 'Rule', leaf: 3, origin: { id: 'always-7fe65f', line: 15, text: 'always add 2 per 3 of visits up to 20', because: null, fields: [], tallies: [0] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 4, origin: { id: 'each-order-where-books-in-items-b8fd54', line: 16, text: 'each order where books in items add 1.5 per 100 of amount', because: null, fields: [], tallies: [3] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
    ] },
    { kind: 'Rule', leaf: 5, origin: { id: 'quiet_days-7-or-not-buyer-3a0c96', line: 18, text: 'when quiet_days > 7 or not buyer subtract 1', because: null, fields: [], tallies: [1, 2] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
