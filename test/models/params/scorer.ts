// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly visits?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly line?: number; readonly boost?: number; readonly big?: number; readonly most?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot';

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly fit: number;
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
const FIELDS = modelFields([
  ['number', ['employees', 'visits']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'fd21c37318a585a90f9ebc1f7cdd6e24',
  format: 1,
  fields: FIELDS,
  tiers: ['hot'],
  params: [
    { name: 'line', value: 70, from: 0, to: 100 },
    { name: 'boost', value: 2.5, from: 0, to: null },
    { name: 'big', value: 1000, from: 0, to: null },
    { name: 'most', value: 40, from: 0, to: null },
  ],
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
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const line = params[0] ?? 70;
  const line_units = unitsOf(line) ?? 0;
  const boost = params[1] ?? 2.5;
  const boost_units = unitsOf(boost) ?? 0;
  const big = params[2] ?? 1000;
  const most = params[3] ?? 40;
  const most_units = unitsOf(most) ?? 0;
  const problems: Problem[] = [];
  const employees = numberOf(lead.employees, 'employees', problems);
  const visits = numberOf(lead.visits, 'visits', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      employees: seenNumber(employees),
      visits: seenNumber(visits),
    };
  }

  let others = 0;
  let scoreLimit = Infinity;

  // line 7: group fit min 0 max most
  let fit = 0;
  // line 7: when employees >= big add boost
  if (employees >= big) {
    fit += boost_units;
    if (trace) trace.fired[0] = boost_units;
  }
  fit = clamp(fit, 0, most_units);

  // line 8: always add boost per 3 of visits up to most
  {
    const fullUnits = unitsPer(visits, 3, boost_units);
    const units = atMostInSize(fullUnits, most_units);
    others += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: fullUnits, decayed: fullUnits };
  }

  // line 9: always limit score to line
  scoreLimit = Math.min(scoreLimit, line_units);
  if (trace) trace.fired[2] = line_units;

  let total = others + fit;
  total = Math.min(total, scoreLimit);
  total = clamp(total, 0, line_units);
  const tierByPoints = total >= line_units ? 'hot' : null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { fit: pointsOf(fit) },
    grades: {},
    problems,
  };
}

const PARAMS: readonly DeclaredParam[] = [
  { name: 'line', value: 70, from: 0, to: 100, isPoints: true },
  { name: 'boost', value: 2.5, from: 0, to: null, isPoints: true },
  { name: 'big', value: 1000, from: 0, to: null, isPoints: false },
  { name: 'most', value: 40, from: 0, to: null, isPoints: true },
];
const DEFAULTS: readonly number[] = [70, 2.5, 1000, 40];

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'visits' }],
  groups: [{ name: 'fit', min: { kind: 'Fixed', units: 0 }, max: { kind: 'Param', param: 3 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Param', param: 0 } },
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'employees-big-4f79b5', line: 7, text: 'when employees >= big add boost', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Rule', leaf: 1, origin: { id: 'always-dc2983', line: 8, text: 'always add boost per 3 of visits up to most', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'always-limit-score-to-line-7d7bf0', line: 9, text: 'always limit score to line', because: null, fields: [], tallies: [] }, effect: { kind: 'Limit', group: null } },
  ],
};

// What follows is the same in every scorer.
