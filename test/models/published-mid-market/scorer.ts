// Mid-market, MQL at 65. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly industry?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly tool?: string | null | undefined;
  readonly asked_for_trial?: boolean | null | undefined;
  readonly saw_pricing?: boolean | null | undefined;
  readonly email?: string | null | undefined;
  readonly student?: boolean | null | undefined;
  readonly clicks?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
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
  readonly groups: Record<never, never>;
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
export function score(lead: Lead, options?: Options): Result {
  return scored(lead, options, null);
}

/** What a lead scores and why: a line for every rule, fired or not. */
export function explain(lead: Lead, options?: Options): Explanation {
  const trace: Tracing = { fired: [], closed: [], steps: [], history: null, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, null);
  return { ...result, lines, values: trace.values };
}

/** The fields by type: their names, and the columns of those that have another. */
const FIELDS = /* @__PURE__ */ modelFields([
  ['number', ['employees']],
  ['text', ['industry', 'level', 'region', 'tool']],
  ['yes/no', ['asked_for_trial', 'saw_pricing']],
  ['text', ['email']],
  ['yes/no', ['student']],
  ['number', ['clicks']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Mid-market, MQL at 65',
  hash: '986fa12156aa0a65261942ad52d617d1',
  format: 1,
  fields: FIELDS,
  tiers: ['mql'],
  params: [],
  readsTime: false,
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
    level: find(lead, 'level'),
    region: find(lead, 'region'),
    tool: find(lead, 'tool'),
    asked_for_trial: find(lead, 'asked_for_trial'),
    saw_pricing: find(lead, 'saw_pricing'),
    email: find(lead, 'email'),
    student: find(lead, 'student'),
    clicks: find(lead, 'clicks'),
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
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const employees = wholeNumberOf(lead.employees, 'employees', problems);
  const industry = textOf(lead.industry, 'industry', problems);
  const level = textOf(lead.level, 'level', problems);
  const region = textOf(lead.region, 'region', problems);
  const tool = textOf(lead.tool, 'tool', problems);
  const asked_for_trial = answerOf(lead.asked_for_trial, 'asked_for_trial', problems);
  const saw_pricing = answerOf(lead.saw_pricing, 'saw_pricing', problems);
  const email = textOf(lead.email, 'email', problems);
  const student = answerOf(lead.student, 'student', problems);
  const clicks = wholeNumberOf(lead.clicks, 'clicks', problems);
  const emailDomain = domainOf(email) ?? '';
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      industry: industry || null,
      level: level || null,
      region: region || null,
      tool: tool || null,
      asked_for_trial,
      saw_pricing,
      email: email || null,
      student,
      clicks: seenNumber(clicks),
    };
  }

  let others = 0;

  // line 13: when employees between 50 and 1000 add 15
  if (employees >= 50 && employees <= 1000) {
    others += 15_0000;
    if (trace) trace.fired[0] = 15_0000;
  }

  // line 14: when industry = Manufacturing add 10
  if (industry === 'manufacturing') {
    others += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  }

  // line 15: when level in [manager, director, VP] add 15
  if (LEVEL_VALUES.has(level)) {
    others += 15_0000;
    if (trace) trace.fired[2] = 15_0000;
  }

  // line 16: when region in [DACH, Nordics] add 10
  if (region === 'dach' || region === 'nordics') {
    others += 10_0000;
    if (trace) trace.fired[3] = 10_0000;
  }

  // line 17: when tool is known add 10
  if (tool !== '') {
    others += 10_0000;
    if (trace) trace.fired[4] = 10_0000;
  }

  // line 18: when asked_for_trial add 25
  if (asked_for_trial === true) {
    others += 25_0000;
    if (trace) trace.fired[5] = 25_0000;
  }

  // line 19: when saw_pricing add 15
  if (saw_pricing === true) {
    others += 15_0000;
    if (trace) trace.fired[6] = 15_0000;
  }

  // line 20: when clicks >= 3 add 10
  if (clicks >= 3) {
    others += 10_0000;
    if (trace) trace.fired[7] = 10_0000;
  }

  // line 21: when domain of email in ["gmail.com"] subtract 10
  if (emailDomain === 'gmail.com') {
    others -= 10_0000;
    if (trace) trace.fired[8] = -10_0000;
  }

  // line 22: when student subtract 25
  if (student === true) {
    others -= 25_0000;
    if (trace) trace.fired[9] = -25_0000;
  }

  const total = others;
  const tierByPoints = total >= 65_0000 ? 'mql' : null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: {},
    grades: {},
    problems,
  };
}

const LEVEL_VALUES: ReadonlySet<string> = new Set(['manager', 'director', 'vp']);

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'industry' }, { name: 'level' }, { name: 'region' }, { name: 'tool' }, { name: 'asked_for_trial' }, { name: 'saw_pricing' }, { name: 'email' }, { name: 'student' }, { name: 'clicks' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'employees-between-50-and-1000-64712d', line: 13, text: 'when employees between 50 and 1000 add 15', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'industry-manufacturing-5506ec', line: 14, text: 'when industry = Manufacturing add 10', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'level-in-manager-director-vp-ef7d99', line: 15, text: 'when level in [manager, director, VP] add 15', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'region-in-dach-nordics-0b0466', line: 16, text: 'when region in [DACH, Nordics] add 10', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'tool-is-known-6ec528', line: 17, text: 'when tool is known add 10', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'asked_for_trial-bb359a', line: 18, text: 'when asked_for_trial add 25', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'saw_pricing-92d550', line: 19, text: 'when saw_pricing add 15', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 7, origin: { id: 'clicks-3-57e695', line: 20, text: 'when clicks >= 3 add 10', because: null, fields: [9], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 8, origin: { id: 'domain-of-email-in-gmail-com-1422cd', line: 21, text: 'when domain of email in ["gmail.com"] subtract 10', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 9, origin: { id: 'student-09eff7', line: 22, text: 'when student subtract 25', because: null, fields: [8], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
