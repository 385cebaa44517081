// Eloqua's profile scorecard. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly title?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly revenue?: number | null | undefined;
  /** Column "Current Solution". */
  readonly solution?: string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
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
  readonly groups: {
    readonly title_points: number;
    readonly industry_points: number;
    readonly revenue_points: number;
    readonly solution_points: number;
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
  ['text', ['title', 'industry']],
  ['number', ['revenue']],
  ['text', ['solution'], ['Current Solution']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Eloqua\'s profile scorecard',
  hash: '981f41505e3323925e5e80b790bcf788',
  format: 1,
  fields: FIELDS,
  tiers: [],
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
    title: find(lead, 'title'),
    industry: find(lead, 'industry'),
    revenue: find(lead, 'revenue'),
    solution: find(lead, 'solution'),
  } as Lead;
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(trace ? copyOf(lead) : lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(copyOf(lead, readWithCare), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const title = textOf(lead.title, 'title', problems);
  const industry = textOf(lead.industry, 'industry', problems);
  const revenue = numberOf(lead.revenue, 'revenue', problems);
  const solution = textOf(lead.solution, 'solution', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      title: title || null,
      industry: industry || null,
      revenue: seenNumber(revenue),
      solution: solution || null,
    };
  }

  // line 8: group title_points
  let title_points = 0;
  if (title === 'vp marketing') {
    // line 10: rate title { "VP Marketing" add 100 }
    title_points += 100_0000;
    if (trace) trace.fired[0] = 100_0000;
  } else if (title === 'director of sales') {
    // line 11: rate title { "Director of Sales" add 50 }
    title_points += 50_0000;
    if (trace) trace.fired[1] = 50_0000;
  } else if (title === 'manager of sales') {
    // line 12: rate title { "Manager of Sales" add 25 }
    title_points += 25_0000;
    if (trace) trace.fired[2] = 25_0000;
  }

  // line 15: group industry_points
  let industry_points = 0;
  // line 16: when industry in [Software, Pharmaceutical] add 100
  if (industry === 'software' || industry === 'pharmaceutical') {
    industry_points += 100_0000;
    if (trace) trace.fired[3] = 100_0000;
  }

  // line 18: group revenue_points
  let revenue_points = 0;
  if (revenue >= 100_000_000 && revenue < 1_000_000_000) {
    // line 20: rate revenue { 100m to below 1bn add 20 }
    revenue_points += 20_0000;
    if (trace) trace.fired[4] = 20_0000;
  } else if (revenue >= 1_000_000_000) {
    // line 21: rate revenue { 1bn or more add 100 }
    revenue_points += 100_0000;
    if (trace) trace.fired[5] = 100_0000;
  }

  // line 24: group solution_points
  let solution_points = 0;
  if (solution === 'competitor 1') {
    // line 26: rate solution { "Competitor 1" add 100 }
    solution_points += 100_0000;
    if (trace) trace.fired[6] = 100_0000;
  } else if (solution === 'competitor 2') {
    // line 27: rate solution { "Competitor 2" add 80 }
    solution_points += 80_0000;
    if (trace) trace.fired[7] = 80_0000;
  }

  const total = weighted(title_points, 3000) + weighted(industry_points, 3000) + weighted(revenue_points, 2500) + weighted(solution_points, 1500);
  const profile = title_points >= 100_0000 ? 'A' : title_points >= 50_0000 ? 'B' : title_points >= 25_0000 ? 'C' : 'D';
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { title_points: pointsOf(title_points), industry_points: pointsOf(industry_points), revenue_points: pointsOf(revenue_points), solution_points: pointsOf(solution_points) },
    grades: { profile },
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'title' }, { name: 'industry' }, { name: 'revenue' }, { name: 'solution' }],
  groups: [{ name: 'title_points', min: null, max: null }, { name: 'industry_points', min: null, max: null }, { name: 'revenue_points', min: null, max: null }, { name: 'solution_points', min: null, max: null }],
  total: { kind: 'Weighted', terms: [{ weight: 3000, of: { kind: 'Group', group: 0 } }, { weight: 3000, of: { kind: 'Group', group: 1 } }, { weight: 2500, of: { kind: 'Group', group: 2 } }, { weight: 1500, of: { kind: 'Group', group: 3 } }] },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'title-vp-marketing-a1b274', line: 10, text: 'rate title { "VP Marketing" add 100 }', because: null, fields: [0], tallies: [] } }, { leaf: 1, origin: { id: 'title-director-of-sales-8a60d3', line: 11, text: 'rate title { "Director of Sales" add 50 }', because: null, fields: [0], tallies: [] } }, { leaf: 2, origin: { id: 'title-manager-of-sales-943588', line: 12, text: 'rate title { "Manager of Sales" add 25 }', because: null, fields: [0], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 3, origin: { id: 'industry-in-software-84fece', line: 16, text: 'when industry in [Software, Pharmaceutical] add 100', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Group', group: 2, entries: [
      { kind: 'Rate', bands: [{ leaf: 4, origin: { id: 'revenue-100m-to-below-1bn-7fedce', line: 20, text: 'rate revenue { 100m to below 1bn add 20 }', because: null, fields: [2], tallies: [] } }, { leaf: 5, origin: { id: 'revenue-1bn-or-more-8ccfb9', line: 21, text: 'rate revenue { 1bn or more add 100 }', because: null, fields: [2], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 3, entries: [
      { kind: 'Rate', bands: [{ leaf: 6, origin: { id: 'solution-competitor-1-01f09f', line: 26, text: 'rate solution { "Competitor 1" add 100 }', because: null, fields: [3], tallies: [] } }, { leaf: 7, origin: { id: 'solution-competitor-2-6d1542', line: 27, text: 'rate solution { "Competitor 2" add 80 }', because: null, fields: [3], tallies: [] } }] },
    ] },
  ],
};

// What follows is the same in every scorer.
