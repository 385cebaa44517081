// Enterprise, MQL at 75. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly revenue?: number | null | undefined;
  readonly industry?: string | null | undefined;
  readonly level?: 'individual contributor' | 'manager' | 'director' | 'VP' | 'chief' | (string & {}) | null | undefined;
  readonly decision_maker?: boolean | null | undefined;
  readonly uses_competitor?: boolean | null | undefined;
  readonly asked_for_demo?: boolean | null | undefined;
  readonly stakeholders?: number | null | undefined;
  readonly executive_webinar?: boolean | null | undefined;
  readonly roi_guide?: boolean | null | undefined;
  readonly pricing_visits?: number | null | undefined;
  readonly is_competitor?: boolean | null | undefined;
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
  ['number', ['employees', 'revenue']],
  ['text', ['industry']],
  ['one of', ['level']],
  ['yes/no', ['decision_maker', 'uses_competitor', 'asked_for_demo']],
  ['number', ['stakeholders']],
  ['yes/no', ['executive_webinar', 'roi_guide']],
  ['number', ['pricing_visits']],
  ['yes/no', ['is_competitor']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Enterprise, MQL at 75',
  hash: '44ac775c76c46cbba43ad896fe837278',
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
    revenue: find(lead, 'revenue'),
    industry: find(lead, 'industry'),
    level: find(lead, 'level'),
    decision_maker: find(lead, 'decision_maker'),
    uses_competitor: find(lead, 'uses_competitor'),
    asked_for_demo: find(lead, 'asked_for_demo'),
    stakeholders: find(lead, 'stakeholders'),
    executive_webinar: find(lead, 'executive_webinar'),
    roi_guide: find(lead, 'roi_guide'),
    pricing_visits: find(lead, 'pricing_visits'),
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
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const employees = wholeNumberOf(lead.employees, 'employees', problems);
  const revenue = numberOf(lead.revenue, 'revenue', problems);
  const industry = textOf(lead.industry, 'industry', problems);
  const level = choiceOf(lead.level, LEVEL_FIELD, problems);
  const decision_maker = answerOf(lead.decision_maker, 'decision_maker', problems);
  const uses_competitor = answerOf(lead.uses_competitor, 'uses_competitor', problems);
  const asked_for_demo = answerOf(lead.asked_for_demo, 'asked_for_demo', problems);
  const stakeholders = wholeNumberOf(lead.stakeholders, 'stakeholders', problems);
  const executive_webinar = answerOf(lead.executive_webinar, 'executive_webinar', problems);
  const roi_guide = answerOf(lead.roi_guide, 'roi_guide', problems);
  const pricing_visits = wholeNumberOf(lead.pricing_visits, 'pricing_visits', problems);
  const is_competitor = answerOf(lead.is_competitor, 'is_competitor', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      revenue: seenNumber(revenue),
      industry: industry || null,
      level: level || null,
      decision_maker,
      uses_competitor,
      asked_for_demo,
      stakeholders: seenNumber(stakeholders),
      executive_webinar,
      roi_guide,
      pricing_visits: seenNumber(pricing_visits),
      is_competitor,
    };
  }

  let others = 0;

  // line 15: when employees >= 500 add 20
  if (employees >= 500) {
    others += 20_0000;
    if (trace) trace.fired[0] = 20_0000;
  }

  // line 16: when revenue >= 50m add 15
  if (revenue >= 50_000_000) {
    others += 15_0000;
    if (trace) trace.fired[1] = 15_0000;
  }

  // line 17: when industry in [Finance, Manufacturing] add 15
  if (industry === 'finance' || industry === 'manufacturing') {
    others += 15_0000;
    if (trace) trace.fired[2] = 15_0000;
  }

  // line 18: when level in [VP, chief] add 20
  if (level === 'vp' || level === 'chief') {
    others += 20_0000;
    if (trace) trace.fired[3] = 20_0000;
  }

  // line 19: when decision_maker add 15
  if (decision_maker === true) {
    others += 15_0000;
    if (trace) trace.fired[4] = 15_0000;
  }

  // line 20: when uses_competitor add 10
  if (uses_competitor === true) {
    others += 10_0000;
    if (trace) trace.fired[5] = 10_0000;
  }

  // line 21: when asked_for_demo add 30
  if (asked_for_demo === true) {
    others += 30_0000;
    if (trace) trace.fired[6] = 30_0000;
  }

  // line 22: when stakeholders > 1 add 20
  if (stakeholders > 1) {
    others += 20_0000;
    if (trace) trace.fired[7] = 20_0000;
  }

  // line 23: when executive_webinar add 15
  if (executive_webinar === true) {
    others += 15_0000;
    if (trace) trace.fired[8] = 15_0000;
  }

  // line 24: when roi_guide add 10
  if (roi_guide === true) {
    others += 10_0000;
    if (trace) trace.fired[9] = 10_0000;
  }

  // line 25: when pricing_visits >= 2 add 15
  if (pricing_visits >= 2) {
    others += 15_0000;
    if (trace) trace.fired[10] = 15_0000;
  }

  // line 26: when employees < 100 subtract 30
  if (employees < 100) {
    others -= 30_0000;
    if (trace) trace.fired[11] = -30_0000;
  }

  // line 27: when level = "individual contributor" subtract 15
  if (level === 'individual contributor') {
    others -= 15_0000;
    if (trace) trace.fired[12] = -15_0000;
  }

  // line 28: when is_competitor subtract 50
  if (is_competitor === true) {
    others -= 50_0000;
    if (trace) trace.fired[13] = -50_0000;
  }

  const total = others;
  const tierByPoints = total >= 75_0000 ? 'mql' : null;
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

const LEVEL_FIELD: SpelledChoice = {
  name: 'level', missing: new Set(), expected: 'one of individual contributor, manager, director, VP, chief',
  values: new Set(['individual contributor', 'manager', 'director', 'vp', 'chief']),
  spellings: new Map([['individual contributor', 'individual contributor'], ['manager', 'manager'], ['director', 'director'], ['VP', 'vp'], ['chief', 'chief']]),
};

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'revenue' }, { name: 'industry' }, { name: 'level' }, { name: 'decision_maker' }, { name: 'uses_competitor' }, { name: 'asked_for_demo' }, { name: 'stakeholders' }, { name: 'executive_webinar' }, { name: 'roi_guide' }, { name: 'pricing_visits' }, { name: 'is_competitor' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'employees-500-7caa80', line: 15, text: 'when employees >= 500 add 20', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'revenue-50m-794413', line: 16, text: 'when revenue >= 50m add 15', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'industry-in-finance-d0786e', line: 17, text: 'when industry in [Finance, Manufacturing] add 15', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'level-in-vp-chief-d05aa3', line: 18, text: 'when level in [VP, chief] add 20', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'decision_maker-3e0874', line: 19, text: 'when decision_maker add 15', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'uses_competitor-4b1e45', line: 20, text: 'when uses_competitor add 10', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'asked_for_demo-b8097c', line: 21, text: 'when asked_for_demo add 30', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 7, origin: { id: 'stakeholders-1-575e11', line: 22, text: 'when stakeholders > 1 add 20', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 8, origin: { id: 'executive_webinar-0a5eac', line: 23, text: 'when executive_webinar add 15', because: null, fields: [8], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 9, origin: { id: 'roi_guide-171fc5', line: 24, text: 'when roi_guide add 10', because: null, fields: [9], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 10, origin: { id: 'pricing_visits-2-366720', line: 25, text: 'when pricing_visits >= 2 add 15', because: null, fields: [10], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 11, origin: { id: 'employees-100-284a8d', line: 26, text: 'when employees < 100 subtract 30', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 12, origin: { id: 'level-individual-contributor-246418', line: 27, text: 'when level = "individual contributor" subtract 15', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 13, origin: { id: 'is_competitor-7d949f', line: 28, text: 'when is_competitor subtract 50', because: null, fields: [11], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
