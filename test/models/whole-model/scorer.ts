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

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
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
  const trace: Tracing = { fired: [], closed: [], steps: [], history: null, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, null);
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
  hash: 'b36d898f43ddfd88a733e9fa1babf473',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'warm', 'cold'],
  params: [
    { name: 'demo_points', value: 25, from: 0, to: 50 },
  ],
  readsTime: true,
} as const;

/** What an explanation keeps of the evaluation. */
interface Tracing {
  readonly fired: (number | undefined)[];
  readonly closed: string[];
  readonly steps: (TracedSteps | undefined)[];
  history: null;
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
    return evaluate(trace || isOfManyShapes(lead) ? copyOf(lead) : lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(copyOf(lead, readWithCare), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const demo_points = params[0] ?? 25;
  const demo_points_units = unitsOf(demo_points) ?? 0;
  const now = momentOfScoring(options?.asOf, true, 60);
  const today = dayOfMoment(now, 60);
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
  let disqualified = false;

  // line 21: group fit "Company and role" max 60
  let fit = 0;
  // line 22: when title in executives add 20 because "C-suite"
  if ((titleAnswers & TITLE_IN_EXECUTIVES) !== 0) {
    fit += 20_0000;
    if (trace) trace.fired[0] = 20_0000;
  }
  // line 23: when domain of email in target_accounts add 15
  if (emailDomain === 'acme.com' || emailDomain === 'umbrella.org') {
    fit += 15_0000;
    if (trace) trace.fired[1] = 15_0000;
  }
  // line 24: when enterprise
  if (enterprise) {
    // line 25: when title contains word any of [VP, Director] add 12
    if ((titleAnswers & TITLE_CONTAINS_WORD_VP_DIRECTOR) !== 0) {
      fit += 12_0000;
      if (trace) trace.fired[2] = 12_0000;
    }
    // line 26: when "data platform" in interests add 3
    if (interests !== null && hasAny(interests, INTERESTS_VALUES)) {
      fit += 3_0000;
      if (trace) trace.fired[3] = 3_0000;
    }
  } else if (trace) {
    trace.closed.push('enterprise-17b297');
  }
  if ((industryAnswers & INDUSTRY_IS_MANUFACTURING) !== 0) {
    // line 29: rate industry { Manufacturing add 33 }
    fit += 33_0000;
    if (trace) trace.fired[4] = 33_0000;
  } else if ((industryAnswers & INDUSTRY_IS_PROFESSIONAL_SERVICES) !== 0) {
    // line 30: rate industry { "Professional services" add 23 }
    fit += 23_0000;
    if (trace) trace.fired[5] = 23_0000;
  } else if ((industryAnswers & INDUSTRY_IS_KNOWN) !== 0) {
    // line 31: rate industry { otherwise add 5 }
    fit += 5_0000;
    if (trace) trace.fired[6] = 5_0000;
  }
  if (employees < 50) {
    // line 34: rate employees { below 50 add 5 }
    fit += 5_0000;
    if (trace) trace.fired[7] = 5_0000;
  } else if (employees <= 499) {
    // line 35: rate employees { 50 to 499 add 15 }
    fit += 15_0000;
    if (trace) trace.fired[8] = 15_0000;
  } else if (employees >= 500) {
    // line 36: rate employees { 500 or more add 25 }
    fit += 25_0000;
    if (trace) trace.fired[9] = 25_0000;
  }
  fit = Math.min(fit, 60_0000);

  // line 39: group engagement min -20 max 40
  let engagement = 0;
  // line 40: when created within last 30 days add demo_points
  if (0 <= today - created && today - created <= 30) {
    engagement += demo_points_units;
    if (trace) trace.fired[10] = demo_points_units;
  }
  // line 41: best of
  {
    let best = -Infinity;
    // line 42: when interests has all of ["data platform", pricing] add 10
    if (interests !== null && hasAll(interests, INTERESTS_VALUES_2)) {
      best = Math.max(best, 10_0000);
      if (trace) trace.fired[11] = 10_0000;
    }
    // line 43: when interests is known add 7
    if (interests !== null) {
      best = Math.max(best, 7_0000);
      if (trace) trace.fired[12] = 7_0000;
    }
    if (best > -Infinity) engagement += best;
  }
  engagement = clamp(engagement, -20_0000, 40_0000);

  // line 46: when unsubscribed subtract 30
  if (unsubscribed === true) {
    others -= 30_0000;
    if (trace) trace.fired[13] = -30_0000;
  }

  // line 47: when domain of email in ["gmail.com", "qq.com"] subtract 10
  if (emailDomain === 'gmail.com' || emailDomain === 'qq.com') {
    others -= 10_0000;
    if (trace) trace.fired[14] = -10_0000;
  }

  // line 48: when country in [KP, IR] disqualify because "we cannot sell there"
  if ((countryAnswers & COUNTRY_IN_KP_IR) !== 0) {
    disqualified = true;
    if (trace) trace.fired[15] = 0;
  }

  let total = weighted(fit, 10000) + weighted(engagement, 5000) + weighted(others, 10000);
  total = roundTo(total, 1000);
  total = clamp(total, 0, 100_0000);
  const profile = fit >= 45_0000 ? 'A' : fit >= 30_0000 ? 'B' : fit >= 15_0000 ? 'C' : 'D';
  const tierByPoints = total >= 70_0000 ? 'hot' : total >= 30_0000 ? 'warm' : 'cold';
  return {
    score: pointsOf(disqualified ? 0 : total),
    tier: disqualified ? 'disqualified' : tierByPoints,
    tierByPoints,
    disqualified,
    groups: { fit: pointsOf(fit), engagement: pointsOf(engagement) },
    grades: { profile },
    problems,
  };
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
const INTERESTS_VALUES_2: ReadonlySet<string> = new Set(['data platform', 'pricing']);
const EXECUTIVES: ReadonlySet<string> = new Set(['ceo', 'cfo', 'coo', 'chief financial officer']);
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
  name: 'created', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 60,
};
const PARAMS: readonly DeclaredParam[] = [{ name: 'demo_points', value: 25, from: 0, to: 50, isPoints: true }];
const DEFAULTS: readonly number[] = [25];

const OUTLINE: Outline = {
  fields: [{ name: 'title' }, { name: 'industry' }, { name: 'employees' }, { name: 'email' }, { name: 'country' }, { name: 'interests' }, { name: 'unsubscribed' }, { name: 'created' }],
  groups: [{ name: 'fit', min: null, max: { kind: 'Fixed', units: 600000 } }, { name: 'engagement', min: { kind: 'Fixed', units: -200000 }, max: { kind: 'Fixed', units: 400000 } }],
  total: { kind: 'Weighted', terms: [{ weight: 10000, of: { kind: 'Group', group: 0 } }, { weight: 5000, of: { kind: 'Group', group: 1 } }, { weight: 10000, of: { kind: 'Rest' } }] },
  decimals: 1,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'title-in-executives-c4a1c4', line: 22, text: 'when title in executives add 20', because: 'C-suite', fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 1, origin: { id: 'domain-of-email-in-eb7e13', line: 23, text: 'when domain of email in target_accounts add 15', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Block', origin: { id: 'enterprise-17b297', line: 24, text: 'when enterprise', because: null, fields: [1, 2], tallies: [] }, entries: [
        { kind: 'Rule', leaf: 2, origin: { id: 'title-contains-word-any-of-vp-9a833c', line: 25, text: 'when title contains word any of [VP, Director] add 12', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 3, origin: { id: 'data-platform-in-interests-2334ef', line: 26, text: 'when "data platform" in interests add 3', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      ] },
      { kind: 'Rate', bands: [{ leaf: 4, origin: { id: 'industry-manufacturing-24476a', line: 29, text: 'rate industry { Manufacturing add 33 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'industry-professional-services-d1be80', line: 30, text: 'rate industry { "Professional services" add 23 }', because: null, fields: [1], tallies: [] } }, { leaf: 6, origin: { id: 'industry-otherwise-e6127b', line: 31, text: 'rate industry { otherwise add 5 }', because: null, fields: [1], tallies: [] } }] },
      { kind: 'Rate', bands: [{ leaf: 7, origin: { id: 'employees-below-50-5296c4', line: 34, text: 'rate employees { below 50 add 5 }', because: null, fields: [2], tallies: [] } }, { leaf: 8, origin: { id: 'employees-50-to-499-a9e8da', line: 35, text: 'rate employees { 50 to 499 add 15 }', because: null, fields: [2], tallies: [] } }, { leaf: 9, origin: { id: 'employees-500-or-more-7d83ef', line: 36, text: 'rate employees { 500 or more add 25 }', because: null, fields: [2], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 10, origin: { id: 'created-within-last-30-days-9c8265', line: 40, text: 'when created within last 30 days add demo_points', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Choice', how: 'best', members: [
        { kind: 'Rule', leaf: 11, origin: { id: 'interests-has-all-of-data-b1fd8d', line: 42, text: 'when interests has all of ["data platform", pricing] add 10', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 12, origin: { id: 'interests-is-known-3533da', line: 43, text: 'when interests is known add 7', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      ] },
    ] },
    { kind: 'Rule', leaf: 13, origin: { id: 'unsubscribed-a86776', line: 46, text: 'when unsubscribed subtract 30', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 14, origin: { id: 'domain-of-email-in-gmail-com-qq-19227b', line: 47, text: 'when domain of email in ["gmail.com", "qq.com"] subtract 10', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 15, origin: { id: 'country-in-kp-ir-disqualify-04adad', line: 48, text: 'when country in [KP, IR] disqualify', because: 'we cannot sell there', fields: [4], tallies: [] }, effect: { kind: 'Disqualify' } },
  ],
};

// What follows is the same in every scorer.
