// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  /** Column "Job Title". */
  readonly title?: string | null | undefined;
  readonly employees?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly boost?: number };
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
  ['text', ['title'], ['Job Title']],
  ['number', ['employees']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'e2b30f071c5a9ec91ddd20d3e33dedde',
  format: 1,
  fields: FIELDS,
  tiers: ['hot'],
  params: [
    { name: 'boost', value: 20, from: 0, to: null },
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

/** What the lead holds for every field, in an object that is the same in shape for all leads. */
function copyOf(lead: Lead, find: (lead: object, name: string) => unknown = Reflect.get): Lead {
  return {
    title: find(lead, 'title'),
    employees: find(lead, 'employees'),
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
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const boost = params[0] ?? 20;
  const boost_units = unitsOf(boost) ?? 0;
  const problems: Problem[] = [];
  const title = textOf(lead.title, 'title', problems);
  const employees = numberOf(lead.employees, 'employees', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      title: title || null,
      employees: seenNumber(employees),
    };
  }

  const big = employees >= 1000;
  let others = 0;

  // line 2: when title in executives add boost
  if (title === 'ceo' || title === 'cfo') {
    others += boost_units;
    if (trace) trace.fired[0] = boost_units;
  }

  // line 3: when big add 5
  if (big) {
    others += 5_0000;
    if (trace) trace.fired[1] = 5_0000;
  }

  const total = others;
  const tierByPoints = total >= 20_0000 ? 'hot' : null;
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

const PARAMS: readonly DeclaredParam[] = [{ name: 'boost', value: 20, from: 0, to: null, isPoints: true }];
const DEFAULTS: readonly number[] = [20];

const OUTLINE: Outline = {
  fields: [{ name: 'title' }, { name: 'employees' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'title-in-executives-a58511', line: 2, text: 'when title in executives add boost', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'big-9c04a1', line: 3, text: 'when big add 5', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
