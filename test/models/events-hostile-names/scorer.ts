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
      readonly event: '__proto__';
      readonly at: Date | number | string;
      readonly constructor?: string | null | undefined;
      readonly 'a*/ b'?: number | null | undefined;
      readonly [property: string]: unknown;
    }
  | {
      readonly event: '"quoted" ${name}';
      readonly at: Date | number | string;
      readonly class?: string | null | undefined;
      readonly toString?: boolean | null | undefined;
      readonly [property: string]: unknown;
    }
  | {
      readonly event: 'historyOf';
      readonly at: Date | number | string;
      readonly gathered?: number | null | undefined;
      readonly now?: Date | number | string | null | undefined;
      readonly 'at home'?: string | null | undefined;
      readonly [property: string]: unknown;
    }
  | {
      readonly event: '\x3c!-- \x3c/script>';
      readonly at: Date | number | string;
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

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'bfdb7a574ea6419a2e1185dc64647d83',
  format: 1,
  fields: [],
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
  const {
    __proto__WhereConstructorThrow1Within, sumOfABOf__proto__, quotedNameWhereClass11, historyOfWhereGathered1AndNow,
    historyOfWhereAtHomeScriptFollowed, pointsOfEach__proto__WhereConstructorThrow1,
    pointsOfEachHistoryOfWhereGathered1AndNow,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
    };
  }

  let others = 0;

  // line 6: each __proto__ where constructor = "* / throw 1 /*" within last 2 days add 1 once per constructor
  if (__proto__WhereConstructorThrow1Within >= 1) {
    others += pointsOfEach__proto__WhereConstructorThrow1;
    if (trace) trace.fired[0] = pointsOfEach__proto__WhereConstructorThrow1;
  }

  // line 7: when sum of `a* / b` of __proto__ >= 3 add 2
  if (sumOfABOf__proto__ >= 3) {
    others += 2_0000;
    if (trace) trace.fired[1] = 2_0000;
  }

  // line 8: when `"quoted" ${name}` where class = "`${1 + 1}`" and toString add 4
  if (quotedNameWhereClass11 >= 1) {
    others += 4_0000;
    if (trace) trace.fired[2] = 4_0000;
  }

  // line 9: each historyOf where gathered > 1 and now > 2025-12-01 add 1 per 2 of gathered up to 8
  if (historyOfWhereGathered1AndNow >= 1) {
    others += pointsOfEachHistoryOfWhereGathered1AndNow;
    if (trace) trace.fired[3] = pointsOfEachHistoryOfWhereGathered1AndNow;
  }

  // line 10: when historyOf where `at home` = "< /script>" followed by `< !-- < /script>` within 1 day add 16
  if (!Number.isNaN(historyOfWhereAtHomeScriptFollowed)) {
    others += 16_0000;
    if (trace) trace.fired[4] = 16_0000;
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
function historyOf(events: readonly unknown[], now: number, problems: Problem[], traced: TracedEvent[] | null) {
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let __proto__WhereConstructorThrow1Within = 0; // __proto__ where constructor = "* / throw 1 /*" within last 2 days
  const __proto__Sum: NumberSum = noNumbers(); // sum of `a* / b` of __proto__
  let quotedNameWhereClass11 = 0; // `"quoted" ${name}` where class = "`${1 + 1}`" and toString
  let historyOfWhereGathered1AndNow = 0; // historyOf where gathered > 1 and now > 2025-12-01
  const historyOfWhereAtHomeScriptMoments: number[] = []; // historyOf where `at home` = "< /script>" followed by `< !-- < /script>` within 1 day
  const scriptMoments: number[] = []; // historyOf where `at home` = "< /script>" followed by `< !-- < /script>` within 1 day
  const __proto__WhereConstructorThrow1Once: Set<unknown> = new Set(); // each __proto__ where constructor = "* / throw 1 /*"
  let historyOfWhereGathered1AndNowSumOfPoints = 0; // each historyOf where gathered > 1 and now > 2025-12-01
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
      case 0: { // __proto__
        const __proto__Constructor = propertyText(ownOrInherited(event, 'constructor'), '__proto__.constructor', problems);
        const __proto__AB = numberOf(event['a*/ b'], '__proto__.a*/ b', problems);
        const chosen = traced && traceEvent(traced, 0, at, [__proto__Constructor, __proto__AB], [1], {});
        if (__proto__Constructor === '*/ throw 1 /*') {
          chosen?.push(0);
          if (age <= 2 * DAY) {
            __proto__WhereConstructorThrow1Within += 1;
            __proto__WhereConstructorThrow1Once.add(__proto__Constructor);
          }
        }
        addNumber(__proto__Sum, __proto__AB);
        break;
      }
      case 1: { // "quoted" ${name}
        const quotedNameClass = propertyText(event.class, '"quoted" ${name}.class', problems);
        const quotedNameToString = answerOf(ownOrInherited(event, 'toString'), '"quoted" ${name}.toString', problems);
        const chosen = traced && traceEvent(traced, 1, at, [quotedNameClass, quotedNameToString], [], {});
        if (quotedNameClass === '`${1 + 1}`' && quotedNameToString === true) {
          chosen?.push(2);
          quotedNameWhereClass11 += 1;
        }
        break;
      }
      case 2: { // historyOf
        const historyOfGathered = numberOf(event.gathered, 'historyOf.gathered', problems);
        const historyOfNow = admitMoment(event.now, HISTORY_OF_NOW, problems);
        const historyOfAtHome = propertyText(event['at home'], 'historyOf.at home', problems);
        const historyOfNowDay = dayOfMoment(historyOfNow, 0);
        const chosen = traced && traceEvent(traced, 2, at, [historyOfGathered, historyOfNow, historyOfAtHome], [], { 1: historyOfGathered });
        if (historyOfGathered > 1 && historyOfNowDay > 20_423) {
          chosen?.push(3);
          historyOfWhereGathered1AndNow += 1;
          historyOfWhereGathered1AndNowSumOfPoints += unitsPer(historyOfGathered, 2, 1_0000);
        }
        if (historyOfAtHome === '\x3c/script>') {
          chosen?.push(4);
          historyOfWhereAtHomeScriptMoments.push(at);
        }
        break;
      }
      case 3: { // < !-- < /script>
        if (traced) traceEvent(traced, 3, at, [], [5], {});
        scriptMoments.push(at);
        break;
      }
    }
  }
  const pointsOfEach__proto__WhereConstructorThrow1 = boundedSum(__proto__WhereConstructorThrow1Once.size * 1_0000, null);
  const pointsOfEachHistoryOfWhereGathered1AndNow = boundedSum(historyOfWhereGathered1AndNowSumOfPoints, 8_0000);
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    __proto__WhereConstructorThrow1Within,
    sumOfABOf__proto__: numberOfSum(__proto__Sum),
    quotedNameWhereClass11,
    historyOfWhereGathered1AndNow,
    historyOfWhereAtHomeScriptFollowed: latestSequence(sortedMoments(historyOfWhereAtHomeScriptMoments), sortedMoments(scriptMoments), DAY),
    pointsOfEach__proto__WhereConstructorThrow1,
    pointsOfEachHistoryOfWhereGathered1AndNow,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case '__proto__':
      return 0;
    case '"quoted" ${name}':
      return 1;
    case 'historyOf':
      return 2;
    case '\x3c!-- \x3c/script>':
      return 3;
  }
  return kindOf(named, EVENT_KINDS);
}

const EVENT_NAMES: readonly (string | null)[] = ['__proto__', '"quoted" ${name}', 'historyOf', '\x3c!-- \x3c/script>'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['__proto__', 0], ['"quoted" ${name}', 1], ['historyOf', 2], ['\x3c!-- \x3c/script>', 3]]),
  folded: new Map([['__proto__', 0], ['"quoted" ${name}', 1], ['historyof', 2], ['\x3c!-- \x3c/script>', 3]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [
  ['constructor', 'a*/ b'], ['class', 'toString'], ['gathered', 'now', 'at home'], [],
];
const HISTORY_OF_NOW: DeclaredMoment = {
  name: 'historyOf.now', missing: new Set(), expected: 'a moment such as 2026-01-31T09:30:00Z', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: 0, events: [{ name: '__proto__' }, { name: '"quoted" ${name}' }, { name: 'historyOf' }, { name: '\x3c!-- \x3c/script>' }], selectors: [{ kinds: [0], text: '__proto__ where constructor = "*/ throw 1 /*"' }, { kinds: [0], text: '__proto__' }, { kinds: [1], text: '"quoted" ${name} where class = "`${1 + 1}`" and toString' }, { kinds: [2], text: 'historyOf where gathered > 1 and now > 2025-12-01' }, { kinds: [2], text: 'historyOf where `at home` = "\x3c/script>"' }, { kinds: [3], text: '\x3c!-- \x3c/script>' }], tallies: [{ kind: 'Count', selector: 0, last: 172800000, text: '__proto__ where constructor = "*/ throw 1 /*" within last 2 days' }, { kind: 'Number', how: 'sum', selector: 1, last: null, property: 1, text: 'sum of `a*/ b` of __proto__' }, { kind: 'Count', selector: 2, last: null, text: '`"quoted" ${name}` where class = "`${1 + 1}`" and toString' }, { kind: 'Count', selector: 3, last: null, text: 'historyOf where gathered > 1 and now > 2025-12-01' }, { kind: 'Sequence', first: 4, second: 5, within: 86400000, last: null, text: 'historyOf where `at home` = "\x3c/script>" followed by `\x3c!-- \x3c/script>` within 1 day' }], occurrences: [{ selector: 0, last: 172800000, once: { kind: 'Property', property: 0 }, amount: { kind: 'Fixed', units: 10000 }, per: null, decay: null, upTo: null }, { selector: 3, last: null, once: null, amount: { kind: 'Fixed', units: 10000 }, per: { size: 2 }, decay: null, upTo: { kind: 'Fixed', units: 80000 } }] },
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'each-__proto__-where-618948', line: 6, text: 'each __proto__ where constructor = "*/ throw 1 /*" within last 2 days add 1 once per constructor', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
    { kind: 'Rule', leaf: 1, origin: { id: 'sum-of-a-b-of-__proto__-3-dad83e', line: 7, text: 'when sum of `a*/ b` of __proto__ >= 3 add 2', because: null, fields: [], tallies: [1] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'quoted-name-where-class-1-1-and-d5c001', line: 8, text: 'when `"quoted" ${name}` where class = "`${1 + 1}`" and toString add 4', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'each-historyof-where-gathered-1-fadb79', line: 9, text: 'each historyOf where gathered > 1 and now > 2025-12-01 add 1 per 2 of gathered up to 8', because: null, fields: [], tallies: [3] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 1 } },
    { kind: 'Rule', leaf: 4, origin: { id: 'historyof-where-at-home-script-949791', line: 10, text: 'when historyOf where `at home` = "\x3c/script>" followed by `\x3c!-- \x3c/script>` within 1 day add 16', because: null, fields: [], tallies: [4] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
