// Inbound B2B. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  /** Column "Job Title". */
  readonly title?: string | null | undefined;
  readonly industry?: 'Manufacturing' | 'Professional services' | 'Software' | 'Retail' | (string & {}) | null | undefined;
  readonly employees?: number | null | undefined;
  readonly email?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly interests?: readonly string[] | null | undefined;
  readonly unsubscribed?: boolean | null | undefined;
  readonly created?: Date | number | string | null | undefined;
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

/** The tiers of a previous result. Where `tierByPoints` is absent, `tier` stands for it. */
export interface Previous {
  readonly tier?: string | null | undefined;
  readonly tierByPoints?: string | null | undefined;
}

export type Action = 'alert_sales';

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** What the lead did, in any order. */
  readonly events?: readonly Event[] | null | undefined;
  /** How the lead stood when it was last scored: that result, its two tiers, or the name of its tier. */
  readonly previous?: Previous | string | null | undefined;
  /** Leave out all actions: for a first run, in which every lead would reach its tier. */
  readonly quiet?: boolean;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly demo_points?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'warm' | 'cold' | 'disqualified';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Exclude<Tier, 'disqualified'>;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly fit: number;
    readonly engagement: number;
  };
  readonly grades: {
    readonly profile: 'A' | 'B' | 'C' | 'D';
  };
  /** Values that their fields do not admit; they were taken as missing. */
  readonly problems: readonly Problem[];
  /** What to do, as the lead's tier has changed. */
  readonly actions: readonly Action[];
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
  ['text', ['title'], ['Job Title']],
  ['one of', ['industry']],
  ['number', ['employees']],
  ['text', ['email', 'country']],
  ['list', ['interests']],
  ['yes/no', ['unsubscribed']],
  ['date', ['created']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Inbound B2B',
  hash: 'ab37d3e6f6cbcaf7579230575b30f107',
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
    industry: find(lead, 'industry'),
    employees: find(lead, 'employees'),
    email: find(lead, 'email'),
    country: find(lead, 'country'),
    interests: find(lead, 'interests'),
    unsubscribed: find(lead, 'unsubscribed'),
    created: find(lead, 'created'),
  } as Lead;
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(trace || isOfManyShapes(lead) ? copyOf(lead) : lead, options, trace, false);
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
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const events = isCareful ? readEvents(options?.events, EVENT_KINDS, EVENT_PROPERTIES) : checkedEvents(options?.events);
  if (trace) trace.history = { now, events: [] };
  const problems: Problem[] = [];
  const titleAnswers = TITLE_SEEN.get(lead.title) ?? askTitle(lead.title, problems);
  const industryAnswers = INDUSTRY_SEEN.get(lead.industry) ?? askIndustry(lead.industry, problems);
  const employees = boundedWholeNumberOf(lead.employees, EMPLOYEES_FIELD, problems);
  const email = textOf(lead.email, 'email', problems);
  const countryAnswers = COUNTRY_SEEN.get(lead.country) ?? askCountry(lead.country, problems);
  const interests = admitList(lead.interests, INTERESTS_FIELD, problems);
  const unsubscribed = answerOf(lead.unsubscribed, 'unsubscribed', problems);
  const created = admitDate(lead.created, CREATED_FIELD, problems);
  const emailDomain = domainOf(email) ?? '';
  const history = historyOf(events, now, problems, trace && trace.history.events);
  const {
    page_viewWherePageLikePricingWithin, email_open, form_submitWhereFormDemo, latestForm_submitWhereFormDemo,
    page_viewWherePagePricingFollowedBy, page_viewAtLeast3TimesWithin, page_viewAtLeast8TimesWithin,
    sumOfSecondsOfPage_viewWithin, email_openWithinLast180Days, form_submitAtLeast2TimesWithin, form_submitWithinLast14Days,
    form_submitWhereFormDemoWithinLast, pointsOfEachPage_viewWherePageLikePricing, pointsOfEachEmail_open,
  } = history;
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      title: textOf(lead.title, 'title', []) || null,
      industry: choiceOf(lead.industry, INDUSTRY_FIELD, []) || null,
      employees: seenNumber(employees),
      email: email || null,
      country: otherText(lead.country, COUNTRY_FIELD, []) || null,
      interests,
      unsubscribed,
      created: seenDay(created),
    };
  }

  const enterprise = employees >= 1000 || (industryAnswers & INDUSTRY_IS_MANUFACTURING) !== 0;
  let others = 0;
  let qualified = 3;
  let disqualified = false;

  // line 25: group fit "Company and role" max 60
  let fit = 0;
  // line 26: when title in executives add 20 because "C-suite"
  if ((titleAnswers & TITLE_IN_EXECUTIVES) !== 0) {
    fit += 20_0000;
    if (trace) trace.fired[0] = 20_0000;
  }
  // line 27: when domain of email in target_accounts add 15
  if (emailDomain === 'acme.com' || emailDomain === 'beta.io') {
    fit += 15_0000;
    if (trace) trace.fired[1] = 15_0000;
  }
  // line 28: when enterprise
  if (enterprise) {
    // line 29: when title contains word any of [VP, Director] add 12
    if ((titleAnswers & TITLE_CONTAINS_WORD_VP_DIRECTOR) !== 0) {
      fit += 12_0000;
      if (trace) trace.fired[2] = 12_0000;
    }
    // line 30: when "data platform" in interests add 3
    if (interests !== null && hasAny(interests, INTERESTS_VALUES)) {
      fit += 3_0000;
      if (trace) trace.fired[3] = 3_0000;
    }
  } else if (trace) {
    trace.closed.push('enterprise-17b297');
  }
  if ((industryAnswers & INDUSTRY_IS_MANUFACTURING) !== 0) {
    // line 33: rate industry { Manufacturing add 33 }
    fit += 33_0000;
    if (trace) trace.fired[4] = 33_0000;
  } else if ((industryAnswers & INDUSTRY_IS_PROFESSIONAL_SERVICES) !== 0) {
    // line 34: rate industry { "Professional services" add 23 }
    fit += 23_0000;
    if (trace) trace.fired[5] = 23_0000;
  } else if ((industryAnswers & INDUSTRY_IS_KNOWN) !== 0) {
    // line 35: rate industry { otherwise add 5 }
    fit += 5_0000;
    if (trace) trace.fired[6] = 5_0000;
  }
  if (employees < 50) {
    // line 38: rate employees { below 50 add 5 }
    fit += 5_0000;
    if (trace) trace.fired[7] = 5_0000;
  } else if (employees <= 499) {
    // line 39: rate employees { 50 to 499 add 15 }
    fit += 15_0000;
    if (trace) trace.fired[8] = 15_0000;
  } else if (employees >= 500) {
    // line 40: rate employees { 500 or more add 25 }
    fit += 25_0000;
    if (trace) trace.fired[9] = 25_0000;
  }
  fit = Math.min(fit, 60_0000);

  // line 44: group engagement min -20 max 40
  let engagement = 0;
  // line 45: each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20
  if (page_viewWherePageLikePricingWithin >= 1) {
    engagement += pointsOfEachPage_viewWherePageLikePricing;
    if (trace) trace.fired[10] = pointsOfEachPage_viewWherePageLikePricing;
  }
  // line 46: each email_open add 1 once per campaign up to 5
  if (email_open >= 1) {
    engagement += pointsOfEachEmail_open;
    if (trace) trace.fired[11] = pointsOfEachEmail_open;
  }
  // line 47: when form_submit where form = demo add demo_points half-life 14 days
  if (form_submitWhereFormDemo >= 1) {
    const fullUnits = demo_points_units;
    const decayedUnits = unitsAtAge(fullUnits, today - dayOfMoment(latestForm_submitWhereFormDemo, 0), HALF_LIFE_14_DAYS, params);
    const units = decayedUnits;
    engagement += units;
    if (trace) trace.fired[12] = units;
    if (trace) trace.steps[12] = { full: fullUnits, decayed: decayedUnits };
  }
  // line 48: when page_view where page = "/pricing" followed by form_submit within 7 days add 10
  if (!Number.isNaN(page_viewWherePagePricingFollowedBy)) {
    engagement += 10_0000;
    if (trace) trace.fired[13] = 10_0000;
  }
  // line 49: when page_view at least 3 times within last 7 days add 5
  if (page_viewAtLeast3TimesWithin >= 3) {
    engagement += 5_0000;
    if (trace) trace.fired[14] = 5_0000;
  }
  // line 50: when page_view at least 8 times within any 1 day add 8
  if (!Number.isNaN(page_viewAtLeast8TimesWithin)) {
    engagement += 8_0000;
    if (trace) trace.fired[15] = 8_0000;
  }
  // line 51: when sum of seconds of page_view within last 30 days >= 300 add 5
  if (sumOfSecondsOfPage_viewWithin >= 300) {
    engagement += 5_0000;
    if (trace) trace.fired[16] = 5_0000;
  }
  // line 52: when email_open and no email_open within last 180 days subtract 10
  if (email_open >= 1 && email_openWithinLast180Days < 1) {
    engagement -= 10_0000;
    if (trace) trace.fired[17] = -10_0000;
  }
  // line 53: best of
  {
    let best = -Infinity;
    // line 54: when form_submit at least 2 times within last 7 days add 10
    if (form_submitAtLeast2TimesWithin >= 2) {
      best = Math.max(best, 10_0000);
      if (trace) trace.fired[18] = 10_0000;
    }
    // line 55: when form_submit within last 14 days add 7
    if (form_submitWithinLast14Days >= 1) {
      best = Math.max(best, 7_0000);
      if (trace) trace.fired[19] = 7_0000;
    }
    if (best > -Infinity) engagement += best;
  }
  engagement = clamp(engagement, -20_0000, 40_0000);

  // line 59: when unsubscribed subtract 30
  if (unsubscribed === true) {
    others -= 30_0000;
    if (trace) trace.fired[20] = -30_0000;
  }

  // line 60: when domain of email in ["gmail.com", "qq.com"] subtract 10
  if (emailDomain === 'gmail.com' || emailDomain === 'qq.com') {
    others -= 10_0000;
    if (trace) trace.fired[21] = -10_0000;
  }

  // line 61: when form_submit where form = demo within last 1 day qualify hot because "asked for a demo"
  if (form_submitWhereFormDemoWithinLast >= 1) {
    qualified = Math.min(qualified, 0); // hot
    if (trace) trace.fired[22] = 0;
  }

  // line 62: when country in [KP, IR] disqualify because "we cannot sell there"
  if ((countryAnswers & COUNTRY_IN_KP_IR) !== 0) {
    disqualified = true;
    if (trace) trace.fired[23] = 0;
  }

  const total = clamp(others + fit + engagement, 0, 100_0000);
  const profile = fit >= 45_0000 ? 'A' : fit >= 30_0000 ? 'B' : fit >= 15_0000 ? 'C' : 'D';
  const before = previousTiers(TIERS, options?.previous);
  const rank: number = total >= 70_0000 || (before.byPoints <= 0 && total >= 60_0000) ? 0 : total >= 30_0000 ? 1 : 2;
  const tierByPoints = TIERS[rank] ?? 'cold';
  return {
    score: pointsOf(disqualified ? 0 : total),
    tier: disqualified ? 'disqualified' : (TIERS[Math.min(rank, qualified)] ?? 'cold'),
    tierByPoints,
    disqualified,
    groups: { fit: pointsOf(fit), engagement: pointsOf(engagement) },
    grades: { profile },
    problems,
    actions: options?.quiet === true ? [] : (actionsOf(ACTIONS, before.tier, disqualified ? Infinity : Math.min(rank, qualified)) as readonly Action[]),
    events: history.counts,
  };
}

/** What the lead did, as far as rules ask: one look at each event. */
function historyOf(events: readonly unknown[], now: number, problems: Problem[], traced: TracedEvent[] | null) {
  const today = dayOfMoment(now, 0);
  let counted = 0;
  let undeclared = 0;
  let unreadable = 0;
  let future = 0;
  let page_viewWherePageLikePricingWithin = 0; // page_view where page like "/pricing*" within last 90 days
  let email_open = 0; // email_open
  let form_submitWhereFormDemo = 0; // form_submit where form = demo
  let form_submitWhereFormDemoLatest = -Infinity; // form_submit where form = demo
  const page_viewWherePagePricingMoments: number[] = []; // page_view where page = "/pricing" followed by form_submit within 7 days
  const form_submitMoments: number[] = []; // page_view where page = "/pricing" followed by form_submit within 7 days
  let page_viewAtLeast3TimesWithin = 0; // page_view at least 3 times within last 7 days
  const page_viewMoments: number[] = []; // page_view at least 8 times within any 1 day
  const page_viewSum: NumberSum = noNumbers(); // sum of seconds of page_view within last 30 days
  let email_openWithinLast180Days = 0; // email_open within last 180 days
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
    const day = dayOfMoment(at, 0);
    switch (kind) {
      case 0: { // page_view
        const page_viewPage = propertyText(event.page, 'page_view.page', problems);
        const page_viewSeconds = numberOf(event.seconds, 'page_view.seconds', problems);
        const chosen = traced && traceEvent(traced, 0, at, [page_viewPage, page_viewSeconds], [5], {});
        if (page_viewPage.startsWith('/pricing')) {
          chosen?.push(0);
          if (age <= 90 * DAY) {
            page_viewWherePageLikePricingWithin += 1;
            page_viewWherePageLikePricingDays.add(day);
          }
        }
        if (page_viewPage === '/pricing') {
          chosen?.push(3);
          page_viewWherePagePricingMoments.push(at);
        }
        if (age <= 7 * DAY) page_viewAtLeast3TimesWithin += 1;
        page_viewMoments.push(at);
        if (age <= 30 * DAY) addNumber(page_viewSum, page_viewSeconds);
        break;
      }
      case 1: { // email_open
        const email_openCampaign = propertyText(event.campaign, 'email_open.campaign', problems);
        if (traced) traceEvent(traced, 1, at, [email_openCampaign], [1], {});
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
        const chosen = traced && traceEvent(traced, 3, at, [form_submitForm], [4], {});
        if (form_submitForm === 'demo') {
          chosen?.push(2);
          form_submitWhereFormDemo += 1;
          if (at > form_submitWhereFormDemoLatest) form_submitWhereFormDemoLatest = at;
          if (age <= DAY) form_submitWhereFormDemoWithinLast += 1;
        }
        form_submitMoments.push(at);
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
    page_viewWherePagePricingFollowedBy: latestSequence(sortedMoments(page_viewWherePagePricingMoments), sortedMoments(form_submitMoments), 7 * DAY),
    page_viewAtLeast3TimesWithin,
    page_viewAtLeast8TimesWithin: latestBurst(sortedMoments(page_viewMoments), 8, DAY),
    sumOfSecondsOfPage_viewWithin: numberOfSum(page_viewSum),
    email_openWithinLast180Days,
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

/** What title is asked, a bit each, and what texts were answered before. */
const TITLE_IN_EXECUTIVES = 1;
const TITLE_CONTAINS_WORD_VP_DIRECTOR = 2;
const TITLE_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askTitle(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const title = textOf(value, 'title', problems);
  let answers = 0;
  if (EXECUTIVES.has(title)) answers |= TITLE_IN_EXECUTIVES;
  if (holdsPhrase(title, 'vp', ' vp ') || holdsPhrase(title, 'director', ' director ')) answers |= TITLE_CONTAINS_WORD_VP_DIRECTOR;
  return problems.length > known ? answers : remember(TITLE_SEEN, value, answers);
}

/** What industry is asked, a bit each, and what texts were answered before. */
const INDUSTRY_IS_MANUFACTURING = 1;
const INDUSTRY_IS_PROFESSIONAL_SERVICES = 2;
const INDUSTRY_IS_KNOWN = 4;
const INDUSTRY_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askIndustry(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const industry = choiceOf(value, INDUSTRY_FIELD, problems);
  let answers = 0;
  if (industry === 'manufacturing') answers |= INDUSTRY_IS_MANUFACTURING;
  if (industry === 'professional services') answers |= INDUSTRY_IS_PROFESSIONAL_SERVICES;
  if (industry !== '') answers |= INDUSTRY_IS_KNOWN;
  return problems.length > known ? answers : remember(INDUSTRY_SEEN, value, answers);
}

/** What country is asked, a bit each, and what texts were answered before. */
const COUNTRY_IN_KP_IR = 1;
const COUNTRY_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askCountry(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const country = otherText(value, COUNTRY_FIELD, problems);
  let answers = 0;
  if (country === 'kp' || country === 'ir') answers |= COUNTRY_IN_KP_IR;
  return problems.length > known ? answers : remember(COUNTRY_SEEN, value, answers);
}

const INTERESTS_VALUES: ReadonlySet<string> = new Set(['data platform']);
const EXECUTIVES: ReadonlySet<string> = new Set(['ceo', 'cfo', 'coo', 'chief financial officer']);
const TIERS = ['hot', 'warm', 'cold'] as const;
const ACTIONS: readonly DeclaredAction[] = [{ name: 'alert_sales', on: 'reaching', tier: 0 }];
const INDUSTRY_FIELD: SpelledChoice = {
  name: 'industry', missing: new Set(), expected: 'one of Manufacturing, Professional services, Software, Retail',
  values: new Set(['manufacturing', 'professional services', 'software', 'retail']),
  spellings: new Map([['Manufacturing', 'manufacturing'], ['Professional services', 'professional services'], ['Software', 'software'], ['Retail', 'retail']]),
};
const EMPLOYEES_FIELD: DeclaredNumber = {
  name: 'employees', missing: new Set(), expected: 'a whole number from 1 to 2000000', whole: true, least: 1,
  most: 2_000_000,
};
const COUNTRY_FIELD: DeclaredField = { name: 'country', missing: new Set(['select', 'n/a']), expected: 'a text' };
const INTERESTS_FIELD: DeclaredList = {
  name: 'interests', missing: new Set(), expected: 'a list of texts', values: null, element: 'a text',
};
const CREATED_FIELD: DeclaredMoment = {
  name: 'created', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};
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
  fields: [{ name: 'title' }, { name: 'industry' }, { name: 'employees' }, { name: 'email' }, { name: 'country' }, { name: 'interests' }, { name: 'unsubscribed' }, { name: 'created' }],
  groups: [{ name: 'fit', min: null, max: { kind: 'Fixed', units: 600000 } }, { name: 'engagement', min: { kind: 'Fixed', units: -200000 }, max: { kind: 'Fixed', units: 400000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: { zoneMinutes: 0, events: [{ name: 'page_view' }, { name: 'email_open' }, { name: 'email_sent' }, { name: 'form_submit' }], selectors: [{ kinds: [0], text: 'page_view where page like "/pricing*"' }, { kinds: [1], text: 'email_open' }, { kinds: [3], text: 'form_submit where form = demo' }, { kinds: [0], text: 'page_view where page = "/pricing"' }, { kinds: [3], text: 'form_submit' }, { kinds: [0], text: 'page_view' }], tallies: [{ kind: 'Count', selector: 0, last: 7776000000, text: 'page_view where page like "/pricing*" within last 90 days' }, { kind: 'Count', selector: 1, last: null, text: 'email_open' }, { kind: 'Count', selector: 2, last: null, text: 'form_submit where form = demo' }, { kind: 'Latest', selector: 2, last: null, text: 'form_submit where form = demo' }, { kind: 'Sequence', first: 3, second: 4, within: 604800000, last: null, text: 'page_view where page = "/pricing" followed by form_submit within 7 days' }, { kind: 'Count', selector: 5, last: 604800000, text: 'page_view at least 3 times within last 7 days' }, { kind: 'Burst', selector: 5, times: { kind: 'Constant', value: 8 }, within: 86400000, last: null, text: 'page_view at least 8 times within any 1 day' }, { kind: 'Number', how: 'sum', selector: 5, last: 2592000000, property: 1, text: 'sum of seconds of page_view within last 30 days' }, { kind: 'Count', selector: 1, last: 15552000000, text: 'email_open within last 180 days' }, { kind: 'Count', selector: 4, last: 604800000, text: 'form_submit at least 2 times within last 7 days' }, { kind: 'Count', selector: 4, last: 1209600000, text: 'form_submit within last 14 days' }, { kind: 'Count', selector: 2, last: 86400000, text: 'form_submit where form = demo within last 1 day' }], occurrences: [{ selector: 0, last: 7776000000, once: { kind: 'Day' }, amount: { kind: 'Fixed', units: 50000 }, per: null, decay: { shape: { kind: 'Fade', days: 30 } }, upTo: { kind: 'Fixed', units: 200000 } }, { selector: 1, last: null, once: { kind: 'Property', property: 0 }, amount: { kind: 'Fixed', units: 10000 }, per: null, decay: null, upTo: { kind: 'Fixed', units: 50000 } }] },
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'title-in-executives-c4a1c4', line: 26, text: 'when title in executives add 20', because: 'C-suite', fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 1, origin: { id: 'domain-of-email-in-eb7e13', line: 27, text: 'when domain of email in target_accounts add 15', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Block', origin: { id: 'enterprise-17b297', line: 28, text: 'when enterprise', because: null, fields: [1, 2], tallies: [] }, entries: [
        { kind: 'Rule', leaf: 2, origin: { id: 'title-contains-word-any-of-vp-9a833c', line: 29, text: 'when title contains word any of [VP, Director] add 12', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 3, origin: { id: 'data-platform-in-interests-2334ef', line: 30, text: 'when "data platform" in interests add 3', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      ] },
      { kind: 'Rate', bands: [{ leaf: 4, origin: { id: 'industry-manufacturing-24476a', line: 33, text: 'rate industry { Manufacturing add 33 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'industry-professional-services-d1be80', line: 34, text: 'rate industry { "Professional services" add 23 }', because: null, fields: [1], tallies: [] } }, { leaf: 6, origin: { id: 'industry-otherwise-e6127b', line: 35, text: 'rate industry { otherwise add 5 }', because: null, fields: [1], tallies: [] } }] },
      { kind: 'Rate', bands: [{ leaf: 7, origin: { id: 'employees-below-50-5296c4', line: 38, text: 'rate employees { below 50 add 5 }', because: null, fields: [2], tallies: [] } }, { leaf: 8, origin: { id: 'employees-50-to-499-a9e8da', line: 39, text: 'rate employees { 50 to 499 add 15 }', because: null, fields: [2], tallies: [] } }, { leaf: 9, origin: { id: 'employees-500-or-more-7d83ef', line: 40, text: 'rate employees { 500 or more add 25 }', because: null, fields: [2], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 10, origin: { id: 'each-page_view-where-page-like-1c1b53', line: 45, text: 'each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20', because: null, fields: [], tallies: [0] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 0 } },
      { kind: 'Rule', leaf: 11, origin: { id: 'each-email_open-720032', line: 46, text: 'each email_open add 1 once per campaign up to 5', because: null, fields: [], tallies: [1] }, effect: { kind: 'Occurrences', sign: 1, occurrences: 1 } },
      { kind: 'Rule', leaf: 12, origin: { id: 'form_submit-where-form-demo-b84115', line: 47, text: 'when form_submit where form = demo add demo_points half-life 14 days', because: null, fields: [], tallies: [2] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 13, origin: { id: 'page_view-where-page-pricing-0f76c1', line: 48, text: 'when page_view where page = "/pricing" followed by form_submit within 7 days add 10', because: null, fields: [], tallies: [4] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 14, origin: { id: 'page_view-at-least-3-times-bdf1c5', line: 49, text: 'when page_view at least 3 times within last 7 days add 5', because: null, fields: [], tallies: [5] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 15, origin: { id: 'page_view-at-least-8-times-522521', line: 50, text: 'when page_view at least 8 times within any 1 day add 8', because: null, fields: [], tallies: [6] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 16, origin: { id: 'sum-of-seconds-of-page_view-b1be3b', line: 51, text: 'when sum of seconds of page_view within last 30 days >= 300 add 5', because: null, fields: [], tallies: [7] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 17, origin: { id: 'email_open-and-no-email_open-cb5309', line: 52, text: 'when email_open and no email_open within last 180 days subtract 10', because: null, fields: [], tallies: [1, 8] }, effect: { kind: 'Points' } },
      { kind: 'Choice', how: 'best', members: [
        { kind: 'Rule', leaf: 18, origin: { id: 'form_submit-at-least-2-times-562e66', line: 54, text: 'when form_submit at least 2 times within last 7 days add 10', because: null, fields: [], tallies: [9] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 19, origin: { id: 'form_submit-within-last-14-days-eb50da', line: 55, text: 'when form_submit within last 14 days add 7', because: null, fields: [], tallies: [10] }, effect: { kind: 'Points' } },
      ] },
    ] },
    { kind: 'Rule', leaf: 20, origin: { id: 'unsubscribed-a86776', line: 59, text: 'when unsubscribed subtract 30', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 21, origin: { id: 'domain-of-email-in-gmail-com-qq-19227b', line: 60, text: 'when domain of email in ["gmail.com", "qq.com"] subtract 10', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 22, origin: { id: 'form_submit-where-form-demo-7e5750', line: 61, text: 'when form_submit where form = demo within last 1 day qualify hot', because: 'asked for a demo', fields: [], tallies: [11] }, effect: { kind: 'Qualify', tier: 0 } },
    { kind: 'Rule', leaf: 23, origin: { id: 'country-in-kp-ir-disqualify-04adad', line: 62, text: 'when country in [KP, IR] disqualify', because: 'we cannot sell there', fields: [4], tallies: [] }, effect: { kind: 'Disqualify' } },
  ],
};

// What follows is the same in every scorer.
