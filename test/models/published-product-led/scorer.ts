// Product-led, MQL at 60. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly industry?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly tool?: string | null | undefined;
  readonly has_account?: boolean | null | undefined;
  readonly onboarded?: boolean | null | undefined;
  readonly core_feature_uses?: number | null | undefined;
  readonly invited_teammates?: number | null | undefined;
  readonly hit_limit?: boolean | null | undefined;
  readonly saw_pricing?: boolean | null | undefined;
  readonly email?: string | null | undefined;
  readonly last_login?: Date | number | string | null | undefined;
  readonly is_competitor?: boolean | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly mql?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'mql';

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly fit: number;
    readonly usage: number;
  };
  readonly grades: Record<never, never>;
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
  ['number', ['employees']],
  ['text', ['industry', 'title', 'tool']],
  ['yes/no', ['has_account', 'onboarded']],
  ['number', ['core_feature_uses', 'invited_teammates']],
  ['yes/no', ['hit_limit', 'saw_pricing']],
  ['text', ['email']],
  ['date', ['last_login']],
  ['yes/no', ['is_competitor']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Product-led, MQL at 60',
  hash: '73b8d0e3fd9c71f3d5782615a8585e11',
  format: 1,
  fields: FIELDS,
  tiers: ['mql'],
  params: [
    { name: 'mql', value: 60, from: 0, to: 200 },
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
    employees: find(lead, 'employees'),
    industry: find(lead, 'industry'),
    title: find(lead, 'title'),
    tool: find(lead, 'tool'),
    has_account: find(lead, 'has_account'),
    onboarded: find(lead, 'onboarded'),
    core_feature_uses: find(lead, 'core_feature_uses'),
    invited_teammates: find(lead, 'invited_teammates'),
    hit_limit: find(lead, 'hit_limit'),
    saw_pricing: find(lead, 'saw_pricing'),
    email: find(lead, 'email'),
    last_login: find(lead, 'last_login'),
    is_competitor: find(lead, 'is_competitor'),
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
  const mql = params[0] ?? 60;
  const mql_units = unitsOf(mql) ?? 0;
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const problems: Problem[] = [];
  const employees = wholeNumberOf(lead.employees, 'employees', problems);
  const industryAnswers = INDUSTRY_SEEN.get(lead.industry) ?? askIndustry(lead.industry, problems);
  const titleAnswers = TITLE_SEEN.get(lead.title) ?? askTitle(lead.title, problems);
  const tool = textOf(lead.tool, 'tool', problems);
  const has_account = answerOf(lead.has_account, 'has_account', problems);
  const onboarded = answerOf(lead.onboarded, 'onboarded', problems);
  const core_feature_uses = wholeNumberOf(lead.core_feature_uses, 'core_feature_uses', problems);
  const invited_teammates = wholeNumberOf(lead.invited_teammates, 'invited_teammates', problems);
  const hit_limit = answerOf(lead.hit_limit, 'hit_limit', problems);
  const saw_pricing = answerOf(lead.saw_pricing, 'saw_pricing', problems);
  const email = textOf(lead.email, 'email', problems);
  const last_login = admitDate(lead.last_login, LAST_LOGIN_FIELD, problems);
  const is_competitor = answerOf(lead.is_competitor, 'is_competitor', problems);
  const emailDomain = domainOf(email) ?? '';
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      employees: seenNumber(employees),
      industry: textOf(lead.industry, 'industry', []) || null,
      title: textOf(lead.title, 'title', []) || null,
      tool: tool || null,
      has_account,
      onboarded,
      core_feature_uses: seenNumber(core_feature_uses),
      invited_teammates: seenNumber(invited_teammates),
      hit_limit,
      saw_pricing,
      email: email || null,
      last_login: seenDay(last_login),
      is_competitor,
    };
  }

  let others = 0;

  // line 19: group fit "Company and person"
  let fit = 0;
  // line 20: when employees between 10 and 500 add 15
  if (employees >= 10 && employees <= 500) {
    fit += 15_0000;
    if (trace) trace.fired[0] = 15_0000;
  }
  // line 21: when industry in [Software, Media] add 10
  if ((industryAnswers & INDUSTRY_IN_SOFTWARE_MEDIA) !== 0) {
    fit += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  }
  // line 22: when title contains word any of [Manager, Director, VP, Chief] add 10
  if ((titleAnswers & TITLE_CONTAINS_WORD_MANAGER_DIRECTOR_VP_CHIEF) !== 0) {
    fit += 10_0000;
    if (trace) trace.fired[2] = 10_0000;
  }
  // line 23: when tool is known add 10
  if (tool !== '') {
    fit += 10_0000;
    if (trace) trace.fired[3] = 10_0000;
  }

  // line 25: group usage "What they did"
  let usage = 0;
  // line 26: when has_account add 15
  if (has_account === true) {
    usage += 15_0000;
    if (trace) trace.fired[4] = 15_0000;
  }
  // line 27: when onboarded add 20
  if (onboarded === true) {
    usage += 20_0000;
    if (trace) trace.fired[5] = 20_0000;
  }
  // line 28: when core_feature_uses >= 3 add 25
  if (core_feature_uses >= 3) {
    usage += 25_0000;
    if (trace) trace.fired[6] = 25_0000;
  }
  // line 29: when invited_teammates >= 1 add 25
  if (invited_teammates >= 1) {
    usage += 25_0000;
    if (trace) trace.fired[7] = 25_0000;
  }
  // line 30: when hit_limit add 20
  if (hit_limit === true) {
    usage += 20_0000;
    if (trace) trace.fired[8] = 20_0000;
  }
  // line 31: when saw_pricing add 15
  if (saw_pricing === true) {
    usage += 15_0000;
    if (trace) trace.fired[9] = 15_0000;
  }

  // line 33: when domain of email in free_mail subtract 10 because "personal mail"
  if (FREE_MAIL.has(emailDomain)) {
    others -= 10_0000;
    if (trace) trace.fired[10] = -10_0000;
  }

  // line 34: when last_login more than 14 days ago subtract 15 because "no log-in for 14 days"
  if (today - last_login > 14) {
    others -= 15_0000;
    if (trace) trace.fired[11] = -15_0000;
  }

  // line 35: when is_competitor subtract 50
  if (is_competitor === true) {
    others -= 50_0000;
    if (trace) trace.fired[12] = -50_0000;
  }

  const total = others + fit + usage;
  const tierByPoints = total >= mql_units ? 'mql' : null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { fit: pointsOf(fit), usage: pointsOf(usage) },
    grades: {},
    problems,
  };
}

/** What industry is asked, a bit each, and what texts were answered before. */
const INDUSTRY_IN_SOFTWARE_MEDIA = 1;
const INDUSTRY_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askIndustry(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const industry = textOf(value, 'industry', problems);
  let answers = 0;
  if (industry === 'software' || industry === 'media') answers |= INDUSTRY_IN_SOFTWARE_MEDIA;
  return problems.length > known ? answers : remember(INDUSTRY_SEEN, value, answers);
}

/** What title is asked, a bit each, and what texts were answered before. */
const TITLE_CONTAINS_WORD_MANAGER_DIRECTOR_VP_CHIEF = 1;
const TITLE_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askTitle(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const title = textOf(value, 'title', problems);
  let answers = 0;
  if (holdsAnyPhrase(title, TITLE_PATTERNS_PHRASES)) answers |= TITLE_CONTAINS_WORD_MANAGER_DIRECTOR_VP_CHIEF;
  return problems.length > known ? answers : remember(TITLE_SEEN, value, answers);
}

const FREE_MAIL: ReadonlySet<string> = new Set(['gmail.com', 'qq.com', 'seznam.cz']);
const TITLE_PATTERNS_PHRASES: readonly string[] = [' manager ', ' director ', ' vp ', ' chief '];
const LAST_LOGIN_FIELD: DeclaredMoment = {
  name: 'last_login', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};
const PARAMS: readonly DeclaredParam[] = [{ name: 'mql', value: 60, from: 0, to: 200, isPoints: true }];
const DEFAULTS: readonly number[] = [60];

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'industry' }, { name: 'title' }, { name: 'tool' }, { name: 'has_account' }, { name: 'onboarded' }, { name: 'core_feature_uses' }, { name: 'invited_teammates' }, { name: 'hit_limit' }, { name: 'saw_pricing' }, { name: 'email' }, { name: 'last_login' }, { name: 'is_competitor' }],
  groups: [{ name: 'fit', min: null, max: null }, { name: 'usage', min: null, max: null }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'employees-between-10-and-500-4b11f1', line: 20, text: 'when employees between 10 and 500 add 15', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 1, origin: { id: 'industry-in-software-media-1efd44', line: 21, text: 'when industry in [Software, Media] add 10', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 2, origin: { id: 'title-contains-word-any-of-d647d3', line: 22, text: 'when title contains word any of [Manager, Director, VP, Chief] add 10', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 3, origin: { id: 'tool-is-known-ddc1da', line: 23, text: 'when tool is known add 10', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 4, origin: { id: 'has_account-28eca2', line: 26, text: 'when has_account add 15', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 5, origin: { id: 'onboarded-2ff45d', line: 27, text: 'when onboarded add 20', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 6, origin: { id: 'core_feature_uses-3-61350a', line: 28, text: 'when core_feature_uses >= 3 add 25', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 7, origin: { id: 'invited_teammates-1-e2b719', line: 29, text: 'when invited_teammates >= 1 add 25', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 8, origin: { id: 'hit_limit-e92eaf', line: 30, text: 'when hit_limit add 20', because: null, fields: [8], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 9, origin: { id: 'saw_pricing-5e3737', line: 31, text: 'when saw_pricing add 15', because: null, fields: [9], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Rule', leaf: 10, origin: { id: 'domain-of-email-in-free_mail-7636ec', line: 33, text: 'when domain of email in free_mail subtract 10', because: 'personal mail', fields: [10], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 11, origin: { id: 'last_login-more-than-14-days-7c7cb5', line: 34, text: 'when last_login more than 14 days ago subtract 15', because: 'no log-in for 14 days', fields: [11], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 12, origin: { id: 'is_competitor-7d949f', line: 35, text: 'when is_competitor subtract 50', because: null, fields: [12], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
