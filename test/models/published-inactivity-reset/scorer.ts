// Inactivity reset. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly points?: number | null | undefined;
  readonly last_activity?: Date | number | string | null | undefined;
  readonly status?: string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'ready';

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
  ['number', ['points']],
  ['date', ['last_activity']],
  ['text', ['status']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Inactivity reset',
  hash: 'ffcbdd7de6765913cd1d9e7a02135b2c',
  format: 1,
  fields: FIELDS,
  tiers: ['ready'],
  params: [],
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
    points: find(lead, 'points'),
    last_activity: find(lead, 'last_activity'),
    status: find(lead, 'status'),
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
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const problems: Problem[] = [];
  const points = numberOf(lead.points, 'points', problems);
  const last_activity = admitDate(lead.last_activity, LAST_ACTIVITY_FIELD, problems);
  const status = textOf(lead.status, 'status', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      points: seenNumber(points),
      last_activity: seenDay(last_activity),
      status: status || null,
    };
  }

  let others = 0;
  let scoreLimit = Infinity;

  // line 6: always add points up to 1000
  {
    const fullUnits = wholePoints(points);
    const units = atMostInSize(fullUnits, 1000_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 7: when last_activity more than 45 days ago and status not in [Working, Opportunity] limit score to 50 because "silent for 45 days"
  if (today - last_activity > 45 && !(status === 'working' || status === 'opportunity')) {
    scoreLimit = Math.min(scoreLimit, 50_0000);
    if (trace) trace.fired[1] = 50_0000;
  }

  // line 8: when last_activity more than 90 days ago limit score to 0 because "silent for 90 days"
  if (today - last_activity > 90) {
    scoreLimit = Math.min(scoreLimit, 0);
    if (trace) trace.fired[2] = 0;
  }

  const total = Math.min(others, scoreLimit);
  const tierByPoints = total >= 100_0000 ? 'ready' : null;
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

const LAST_ACTIVITY_FIELD: DeclaredMoment = {
  name: 'last_activity', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [{ name: 'points' }, { name: 'last_activity' }, { name: 'status' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-7fe5d9', line: 6, text: 'always add points up to 1000', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'last_activity-more-than-45-days-f7ad0c', line: 7, text: 'when last_activity more than 45 days ago and status not in [Working, Opportunity] limit score to 50', because: 'silent for 45 days', fields: [1, 2], tallies: [] }, effect: { kind: 'Limit', group: null } },
    { kind: 'Rule', leaf: 2, origin: { id: 'last_activity-more-than-90-days-1d2a2b', line: 8, text: 'when last_activity more than 90 days ago limit score to 0', because: 'silent for 90 days', fields: [1], tallies: [] }, effect: { kind: 'Limit', group: null } },
  ],
};

// What follows is the same in every scorer.
