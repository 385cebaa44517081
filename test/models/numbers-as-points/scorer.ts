// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly intent?: number | null | undefined;
  readonly late?: number | null | undefined;
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
const FIELDS = modelFields([
  ['number', ['intent', 'late']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'bdc9c9662f438eac706123b314e770e4',
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
  const problems: Problem[] = [];
  const intent = numberOf(lead.intent, 'intent', problems);
  const late = numberOf(lead.late, 'late', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      intent: seenNumber(intent),
      late: seenNumber(late),
    };
  }

  let others = 0;

  // line 3: always add intent up to 20
  {
    const fullUnits = wholePoints(intent);
    const units = atMostInSize(fullUnits, 20_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 4: when late is known subtract 1.5 per 2 of late up to 6
  if (!Number.isNaN(late)) {
    const fullUnits = unitsPer(late, 2, 1_5000);
    const units = -atMostInSize(fullUnits, 6_0000);
    others += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: -fullUnits, decayed: -fullUnits };
  }

  // line 5: always add 3 per (intent / 10) up to 9
  {
    const fullUnits = unitsPer(finite(intent / 10), 1, 3_0000);
    const units = atMostInSize(fullUnits, 9_0000);
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

const OUTLINE: Outline = {
  fields: [{ name: 'intent' }, { name: 'late' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-5ec704', line: 3, text: 'always add intent up to 20', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'late-is-known-1cb875', line: 4, text: 'when late is known subtract 1.5 per 2 of late up to 6', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'always-c41212', line: 5, text: 'always add 3 per (intent / 10) up to 9', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
