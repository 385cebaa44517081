// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly revenue?: number | null | undefined;
  readonly created?: Date | number | string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
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
const FIELDS = modelFields([
  ['number', ['employees', 'revenue']],
  ['date', ['created']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '9b6d3c4f13968da9a238b2ebea885d41',
  format: 1,
  fields: FIELDS,
  tiers: [],
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

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields<Lead>(lead, FIELDS), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const now = momentOfScoring(options?.asOf, true, 0);
  const today = dayOfMoment(now, 0);
  const problems: Problem[] = [];
  const employees = numberOf(lead.employees, 'employees', problems);
  const revenue = numberOf(lead.revenue, 'revenue', problems);
  const created = admitDate(lead.created, CREATED_FIELD, problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      revenue: seenNumber(revenue),
      created: seenDay(created),
    };
  }

  const per_head = finite(revenue / employees);
  const rich = per_head > 100_000;
  const young = today - created <= 365;
  const target = rich && (young || (employees >= 10 && employees <= 99));
  let others = 0;

  // line 8: when target add 10
  if (target) {
    others += 10_0000;
    if (trace) trace.fired[0] = 10_0000;
  }

  // line 9: when not target and employees is known subtract 1
  if (!target && !Number.isNaN(employees)) {
    others -= 1_0000;
    if (trace) trace.fired[1] = -1_0000;
  }

  // line 10: always add 1 per 50k of per_head up to 20
  {
    const fullUnits = unitsPer(per_head, 50000, 1_0000);
    const units = atMostInSize(fullUnits, 20_0000);
    others += units;
    if (trace) trace.fired[2] = units;
    if (trace) trace.steps[2] = { full: fullUnits, decayed: fullUnits };
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
  };
}

const CREATED_FIELD: DeclaredMoment = {
  name: 'created', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'revenue' }, { name: 'created' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'target-6f4b90', line: 8, text: 'when target add 10', because: null, fields: [0, 1, 2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'not-target-and-employees-is-a38c6d', line: 9, text: 'when not target and employees is known subtract 1', because: null, fields: [0, 1, 2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'always-435213', line: 10, text: 'always add 1 per 50k of per_head up to 20', because: null, fields: [0, 1], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
