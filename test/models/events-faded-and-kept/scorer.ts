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
      readonly event: 'download';
      readonly at: Date | number | string;
      readonly pages?: number | null | undefined;
      readonly asset?: string | null | undefined;
      readonly [property: string]: unknown;
    }
  | {
      readonly event: 'meeting';
      readonly at: Date | number | string;
      readonly happy?: boolean | null | undefined;
      readonly held?: Date | number | string | null | undefined;
      readonly minutes?: number | null | undefined;
      readonly [property: string]: unknown;
    };

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** What the lead did, in any order. */
  readonly events?: readonly Event[] | null | undefined;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly worth?: number };
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
  readonly groups: {
    readonly reading: number;
    readonly talk: number;
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

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'd529091872c8ec4af9d73ce79ac7bd37',
  format: 1,
  fields: [],
  tiers: [],
  params: [
    { name: 'worth', value: 4, from: 0, to: null },
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
  const now = momentOfScoring(options?.asOf, true, -300);
  const today = dayOfMoment(now, -300);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const history = historyOf(events, now, params, problems, trace && trace.history.events);
  const {
    download, downloadWhereAssetContainsAnyOf, downloadWithinLast60Days, meetingWhereHappy, meetingWhereNotHappy,
    meetingWithinLast365Days, latestMeeting, meetingWhereMinutes30AtLeast, averageOfMinutesOfMeeting,
    latestMeetingWhereMinutes30, meetingWithinLast3Days, meetingWithinLast30Days, pointsOfEachDownload,
    pointsOfEachDownloadWhereAssetContainsAnyOf, pointsOfEachDownload2, pointsOfEachDownload3, pointsOfEachMeetingWhereHappy,
    pointsOfEachMeetingWhereNotHappy, pointsOfEachMeeting,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
    };
  }

  // line 6: group reading max 50
  let reading = 0;
  // line 7: each download add worth once per week per 5 of pages shrink by 1 every 7 days up to 30
  if (download >= 1) {
    reading += pointsOfEachDownload;
    if (trace) trace.fired[0] = pointsOfEachDownload;
  }
  // line 8: each download where asset contains any of [guide, paper] add 0.3 once per asset half-life 10 days
  if (downloadWhereAssetContainsAnyOf >= 1) {
    reading += pointsOfEachDownloadWhereAssetContainsAnyOf;
    if (trace) trace.fired[1] = pointsOfEachDownloadWhereAssetContainsAnyOf;
  }
  // line 9: each download within last 60 days add 2 once per month
  if (downloadWithinLast60Days >= 1) {
    reading += pointsOfEachDownload2;
    if (trace) trace.fired[2] = pointsOfEachDownload2;
  }
  // line 10: each download add 1 per 10 of pages fade over 45 days
  if (download >= 1) {
    reading += pointsOfEachDownload3;
    if (trace) trace.fired[3] = pointsOfEachDownload3;
  }
  reading = Math.min(reading, 50_0000);

  // line 12: group talk min -6
  let talk = 0;
  // line 13: each meeting where happy add 3 half-life 3.5 days up to worth
  if (meetingWhereHappy >= 1) {
    talk += pointsOfEachMeetingWhereHappy;
    if (trace) trace.fired[4] = pointsOfEachMeetingWhereHappy;
  }
  // line 14: each meeting where not happy subtract 2 once per held up to 5
  if (meetingWhereNotHappy >= 1) {
    talk -= pointsOfEachMeetingWhereNotHappy;
    if (trace) trace.fired[5] = -pointsOfEachMeetingWhereNotHappy;
  }
  // line 15: when meeting within last 365 days add 9 fade over 90 days
  if (meetingWithinLast365Days >= 1) {
    const fullUnits = 9_0000;
    const decayedUnits = leftAt(FADE_OVER_90_DAYS, today - dayOfMoment(latestMeeting, -300));
    const units = decayedUnits;
    talk += units;
    if (trace) trace.fired[6] = units;
    if (trace) trace.steps[6] = { full: fullUnits, decayed: decayedUnits };
  }
  // line 16: when meeting where minutes >= 30 at least 2 times add 2.5 per 10 of average of minutes of meeting shrink by 0.5 every 1 day up to 12
  if (meetingWhereMinutes30AtLeast >= 2) {
    const fullUnits = unitsPer(averageOfMinutesOfMeeting, 10, 2_5000);
    const decayedUnits = unitsAtAge(fullUnits, today - dayOfMoment(latestMeetingWhereMinutes30, -300), SHRINK_EVERY_1_DAYS, params);
    const units = atMostInSize(decayedUnits, 12_0000);
    talk += units;
    if (trace) trace.fired[7] = units;
    if (trace) trace.steps[7] = { full: fullUnits, decayed: decayedUnits };
  }
  // line 17: first of
  {
    let first: number | null = null;
    // line 18: when meeting within last 3 days add 1
    if (meetingWithinLast3Days >= 1) {
      first ??= 1_0000;
      if (trace) trace.fired[8] = 1_0000;
    }
    // line 19: each meeting within last 30 days add 1 up to 3
    if (meetingWithinLast30Days >= 1) {
      first ??= pointsOfEachMeeting;
      if (trace) trace.fired[9] = pointsOfEachMeeting;
    }
    talk += first ?? 0;
  }
  talk = Math.max(talk, -6_0000);

  const total = reading + talk;
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { reading: pointsOf(reading), talk: pointsOf(talk) },
    grades: {},
    problems,
    events: history.counts,
  };
}

/** What the lead did, as far as rules ask: one look at each event. */
function historyOf(
  events: readonly unknown[], now: number, params: readonly number[], problems: Problem[], traced: TracedEvent[] | null,
) {
  const worth = params[0] ?? 4;
  const worth_units = unitsOf(worth) ?? 0;
  const today = dayOfMoment(now, -300);
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let download = 0; // download
  let downloadWhereAssetContainsAnyOf = 0; // download where asset contains any of [guide, paper]
  let downloadWithinLast60Days = 0; // download within last 60 days
  let meetingWhereHappy = 0; // meeting where happy
  let meetingWhereNotHappy = 0; // meeting where not happy
  let meetingWithinLast365Days = 0; // meeting within last 365 days
  let meetingLatest = -Infinity; // meeting within last 365 days
  let meetingWhereMinutes30AtLeast = 0; // meeting where minutes >= 30 at least 2 times
  const meetingSum: NumberSum = noNumbers(); // average of minutes of meeting
  let meetingWhereMinutes30Latest = -Infinity; // meeting where minutes >= 30 at least 2 times
  let meetingWithinLast3Days = 0; // meeting within last 3 days
  let meetingWithinLast30Days = 0; // meeting within last 30 days
  const downloadKept: Map<unknown, KeptOccurrence> = new Map(); // each download
  const downloadWhereAssetContainsAnyOfKept: Map<unknown, KeptOccurrence> = new Map(); // each download where asset contains any of [guide, paper]
  const downloadOnce: Set<unknown> = new Set(); // each download
  let downloadSumOfPoints = 0; // each download
  let meetingWhereHappySumOfPoints = 0; // each meeting where happy
  const meetingWhereNotHappyOnce: Set<unknown> = new Set(); // each meeting where not happy
  for (let index = 0; index < events.length; index++) {
    const event = inside(events[index]);
    const kind = kindNamed(event.event);
    if (kind < 0) {
      if (kind === UNDECLARED) undeclared += 1;
      else unreadable += 1;
      if (kind === NO_EVENT) reportNotEvent(events[index], problems);
      continue;
    }
    const at = quickMoment(event.at, kind, EVENT_NAMES, -300, problems);
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
    const day = dayOfMoment(at, -300);
    switch (kind) {
      case 0: { // download
        const downloadPages = numberOf(event.pages, 'download.pages', problems);
        const downloadAsset = propertyText(event.asset, 'download.asset', problems);
        const chosen = traced && traceEvent(traced, 0, at, [downloadPages, downloadAsset], [0], { 0: downloadPages, 3: downloadPages });
        download += 1;
        keepLatest(downloadKept, weekOfDay(day), at, unitsPer(downloadPages, 5, worth_units));
        downloadSumOfPoints += unitsAtAge(unitsPer(downloadPages, 10, 1_0000), today - day, FADE_OVER_45_DAYS, params);
        if (age <= 60 * DAY) {
          downloadWithinLast60Days += 1;
          downloadOnce.add(monthOfDay(day));
        }
        if (downloadAsset.includes('guide') || downloadAsset.includes('paper')) {
          chosen?.push(1);
          downloadWhereAssetContainsAnyOf += 1;
          keepLatest(downloadWhereAssetContainsAnyOfKept, downloadAsset, at, 3000);
        }
        break;
      }
      case 1: { // meeting
        const meetingHappy = answerOf(event.happy, 'meeting.happy', problems);
        const meetingHeld = admitDate(event.held, MEETING_HELD, problems);
        const meetingMinutes = boundedNumberOf(event.minutes, MEETING_MINUTES, problems);
        const chosen = traced && traceEvent(traced, 1, at, [meetingHappy, meetingHeld, meetingMinutes], [4], {});
        if (meetingHappy === true) {
          chosen?.push(2);
          meetingWhereHappy += 1;
          meetingWhereHappySumOfPoints += leftAt(HALF_LIFE_3_5_DAYS, today - day);
        }
        if (meetingHappy !== true) {
          chosen?.push(3);
          meetingWhereNotHappy += 1;
          meetingWhereNotHappyOnce.add(meetingHeld);
        }
        if (age <= 365 * DAY) {
          meetingWithinLast365Days += 1;
          if (at > meetingLatest) meetingLatest = at;
        }
        addNumber(meetingSum, meetingMinutes);
        if (age <= 3 * DAY) meetingWithinLast3Days += 1;
        if (age <= 30 * DAY) meetingWithinLast30Days += 1;
        if (meetingMinutes >= 30) {
          chosen?.push(5);
          meetingWhereMinutes30AtLeast += 1;
          if (at > meetingWhereMinutes30Latest) meetingWhereMinutes30Latest = at;
        }
        break;
      }
    }
  }
  let pointsOfEachDownloadSum = 0;
  for (const { at, units } of downloadKept.values()) {
    pointsOfEachDownloadSum += unitsAtAge(units, today - dayOfMoment(at, -300), SHRINK_EVERY_7_DAYS, params);
  }
  const pointsOfEachDownload = boundedSum(pointsOfEachDownloadSum, 30_0000);
  let pointsOfEachDownloadWhereAssetContainsAnyOfSum = 0;
  for (const { at } of downloadWhereAssetContainsAnyOfKept.values()) {
    pointsOfEachDownloadWhereAssetContainsAnyOfSum += leftAt(HALF_LIFE_10_DAYS, today - dayOfMoment(at, -300));
  }
  const pointsOfEachDownloadWhereAssetContainsAnyOf = boundedSum(pointsOfEachDownloadWhereAssetContainsAnyOfSum, null);
  const pointsOfEachDownload2 = boundedSum(downloadOnce.size * 2_0000, null);
  const pointsOfEachDownload3 = boundedSum(downloadSumOfPoints, null);
  const pointsOfEachMeetingWhereHappy = boundedSum(meetingWhereHappySumOfPoints, worth_units);
  const pointsOfEachMeetingWhereNotHappy = boundedSum(meetingWhereNotHappyOnce.size * 2_0000, 5_0000);
  const pointsOfEachMeeting = boundedSum(meetingWithinLast30Days * 1_0000, 3_0000);
  return {
    counts: { counted, undeclared, unreadable, future, ignored: 0 },
    download,
    downloadWhereAssetContainsAnyOf,
    downloadWithinLast60Days,
    meetingWhereHappy,
    meetingWhereNotHappy,
    meetingWithinLast365Days,
    latestMeeting: finite(meetingLatest),
    meetingWhereMinutes30AtLeast,
    averageOfMinutesOfMeeting: averageOfSum(meetingSum),
    latestMeetingWhereMinutes30: finite(meetingWhereMinutes30Latest),
    meetingWithinLast3Days,
    meetingWithinLast30Days,
    pointsOfEachDownload,
    pointsOfEachDownloadWhereAssetContainsAnyOf,
    pointsOfEachDownload2,
    pointsOfEachDownload3,
    pointsOfEachMeetingWhereHappy,
    pointsOfEachMeetingWhereNotHappy,
    pointsOfEachMeeting,
  };
}

/** The index of the kind that an event names. */
function kindNamed(named: unknown): number {
  switch (named) {
    case 'download':
      return 0;
    case 'meeting':
      return 1;
  }
  return kindOf(named, EVENT_KINDS);
}

const EVENT_NAMES: readonly (string | null)[] = ['download', 'meeting'];
const EVENT_KINDS: EventKinds = {
  exact: new Map([['download', 0], ['meeting', 1]]), folded: new Map([['download', 0], ['meeting', 1]]), other: -1,
};
const EVENT_PROPERTIES: readonly (readonly string[])[] = [['pages', 'asset'], ['happy', 'held', 'minutes']];
const MEETING_HELD: DeclaredMoment = {
  name: 'meeting.held', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: -300,
};
const MEETING_MINUTES: DeclaredNumber = {
  name: 'meeting.minutes', missing: new Set(), expected: 'a number from 0 to 600', whole: false, least: 0, most: 600,
};
const FADE_OVER_90_DAYS: readonly number[] = [
  9_0000, 8_9000, 8_8000, 8_7000, 8_6000, 8_5000, 8_4000, 8_3000, 8_2000, 8_1000, 8_0000, 7_9000, 7_8000, 7_7000, 7_6000,
  7_5000, 7_4000, 7_3000, 7_2000, 7_1000, 7_0000, 6_9000, 6_8000, 6_7000, 6_6000, 6_5000, 6_4000, 6_3000, 6_2000, 6_1000,
  6_0000, 5_9000, 5_8000, 5_7000, 5_6000, 5_5000, 5_4000, 5_3000, 5_2000, 5_1000, 5_0000, 4_9000, 4_8000, 4_7000, 4_6000,
  4_5000, 4_4000, 4_3000, 4_2000, 4_1000, 4_0000, 3_9000, 3_8000, 3_7000, 3_6000, 3_5000, 3_4000, 3_3000, 3_2000, 3_1000,
  3_0000, 2_9000, 2_8000, 2_7000, 2_6000, 2_5000, 2_4000, 2_3000, 2_2000, 2_1000, 2_0000, 1_9000, 1_8000, 1_7000, 1_6000,
  1_5000, 1_4000, 1_3000, 1_2000, 1_1000, 1_0000, 9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000,
];
const HALF_LIFE_3_5_DAYS: readonly number[] = [
  3_0000, 2_4610, 2_0189, 1_6561, 1_3586, 1_1145, 9143, 7500, 6153, 5047, 4140, 3396, 2786, 2286, 1875, 1538, 1262, 1035,
  849, 697, 571, 469, 385, 315, 259, 212, 174, 143, 117, 96, 79, 65, 53, 44, 36, 29, 24, 20, 16, 13, 11, 9, 7, 6, 5, 4, 3,
  3, 2, 2, 2, 1, 1, 1, 1, 1,
];
const HALF_LIFE_10_DAYS: readonly number[] = [
  3000, 2799, 2612, 2437, 2274, 2121, 1979, 1847, 1723, 1608, 1500, 1400, 1306, 1218, 1137, 1061, 990, 923, 862, 804, 750,
  700, 653, 609, 568, 530, 495, 462, 431, 402, 375, 350, 326, 305, 284, 265, 247, 231, 215, 201, 188, 175, 163, 152, 142,
  133, 124, 115, 108, 100, 94, 87, 82, 76, 71, 66, 62, 58, 54, 50, 47, 44, 41, 38, 36, 33, 31, 29, 27, 25, 23, 22, 20, 19,
  18, 17, 15, 14, 13, 13, 12, 11, 10, 10, 9, 8, 8, 7, 7, 6, 6, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
];
const SHRINK_EVERY_1_DAYS: OutlineDecayShape = { kind: 'Shrink', by: { kind: 'Fixed', units: 5000 }, days: 1 };
const FADE_OVER_45_DAYS: OutlineDecayShape = { kind: 'Fade', days: 45 };
const SHRINK_EVERY_7_DAYS: OutlineDecayShape = { kind: 'Shrink', by: { kind: 'Fixed', units: 10000 }, days: 7 };
const PARAMS: readonly DeclaredParam[] = [{ name: 'worth', value: 4, from: 0, to: null, isPoints: true }];
const DEFAULTS: readonly number[] = [4];

const OUTLINE: Outline = {
  fields: [],
  groups: [{ name: 'reading', min: null, max: { kind: 'Fixed', units: 500000 } }, { name: 'talk', min: { kind: 'Fixed', units: -60000 }, max: null }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: { zoneMinutes: -300, events: [{ name: 'download' }, { name: 'meeting' }], selectors: [{ kinds: [0], text: 'download' }, { kinds: [0], text: 'download where asset contains any of [guide, paper]' }, { kinds: [1], text: 'meeting where happy' }, { kinds: [1], text: 'meeting where not happy' }, { kinds: [1], text: 'meeting' }, { kinds: [1], text: 'meeting where minutes >= 30' }], tallies: [{ kind: 'Count', selector: 0, last: null, text: 'download' }, { kind: 'Count', selector: 1, last: null, text: 'download where asset contains any of [guide, paper]' }, { kind: 'Count', selector: 0, last: 5184000000, text: 'download within last 60 days' }, { kind: 'Count', selector: 2, last: null, text: 'meeting where happy' }, { kind: 'Count', selector: 3, last: null, text: 'meeting where not happy' }, { kind: 'Count', selector: 4, last: 31536000000, text: 'meeting within last 365 days' }, { kind: 'Latest', selector: 4, last: 31536000000, text: 'meeting within last 365 days' }, { kind: 'Count', selector: 5, last: null, text: 'meeting where minutes >= 30 at least 2 times' }, { kind: 'Number', how: 'average', selector: 4, last: null, property: 2, text: 'average of minutes of meeting' }, { kind: 'Latest', selector: 5, last: null, text: 'meeting where minutes >= 30 at least 2 times' }, { kind: 'Count', selector: 4, last: 259200000, text: 'meeting within last 3 days' }, { kind: 'Count', selector: 4, last: 2592000000, text: 'meeting within last 30 days' }], occurrences: [{ selector: 0, last: null, once: { kind: 'Week' }, amount: { kind: 'Param', param: 0 }, per: { size: 5 }, decay: { shape: { kind: 'Shrink', by: { kind: 'Fixed', units: 10000 }, days: 7 } }, upTo: { kind: 'Fixed', units: 300000 } }, { selector: 1, last: null, once: { kind: 'Property', property: 1 }, amount: { kind: 'Fixed', units: 3000 }, per: null, decay: { shape: { kind: 'HalfLife', days: 10 } }, upTo: null }, { selector: 0, last: 5184000000, once: { kind: 'Month' }, amount: { kind: 'Fixed', units: 20000 }, per: null, decay: null, upTo: null }, { selector: 0, last: null, once: null, amount: { kind: 'Fixed', units: 10000 }, per: { size: 10 }, decay: { shape: { kind: 'Fade', days: 45 } }, upTo: null }, { selector: 2, last: null, once: null, amount: { kind: 'Fixed', units: 30000 }, per: null, decay: { shape: { kind: 'HalfLife', days: 3.5 } }, upTo: { kind: 'Param', param: 0 } }, { selector: 3, last: null, once: { kind: 'Property', property: 1 }, amount: { kind: 'Fixed', units: 20000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 50000 } }, { selector: 4, last: 2592000000, once: null, amount: { kind: 'Fixed', units: 10000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 30000 } }] },
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'each-download-6c25ed', line: 7, text: 'each download add worth once per week per 5 of pages shrink by 1 every 7 days up to 30', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
      { kind: 'Rule', leaf: 1, origin: { id: 'each-download-where-asset-49c8b4', line: 8, text: 'each download where asset contains any of [guide, paper] add 0.3 once per asset half-life 10 days', because: null, fields: [], tallies: [1] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 1 } },
      { kind: 'Rule', leaf: 2, origin: { id: 'each-download-within-last-60-511179', line: 9, text: 'each download within last 60 days add 2 once per month', because: null, fields: [], tallies: [2] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 2 } },
      { kind: 'Rule', leaf: 3, origin: { id: 'each-download-c3cedc', line: 10, text: 'each download add 1 per 10 of pages fade over 45 days', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 3 } },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 4, origin: { id: 'each-meeting-where-happy-4c1ebf', line: 13, text: 'each meeting where happy add 3 half-life 3.5 days up to worth', because: null, fields: [], tallies: [3] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 4 } },
      { kind: 'Rule', leaf: 5, origin: { id: 'each-meeting-where-not-happy-4d7949', line: 14, text: 'each meeting where not happy subtract 2 once per held up to 5', because: null, fields: [], tallies: [4] }, effect: { kind: 'Occurrences', sign: -1, occurrences: 5 } },
      { kind: 'Rule', leaf: 6, origin: { id: 'meeting-within-last-365-days-f2d8ce', line: 15, text: 'when meeting within last 365 days add 9 fade over 90 days', because: null, fields: [], tallies: [5] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 7, origin: { id: 'meeting-where-minutes-30-at-6ccd3f', line: 16, text: 'when meeting where minutes >= 30 at least 2 times add 2.5 per 10 of average of minutes of meeting shrink by 0.5 every 1 day up to 12', because: null, fields: [], tallies: [7, 8] }, effect: { kind: 'Points' } },
      { kind: 'Choice', how: 'first', members: [
        { kind: 'Rule', leaf: 8, origin: { id: 'meeting-within-last-3-days-cec9b8', line: 18, text: 'when meeting within last 3 days add 1', because: null, fields: [], tallies: [10] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 9, origin: { id: 'each-meeting-within-last-30-2b95dd', line: 19, text: 'each meeting within last 30 days add 1 up to 3', because: null, fields: [], tallies: [11] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 6 } },
      ] },
    ] },
  ],
};

// What follows is the same in every scorer.
