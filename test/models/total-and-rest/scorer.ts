// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly a?: number | null | undefined;
  readonly b?: number | null | undefined;
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
    readonly left: number;
    readonly base: number;
    readonly right: number;
    readonly inner: number;
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
  ['number', ['a', 'b']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'eea2c02553f5ae5349753954488de3fe',
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
  const a = numberOf(lead.a, 'a', problems);
  const b = numberOf(lead.b, 'b', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      a: seenNumber(a),
      b: seenNumber(b),
    };
  }

  let others = 0;

  // line 3: group left max 50
  let left = 0;
  // line 3: always add a up to 100
  {
    const fullUnits = wholePoints(a);
    const units = atMostInSize(fullUnits, 100_0000);
    left += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }
  left = Math.min(left, 50_0000);

  // line 4: group base
  let base = 0;
  // line 4: always add 7
  base += 7_0000;
  if (trace) trace.fired[1] = 7_0000;

  // line 5: group right
  let right = 0;
  // line 5: always add b up to 100
  {
    const fullUnits = wholePoints(b);
    const units = atMostInSize(fullUnits, 100_0000);
    right += units;
    if (trace) trace.fired[2] = units;
    if (trace) trace.steps[2] = { full: fullUnits, decayed: fullUnits };
  }
  // line 5: group inner
  let inner = 0;
  // line 5: when b > 3 add 0.3333
  if (b > 3) {
    inner += 3333;
    if (trace) trace.fired[3] = 3333;
  }
  right += inner;

  // line 6: always add 3
  others += 3_0000;
  if (trace) trace.fired[4] = 3_0000;

  // line 7: when a > 10 subtract 1
  if (a > 10) {
    others -= 1_0000;
    if (trace) trace.fired[5] = -1_0000;
  }

  const total = roundTo(weighted(base, 3330) + weighted(Math.max(left, right), 10000) + weighted(others, 1000), 100);
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { left: pointsOf(left), base: pointsOf(base), right: pointsOf(right), inner: pointsOf(inner) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'a' }, { name: 'b' }],
  groups: [{ name: 'left', min: null, max: { kind: 'Fixed', units: 500000 } }, { name: 'base', min: null, max: null }, { name: 'right', min: null, max: null }, { name: 'inner', min: null, max: null }],
  total: { kind: 'Weighted', terms: [{ weight: 3330, of: { kind: 'Group', group: 1 } }, { weight: 10000, of: { kind: 'Max', groups: [0, 2] } }, { weight: 1000, of: { kind: 'Rest' } }] },
  decimals: 2,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'always-625439', line: 3, text: 'always add a up to 100', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 1, origin: { id: 'always-0a638a', line: 4, text: 'always add 7', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Group', group: 2, entries: [
      { kind: 'Rule', leaf: 2, origin: { id: 'always-f58e76', line: 5, text: 'always add b up to 100', because: null, fields: [1], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
      { kind: 'Group', group: 3, entries: [
        { kind: 'Rule', leaf: 3, origin: { id: 'b-3-5b926a', line: 5, text: 'when b > 3 add 0.3333', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
      ] },
    ] },
    { kind: 'Rule', leaf: 4, origin: { id: 'always-4be5e8', line: 6, text: 'always add 3', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'a-10-e309a1', line: 7, text: 'when a > 10 subtract 1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
